// Brings how the visitor reads to the page: size of the words, theme, and the sheet. The sheet is the layout for large
// words, for reach and for very small windows: everything in one column that scrolls, the picture beside or above it.
import { effect, signal } from '@preact/signals';
import { matchedPixelsPerMm, reachBand, sizeFactor } from '../../app/eyesight';
import { READING_AT_FIRST, type Reading } from '../../app/reading';
import type { View } from '../../app/routes';
import type { App } from '../../app/store';

/** Rooms of a briefing: an audience reads together, and paper has its own sizes. */
const SHARED: readonly View[] = ['present', 'speaker', 'follow', 'print'];

export const isShared = (view: View): boolean => SHARED.includes(view);

/** Where a sheet lies: beside the picture, below it, or over all of it. */
export type Sheet = 'side' | 'low' | 'full';

/** A window lower or narrower than this holds no composed layout any more. Multiples of the size of the words. */
const LEAST_HEIGHT_REM = 24;
const LEAST_WIDTH_REM = 17.5;
/** Lower than this there is no room for a picture above the words; narrower than this, none beside them. */
const LEAST_LOW_REM = 18;
const LEAST_SIDE_REM = 28;
/** Words larger than this part of the base do not fit into the composed layout. */
const LARGEST_COMPOSED = 1.05;

/** The sheet for a window measured in multiples of the base size, or null where the composed layout holds. Pure. */
export function sheetFor(width: number, height: number, scale: number, reach: boolean): Sheet | null {
  const small = height / scale < LEAST_HEIGHT_REM || width / scale < LEAST_WIDTH_REM;
  if (!reach && !small && scale <= LARGEST_COMPOSED) return null;
  const low = reach || height >= width;
  if (low ? height / scale < LEAST_LOW_REM : width / scale < LEAST_SIDE_REM) return 'full';
  return low ? 'low' : 'side';
}

/** The sheet that the page shows now; null in the composed layout. */
export const sheet = signal<Sheet | null>(null);

/** The contrast in which the page stands now: its rules are loaded when somebody first asks for it. */
export const contrastShown = signal<Reading['contrast']>('normal');

/** How a place is read: the visitor's choice, but in a briefing as at first. */
const readingIn = (view: View, reading: Reading): Reading =>
  SHARED.includes(view) ? READING_AT_FIRST : reading;

/** How many times larger the words are for eyes at the distance the site has named; 1 where it has named none. */
function factorOf({ kiosk, settings }: App, bodyPx: number): number {
  if (settings.mode !== 'kiosk' || kiosk.viewingMm === null) return 1;
  const perMm = matchedPixelsPerMm() ?? (kiosk.panel ? window.innerWidth / kiosk.panel.widthMm : null);
  return perMm === null ? 1 : sizeFactor(perMm, kiosk.viewingMm, bodyPx);
}

/** Follows the state and the window. Returns how to stop. */
export function followReading(app: App, root: HTMLElement): () => void {
  const resized = signal(0);
  let asked = false;
  let loaded = false;
  /** The base size of the words in pixels. It hangs on the window alone, and measuring lays out the whole page twice. */
  let rem = 0;
  const measure = (): number => {
    const written = root.style.getPropertyValue('--reader');
    root.style.setProperty('--reader', '1');
    const measured = Number.parseFloat(getComputedStyle(root).fontSize);
    root.style.setProperty('--reader', written);
    return measured;
  };
  const write = (): void => {
    const { place, reading } = app.state.peek();
    const { size, contrast, reach } = readingIn(place.view, reading);
    const shared = isShared(place.view);
    if (rem === 0) rem = measure();
    const scale = (size / 100) * (shared ? 1 : factorOf(app, rem));
    const lies = shared ? null : sheetFor(window.innerWidth / rem, window.innerHeight / rem, scale, reach);
    if (!loaded && (lies || contrast === 'high')) {
      if (!asked)
        void import('./modes').then(() => {
          loaded = true;
          write();
        });
      asked = true;
      return;
    }
    root.style.setProperty('--reader', String(scale));
    if (app.kiosk.panel && app.settings.mode === 'kiosk') {
      const band = reachBand(app.kiosk.panel, window.innerHeight);
      root.style.setProperty('--reach-low', `${shared ? 0 : band.low}px`);
      root.style.setProperty('--reach-high', `${band.high}px`);
    }
    root.toggleAttribute('data-aloud', reading.aloud);
    root.toggleAttribute('data-reach', reach);
    root.dataset.contrast = contrast;
    if (lies) root.dataset.sheet = lies;
    else delete root.dataset.sheet;
    sheet.value = lies;
    contrastShown.value = contrast;
  };
  const again = (): void => {
    rem = 0;
    resized.value += 1;
  };
  window.addEventListener('resize', again);
  const stop = effect(() => {
    // Both are asked for here, so that a change of either writes anew.
    void [resized.value, app.state.value.reading, app.state.value.place.view];
    write();
  });
  return () => {
    window.removeEventListener('resize', again);
    stop();
  };
}
