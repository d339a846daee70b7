// The whole state of the app and the one function that changes it. Input → action → reducer → views and stage.
import type { FiscalYear, Lang } from '../content/types';
import { AT_FIRST } from './left-behind';
import type { Reading } from './reading';
import { type Place, samePlace } from './routes';

/** How the picture is shown: moving scenes, composed stills (reduced motion), or pre-rendered pictures (no WebGL). */
export type Edition = 'moving' | 'still' | 'picture';

/** A short note to the visitor, shown in the place itself. */
export type Notice = 'wrong-address' | 'picture-edition';

export interface AppState {
  readonly place: Place;
  readonly lang: Lang;
  readonly year: FiscalYear;
  /** How far a finger has drawn the year switch, 0 (done) to 1 (direction); null while no finger draws it. */
  readonly yearLed: number | null;
  /** Id of the sentence that is spoken of (`g1.p2.fy2022.1`), or null. It belongs to {@link AppState.year}. */
  readonly sentence: string | null;
  /**
   * Where the visitor has dragged the time of the present place to: months 0–12 on the plateau, the way's unit in deep
   * time; null where the place begins by itself.
   */
  readonly way: number | null;
  /** Whether a finger is leading {@link AppState.way} now, so that the picture must not lag behind. */
  readonly led: boolean;
  /** Hour of the day chosen by the visitor (0–24), or null for the present one. */
  readonly hour: number | null;
  readonly edition: Edition;
  readonly notice: Notice | null;
  /** Id of the sentence whose source is open, or null. */
  readonly source: string | null;
  /** Stop of the tour of a minute that is shown (content/tour), from 0; null while it does not run. */
  readonly tour: number | null;
  /** The hard words are explained: `entry` is the one that was touched, or null for all of the place; null: closed. */
  readonly word: { readonly entry: string | null } | null;
  /** Whole seconds left of the "still there?" notice, or null while it is not shown. */
  readonly idleSecondsLeft: number | null;
  /** Whether this visitor has asked for more time: the quiet before the notice is then ten times as long. */
  readonly moreTime: boolean;
  /** Counts visitors since the page was opened: views begin anew with each. */
  readonly visit: number;
  /** Outside the opening hours the screen is black and nothing is drawn. */
  readonly night: boolean;
  /** Whether the visitor has asked for sound. Off at first, for the next visitor, and in a briefing. */
  readonly sound: boolean;
  /** How this visitor reads. */
  readonly reading: Reading;
  /** Whether the panel is open in which the visitor chooses how to read. */
  readonly easier: boolean;
  /** Ids of the policies this visitor has called important (`g1.p2`). */
  readonly mattered: readonly string[];
}

/** Whether nothing moves by itself: in stills, and for who has asked for calm. */
export const isCalm = ({ edition, reading }: AppState): boolean => edition !== 'moving' || reading.calm;

export type Action =
  | { readonly type: 'go'; readonly place: Place; readonly notice?: Notice }
  | { readonly type: 'language'; readonly lang: Lang }
  | { readonly type: 'year'; readonly year: FiscalYear }
  | { readonly type: 'year-led'; readonly led: number | null }
  /** Speaks of a sentence, in its year; null: of none. */
  | { readonly type: 'sentence'; readonly id: string | null }
  | { readonly type: 'way'; readonly way: number | null; readonly led: boolean }
  | { readonly type: 'hour'; readonly hour: number | null }
  | { readonly type: 'source'; readonly id: string | null }
  | { readonly type: 'tour'; readonly step: number | null }
  | { readonly type: 'word'; readonly word: AppState['word'] }
  | { readonly type: 'edition'; readonly edition: Edition; readonly notice?: Notice }
  | { readonly type: 'dismiss-notice' }
  | { readonly type: 'idle-warning'; readonly secondsLeft: number | null }
  | { readonly type: 'more-time'; readonly on: boolean }
  | { readonly type: 'night'; readonly on: boolean }
  | { readonly type: 'sound'; readonly on: boolean }
  /** Changes some of how the visitor reads. */
  | { readonly type: 'reading'; readonly reading: Partial<Reading> }
  /** Opens or closes the panel in which that is chosen. */
  | { readonly type: 'easier'; readonly open: boolean }
  /** This visitor calls a policy important, or takes it back. */
  | { readonly type: 'matters'; readonly id: string; readonly on: boolean }
  /** Everything of the last visitor goes: place, language, year, what is open. */
  | { readonly type: 'reset'; readonly lang: Lang; readonly year: FiscalYear };

/** The fiscal year a sentence belongs to, from its id; null where it names none. */
export function yearOfSentence(id: string): FiscalYear | null {
  const year = /\.fy(\d{4})\.\d+$/.exec(id)?.[1];
  return year === undefined ? null : Number(year);
}

/** The state after `action`. Returns the same object when nothing changes. */
export function reduce(state: AppState, action: Action): AppState {
  switch (action.type) {
    case 'go': {
      const notice = action.notice ?? null;
      if (
        samePlace(state.place, action.place) &&
        state.notice === notice &&
        state.source === null &&
        state.word === null &&
        !state.easier
      )
        return state;
      const stays = state.place.view === action.place.view;
      return {
        ...state,
        place: action.place,
        sentence: samePlace(state.place, action.place) ? state.sentence : null,
        yearLed: null,
        notice,
        source: null,
        word: null,
        easier: false,
        tour: null,
        sound: state.sound && !['present', 'speaker', 'follow'].includes(action.place.view),
        way: stays ? state.way : null,
        led: stays && state.led,
        hour: stays ? state.hour : null,
      };
    }
    case 'language':
      return state.lang === action.lang ? state : { ...state, lang: action.lang };
    case 'year':
      if (state.year === action.year && state.yearLed === null) return state;
      return {
        ...state,
        year: action.year,
        yearLed: null,
        // A sentence of the other year has had its say.
        sentence: state.year === action.year ? state.sentence : null,
      };
    case 'year-led':
      return state.yearLed === action.led ? state : { ...state, yearLed: action.led };
    case 'sentence': {
      if (state.sentence === action.id) return state;
      const year = (action.id === null ? null : yearOfSentence(action.id)) ?? state.year;
      return { ...state, sentence: action.id, year, yearLed: null };
    }
    case 'way':
      return state.way === action.way && state.led === action.led
        ? state
        : { ...state, way: action.way, led: action.led };
    case 'hour':
      return state.hour === action.hour ? state : { ...state, hour: action.hour };
    case 'source':
      return state.source === action.id ? state : { ...state, source: action.id };
    case 'tour':
      return state.tour === action.step ? state : { ...state, tour: action.step };
    case 'word':
      return state.word === action.word ? state : { ...state, word: action.word };
    case 'edition':
      return { ...state, edition: action.edition, notice: action.notice ?? state.notice };
    case 'dismiss-notice':
      return state.notice === null ? state : { ...state, notice: null };
    case 'idle-warning':
      return state.idleSecondsLeft === action.secondsLeft
        ? state
        : { ...state, idleSecondsLeft: action.secondsLeft };
    case 'more-time':
      return state.moreTime === action.on ? state : { ...state, moreTime: action.on };
    case 'night':
      return state.night === action.on ? state : { ...state, night: action.on };
    case 'sound':
      return state.sound === action.on ? state : { ...state, sound: action.on };
    case 'reading': {
      const reading = { ...state.reading, ...action.reading };
      const same = (Object.keys(reading) as (keyof Reading)[]).every(
        (key) => reading[key] === state.reading[key],
      );
      return same ? state : { ...state, reading };
    }
    case 'easier':
      return state.easier === action.open ? state : { ...state, easier: action.open };
    case 'matters': {
      if (state.mattered.includes(action.id) === action.on) return state;
      const others = state.mattered.filter((id) => id !== action.id);
      return { ...state, mattered: action.on ? [...others, action.id] : others };
    }
    case 'reset':
      return { ...state, ...AT_FIRST, lang: action.lang, year: action.year, visit: state.visit + 1 };
  }
}
