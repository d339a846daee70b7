// What can fail at a site, one by one: the story is still told.
import { chromium } from '@playwright/test';
import { at, expect, move, open, ready, test } from '../helpers/app';
import { BROWSER_ARGS } from '../helpers/browser';
import { PLANS } from '../helpers/dist';

const SENTENCE = PLANS.ja.goals[0]?.policies[0]?.items[2022]?.[0];

test('without WebGL pictures tell the story', async () => {
  const executablePath = process.env.MINE_STAGE_BROWSER;
  const browser = await chromium.launch({
    args: [...BROWSER_ARGS, '--disable-3d-apis'],
    ...(executablePath ? { executablePath } : {}),
  });
  const page = await browser.newPage({ locale: 'ja-JP' });
  await page.goto(at('#/goal/1/1', { lang: 'ja' }));
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('data-quality', 'poster');
  const image = page.locator('#stage img');
  await expect(image).toBeVisible();
  expect(
    await image.evaluate((img: HTMLImageElement) => [img.naturalWidth > 0, img.src.includes('g1p1-done')]),
  ).toEqual([true, true]);
  await page.locator(`[data-year="${PLANS.ja.years[1]}"]`).first().click();
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.src)).toContain('g1p1-next');
  await expect(page.locator(`[data-id="${SENTENCE?.id}"]`).first()).toContainText(SENTENCE?.text ?? '');
  // A landmark's picture names what is in it, and not its neighbours beyond its edge.
  await move(page, '#/goal/4/3');
  await expect(page.locator('.disc:not(.away):not(.disc-sentence) .disc-face')).toHaveText(['4-3']);
  await browser.close();
});

test('when the stage cannot be loaded pictures tell the story', async ({ browser }) => {
  const page = await browser.newPage();
  await page.route(/assets\/(stage|three|set|index)-?.*\.js$/, (route) =>
    /three|stage/.test(route.request().url()) ? route.abort() : route.continue(),
  );
  await page.goto(at('#/goal/1/1', { lang: 'ja' }));
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('data-quality', 'poster');
  await expect(page.locator(`[data-id="${SENTENCE?.id}"]`).first()).toContainText(SENTENCE?.text ?? '');
  await page.close();
});

test('a scene that cannot be loaded gives way to its picture', async ({ browser }) => {
  const page = await browser.newPage();
  await page.route(/assets\/goal1.*\.js$/, (route) => route.abort());
  await page.goto(at('#/home', { lang: 'ja', quality: 'low' }));
  await ready(page);
  await move(page, '#/goal/1');
  await expect(page.locator('html')).toHaveAttribute('data-quality', 'poster');
  await expect(page.locator('h1')).toContainText(PLANS.ja.goals[0]?.text ?? '');
  await page.close();
});

test('with storage blocked or full everything works', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
      Storage.prototype[name] = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    }
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await open(page, '#/goal/1/1', { lang: 'ja', quality: 'poster' });
  await page.locator('button[lang="vi"], a[lang="vi"]').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
});

test('a kiosk.json that is not there changes nothing', async ({ browser }) => {
  const page = await browser.newPage();
  await page.route('**/kiosk.json', (route) => route.fulfill({ status: 404 }));
  await page.goto(at('#/home', { lang: 'ja', quality: 'poster', mode: 'kiosk' }));
  await ready(page);
  await expect(page.locator('a[href="#/goal/1"]').first()).toBeVisible();
  await page.close();
});
