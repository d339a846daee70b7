// What the app asks the stage to show. The stage decides how to get there.
import type { Season } from '../materials/atmosphere';

export interface Cue {
  readonly shot: 'attract' | 'home' | 'overview' | 'goal' | 'policy';
  /** Goal whose diorama is shown, from 1; 0 where there is none. */
  readonly goal: number;
  /** Policy that is looked at, from 1; 0 where there is none. */
  readonly policy: number;
  /** 0: what was done (FY2022); 1: the direction (FY2023). */
  readonly year: number;
}

/** The moment outside: which season, and which hour of the day (0–24). */
export interface Moment {
  readonly season: Season;
  readonly hour: number;
}

/** Whether two cues ask for the same camera. */
export const sameShot = (a: Cue, b: Cue): boolean =>
  a.shot === b.shot && a.goal === b.goal && a.policy === b.policy;
