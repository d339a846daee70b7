// Follows the state and writes counts: within four seconds of a change, and at once when the window goes. What cannot be
// written is tried again, and the staff are told.
import { effect } from '@preact/signals';
import type { AppState } from '../../app/state';
import type { App } from '../../app/store';
import { CAVE_STATIONS } from '../../app/ways';
import { tourOf } from '../../content/tour';
import { wallDate } from '../../core/clock';
import { after, type Cancel } from '../../core/timers';
import { added, countChange, dayOf, type Tally, type Visit, withKeys } from './counts';
import { createUsageStore, type UsageStore } from './store';

/** A power cut loses at most what is younger than this and a write. */
const WRITE_WITHIN_MS = 4000;

/** What cannot be written is tried again after so long; until then it is lost when the power goes. */
const TRY_AGAIN_MS = 60_000;

/** Whether counts are taken here, and since when they could not be written (milliseconds; null when they are). */
let taken = false;
let failingSince: number | null = null;

/** How the counts fare: null where none are taken, else since when they could not be kept. */
export const howCountsFare = (): { readonly failingSince: number | null } | null =>
  taken ? { failingSince } : null;

/** Starts to count. Only for kiosks: a person's own tablet is nobody's statistics. */
export function recordUsage(app: App, store: UsageStore = createUsageStore()): void {
  taken = true;
  let before: AppState | null = null;
  let visit: Visit = { seen: new Set() };
  /** What is not written yet, by day. */
  const waiting = new Map<string, Tally>();
  let planned: Cancel | null = null;
  const writeLater = (ms: number): void => {
    planned ??= after(ms, write);
  };
  function write(): void {
    planned?.();
    planned = null;
    for (const [day, tally] of waiting) {
      waiting.delete(day);
      store.add(day, tally).then(
        () => {
          failingSince = null;
        },
        () => {
          // Blocked or full storage disturbs nobody; the counts go on in memory.
          failingSince ??= wallDate().getTime();
          waiting.set(day, added(tally, waiting.get(day) ?? {}));
          writeLater(TRY_AGAIN_MS);
        },
      );
    }
  }
  effect(() => {
    const state = app.state.value;
    const counted = countChange(before, state, visit, {
      hour: wallDate().getHours(),
      lastStop: tourOf(app.plan.peek()).length - 1,
      lastStation: CAVE_STATIONS,
    });
    before = state;
    visit = counted.visit;
    if (counted.keys.length === 0) return;
    const day = dayOf(wallDate(), new Date(app.plan.peek().asOf));
    waiting.set(day, withKeys(waiting.get(day) ?? {}, counted.keys));
    writeLater(WRITE_WITHIN_MS);
  });
  window.addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', write);
  void store.prune().catch(() => undefined);
}
