// Makes a panel's words fit its height: tries one density after the other until nothing is cut. Pages, not scroll bars.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { contrastShown, sheet } from '../reading/sheet';
import { shown } from '../ruby/japanese';

/** A density that a panel can take. The style sheet knows them. */
export interface Density {
  /** 0 roomy … 4 dense. */
  readonly fit: 0 | 1 | 2 | 3 | 4;
  /** Whether a policy's panel shows both years or the chosen one. */
  readonly years?: 'both' | 'one';
}

const DENSITIES: readonly Density[] = [{ fit: 0 }, { fit: 1 }, { fit: 2 }, { fit: 3 }, { fit: 4 }];

/** Both years in smaller type rather than one in larger; below that one at a time. */
export const DENSITIES_OF_YEARS: readonly Density[] = [
  { fit: 1, years: 'both' },
  { fit: 2, years: 'both' },
  { fit: 3, years: 'both' },
  { fit: 1, years: 'one' },
  { fit: 2, years: 'one' },
  { fit: 3, years: 'one' },
  { fit: 4, years: 'one' },
];

/** Both years beside each other, or above each other, in a panel that takes the room for it. What is too long scrolls. */
export const DENSITIES_BESIDE: readonly Density[] = [
  { fit: 1, years: 'both' },
  { fit: 2, years: 'both' },
  { fit: 3, years: 'both' },
];

/**
 * Writes `data-fit` and `data-years` on the panel whenever `key` or the window changes: the first of `densities` in which
 * nothing overflows that is marked `data-fits`.
 */
export function useFit(
  panel: RefObject<HTMLElement | null>,
  key: string,
  densities: readonly Density[] = DENSITIES,
): void {
  const onSheet = sheet.value !== null;
  // Readings make lines higher, and strong contrast lines bolder.
  const { level, readings } = shown.value;
  const contrast = contrastShown.value;
  const seen = useRef({ level, readings });
  // `key` stands for everything the panel shows.
  useLayoutEffect(() => {
    const settle = (): void => {
      const element = panel.current;
      const body = element?.querySelector('[data-fits]');
      if (!element || !body) return;
      const take = ({ fit, years = 'one' }: Density): void => {
        element.dataset.fit = String(fit);
        element.dataset.years = years;
      };
      // A sheet scrolls: roomy, one year at a time unless both are asked for.
      if (onSheet) {
        take({ fit: 1, years: densities === DENSITIES_BESIDE ? 'both' : 'one' });
        return;
      }
      for (const density of densities) {
        take(density);
        if (body.scrollHeight <= body.clientHeight + 1) break;
      }
      body.scrollTop = 0;
    };
    settle();
    // Each word is a component of its own and follows its reading only after this one.
    if (seen.current.level !== level || seen.current.readings !== readings) queueMicrotask(settle);
    seen.current = { level, readings };
    window.addEventListener('resize', settle);
    document.fonts.addEventListener('loadingdone', settle);
    return () => {
      window.removeEventListener('resize', settle);
      document.fonts.removeEventListener('loadingdone', settle);
    };
  }, [key, onSheet, level, readings, contrast]);
}
