// Ways through the app: addresses, back, touch and keys.

import { at, expect, move, open, ready, STILL, test } from '../helpers/app';
import { PLANS } from '../helpers/dist';

test.use({ hasTouch: true });

test('touch leads from attract into a landmark, and back leads out again', async ({ page }) => {
  await open(page, '#/', { lang: 'ja', ...STILL });
  await page.touchscreen.tap(640, 400);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'home');
  // Discs come to their places with the picture; until then a finger would miss them.
  await ready(page);
  await page.locator('a[href="#/goal/2"]').first().tap();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'goal');
  await ready(page);
  await page.locator('a[href="#/goal/2/3"]').first().tap();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'policy');
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'goal');
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'home');
});

test('a wrong address shows home with a note', async ({ page }) => {
  await open(page, '#/goal/9/9', { lang: 'ja', ...STILL });
  await expect(page.locator('html')).toHaveAttribute('data-view', 'home');
  await expect(page.getByRole('status').filter({ hasText: /./ }).first()).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/home');
  await move(page, '#/goal/1');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'goal');
});

test('a missing file is a real 404, the page is never stored for long, hashed files are', async ({
  request,
}) => {
  const page = await request.get(at(''));
  expect(page.headers()['cache-control']).toContain('no-cache');
  const policy = page.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  const script = /src="\.?\/?(assets\/[^"]+\.js)"/.exec(await page.text())?.[1];
  const asset = await request.get(`${at('')}${script}`);
  expect(asset.headers()['cache-control']).toContain('immutable');
  expect((await request.get(`${at('')}assets/missing-00000000.js`)).status()).toBe(404);
  expect((await request.get(`${at('')}nowhere`)).status()).toBe(404);
});

test('the whole story by keyboard alone', async ({ page }) => {
  await open(page, '#/', { lang: 'en', ...STILL });
  /** Tabs until the focused control leads to `href`, then presses Enter. */
  const follow = async (href: string): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
      if (focused === href) {
        await page.keyboard.press('Enter');
        return;
      }
    }
    throw new Error(`No way by Tab to ${href}`);
  };
  await follow('#/home');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'home');
  for (const goal of PLANS.en.goals) {
    await follow(`#/goal/${goal.number}`);
    await expect(page.locator('h1')).toContainText(goal.text);
    await follow(`#/goal/${goal.number}/${goal.policies.length}`);
    await expect(page.locator('html')).toHaveAttribute('data-view', 'policy');
    await follow(`#/goal/${goal.number}`);
    await expect(page.locator('html')).toHaveAttribute('data-view', 'goal');
    await follow('#/home');
    await expect(page.locator('html')).toHaveAttribute('data-view', 'home');
  }
  await follow('#/overview');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'overview');
});

test('a reload keeps place and language', async ({ page }) => {
  await open(page, '#/goal/4/3', { lang: 'ja', ...STILL });
  await page.locator('button[lang="vi"], a[lang="vi"]').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await page.reload();
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'policy');
});
