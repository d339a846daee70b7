// Touch screens lose the end of a touch: a finger lifted over the frame, a driver that hangs, six hands at once. A pointer
// that has been silent too long, or whose window went away, is ended here, so that nothing that was held stays held.
import { monotonicMs } from '../core/clock';
import { every } from '../core/timers';

/** A finger at rest sends nothing either; after so long it is taken for lost. */
export const LOST_AFTER_MS = 10_000;
const CHECK_EVERY_MS = 1_000;
/** So many touches in a row of which none ended before the next began mean that the panel has gone deaf. */
const DEAF_AFTER = 8;

interface Down {
  readonly target: EventTarget;
  readonly type: string;
  lastMs: number;
}

export interface StuckTouches {
  /** Touches that were ended here since the start. */
  readonly ended: number;
  dispose(): void;
}

/** Watches all pointers of the page. `deaf` is told once when touches begin and never end any more. */
export function watchStuckTouches(deaf: () => void): StuckTouches {
  const listeners = new AbortController();
  const capture = { capture: true, passive: true, signal: listeners.signal } as const;
  const down = new Map<number, Down>();
  let ended = 0;
  let inARow = 0;
  const end = (id: number, { target, type }: Down): void => {
    down.delete(id);
    ended += 1;
    target.dispatchEvent(
      new PointerEvent('pointercancel', { bubbles: true, pointerId: id, pointerType: type }),
    );
  };
  const endAll = (): void => {
    for (const [id, one] of [...down]) end(id, one);
  };
  window.addEventListener(
    'pointerdown',
    ({ pointerId, pointerType, target, isPrimary }) => {
      // The first finger of a new touch: whatever was down of its kind has ended without a word.
      if (isPrimary) {
        const lost = [...down.values()].some(({ type }) => type === pointerType);
        inARow = lost ? inARow + 1 : 0;
        if (inARow === DEAF_AFTER) deaf();
        for (const [id, one] of [...down]) if (one.type === pointerType) end(id, one);
      }
      if (target) down.set(pointerId, { target, type: pointerType, lastMs: monotonicMs() });
    },
    capture,
  );
  window.addEventListener(
    'pointermove',
    ({ pointerId }) => {
      const one = down.get(pointerId);
      if (one) one.lastMs = monotonicMs();
    },
    capture,
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(type, ({ pointerId }) => down.delete(pointerId), capture);
  }
  window.addEventListener('blur', endAll, { signal: listeners.signal });
  document.addEventListener('visibilitychange', endAll, { signal: listeners.signal });
  const stop = every(CHECK_EVERY_MS, () => {
    const now = monotonicMs();
    for (const [id, one] of [...down]) if (now - one.lastMs > LOST_AFTER_MS) end(id, one);
  });
  return {
    get ended() {
      return ended;
    },
    dispose() {
      stop();
      listeners.abort();
    },
  };
}
