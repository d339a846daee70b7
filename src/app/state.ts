// The whole state of the app and the one function that changes it. Input → action → reducer → views and stage.
import type { FiscalYear, Lang } from '../content/types';
import { type Place, samePlace } from './routes';

/** How the picture is shown: moving scenes, composed stills (reduced motion), or pre-rendered pictures (no WebGL). */
export type Edition = 'moving' | 'still' | 'picture';

/** A short note to the visitor, shown in the place itself. */
export type Notice = 'wrong-address' | 'picture-edition';

/** What the audience's screen shows instead of the step. */
export type Blank = 'none' | 'black' | 'white';

export interface AppState {
  readonly place: Place;
  readonly lang: Lang;
  readonly year: FiscalYear;
  readonly edition: Edition;
  readonly notice: Notice | null;
  /** Id of the sentence whose source is open, or null. */
  readonly source: string | null;
  /** Whole seconds left of the "still there?" notice, or null while it is not shown. */
  readonly idleSecondsLeft: number | null;
  readonly blank: Blank;
}

export type Action =
  | { readonly type: 'go'; readonly place: Place; readonly notice?: Notice }
  | { readonly type: 'language'; readonly lang: Lang }
  | { readonly type: 'year'; readonly year: FiscalYear }
  | { readonly type: 'source'; readonly id: string | null }
  | { readonly type: 'edition'; readonly edition: Edition; readonly notice?: Notice }
  | { readonly type: 'dismiss-notice' }
  | { readonly type: 'idle-warning'; readonly secondsLeft: number | null }
  | { readonly type: 'blank'; readonly blank: Blank }
  /** Everything of the last visitor goes: place, language, year, what is open. */
  | { readonly type: 'reset'; readonly lang: Lang; readonly year: FiscalYear };

/** The state after `action`. Returns the same object when nothing changes. */
export function reduce(state: AppState, action: Action): AppState {
  switch (action.type) {
    case 'go': {
      const notice = action.notice ?? null;
      if (samePlace(state.place, action.place) && state.notice === notice && state.source === null)
        return state;
      const blank = action.place.view === 'present' ? state.blank : 'none';
      return { ...state, place: action.place, notice, source: null, blank };
    }
    case 'language':
      return state.lang === action.lang ? state : { ...state, lang: action.lang };
    case 'year':
      return state.year === action.year ? state : { ...state, year: action.year };
    case 'source':
      return state.source === action.id ? state : { ...state, source: action.id };
    case 'edition':
      return { ...state, edition: action.edition, notice: action.notice ?? state.notice };
    case 'dismiss-notice':
      return state.notice === null ? state : { ...state, notice: null };
    case 'idle-warning':
      return state.idleSecondsLeft === action.secondsLeft
        ? state
        : { ...state, idleSecondsLeft: action.secondsLeft };
    case 'blank':
      return state.blank === action.blank ? state : { ...state, blank: action.blank };
    case 'reset':
      return {
        ...state,
        place: { view: 'attract' },
        lang: action.lang,
        year: action.year,
        notice: null,
        source: null,
        idleSecondsLeft: null,
        blank: 'none',
      };
  }
}
