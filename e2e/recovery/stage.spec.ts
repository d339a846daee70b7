// The stage in a real WebGL context: it draws, within its budgets, the same from any side, and gives back what it took.
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, FIXED, move, open, test } from '../helpers/app';
import { PLANS } from '../helpers/dist';

interface Info {
  readonly calls: number;
  readonly triangles: number;
  readonly programs: number;
  readonly geometries: number;
  readonly textures: number;
  readonly tier: string;
  readonly frames: number;
}

const info = (page: Page): Promise<Info> => page.evaluate(() => window.mineStage?.info() as unknown as Info);
const seek = (page: Page, seconds: number): Promise<void> =>
  page.evaluate((to) => window.mineStage?.seek(to), seconds) as Promise<void>;

/** Screenshot of the picture alone: no words over it, and no poster that still fades. */
async function picture(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    for (const covering of document.querySelectorAll<HTMLElement>('#ui, #stage picture'))
      covering.style.display = 'none';
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  const bytes = await page.locator('#stage canvas').screenshot();
  await page.evaluate(() => {
    for (const covering of document.querySelectorAll<HTMLElement>('#ui, #stage picture'))
      covering.style.display = '';
  });
  return bytes;
}
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Spread of the picture's brightness, 0–1. */
async function spread(page: Page): Promise<number> {
  const { channels } = await sharp(await picture(page))
    .greyscale()
    .stats();
  return (channels[0]?.stdev ?? 0) / 255;
}

const PLACES = [
  '#/',
  '#/home',
  '#/overview',
  ...PLANS.ja.goals.flatMap((goal) => [
    `#/goal/${goal.number}`,
    ...goal.policies.map((policy) => `#/goal/${goal.number}/${policy.number}`),
  ]),
];

const NOT_BLANK = 0.04;

test.use({ viewport: { width: 640, height: 360 } });

test('there is WebGL 2 to test with', async ({ page }) => {
  await open(page, '#/home', { ...FIXED, lang: 'ja' });
  expect((await info(page)).tier).toBe('low');
  await expect(page.locator('html')).toHaveAttribute('data-quality', 'low');
});

test('a tour of all places stays within the low tier, draws something everywhere, and gives everything back', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await open(page, '#/home', { ...FIXED, lang: 'ja' });
  // Programs compile when first needed and are then kept: one round before counting.
  await move(page, '#/goal/1');
  await move(page, '#/home');
  await seek(page, 5);
  const start = await info(page);
  let programs = 0;
  for (const hash of PLACES) {
    await move(page, hash);
    for (const year of PLANS.ja.years) {
      const button = page.locator(`[data-year="${year}"]`).first();
      if ((await button.count()) > 0) await button.click();
      else if (year !== PLANS.ja.years[0]) continue;
      await seek(page, 5);
      const now = await info(page);
      expect(now.calls, `${hash} draw calls`).toBeLessThanOrEqual(40);
      expect(now.triangles, `${hash} triangles`).toBeLessThanOrEqual(120_000);
      expect(now.programs, `${hash} programs`).toBeLessThanOrEqual(12);
      programs = Math.max(programs, now.programs);
      expect(await spread(page), `${hash} is not blank`).toBeGreaterThan(NOT_BLANK);
    }
  }
  await move(page, '#/home');
  await seek(page, 5);
  const end = await info(page);
  expect([end.geometries, end.textures, end.programs]).toEqual([
    start.geometries,
    start.textures,
    start.programs,
  ]);
  expect(await page.locator('canvas').count()).toBe(1);
});

test('the same instant is the same picture, forward, backward, and on a second start', async ({ page }) => {
  await open(page, '#/goal/1/1', { ...FIXED, lang: 'ja' });
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

test('a lost context comes back with the same picture; lost again soon, pictures tell the story', async ({
  page,
}) => {
  await open(page, '#/goal/2/1', { ...FIXED, lang: 'ja' });
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
  await open(page, '#/goal/1', { quality: 'low', season: 'autumn', hour: '16', lang: 'ja' });
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'none');
  const first = digest(await picture(page));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(digest(await picture(page))).toBe(first);
});
