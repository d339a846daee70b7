// Two real windows on one machine: they show the same, whichever opens, reloads or dies.
import type { Page } from '@playwright/test';
import { at, expect, move, open, ready, test } from '../helpers/app';
import { LAST, POSTER, shows, two } from '../helpers/briefing';

/** The briefing's stopwatch as the machine keeps it. */
const watchOf = (
  page: Page,
): Promise<{ startedAt: number | null; pausedAt: number | null; pausedMs: number }> =>
  page.evaluate(() => {
    const { watch } = JSON.parse(localStorage.getItem('mine-stage.briefing') ?? '').session;
    return { startedAt: watch.startedAt, pausedAt: watch.pausedAt, pausedMs: watch.pausedMs };
  });

test('windows that reload, close and come late show the same step, card, language and drawing', async ({
  page,
}) => {
  const { audience, speaker } = await two(page);
  await speaker.keyboard.press('End');
  await speaker.keyboard.press('PageUp');
  await speaker.getByRole('button', { name: 'Tiếng Việt', exact: true }).click();
  await speaker.getByRole('button', { name: '休憩中', exact: true }).click();
  await expect(audience.locator('.deck-cover').first()).toContainText('Nghỉ giải lao');
  const clock = await watchOf(speaker);
  expect(clock.startedAt).not.toBeNull();
  await audience.reload();
  await ready(audience);
  await shows(audience, LAST - 1);
  await expect(audience.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(audience.locator('.deck-cover').first()).toContainText('休憩中');
  await speaker.reload();
  await shows(speaker, LAST - 1);
  await expect(speaker.locator('html')).toHaveAttribute('lang', 'ja');
  // The window that led is gone; the other leads on, and a late one joins.
  await audience.close();
  await speaker.keyboard.press('PageUp');
  await shows(speaker, LAST - 2);
  const late = await speaker.context().newPage();
  await late.goto(at('#/present/3', POSTER));
  await shows(late, LAST - 2);
  await expect(late.locator('html')).toHaveAttribute('lang', 'vi');
  // What elapsed time is derived from, to the millisecond.
  expect(await watchOf(late)).toEqual(clock);
});

test('what is pointed at and drawn is seen by the audience, and is gone with the step', async ({ page }) => {
  const { audience, speaker } = await two(page);
  const glass = speaker.locator('.speaker-glass');
  const box = await glass.boundingBox();
  if (!box) throw new Error('the picture of the step must be there');
  const x = box.x + box.width / 4;
  const y = box.y + box.height / 2;
  await speaker.mouse.move(x, y);
  const dot = audience.locator('.pointing-laser');
  await expect(dot).toHaveCount(1);
  const left = await dot.evaluate((one) => Number.parseFloat(one.style.left));
  expect(left).toBeGreaterThan(24);
  expect(left).toBeLessThan(26);
  await speaker.getByRole('button', { name: 'ペン' }).click();
  await speaker.mouse.move(x, y);
  await speaker.mouse.down();
  await speaker.mouse.move(x + 60, y + 20, { steps: 4 });
  await speaker.mouse.up();
  await expect(audience.locator('.pointing path')).toHaveCount(1);
  await audience.reload();
  await expect(audience.locator('.pointing path')).toHaveCount(1);
  await speaker.getByRole('button', { name: '場面が変わっても残す' }).click();
  await speaker.keyboard.press('PageDown');
  await shows(audience, 2);
  await expect(audience.locator('.pointing path')).toHaveCount(0);
  await speaker.keyboard.press('PageUp');
  await expect(audience.locator('.pointing path')).toHaveCount(1);
  await speaker.getByRole('button', { name: '場面が変わっても残す' }).click();
  await speaker.keyboard.press('PageDown');
  await shows(audience, 2);
  await speaker.keyboard.press('PageUp');
  await shows(audience, 1);
  await expect(audience.locator('.pointing path')).toHaveCount(0);
});

test('after a crash the speaker is asked, and goes on where it was', async ({ page }) => {
  const { audience, speaker } = await two(page);
  await speaker.keyboard.type('9');
  await speaker.keyboard.press('Enter');
  await shows(audience, 9);
  const context = page.context();
  const again = await context.newPage();
  await open(again, '#/staff', POSTER);
  await audience.close();
  await speaker.close();
  // A window that is being torn down may still answer: then there is nothing to ask, one just joins.
  await expect
    .poll(() =>
      again.evaluate(
        async () =>
          (await navigator.locks.query()).held?.filter(({ name }) => name !== 'mine-stage-run').length ?? 0,
      ),
    )
    .toBe(0);
  await move(again, '#/speaker');
  await shows(again, 1);
  await again.getByRole('button', { name: '続きから再開' }).click();
  await shows(again, 9);
  await expect(again.locator('.speaker-offer')).toHaveCount(0);
});

test('the speaker’s window draws no scene, and says how the audience’s window is', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: [string]) {
      asked.push(args[0]);
      return original.apply(this, args);
    } as typeof original;
  });
  await page.goto(at('#/speaker', { lang: 'ja' }));
  const status = page.getByRole('status');
  await expect(status).toContainText('投影画面：開いていません');
  const audience = await page.context().newPage();
  await audience.goto(at('#/present', POSTER));
  await expect(status).not.toContainText('開いていません');
  await audience.close();
  await expect(status).toContainText('投影画面：開いていません');
  expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([]);
});

test('the speaker’s window asks for no frame while nobody does anything, though its clock runs', async ({
  page,
}) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const counter = { frames: 0 };
    Object.assign(window, counter);
    const original = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      (window as unknown as typeof counter).frames += 1;
      return original(callback);
    };
  });
  await page.goto(at('#/speaker', { lang: 'ja' }));
  await page.getByRole('button', { name: '時計を動かす' }).click();
  await page.clock.runFor(3_000);
  const frames = () => page.evaluate(() => (window as unknown as { frames: number }).frames);
  const before = await frames();
  const elapsed = page.locator('[data-what=elapsed]');
  const shown = await elapsed.textContent();
  await page.clock.runFor(20_000);
  await expect(elapsed).not.toHaveText(shown ?? '');
  expect(await frames()).toBe(before);
});

test('the speaker puts the audience’s window on the whole screen, and sees when it is not', async ({
  page,
}) => {
  await page.goto(at('#/speaker', POSTER));
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: '投影画面を開く' }).click();
  const audience = await opening;
  await ready(audience);
  const status = page.getByRole('status');
  await expect(status).toContainText('全画面ではありません');
  await page.getByRole('button', { name: '投影画面を全画面に' }).click();
  await expect.poll(() => audience.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect(status).toContainText('投影画面：見えています');
  await expect(status).not.toContainText('全画面ではありません');
  await audience.keyboard.press('f');
  await expect(status).toContainText('全画面ではありません');
});

test('a blocked pop-up is no dead end', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto(at('#/speaker', POSTER));
  await page.getByRole('button', { name: '投影画面を開く' }).click();
  const link = page.getByRole('link', { name: '投影画面' });
  await expect(link).toHaveAttribute('href', '#/present');
});
