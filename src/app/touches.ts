// Touches of the picture itself, where no words lie over it: a tap, or a swipe to a neighbour. Arrow keys do as a swipe.

/** A finger that has moved less than this has tapped. CSS pixels. */
const TAP_PX = 14;
/** A swipe goes at least so far, and more sideways than up or down. */
const SWIPE_PX = 64;
const SIDEWAYS = 1.6;

export type Touch = { readonly kind: 'tap' } | { readonly kind: 'swipe'; readonly step: 1 | -1 } | null;

/** What a finger that has moved by `dx`, `dy` CSS pixels has done. To the left is onwards. Pure. */
export function touchOf(dx: number, dy: number): Touch {
  if (Math.hypot(dx, dy) < TAP_PX) return { kind: 'tap' };
  if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < Math.abs(dy) * SIDEWAYS) return null;
  return { kind: 'swipe', step: dx < 0 ? 1 : -1 };
}

export interface TouchListeners {
  tap(x: number, y: number): void;
  /** Onwards (1) or back (-1). */
  step(step: 1 | -1): void;
}

/** Listens on the picture (`host`) and on the layer of words above it, where the layer itself is touched. Returns how to stop. */
export function watchTouches(host: HTMLElement, words: HTMLElement, listeners: TouchListeners): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const down = new Map<number, { x: number; y: number }>();
  for (const element of [host, words]) {
    element.addEventListener(
      'pointerdown',
      (event) => {
        const onPicture =
          event.target === words || (event.target instanceof Node && host.contains(event.target));
        // The first finger of a new touch: the end of an earlier one was lost.
        if (event.isPrimary) down.clear();
        if (onPicture && event.button === 0)
          down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      },
      { signal },
    );
  }
  window.addEventListener(
    'pointerup',
    (event) => {
      const from = down.get(event.pointerId);
      down.delete(event.pointerId);
      // Two fingers are no swipe.
      if (!from || down.size > 0) return;
      const touch = touchOf(event.clientX - from.x, event.clientY - from.y);
      if (touch?.kind === 'tap') listeners.tap(event.clientX, event.clientY);
      else if (touch?.kind === 'swipe') listeners.step(touch.step);
    },
    { signal },
  );
  window.addEventListener('pointercancel', (event) => down.delete(event.pointerId), { signal });
  window.addEventListener('blur', () => down.clear(), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, dialog')) return;
      if (event.key === 'ArrowRight') listeners.step(1);
      else if (event.key === 'ArrowLeft') listeners.step(-1);
    },
    { signal },
  );
  return () => stop.abort();
}
