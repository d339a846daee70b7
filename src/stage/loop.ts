// The one frame loop. Order of a frame: clock → GSAP → director → scenes → render → labels → quality.
import { onNextFrame } from '../core/timers';

export interface Loop {
  readonly running: boolean;
  start(): void;
  stop(): void;
}

/** Calls `frame` with the seconds since the last one, for as long as it runs and the page is seen. */
export function createLoop(frame: (seconds: number) => void): Loop & { dispose(): void } {
  let wanted = false;
  let cancel: (() => void) | null = null;
  let last = -1;
  const tick = (ms: number): void => {
    cancel = onNextFrame(tick);
    const seconds = last < 0 ? 0 : (ms - last) / 1000;
    last = ms;
    frame(seconds);
  };
  const follow = (): void => {
    const should = wanted && !document.hidden;
    if (should && cancel === null) {
      last = -1;
      cancel = onNextFrame(tick);
    } else if (!should && cancel !== null) {
      cancel();
      cancel = null;
    }
  };
  document.addEventListener('visibilitychange', follow);
  return {
    get running() {
      return cancel !== null;
    },
    start() {
      wanted = true;
      follow();
    },
    stop() {
      wanted = false;
      follow();
    },
    dispose() {
      wanted = false;
      follow();
      document.removeEventListener('visibilitychange', follow);
    },
  };
}
