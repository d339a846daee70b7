// Whether what is kept on this device outlives a restart. Private windows and some kiosk profiles forget everything when
// their last window closes, and no quota tells: only a mark that was left before and is found again.
import { wallDate } from '../core/clock';
import { hasShape, keep, readKept } from './kept';

/** The mark. A *start* is a window that opens while no other window of the app is open. */
export interface Mark {
  readonly starts: number;
  /** Milliseconds of the wall's clock. */
  readonly first: number;
  readonly last: number;
}

const KEY = 'mine-stage.mark';
const SAME_WINDOW = 'mine-stage-open';
export const RUN_LOCK = 'mine-stage-run';

const usable = (value: unknown): value is Mark =>
  hasShape(value, { starts: 'integer', first: 'integer', last: 'integer' });
const NONE: Mark = { starts: 0, first: 0, last: 0 };

/** The mark after a start at `now`. Pure. */
export const started = (mark: Mark, now: number): Mark => ({
  starts: mark.starts + 1,
  first: mark.starts === 0 ? now : mark.first,
  last: now,
});

/** The mark as it is kept now. */
export const readMark = (): Mark => readKept(KEY, NONE, usable);

/** Asks the browser not to clear what is kept when the disk is nearly full. Chromium decides by itself. */
export const askToBeKept = (): void => void navigator.storage?.persist?.().catch(() => false);

/** A reload keeps the window's own store; a restart does not. */
function isReload(): boolean {
  try {
    const reload = sessionStorage.getItem(SAME_WINDOW) !== null;
    sessionStorage.setItem(SAME_WINDOW, '1');
    return reload;
  } catch {
    return false;
  }
}

/** Leaves the mark if this is a start. */
export async function leaveMark(): Promise<void> {
  const reload = isReload();
  if (!('locks' in navigator)) return;
  const { held } = await navigator.locks.query();
  const others = held?.some(({ name }) => name === RUN_LOCK) === true;
  // Held until the window closes, which ends it.
  void navigator.locks.request(RUN_LOCK, { mode: 'shared' }, () => new Promise(() => {})).catch(() => null);
  if (!reload && !others) keep(KEY, started(readMark(), wallDate().getTime()));
}
