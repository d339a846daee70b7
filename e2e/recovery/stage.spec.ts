// The stage in a real WebGL context: it draws the same from any side, and comes back when it was lost.
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, FIXED_OWN, move, open, ready, test } from '../helpers/app';
import { PLANS } from '../helpers/dist';
import { picture } from '../helpers/picture';

const seek = (page: Page, seconds: number): Promise<void> =>
  page.evaluate((to) => window.mineStage?.seek(to), seconds) as Promise<void>;

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test.use({ viewport: { width: 320, height: 180 } });

test('the same instant is the same picture, forward, backward, and on a second start', async ({ page }) => {
  await open(page, '#/goal/1/1', { ...FIXED_OWN, lang: 'ja' });
  await seek(page, 4);
  const first = digest(await picture(page));
  await seek(page, 9);
  expect(digest(await picture(page))).not.toBe(first);
  await seek(page, 4);
  expect(digest(await picture(page))).toBe(first);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
  await seek(page, 4);
  expect(digest(await picture(page))).toBe(first);
});

/** The worlds whose time a visitor drags or chooses, and how to come to a stop of theirs. */
const WAYS: readonly { readonly hash: string; go(page: Page, stop: number): Promise<void> }[] = [
  { hash: '#/geopark/time', go: (page, stop) => page.getByRole('slider').fill(String(2.5 + stop * 5)) },
  {
    hash: '#/geopark/dongvan',
    go: (page, stop) =>
      page
        .locator('.views button')
        .nth(2 * stop)
        .click(),
  },
  { hash: '#/geopark/cave', go: (page, stop) => move(page, `#/geopark/cave/${3 + 5 * stop}`) },
];

test('every world is the same picture from either side, and on a second start', async ({ page }) => {
  const at = async (way: (typeof WAYS)[number], stop: number): Promise<string> => {
    await way.go(page, stop);
    await seek(page, 5);
    return digest(await picture(page));
  };
  await open(page, '#/geopark', { ...FIXED_OWN, lang: 'ja' });
  for (const way of WAYS) {
    await move(page, way.hash);
    const [first, last] = [await at(way, 0), await at(way, 1)];
    expect(last, way.hash).not.toBe(first);
    expect(await at(way, 0), way.hash).toBe(first);
    if (way !== WAYS.at(-1)) continue;
    // What is strewn most of all is strewn the same when everything is made anew.
    await page.reload();
    await ready(page);
    expect(await at(way, 1), way.hash).toBe(last);
  }
});

test('a lost context comes back with the same picture; lost again soon, pictures tell the story', async ({
  page,
}) => {
  await open(page, '#/goal/2/1', { ...FIXED_OWN, lang: 'ja' });
  await seek(page, 3);
  const before = digest(await picture(page));
  await page.evaluate(() => window.mineStage?.loseContext());
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'false');
  await page.evaluate(() => window.mineStage?.restoreContext());
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await seek(page, 3);
  expect(digest(await picture(page))).toBe(before);
  await page.evaluate(() => window.mineStage?.loseContext());
  await expect(page.locator('html')).toHaveAttribute('data-quality', 'poster');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(
    page.locator(`[data-id="${PLANS.ja.goals[1]?.policies[0]?.items[2022]?.[0]?.id}"]`).first(),
  ).toBeVisible();
});

test('reduced motion shows composed stills that stand still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '#/goal/1', { quality: 'auto', season: 'autumn', hour: '16', lang: 'ja' });
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'none');
  const first = digest(await picture(page));
  await page.evaluate(async () => {
    for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
  });
  expect(digest(await picture(page))).toBe(first);
});
