// Rehearsals that were kept on this machine, newest first.
import type { Rehearsal } from '../pace';

const KEY = 'mine-stage.rehearsals';
/** More than can be compared at a glance is not kept. */
const KEPT = 5;

/** Rehearsals from their text; what is not one is left out. Pure. */
export function parseRehearsals(text: string | null): Rehearsal[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.filter(
      (one): one is Rehearsal =>
        typeof one === 'object' &&
        one !== null &&
        typeof (one as Rehearsal).at === 'number' &&
        typeof (one as Rehearsal).totalMs === 'number' &&
        typeof (one as Rehearsal).splits === 'object',
    );
  } catch {
    return [];
  }
}

export function readRehearsals(): Rehearsal[] {
  try {
    return parseRehearsals(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Keeps `rehearsal` before the others, and returns what is kept now. */
export function keepRehearsal(rehearsal: Rehearsal, others: readonly Rehearsal[]): Rehearsal[] {
  const list = [rehearsal, ...others].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Blocked or full: it is compared until the window closes.
  }
  return list;
}
