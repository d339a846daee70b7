// Plays a way by itself: a hand that drags at an even pace, until it has gone once round or somebody stops it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { onNextFrame } from '../../core/timers';

export interface Sweep {
  readonly playing: boolean;
  /** Begins at `from`, or stops. */
  toggle(from: number): void;
  stop(): void;
}

/** Less often than this the state is not changed, whatever the screen's rate. Milliseconds. */
const LEAST_MS = 30;

/** Sweeps once round a way of `length` in `seconds`; `move` gets the place (0 – length), and whether it was the last. */
export function useSweep(length: number, seconds: number, move: (at: number, last: boolean) => void): Sweep {
  const [playing, setPlaying] = useState(false);
  const begin = useRef(0);
  const tell = useRef(move);
  tell.current = move;

  useLayoutEffect(() => {
    if (!playing) return;
    let startMs: number | null = null;
    let toldMs = 0;
    let cancel = onNextFrame(step);
    function step(ms: number): void {
      startMs ??= ms;
      const gone = (ms - startMs) / 1000 / seconds;
      const last = gone >= 1;
      if (last || ms - toldMs >= LEAST_MS) {
        toldMs = ms;
        tell.current((begin.current + (last ? 0 : gone * length)) % length, last);
      }
      if (last) setPlaying(false);
      else cancel = onNextFrame(step);
    }
    return () => cancel();
  }, [playing, length, seconds]);

  return {
    playing,
    toggle(from) {
      begin.current = from;
      setPlaying(!playing);
    },
    stop: () => setPlaying(false),
  };
}
