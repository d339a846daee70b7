// The first answer to a touch: a ring of light where the finger was, in the same frame.

/** Shows the ring for every pointer that goes down. Returns how to stop. */
export function installTouchRing(root: HTMLElement): () => void {
  const ring = document.createElement('div');
  ring.className = 'touch-ring';
  root.append(ring);
  const show = (event: PointerEvent): void => {
    ring.style.left = `${event.clientX}px`;
    ring.style.top = `${event.clientY}px`;
    for (const animation of ring.getAnimations()) animation.cancel();
    ring.classList.remove('shown');
    // Reading the layout makes the browser begin the animation anew.
    void ring.offsetWidth;
    ring.classList.add('shown');
  };
  const hide = (): void => ring.classList.remove('shown');
  window.addEventListener('pointerdown', show, { capture: true, passive: true });
  ring.addEventListener('animationend', hide);
  return () => {
    window.removeEventListener('pointerdown', show, { capture: true });
    ring.remove();
  };
}
