// A drawing that is due: asked for many times, made once, in the page's next frame or as soon as somebody needs it.
import { onNextFrame } from '../core/timers';

export interface Due {
  /** Asks for a drawing in the page's next frame. */
  ask(): void;
  /** Makes what is due at once; does nothing where nothing is. */
  flush(): void;
  /** What was due has been made, or is wanted no more. */
  done(): void;
}

/** `draw` makes the drawing, and says `done` itself when it is made in any other way. */
export function createDue(draw: () => void): Due {
  let cancel: (() => void) | null = null;
  const done = (): void => {
    cancel?.();
    cancel = null;
  };
  const make = (): void => {
    done();
    draw();
  };
  return {
    ask() {
      cancel ??= onNextFrame(make);
    },
    flush() {
      if (cancel !== null) make();
    },
    done,
  };
}
