// The ways of a page between places, for tests and for tools: nothing here needs the runner of the tests.
import type { Page } from '@playwright/test';

/** Waits until the place says it can be used. `timeout` in milliseconds. */
export async function ready(page: Page, timeout = 60_000): Promise<void> {
  // Watched in the page, frame by frame: asked from outside it would be heard of up to a second late, hundreds of times.
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout });
}

/** Moves to another place within the open page, and waits until it can be used. `timeout` in milliseconds. */
export async function move(page: Page, hash: string, timeout?: number): Promise<void> {
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
  await ready(page, timeout);
}

/** Touches a language, where a place offers them, and waits until it is spoken. */
export async function speak(page: Page, lang: string): Promise<void> {
  await page.locator(`[data-lang="${lang}"]`).first().dispatchEvent('click');
  await page.locator(`[data-lang="${lang}"][aria-pressed="true"]`).first().waitFor({ state: 'attached' });
}
