// Keys that work in every place: up and down go through the controls, as on a tactile keypad with Enter; a kiosk's single
// switch begins scanning. What they do is loaded with the first press.
import { effect } from '@preact/signals';
import type { View } from '../../app/routes';
import type { App } from '../../app/store';
import { isShared } from './sheet';

/** Pace of scanning when a switch has begun it, seconds. */
const FIRST_SCAN_SECONDS = 2.5;

const typesWords = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, select, input:not([type="range"])') !== null;

/** Whether no control has the focus: a press means nobody knows yet where they are. */
const nowhere = (): boolean =>
  document.activeElement === document.body ||
  (document.activeElement instanceof HTMLElement && document.activeElement.tabIndex < 0);

/** A briefing's rooms, and the staff's page, which takes digits and Enter for its own door. */
const hasOwnKeys = (view: View): boolean => isShared(view) || view === 'staff';

/** Listens as long as the page lives. Returns how to stop. */
export function followKeys(app: App): () => void {
  const listeners = new AbortController();
  let move: ((step: 1 | -1) => void) | null = null;
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || typesWords(event.target))
        return;
      const { place, reading } = app.state.peek();
      if (hasOwnKeys(place.view)) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        event.stopPropagation();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        if (move) move(step);
        else
          void import('./controls').then(({ moveFocus }) => {
            move = moveFocus;
            moveFocus(step);
          });
      } else if (
        (event.key === ' ' || event.key === 'Enter') &&
        app.settings.mode === 'kiosk' &&
        reading.scan === 0 &&
        nowhere()
      ) {
        event.preventDefault();
        app.dispatch({ type: 'reading', reading: { scan: FIRST_SCAN_SECONDS } });
      }
    },
    { capture: true, signal: listeners.signal },
  );
  let end: (() => void) | null = null;
  let seconds = 0;
  const stop = effect(() => {
    const { reading, place } = app.state.value;
    const wanted = hasOwnKeys(place.view) ? 0 : reading.scan;
    if (wanted === seconds) return;
    seconds = wanted;
    end?.();
    end = null;
    if (wanted > 0)
      void import('./scan').then(({ startScan }) => {
        if (seconds === wanted) end = startScan(wanted);
      });
  });
  return () => {
    listeners.abort();
    stop();
    end?.();
  };
}
