// Tells a living page from a living picture: timers can go on for days while nothing reaches the screen. Looked at once
// in each beat; what is counted are beats without a frame, never time, so that a machine that slept raises no alarm. Pure.

/** Milliseconds from one look to the next. */
export const BEAT_MS = 5_000;

/** What is seen in a beat. */
export interface Beat {
  /** Nobody sees the page: browsers give it no frames. */
  readonly hidden: boolean;
  /** Frames the browser has offered the page so far. */
  readonly offered: number;
  /** Frames the stage has drawn so far; null while none is meant to be drawn (stills, pictures, words, night). */
  readonly drawn: number | null;
}

/** The rungs, in their order: build the renderer anew, load the page anew at rest, pictures for good. */
export type Rung = 'rebuild' | 'reload' | 'pictures';

/** Frozen after so many beats: 10 s. */
const FROZEN_BEATS = 2;
/** A busy machine can be that late with a frame of the browser's own; 20 s is none any more. */
const FRAMELESS_BEATS = 4;
/** What a rung has to show its effect: 30 s, so that a slow machine can build a scene. */
const GRACE_BEATS = 6;
/** A reload that finds no rest is not waited for longer than a minute: pictures tell the story meanwhile. */
const RELOAD_BEATS = 12;

/** Starts to watch. `reloadedFor` says that the page was already loaded anew for a frozen picture, a short while ago. */
export function createPictureWatch(reloadedFor: boolean): (beat: Beat) => Rung | null {
  let last: Beat | null = null;
  let frozen = 0;
  let wait = 0;
  let done: Rung | null = null;
  return (beat) => {
    const before = last;
    last = beat;
    if (beat.hidden || before === null || before.hidden || done === 'pictures') {
      frozen = 0;
      return null;
    }
    const noneOffered = beat.offered === before.offered;
    // A stage that was built in between counts from nothing: that is a change as well.
    const noneDrawn = beat.drawn !== null && beat.drawn === before.drawn;
    if (!noneOffered && !noneDrawn) {
      frozen = 0;
      wait = 0;
      // What has helped may be tried again the next time.
      if (beat.drawn !== null) done = null;
      return null;
    }
    frozen += 1;
    if (wait > 0) {
      wait -= 1;
      return null;
    }
    if (frozen < (noneOffered ? FRAMELESS_BEATS : FROZEN_BEATS)) return null;
    frozen = 0;
    if (done === null && !noneOffered) {
      done = 'rebuild';
      wait = GRACE_BEATS;
    } else if (done !== 'reload' && !reloadedFor) {
      // Where the browser itself offers no frames a new renderer would get none either.
      done = 'reload';
      wait = RELOAD_BEATS;
    } else done = 'pictures';
    return done;
  };
}
