// Makes a panel's words fit its height: tries one density after the other until nothing is cut. Pages, not scroll bars.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { sheet } from '../reading/sheet';
import { shown } from '../ruby/japanese';

/** Densities a panel can take, from both years in large type to one year in small type. The style sheet knows them. */
const LEVELS = 5;

/** Writes `data-fit` (0 roomy … 4 dense) on the panel whenever `key` or the window changes. What is marked `data-fits` in it must not overflow. */
export function useFit(panel: RefObject<HTMLElement | null>, key: string): void {
  const onSheet = sheet.value !== null;
  // Readings make lines higher.
  const { level, readings } = shown.value;
  // `key` stands for everything the panel shows.
  useLayoutEffect(() => {
    const settle = (): void => {
      const element = panel.current;
      const body = element?.querySelector('[data-fits]');
      if (!element || !body) return;
      // A sheet scrolls: roomy, one year at a time.
      if (onSheet) {
        element.dataset.fit = '1';
        return;
      }
      for (let level = 0; level < LEVELS; level++) {
        element.dataset.fit = String(level);
        if (body.scrollHeight <= body.clientHeight + 1) break;
      }
      body.scrollTop = 0;
    };
    settle();
    window.addEventListener('resize', settle);
    document.fonts.addEventListener('loadingdone', settle);
    return () => {
      window.removeEventListener('resize', settle);
      document.fonts.removeEventListener('loadingdone', settle);
    };
  }, [key, onSheet, level, readings]);
}
