// The last errors, kept on the device, so that the staff page can tell what happened in the night.
import { wallDate } from '../core/clock';
import { hasShape, keep, readKept } from './kept';

export interface KeptError {
  /** Milliseconds of the wall's clock; it may be wrong. */
  readonly at: number;
  readonly what: string;
}

const KEY = 'mine-stage.errors';
/** A ring: the oldest goes. */
export const MOST_ERRORS = 20;
const LONGEST = 200;

const usable = (value: unknown): value is readonly KeptError[] =>
  Array.isArray(value) && value.every((one) => hasShape(one, { at: 'integer', what: 'string' }));

/** The last errors, oldest first. */
export const lastErrors = (): readonly KeptError[] => readKept(KEY, [], usable);

/** `errors` with one more; the oldest goes when there are too many. Pure. */
export function withError(errors: readonly KeptError[], at: number, what: string): readonly KeptError[] {
  return [...errors, { at, what: what.slice(0, LONGEST) }].slice(-MOST_ERRORS);
}

/** Keeps an error for the staff page. */
export function keepError(what: string): void {
  keep(KEY, withError(lastErrors(), wallDate().getTime(), what));
}

/** The staff have read them. */
export const forgetErrors = (): boolean => keep(KEY, []);

/** Keeps every error that nothing else has caught. */
export function watchErrors(): void {
  window.addEventListener('error', ({ message, filename, lineno }) => {
    // Browsers tell of a layout that takes two frames in the same way; it harms nobody.
    if (message.startsWith('ResizeObserver loop')) return;
    const file = filename?.split('/').pop();
    keepError(file ? `${message} (${file}:${lineno})` : message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) =>
    keepError(reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason)),
  );
}
