// How long a touch on a language takes until all words of a place are laid out in it, beside what the browser takes on the same
// page to bring any touch to the screen: without a graphics card that is most of it.
import type { Browser } from '@playwright/test';
import { ready } from '../../e2e/helpers/move';

const PLACES = [
  '#/home',
  '#/overview',
  '#/goal/1',
  '#/goal/4/2',
  '#/geopark/plateau',
  '#/geopark/cave/4',
] as const;
const SIZE = { width: 1080, height: 1920 };
/** Each language from another one, twice. */
const ORDER = ['vi', 'en', 'ja-x-easy', 'ja', 'vi', 'en', 'ja-x-easy', 'ja'] as const;
const READY_WITHIN_MS = 120_000;

/** Median and longest. */
export interface Answer {
  readonly median: number;
  readonly longest: number;
}

const answer = (times: readonly number[]): Answer => {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 };
};

/** As text, since the runner of these tools names functions by a helper that a page does not have. */
const MEASURE = `
window.touchToWords = (touch, stands) => new Promise((done) => {
  const began = performance.now();
  const look = () => {
    if (!stands()) return;
    observer.disconnect();
    // Laid out as well.
    document.body.getBoundingClientRect();
    done(performance.now() - began);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
  touch();
});
window.touchToFrame = () => new Promise((done) => {
  const began = performance.now();
  document.body.classList.toggle('touched');
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now() - began);
    port2.postMessage(0);
  });
});`;

interface Measuring {
  touchToWords(touch: () => void, stands: () => boolean): Promise<number>;
  touchToFrame(): Promise<number>;
}

/**
 * Milliseconds in every place, in one edition, once all languages are at hand as they are after a kiosk's first minute.
 * @param quality `poster` for pictures, `auto` for the machine's own tier with its scenes in motion
 */
export async function languageSwitches(
  browser: Browser,
  url: string,
  quality: 'poster' | 'auto',
): Promise<readonly { place: string; words: Answer; nothing: Answer }[]> {
  const page = await browser.newPage({ viewport: SIZE, serviceWorkers: 'block' });
  await page.addInitScript({ content: MEASURE });
  const found: { place: string; words: Answer; nothing: Answer }[] = [];
  for (const place of PLACES) {
    await page.goto('about:blank');
    await page.goto(`${url}?mode=kiosk&quality=${quality}&season=autumn&hour=16&lang=ja${place}`);
    await ready(page, READY_WITHIN_MS);
    const words: number[] = [];
    const nothing: number[] = [];
    for (const [i, lang] of [...ORDER, ...ORDER].entries()) {
      const ms = await page.evaluate(
        (to) =>
          (window as unknown as Measuring).touchToWords(
            () => document.querySelector<HTMLElement>(`.languages [data-lang="${to}"]`)?.click(),
            () => document.querySelector(`.languages [data-lang="${to}"][aria-pressed="true"]`) !== null,
          ),
        lang,
      );
      // The first round fetches what the second one has at hand.
      if (i >= ORDER.length) words.push(ms);
      nothing.push(await page.evaluate(() => (window as unknown as Measuring).touchToFrame()));
    }
    found.push({ place, words: answer(words), nothing: answer(nothing) });
  }
  await page.close();
  return found;
}
