// Everything a visitor can leave behind, and how the next one finds it. This is the whole inventory: a field of the state
// that stands in no row does not compile, and a test dirties every row in the browser and sees it clean again.
import { READING_AT_FIRST } from './reading';
import type { AppState } from './state';

/** What belongs to the machine and outlives a visitor. */
type Kept = 'edition' | 'visit' | 'night';
/** First values that depend on the site and on the report. */
type BySite = 'lang' | 'year';
export type VisitorField = Exclude<keyof AppState, Kept>;

/** How the next visitor finds the state. */
export const AT_FIRST: Readonly<Pick<AppState, Exclude<VisitorField, BySite>>> = {
  place: { view: 'attract' },
  yearLed: null,
  sentence: null,
  way: null,
  led: false,
  hour: null,
  notice: null,
  source: null,
  word: null,
  tour: null,
  idleSecondsLeft: null,
  moreTime: false,
  sound: false,
  reading: READING_AT_FIRST,
  easier: false,
  mattered: [],
};

export interface Trace {
  /** Fields of the state that hold it. */
  readonly fields: readonly VisitorField[];
  /** How the page shows it, to be compared. Runs in the page by itself, so it refers to nothing of this file. */
  readonly seen: () => string;
  /** Takes away what no view takes away by itself. */
  readonly forget?: () => void;
}

const html = (): string =>
  [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
const address = (): string => `${location.search}${location.hash}`;
const dialogs = (): string => `${document.querySelectorAll('dialog[open], :popover-open').length} open`;
const words = (): string => document.querySelector('#ui')?.textContent ?? '';

export const LEFT_BEHIND = {
  place: { fields: ['place', 'notice'], seen: address },
  language: { fields: ['lang'], seen: words },
  history: { fields: [], seen: () => `${history.length} ${location.search}${location.hash}` },
  year: { fields: ['year', 'yearLed'], seen: words },
  sentence: { fields: ['sentence'], seen: words },
  source: { fields: ['source'], seen: dialogs },
  word: { fields: ['word'], seen: dialogs },
  tour: { fields: ['tour'], seen: words },
  time: { fields: ['way', 'led', 'hour'], seen: words },
  sound: {
    fields: ['sound'],
    seen: () =>
      `${[...document.querySelectorAll<HTMLMediaElement>('audio, video')].filter((one) => !one.paused).length} playing`,
    forget() {
      for (const one of document.querySelectorAll<HTMLMediaElement>('audio, video')) one.pause();
      window.speechSynthesis?.cancel();
    },
  },
  reading: { fields: ['reading'], seen: html },
  panel: { fields: ['easier'], seen: dialogs },
  mattered: { fields: ['mattered'], seen: words },
  patience: { fields: ['moreTime', 'idleSecondsLeft'], seen: dialogs },
  scroll: {
    fields: [],
    seen: () =>
      `${[...document.querySelectorAll('*')].filter((one) => one.scrollTop > 0 || one.scrollLeft > 0).length} scrolled`,
    forget() {
      for (const one of document.querySelectorAll('*')) {
        if (one.scrollTop > 0 || one.scrollLeft > 0) one.scrollTo({ top: 0, left: 0, behavior: 'instant' });
      }
    },
  },
  focus: {
    fields: [],
    seen: () => (document.activeElement?.matches('body, h1') ? 'at the start' : 'elsewhere'),
    forget() {
      const focused = document.activeElement;
      if (focused instanceof HTMLElement && !focused.matches('body, h1')) focused.blur();
    },
  },
  selection: {
    fields: [],
    seen: () => (getSelection()?.type === 'Range' ? 'a selection' : 'none'),
    forget: () => getSelection()?.removeAllRanges(),
  },
  typed: {
    fields: [],
    seen: () =>
      [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
        .map(({ value, defaultValue }) => (value === defaultValue ? '' : value))
        .join(''),
  },
} satisfies Readonly<Record<string, Trace>>;

type Covered = (typeof LEFT_BEHIND)[keyof typeof LEFT_BEHIND]['fields'][number];
/** Does not compile while a field of the state stands in no row. */
export const EVERY_FIELD_HAS_A_ROW: [Exclude<VisitorField, Covered>] extends [never] ? true : never = true;

/** Takes from the page what the state does not hold. Called once the state is as at first. */
export function forgetPage(): void {
  for (const trace of Object.values<Trace>(LEFT_BEHIND)) trace.forget?.();
}

/** Whether nobody has changed anything since the last reset. Pure. */
export function isUntouched(state: AppState, lang: AppState['lang'], year: AppState['year']): boolean {
  const { place, reading } = AT_FIRST;
  const fields = Object.keys(AT_FIRST) as (keyof typeof AT_FIRST)[];
  return (
    state.lang === lang &&
    state.year === year &&
    state.place.view === place.view &&
    (Object.keys(reading) as (keyof typeof reading)[]).every((key) => state.reading[key] === reading[key]) &&
    fields.every((field) => field === 'place' || field === 'reading' || state[field] === AT_FIRST[field])
  );
}
