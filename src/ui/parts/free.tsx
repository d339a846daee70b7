// The part of the screen that is left to the picture. The layout decides it; the stage frames its scene in it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useUi } from '../context';
import { sheet } from '../reading/sheet';

/** An empty region of the layout's grid that tells the stage where it may be seen. */
export function FreeRegion() {
  const { app } = useUi();
  const region = useRef<HTMLDivElement>(null);
  // In attract the words lie over the picture, however large they are.
  const onSheet = sheet.value !== null && app.state.value.place.view !== 'attract';
  useLayoutEffect(() => {
    const element = region.current;
    if (!element) return;
    let mounted = true;
    const tell = (): void => {
      if (!mounted) return;
      const box = element.getBoundingClientRect();
      const next = {
        top: Math.max(0, Math.round(box.top)),
        right: Math.max(0, Math.round(window.innerWidth - box.right)),
        bottom: Math.max(0, Math.round(window.innerHeight - box.bottom)),
        left: Math.max(0, Math.round(box.left)),
        sheet: onSheet,
      };
      const now = app.safeArea.peek();
      const same =
        now.top === next.top &&
        now.right === next.right &&
        now.bottom === next.bottom &&
        now.left === next.left &&
        now.sheet === next.sheet;
      if (!same) app.safeArea.value = next;
    };
    // Panels take their width when they fit their words, which is after this and before anything is painted: told sooner it
    // would be told wrong, and a frame later discs would be seen to jump.
    queueMicrotask(tell);
    const sizes = new ResizeObserver(tell);
    sizes.observe(element);
    window.addEventListener('resize', tell);
    return () => {
      mounted = false;
      sizes.disconnect();
      window.removeEventListener('resize', tell);
    };
  });
  return <div class="free" ref={region} />;
}
