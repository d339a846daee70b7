// What every test does with the app: open a place, wait until it can be used, watch for what must not happen.
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** Address of a place with parameters: `at('#/goal/1', { lang: 'vi' })`. */
export function at(hash: string, parameters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(parameters).toString();
  return `${process.env.MINE_STAGE_URL}${query ? `?${query}` : ''}${hash}`;
}

/** Parameters of a scene in the hands of the test: fixed moment, low tier, manual clock. */
export const FIXED = { test: '', quality: 'low', season: 'autumn', hour: '16' } as const;

/** Waits until the place says it can be used. */
export async function ready(page: Page): Promise<void> {
  // Watched in the page, frame by frame: asked from outside it would be heard of up to a second late, hundreds of times.
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: 60_000 });
}

/** Opens a place and waits until it can be used. */
export async function open(
  page: Page,
  hash: string,
  parameters: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.goto(at(hash, parameters));
  await ready(page);
}

/** Moves to another place within the open page, and does not wait for its picture: the words are there. */
export async function arrive(page: Page, hash: string): Promise<void> {
  await page.evaluate(
    (to) =>
      new Promise<void>((resolve) => {
        if (location.hash === to) return resolve();
        // The app listened first: when this one hears of it, the state is the new place's.
        window.addEventListener('hashchange', () => resolve(), { once: true });
        location.hash = to;
      }),
    hash,
  );
}

/** Moves to another place within the open page, and waits until it can be used. */
export async function move(page: Page, hash: string): Promise<void> {
  await arrive(page, hash);
  await ready(page);
}

/** A page that fails its test on any error, and on any request that leaves the origin. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const wrong: string[] = [];
    const origin = new URL(process.env.MINE_STAGE_URL ?? 'http://localhost').origin;
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin) wrong.push(`request: ${url.href}`);
    });
    await use(page);
    expect(wrong).toEqual([]);
  },
});
