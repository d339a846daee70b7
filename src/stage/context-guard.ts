// Watches the graphics context. Lost once: wait for it and draw again. Not back in time: a new one. Lost again soon: pictures.
import { monotonicMs } from '../core/clock';
import { after } from '../core/timers';

const RESTORE_WITHIN_MS = 10_000;
const AGAIN_WITHIN_MS = 60_000;

export interface ContextGuard {
  readonly lost: boolean;
  readonly losses: number;
  dispose(): void;
}

/**
 * Guards `canvas`. `restored` is called when drawing may go on, `gone` when this context will not come back and a new
 * canvas may have one, `gaveUp` when it should not be tried again.
 */
export function guardContext(
  canvas: HTMLCanvasElement,
  on: { lost(): void; restored(): void; gone(reason: string): void; gaveUp(reason: string): void },
): ContextGuard {
  let lost = false;
  let losses = 0;
  let lastLossMs = Number.NEGATIVE_INFINITY;
  let stopWaiting = (): void => {};
  const listeners = new AbortController();
  canvas.addEventListener(
    'webglcontextlost',
    (event) => {
      event.preventDefault();
      const now = monotonicMs();
      const again = now - lastLossMs < AGAIN_WITHIN_MS;
      lastLossMs = now;
      lost = true;
      losses += 1;
      on.lost();
      if (again) {
        on.gaveUp('the graphics context was lost twice within a minute');
        return;
      }
      stopWaiting = after(RESTORE_WITHIN_MS, () => on.gone('the graphics context did not come back'));
    },
    { signal: listeners.signal },
  );
  canvas.addEventListener(
    'webglcontextrestored',
    () => {
      stopWaiting();
      lost = false;
      on.restored();
    },
    { signal: listeners.signal },
  );
  return {
    get lost() {
      return lost;
    },
    get losses() {
      return losses;
    },
    dispose() {
      stopWaiting();
      listeners.abort();
    },
  };
}
