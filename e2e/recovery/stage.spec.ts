// The stage in a real WebGL context: it draws the same from any side, and comes back when it was lost.
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, FIXED_OWN, move, open, test } from '../helpers/app';
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

/**
 * In the page: a driver that translates shaders beside the page, as those of graphics cards do and the software renderer
 * does not, and is done when it is asked the third time. Notes for each program whether it was done when it was needed.
 */
function translateBeside(): void {
  const COMPLETION_STATUS_KHR = 0x91b1;
  const asked = new Map<WebGLProgram, number>();
  const done: boolean[] = [];
  const { getExtension, getProgramParameter, getProgramInfoLog } = WebGL2RenderingContext.prototype;
  Object.assign(WebGL2RenderingContext.prototype, {
    getExtension(this: WebGL2RenderingContext, name: string): unknown {
      return name === 'KHR_parallel_shader_compile'
        ? { COMPLETION_STATUS_KHR }
        : getExtension.call(this, name as 'OCULUS_multiview');
    },
    getProgramParameter(this: WebGL2RenderingContext, program: WebGLProgram, name: number): unknown {
      if (name !== COMPLETION_STATUS_KHR) return getProgramParameter.call(this, program, name);
      asked.set(program, (asked.get(program) ?? 0) + 1);
      return (asked.get(program) ?? 0) >= 3;
    },
    getProgramInfoLog(this: WebGL2RenderingContext, program: WebGLProgram): string | null {
      done.push((asked.get(program) ?? 0) >= 3);
      return getProgramInfoLog.call(this, program);
    },
  });
  Object.assign(window, { doneWhenNeeded: done });
}

test('nothing is drawn before the driver has translated its shaders, so that the page never waits for it', async ({
  page,
}) => {
  await page.addInitScript(translateBeside);
  const needed = (): Promise<readonly boolean[]> =>
    page.evaluate(() => (window as unknown as { doneWhenNeeded: boolean[] }).doneWhenNeeded);
  // With a loop of its own: by a test's clock everything is made at once.
  await open(page, '#/home', { quality: 'auto', season: 'autumn', hour: '16', lang: 'ja' });
  for (const place of ['#/goal/1', '#/geopark/cave', '#/home']) {
    const before = (await needed()).length;
    expect(before).toBeGreaterThan(0);
    await move(page, place);
    await expect.poll(async () => (await needed()).length).toBeGreaterThan(before);
  }
  expect((await needed()).filter((done) => !done)).toEqual([]);
});

test('a touch while a place is still being made does not keep it from being shown', async ({ page }) => {
  await open(page, '#/home', { ...FIXED_OWN, lang: 'ja' });
  // The year is turned in the moment in which the landmark's words stand and its scene is on its way.
  await page.evaluate(async () => {
    location.hash = '#/goal/2/1';
    await new Promise((go) => window.addEventListener('hashchange', go, { once: true }));
    document.querySelector<HTMLElement>('[data-year="2023"]')?.click();
  });
  await expect(page.locator('html')).toHaveAttribute('data-view', 'policy');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  const anchors = await page.evaluate(() => window.mineStage?.anchors().map(({ id }) => id));
  expect(anchors).toContain('g2.p1');
  expect(await page.evaluate(() => window.mineStage?.info().state.year)).toBe(2023);
});
