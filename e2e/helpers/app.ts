// What every test does with the app: open a place, wait until it can be used, watch for what must not happen.
import { test as base, expect, type Page } from '@playwright/test';
import { move, ready } from './move';

export { expect, move, ready };

/** Address of a place with parameters: `at('#/goal/1', { lang: 'vi' })`. */
export function at(hash: string, parameters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(parameters).toString();
  return `${process.env.MINE_STAGE_URL}${query ? `?${query}` : ''}${hash}`;
}

/** Parameters of a scene in the hands of the test: fixed moment, low tier, manual clock. */
export const FIXED = { test: '', quality: 'low', season: 'autumn', hour: '16' } as const;

/** The same in the machine's own tier, which without a GPU is the software tier: where the question is not what is drawn. */
export const FIXED_OWN = { ...FIXED, quality: 'auto' } as const;

/** Pictures that stand still: where only words are read. */
export const STILL = { quality: 'poster', motion: 'none' } as const;

/**
 * Pictures of one colour in place of all others of the page's windows, before it is opened: where only words are read and
 * measured. To decode a picture for each place takes a third of such a test's time.
 */
export async function plainPictures(page: Page): Promise<void> {
  await page.context().route('**/posters/*.avif', (route) => {
    const [width, height] = route.request().url().includes('portrait') ? [1080, 1920] : [1920, 1080];
    return route.fulfill({
      contentType: 'image/svg+xml',
      body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#8a9a5b"/></svg>`,
    });
  });
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
