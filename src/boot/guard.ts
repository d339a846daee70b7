// Stands before everything else and needs nothing else: sees whether the page comes up. If it does not, what is stored is
// repaired once; if that does not help, or the page dies again and again, a plain story of pictures is told instead,
// and the page is tried anew every few minutes. Built into one small file of its own (tools/boot).
import { wallDate } from '../core/clock';
import { after, every } from '../core/timers';
import { begin, createWatch, parseRecord, type Record, TICK_MS } from './ladder';

const RECORD = 'mine-stage.boot';
const REPAIRED = 'mine-stage.repaired';
const TRY_AGAIN_MS = 5 * 60_000;
const ANSWER_WITHIN_MS = 5_000;

const root = document.documentElement;
const kiosk = new URLSearchParams(location.search).get('mode') === 'kiosk';

/** A kiosk has one window, and what starts it anew may be a new browser; elsewhere each window counts for itself. */
const store = (): Storage => (kiosk ? localStorage : sessionStorage);
function recall(key: string): string | null {
  try {
    return store().getItem(key);
  } catch {
    return null;
  }
}
/** Returns whether it is kept: storage may be blocked or full. */
function keep(key: string, value: string): boolean {
  try {
    store().setItem(key, value);
    return store().getItem(key) === value;
  } catch {
    return false;
  }
}

const { record, start } = begin(parseRecord(recall(RECORD)), wallDate().getTime());
let now: Record = record;
const write = (open: number | null): void => {
  now = { ...now, open };
  keep(RECORD, JSON.stringify(now));
};
write(record.open);
root.dataset.start = start;
addEventListener('pagehide', () => write(null));
addEventListener('pageshow', (event) => {
  if (event.persisted) write(wallDate().getTime());
});
// A page that dies where nobody sees it was put away by the system.
document.addEventListener('visibilitychange', () => write(document.hidden ? null : wallDate().getTime()));

/** Whether a file of the app can be had now. */
async function answers(file: string, cache: RequestCache): Promise<Response | null> {
  try {
    const answer = await fetch(file, { cache, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return answer.ok ? answer : null;
  } catch {
    return null;
  }
}

/** Takes away everything that is stored of the app, so that a reload fetches it anew. */
async function forgetStored(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('./');
  const scope = registration?.scope ?? new URL('./', location.href).href;
  await registration?.unregister();
  for (const name of await caches.keys()) {
    if (name.includes(scope) || name.startsWith('mine-stage')) await caches.delete(name);
  }
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
  await Promise.all(scripts.map((src) => answers(src, 'reload')));
}

/** Tries the page again, but only where it can be had: a browser's own error page would stay for ever. */
function tryAgainLater(): void {
  after(TRY_AGAIN_MS, () => {
    void answers('./', 'no-store').then((there) => {
      if (there) location.reload();
      else tryAgainLater();
    });
  });
}

/** The story has no app around it that would keep visitors inside (src/kiosk/hardening): nothing in it needs a hand. */
function closeWaysOut(): void {
  const refuse = (event: Event): void => event.preventDefault();
  for (const type of ['contextmenu', 'keydown', 'selectstart', 'dragover', 'drop', 'wheel', 'touchmove'])
    addEventListener(type, refuse, { capture: true, passive: false });
}

/** Tells the story by pictures and words alone. What stands already stays where even that cannot be had. */
async function tellStory(): Promise<void> {
  root.dataset.start = 'story';
  if (kiosk) closeWaysOut();
  tryAgainLater();
  const page = await answers('./story.html', 'default');
  if (!page) return;
  const story = new DOMParser().parseFromString(await page.text(), 'text/html');
  document.head.append(...story.querySelectorAll('link[rel="stylesheet"]'));
  document.body.replaceChildren(...story.body.children);
}

async function help(): Promise<void> {
  // Without a memory there is no way to know that it was tried already.
  if (navigator.onLine && recall(REPAIRED) === null && keep(REPAIRED, 'yes')) {
    // build.txt is in no store: it comes from the network or not at all.
    if (await answers('./build.txt', 'no-store')) {
      await forgetStored().catch(() => undefined);
      location.reload();
      return;
    }
  }
  await tellStory();
}

function watch(): void {
  let failed = false;
  const fail = (event: Event): void => {
    const { target } = event;
    if (target === window || target instanceof HTMLScriptElement) failed = true;
  };
  addEventListener('error', fail, { capture: true });
  addEventListener('unhandledrejection', fail);
  const look = createWatch();
  const stop = every(TICK_MS, () => {
    if (document.hidden) return;
    const up = root.dataset.view !== undefined && document.querySelector('.first-view') === null;
    const verdict = look({ up, failed, files: performance.getEntriesByType('resource').length });
    if (verdict === 'wait') return;
    stop();
    removeEventListener('error', fail, { capture: true });
    removeEventListener('unhandledrejection', fail);
    if (verdict === 'stuck') void help();
    else {
      try {
        store().removeItem(REPAIRED);
      } catch {
        // Blocked storage has kept nothing either.
      }
    }
  });
}

if (start === 'story') document.addEventListener('DOMContentLoaded', () => void tellStory());
else watch();
