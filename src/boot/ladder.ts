// What the boot guard decides, without a browser: is the page coming up, and has it died too often lately? Pure.

/** What is remembered from one start of the page to the next. */
export interface Record {
  /** When the page that runs (or ran last) was opened, ms; null once it was left in the ordinary way. */
  readonly open: number | null;
  /** When a start found that the one before had died, ms, ascending. */
  readonly deaths: readonly number[];
}

export const NOTHING: Record = { open: null, deaths: [] };

/** Deaths within this time count as one trouble. */
export const TROUBLE_MS = 5 * 60_000;
/** So many deaths: what draws scenes is left out. */
export const DEATHS_TO_PICTURES = 3;
/** So many: nothing that could die is started, and the plain story is told. */
export const DEATHS_TO_STORY = 5;

/** How to start: in full, with pictures instead of scenes, or not at all. */
export type Start = 'full' | 'pictures' | 'story';

/** Reads what was stored; anything else counts as nothing. */
export function parseRecord(text: string | null): Record {
  try {
    const { open, deaths } = JSON.parse(text ?? '') as Partial<Record>;
    if (!Array.isArray(deaths) || deaths.some((at) => typeof at !== 'number')) return NOTHING;
    return { open: typeof open === 'number' ? open : null, deaths };
  } catch {
    return NOTHING;
  }
}

/** The record after a start at `now` (ms), and how to start. A clock that was put back forgets the deaths ahead of it. */
export function begin(before: Record, now: number): { record: Record; start: Start } {
  const recent = before.deaths.filter((at) => at <= now && now - at < TROUBLE_MS);
  const deaths = before.open === null ? recent : [...recent, now];
  const start =
    deaths.length >= DEATHS_TO_STORY ? 'story' : deaths.length >= DEATHS_TO_PICTURES ? 'pictures' : 'full';
  return { record: { open: now, deaths }, start };
}

/** What is seen of a page that is coming up, once each {@link TICK_MS} in which it is seen at all. */
export interface Sight {
  /** The app's own words stand where the first ones stood. */
  readonly up: boolean;
  /** A script could not be loaded, or something was thrown. */
  readonly failed: boolean;
  /** Files loaded so far. */
  readonly files: number;
}

export const TICK_MS = 500;
const SILENT_TICKS = 16;
const SILENT_TICKS_AFTER_FAILURE = 4;
/** While files still come in it is a slow network, not a fault; but not for ever. */
const LOADING_TICKS = 8;
const LONGEST_TICKS = 60;

/**
 * Watches a page come up. Time is counted in ticks that were really had: a machine that sleeps or is busy gives none.
 * Returns a function from what is seen to what it means.
 */
export function createWatch(): (sight: Sight) => 'wait' | 'up' | 'stuck' {
  let ticks = 0;
  let sinceFile = 0;
  let sinceFailure = 0;
  let files = -1;
  return (sight) => {
    if (sight.up) return 'up';
    ticks += 1;
    sinceFile = sight.files === files ? sinceFile + 1 : 0;
    files = sight.files;
    sinceFailure = sight.failed ? sinceFailure + 1 : 0;
    if (sinceFailure >= SILENT_TICKS_AFTER_FAILURE || ticks >= LONGEST_TICKS) return 'stuck';
    return ticks >= SILENT_TICKS && sinceFile >= LOADING_TICKS ? 'stuck' : 'wait';
  };
}
