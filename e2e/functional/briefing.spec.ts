// The audience's screen by itself. Its keys are tested in briefing/keys.spec.ts, in both windows.

import { expect, move, open, plainPictures, test } from '../helpers/app';
import { DECK, PLANS } from '../helpers/dist';

const STEPS = DECK.steps.length;
const hashOf = (url: string): string => new URL(url).hash;

test('digits and Enter jump, and a number too large goes nowhere', async ({ page }) => {
  await open(page, '#/present/2', { lang: 'ja', quality: 'poster' });
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page.url())).toBe('#/present/12');
  await page.keyboard.type('999');
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page.url())).toBe('#/present/12');
});

test('F goes to full screen and the screen is kept awake', async ({ page }) => {
  await page.addInitScript(() => {
    const calls: string[] = [];
    Object.assign(window, { calls });
    Element.prototype.requestFullscreen = async () => {
      calls.push('fullscreen');
    };
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: async () => {
          calls.push('awake');
          return { released: false, release: async () => {}, addEventListener: () => {} };
        },
      },
    });
  });
  await open(page, '#/present/4', { lang: 'ja', quality: 'poster' });
  await page.keyboard.press('f');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { calls: string[] }).calls))
    .toEqual(expect.arrayContaining(['fullscreen', 'awake']));
});

test('every sentence has its step', async ({ page }) => {
  await plainPictures(page);
  await open(page, '#/present/1', { lang: 'en', quality: 'poster' });
  const missing = new Set(
    PLANS.en.goals.flatMap((goal) =>
      goal.policies.flatMap((policy) =>
        PLANS.en.years.flatMap((year) => (policy.items[year] ?? []).map((item) => item.id)),
      ),
    ),
  );
  expect(missing.size).toBe(77);
  for (let step = 1; step <= STEPS; step++) {
    await move(page, `#/present/${step}`);
    for (const id of await page
      .locator('[data-id]:visible')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-id') ?? ''))) {
      missing.delete(id);
    }
  }
  expect([...missing]).toEqual([]);
});
