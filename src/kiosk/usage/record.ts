// Follows the state and writes counts: within four seconds of a change, and at once when the window goes.
import { effect } from '@preact/signals';
import type { AppState } from '../../app/state';
import type { App } from '../../app/store';
import { CAVE_STATIONS } from '../../app/ways';
import { tourOf } from '../../content/tour';
import { wallDate } from '../../core/clock';
import { after, type Cancel } from '../../core/timers';
import { countChange, dayOf, type Tally, type Visit, withKeys } from './counts';
import { createUsageStore, type UsageStore } from './store';

/** A power cut loses at most what is younger than this and a write. */
const WRITE_WITHIN_MS = 4000;

/** Starts to count. Only for kiosks: a person's own tablet is nobody's statistics. */
export function recordUsage(app: App, store: UsageStore = createUsageStore()): void {
  let before: AppState | null = null;
  let visit: Visit = { seen: new Set() };
  let waiting: Tally = {};
  let planned: Cancel | null = null;
  const write = (): void => {
    planned?.();
    planned = null;
    const now = waiting;
    if (Object.keys(now).length === 0) return;
    waiting = {};
    const day = dayOf(wallDate(), new Date(app.plan.peek().asOf));
    // Blocked or full storage: then nothing is counted, and nothing else happens.
    void store.add(day, now).catch(() => undefined);
  };
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
    waiting = withKeys(waiting, counted.keys);
    planned ??= after(WRITE_WITHIN_MS, write);
  });
  window.addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', write);
  void store.prune().catch(() => undefined);
}
