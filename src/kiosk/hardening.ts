// At a kiosk nothing leads out of the app: no menu, no selection, no pinch, no drag, no shortcut that leaves.

/** Keys with Control or Meta that a kiosk lets through: copying harms nobody, and screen readers need it. */
const HARMLESS_WITH_CONTROL = new Set(['c', 'a']);
const LEAVING_KEYS = new Set([
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F11',
  'F12',
  'BrowserBack',
  'BrowserForward',
  'BrowserHome',
]);

const refuse = (event: Event): void => event.preventDefault();

/** Closes the ways out. Returns how to open them again. */
export function hardenKiosk(root: HTMLElement): () => void {
  const listeners = new AbortController();
  const capture = { capture: true, signal: listeners.signal } as const;
  root.classList.add('kiosk');
  for (const type of [
    'contextmenu',
    'selectstart',
    'dragstart',
    'dragover',
    'drop',
    'gesturestart',
    'auxclick',
  ] as const) {
    window.addEventListener(type, refuse, capture);
  }
  const active = { ...capture, passive: false };
  window.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    active,
  );
  window.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) event.preventDefault();
    },
    active,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      const modified =
        (event.ctrlKey || event.metaKey) && !HARMLESS_WITH_CONTROL.has(event.key.toLowerCase());
      const sideways =
        event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'Home');
      if (modified || sideways || LEAVING_KEYS.has(event.key)) event.preventDefault();
    },
    capture,
  );
  return () => {
    root.classList.remove('kiosk');
    listeners.abort();
  };
}
