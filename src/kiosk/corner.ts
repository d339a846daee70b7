// The way to the staff page that no visitor finds by chance: a long press of the top left corner.
import { after, type Cancel } from '../core/timers';

/** Side of the corner, in CSS pixels. */
const CORNER_PX = 96;
const HOLD_MS = 3000;
/** A finger that wanders farther is drawing, not pressing. */
const WANDER_PX = 24;

/** Calls `found` after a long press of the corner. */
export function watchCorner(found: () => void): void {
  let cancel: Cancel | null = null;
  let from = { x: 0, y: 0 };
  const stop = (): void => {
    cancel?.();
    cancel = null;
  };
  const on = { capture: true, passive: true } as const;
  window.addEventListener(
    'pointerdown',
    ({ clientX, clientY, isPrimary }) => {
      stop();
      if (!isPrimary || clientX > CORNER_PX || clientY > CORNER_PX) return;
      from = { x: clientX, y: clientY };
      cancel = after(HOLD_MS, () => {
        cancel = null;
        found();
      });
    },
    on,
  );
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (Math.hypot(clientX - from.x, clientY - from.y) > WANDER_PX) stop();
    },
    on,
  );
  for (const type of ['pointerup', 'pointercancel', 'blur'] as const) window.addEventListener(type, stop, on);
}
