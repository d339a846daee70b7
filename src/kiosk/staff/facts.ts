// Gathers what the lights are made from, every two seconds while the staff page is open.
import { useEffect, useRef, useState } from 'preact/hooks';
import { isPlausible } from '../../app/opening-hours';
import type { App } from '../../app/store';
import { monotonicMs, wallDate } from '../../core/clock';
import { every } from '../../core/timers';
import { formatMonth } from '../../i18n/format';
import { lastErrors } from '../errors';
import { readMark } from '../survival';
import { howCountsFare } from '../usage/record';
import type { HealthFacts } from './health';
import { formatWhen, type StaffLang } from './words';

const EVERY_MS = 2000;
const MB = 1024 * 1024;

/** Only Chromium tells. */
interface HeapSize {
  readonly usedJSHeapSize: number;
  readonly jsHeapSizeLimit: number;
}

function memory(): HealthFacts['memory'] {
  const heap = (performance as Performance & { readonly memory?: HeapSize }).memory;
  return heap ? { used: heap.usedJSHeapSize / MB, limit: heap.jsHeapSizeLimit / MB } : null;
}

async function storage(): Promise<HealthFacts['storage']> {
  try {
    const [persisted, { usage = 0 }] = await Promise.all([
      navigator.storage.persisted(),
      navigator.storage.estimate(),
    ]);
    return { persisted, used: usage / MB };
  } catch {
    return null;
  }
}

/** Frames a second and the age of the last frame, from a counter that is read now and then. */
export function createPulse() {
  let count: number | null = null;
  let readAt = 0;
  let changedAt = 0;
  let rate: number | null = null;
  return {
    read(frames: number | null, nowMs: number): { rate: number | null; age: number } {
      if (frames === null) {
        count = null;
        rate = null;
        return { rate, age: 0 };
      }
      // A hidden window draws nothing, and rightly so.
      if (count === null || document.hidden) changedAt = nowMs;
      else {
        rate = ((frames - count) * 1000) / Math.max(1, nowMs - readAt);
        if (frames !== count) changedAt = nowMs;
      }
      count = frames;
      readAt = nowMs;
      return { rate, age: (nowMs - changedAt) / 1000 };
    },
  };
}

export type Pulse = ReturnType<typeof createPulse>;

/** Gathers the facts once. `pulse` remembers the frames of the time before. */
export async function gatherFacts(app: App, pulse: Pulse, lang: StaffLang): Promise<HealthFacts> {
  const { offline, stage, state, plan, settings } = app;
  const now = wallDate();
  const mark = readMark();
  const errors = lastErrors();
  const { audit } = offline.value;
  const counts = howCountsFare();
  const stored = await storage();
  const { edition } = state.value;
  const { quality, contextLosses, pictureReason } = stage.value;
  const chosen = settings.quality === 'poster';
  return {
    offline: offline.value,
    audit: audit && { ...audit, when: formatWhen(audit.at, lang) },
    survival: { starts: mark.starts, last: formatWhen(mark.last, lang) },
    version: {
      build: __BUILD_ID__,
      content: formatMonth(plan.value.asOf, lang),
      waiting: offline.value.updateWaiting,
    },
    clock: { now: formatWhen(now.getTime(), lang), plausible: isPlausible(now, __BUILD_DAY__) },
    picture: {
      edition,
      ...pulse.read(app.probe.value?.frames() ?? null, monotonicMs()),
      tier: quality,
      losses: contextLosses,
      reason: chosen ? null : pictureReason,
    },
    memory: memory(),
    storage: stored,
    counts: counts && {
      failing: counts.failingSince === null ? null : formatWhen(counts.failingSince, lang),
    },
    errors: { count: errors.length, last: formatWhen(errors.at(-1)?.at ?? 0, lang) },
    configProblem: app.kioskProblem,
    fleet: app.fleet.value,
  };
}

/** The facts now; null until they have been gathered for the first time. */
export function useFacts(app: App, lang: StaffLang): HealthFacts | null {
  const [facts, setFacts] = useState<HealthFacts | null>(null);
  const pulse = useRef(createPulse());
  useEffect(() => {
    let gone = false;
    const gather = (): void =>
      void gatherFacts(app, pulse.current, lang).then((found) => {
        if (!gone) setFacts(found);
      });
    gather();
    const stop = every(EVERY_MS, gather);
    return () => {
      gone = true;
      stop();
    };
  }, [app, lang]);
  return facts;
}
