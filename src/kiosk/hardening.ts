// At a kiosk nothing leads out of the app: no menu, no selection, no pinch, no drag, no file, no print, no window, no
// link to elsewhere, no shortcut that leaves. The browser's own flags (docs/kiosk) are the second layer.

/** Keys with Control or Meta that a kiosk lets through: copying harms nobody, and screen readers need it. */
const HARMLESS_WITH_CONTROL = new Set(['c', 'a']);
/** Keys that lead out of the page, change how it is shown, or open something of the browser's. */
const LEAVING_KEYS = new Set([
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
  'ContextMenu',
  'PrintScreen',
  'BrowserBack',
  'BrowserForward',
  'BrowserHome',
  'BrowserRefresh',
  'BrowserSearch',
  'BrowserFavorites',
  'LaunchMail',
  'LaunchApplication1',
  'LaunchApplication2',
]);
const LEAVING_WITH_ALT = new Set(['arrowleft', 'arrowright', 'home', 'd', 'e', 'f', 'enter']);

/** What is refused wherever it happens. */
const REFUSED = [
  'contextmenu',
  'selectstart',
  'dragstart',
  'dragenter',
  'dragover',
  'drop',
  'gesturestart',
  'gesturechange',
  'auxclick',
  'copy',
  'cut',
  'paste',
  'beforeprint',
] as const;

/** Whether a kiosk keeps a key from the browser. Pure. */
export function leaves(key: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): boolean {
  const name = key.key.toLowerCase();
  if ((key.ctrlKey || key.metaKey) && !HARMLESS_WITH_CONTROL.has(name)) return true;
  return (key.altKey && LEAVING_WITH_ALT.has(name)) || LEAVING_KEYS.has(key.key);
}

/** Whether a link stays in the app: an address of the app's own, in the same window. Pure. */
export function staysInside(href: string, target: string, here: string): boolean {
  if (target !== '' && target !== '_self') return false;
  let url: URL;
  const now = new URL(here);
  try {
    url = new URL(href, here);
  } catch {
    return false;
  }
  return url.origin === now.origin && url.pathname === now.pathname && url.search === now.search;
}

const refuse = (event: Event): void => event.preventDefault();

/** Closes the ways out. Returns how to open them again. */
export function hardenKiosk(root: HTMLElement): () => void {
  const listeners = new AbortController();
  const capture = { capture: true, signal: listeners.signal } as const;
  /** Behind their PIN staff print the daily check and take the counts with them. Without one anybody could. */
  const ofStaff = (): boolean => root.dataset.view === 'staff' && root.hasAttribute('data-staff');
  root.classList.add('kiosk');
  for (const type of REFUSED) window.addEventListener(type, refuse, capture);
  const active = { ...capture, passive: false };
  window.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    active,
  );
  for (const type of ['touchstart', 'touchmove'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (event.touches.length > 1 && event.cancelable) event.preventDefault();
      },
      active,
    );
  }
  window.addEventListener(
    'keydown',
    (event) => {
      if (leaves(event)) event.preventDefault();
    },
    capture,
  );
  window.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (
        link &&
        !(ofStaff() && link.hasAttribute('download')) &&
        !staysInside(link.getAttribute('href') ?? '', link.getAttribute('target') ?? '', location.href)
      )
        event.preventDefault();
    },
    capture,
  );
  window.addEventListener('submit', refuse, capture);
  const { open, print } = window;
  window.open = () => null;
  window.print = () => {
    if (ofStaff()) print.call(window);
  };
  return () => {
    root.classList.remove('kiosk');
    window.open = open;
    window.print = print;
    listeners.abort();
  };
}
