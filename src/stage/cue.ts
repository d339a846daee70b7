// What the app asks the stage to show. The stage decides how to get there.
import type { WorldName } from '../scenes/contract';

export interface Cue {
  /** `world` for a world of its own, named by {@link Cue.world}; all others are on the plateau. */
  readonly shot: 'attract' | 'home' | 'overview' | 'geopark' | 'plateau' | 'goal' | 'policy' | 'world';
  readonly world: WorldName | null;
  /** Goal whose diorama is shown, from 1; 0 where there is none. */
  readonly goal: number;
  /** Policy that is looked at, from 1; 0 where there is none. */
  readonly policy: number;
  /** 0: what was done (FY2022); 1: the direction (FY2023); between while a finger leads it. */
  readonly year: number;
  /** Whether `year` follows a finger. */
  readonly yearLed: boolean;
  /** Id of the sentence that is spoken of, or null. */
  readonly sentence: string | null;
  /** Place on the way through a world, in the way's unit; 0 on the plateau. */
  readonly at: number;
  /** Whether `at` follows a finger, so that the picture must not lag behind. */
  readonly led: boolean;
}

/** The moment outside. */
export interface Moment {
  /** Time of the year: 0 is the first of January, 4.5 the middle of May, just under 12 the end of December. */
  readonly month: number;
  /** Hour of the day, 0–24. */
  readonly hour: number;
}

/** Whether two cues ask for the same place; year, sentence and way may differ. */
export const samePlace = (a: Cue, b: Cue): boolean =>
  a.shot === b.shot && a.world === b.world && a.goal === b.goal && a.policy === b.policy;
