// Turns the season and the hour outside from one moment to another, the shorter way round the year.
import type { Moment } from './cue';
import { gsap } from './gsap-clock';

/** How long a turn takes; a longer turn than this many months is a cut. */
const TURN_S = 0.7;
const SWEPT_MONTHS = 3;

export interface YearTurn {
  /** The moment to show now. The same object every time. */
  readonly time: Moment;
  /** Whether `moment` is another than the one it shows or turns to. */
  goesTo(moment: Moment): boolean;
  /** Turns to `moment`; with `cut` at once. */
  turn(moment: Moment, cut: boolean): void;
  dispose(): void;
}

/** Begins at `first`. */
export function createYearTurn(first: Moment): YearTurn {
  const time = { ...first };
  let goal = first;
  return {
    time,
    goesTo: ({ month, hour }) => month !== goal.month || hour !== goal.hour,
    turn(moment, cut) {
      goal = moment;
      gsap.killTweensOf(time);
      const span = ((moment.month - time.month + 18) % 12) - 6;
      if (cut || Math.abs(span) > SWEPT_MONTHS) {
        Object.assign(time, moment);
        return;
      }
      time.month = moment.month - span;
      gsap.to(time, { ...moment, duration: TURN_S, ease: 'power1.out', overwrite: true });
    },
    dispose: () => gsap.killTweensOf(time),
  };
}
