// The first answer to a touch: a ring of light where the finger was, in the same frame.

const GROWS: Keyframe[] = [
  { opacity: 1, transform: 'scale(0.35)' },
  { opacity: 0, transform: 'scale(1.15)' },
];
/** Without motion the ring stays as it is and fades. */
const FADES: Keyframe[] = [{ opacity: 1 }, { opacity: 0 }];
const TIMING: KeyframeAnimationOptions = { duration: 520, easing: 'cubic-bezier(0.22, 1, 0.36, 1)' };

/** Shows the ring for every pointer that goes down. Returns how to stop. */
export function installTouchRing(root: HTMLElement): () => void {
  const ring = document.createElement('div');
  ring.className = 'touch-ring';
  root.append(ring);
  let last: Animation | undefined;
  const show = (event: PointerEvent): void => {
    ring.style.left = `${event.clientX}px`;
    ring.style.top = `${event.clientY}px`;
    last?.cancel();
    const calm = document.documentElement.dataset.motion === 'none';
    last = ring.animate(calm ? FADES : GROWS, TIMING);
  };
  window.addEventListener('pointerdown', show, { capture: true, passive: true });
  return () => {
    window.removeEventListener('pointerdown', show, { capture: true });
    ring.remove();
  };
}
