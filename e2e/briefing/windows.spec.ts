// Two real windows on one machine: they show the same, whichever opens, reloads or dies, and take the same keys.
import type { Page } from '@playwright/test';
import { at, expect, move, open, ready, test } from '../helpers/app';
import { DECK } from '../helpers/dist';

const POSTER = { lang: 'ja', quality: 'poster' } as const;
const LAST = DECK.steps.length;

const audienceStep = (page: Page) => page.locator('.deck-progress').first();
const speakerStep = (page: Page) => page.locator('.speaker-caption span').first();
const shows = async (page: Page, step: number): Promise<void> => {
  // By its address: right after a reload nothing of either window stands yet.
  const where = page.url().includes('#/speaker') ? speakerStep(page) : audienceStep(page);
  await expect(where).toHaveText(`${step} / ${LAST}`);
};

/** The audience's window and the speaker's, opened in this order. */
async function two(page: Page): Promise<{ audience: Page; speaker: Page }> {
  await open(page, '#/present', POSTER);
  const speaker = await page.context().newPage();
  await speaker.goto(at('#/speaker', POSTER));
  await expect(speakerStep(speaker)).toBeVisible();
  return { audience: page, speaker };
}

interface Row {
  readonly keys: readonly string[];
  readonly from: number;
  readonly to: number;
}
const GOAL_3 = DECK.steps.findIndex((step) => step.kind === 'goal' && step.goal === 3) + 1;
const TABLE: readonly Row[] = [
  { keys: ['PageDown'], from: 4, to: 5 },
  { keys: ['ArrowRight'], from: 4, to: 5 },
  { keys: ['ArrowDown'], from: 4, to: 5 },
  { keys: ['Space'], from: 4, to: 5 },
  { keys: ['PageUp'], from: 4, to: 3 },
  { keys: ['ArrowLeft'], from: 4, to: 3 },
  { keys: ['ArrowUp'], from: 4, to: 3 },
  { keys: ['Shift+Space'], from: 4, to: 3 },
  { keys: ['Home'], from: 4, to: 1 },
  { keys: ['End'], from: 4, to: LAST },
  { keys: ['1', '2', 'Enter'], from: 4, to: 12 },
  { keys: ['g', '7', 'Enter'], from: 4, to: 7 },
  { keys: ['o', 'PageDown'], from: 4, to: 5 },
  { keys: ['?', 'Escape', 'PageDown'], from: 4, to: 5 },
];

test('every key of a clicker works in both windows, whatever has the focus', async ({ page }) => {
  const { audience, speaker } = await two(page);
  for (const pressed of [audience, speaker]) {
    if (pressed === speaker) await speaker.locator('button').first().focus();
    for (const { keys, from, to } of TABLE) {
      await audience.evaluate((hash) => {
        location.hash = hash;
      }, `#/present/${from}`);
      await shows(speaker, from);
      await shows(audience, from);
      for (const key of keys) await pressed.keyboard.press(key);
      await shows(audience, to);
      await shows(speaker, to);
    }
    // A digit that is held: the browser repeats it.
    await pressed.keyboard.down('3');
    await pressed.keyboard.down('3');
    await pressed.keyboard.up('3');
    await shows(audience, GOAL_3);
    // An input method hides the letters.
    await pressed.evaluate(() =>
      dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Process', code: 'PageUp', bubbles: true, cancelable: true }),
      ),
    );
    await pressed.keyboard.press('b');
    await expect(audience.locator('.deck').first()).toHaveAttribute('data-blank', 'black');
    await pressed.keyboard.press('.');
    await expect(audience.locator('.deck').first()).toHaveAttribute('data-blank', 'none');
    await pressed.keyboard.press('w');
    await expect(audience.locator('.deck').first()).toHaveAttribute('data-blank', 'white');
    await pressed.keyboard.press('Escape');
    await expect(audience.locator('.deck').first()).toHaveAttribute('data-blank', 'none');
    // Through all languages in their order, easy Japanese included.
    await pressed.keyboard.press('l');
    const easy = speaker.getByRole('button', { name: 'やさしい日本語', exact: true });
    await expect(easy).toHaveAttribute('aria-pressed', 'true');
    await pressed.keyboard.press('l');
    await expect(audience.locator('html')).toHaveAttribute('lang', 'en');
    await expect(speaker.locator('html')).toHaveAttribute('lang', 'ja');
    await speaker.getByRole('button', { name: '日本語', exact: true }).click();
    await expect(audience.locator('html')).toHaveAttribute('lang', 'ja');
  }
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
  await speaker.keyboard.press('PageDown');
  await shows(audience, 2);
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

test('a blocked pop-up is no dead end', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto(at('#/speaker', POSTER));
  await page.getByRole('button', { name: '投影画面を開く' }).click();
  const link = page.getByRole('link', { name: '投影画面' });
  await expect(link).toHaveAttribute('href', '#/present');
});

test('with two screens the audience’s window opens on the other one', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    const box = { availTop: 0, availWidth: 1920, availHeight: 1080 };
    const own = { ...box, availLeft: 0, isPrimary: true };
    const other = { ...box, availLeft: 1920, isPrimary: false };
    Object.assign(window, { asked });
    Object.defineProperty(window, 'screen', { value: { isExtended: true } });
    Object.assign(window, {
      getScreenDetails: async () => ({ screens: [own, other], currentScreen: own }),
      open: (_address: string, _name: string, how: string) => {
        asked.push(how);
        return null;
      },
    });
  });
  await page.goto(at('#/speaker', POSTER));
  await page.getByRole('button', { name: '投影画面を開く' }).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { asked: string[] }).asked))
    .toEqual(['popup,left=1920,top=0,width=1920,height=1080']);
});
