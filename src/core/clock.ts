// One clock drives everything that moves, GSAP included; and the wall clock is read here and nowhere else.

/** Longest step one frame may take, in seconds: after a stall the picture goes on, it does not jump. */
export const MAX_STEP_S = 1 / 20;

/** Time of the picture, in seconds since the stage began. It only moves when told to. */
export interface Clock {
  readonly seconds: number;
  /** Moves on by `dt` seconds, at most {@link MAX_STEP_S}; negative steps are ignored. Returns the step taken. */
  advance(dt: number): number;
  /** Jumps to `seconds` (≥ 0). */
  seek(seconds: number): void;
}

/** Creates a clock that stands at zero. */
export function createClock(): Clock {
  let seconds = 0;
  return {
    get seconds() {
      return seconds;
    },
    advance(dt) {
      const step = Math.min(Math.max(dt, 0), MAX_STEP_S);
      seconds += step;
      return step;
    },
    seek(to) {
      seconds = Math.max(0, to);
    },
  };
}

/** Milliseconds on a clock that never runs backwards; for measuring how long something took. */
export function monotonicMs(): number {
  return performance.now();
}

/** The date and time on the wall. Kiosk clocks can be wrong: use only where a wrong answer does no harm. */
export function wallDate(): Date {
  return new Date();
}
