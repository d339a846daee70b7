// The next visitor finds nothing of the last one: every row of the inventory is made dirty, and is clean after the reset.
import type { Page } from '@playwright/test';
import { LEFT_BEHIND, type Trace } from '../../src/app/left-behind';
import type { Action } from '../../src/app/state';
import { expect, open, test } from '../helpers/app';

type Row = keyof typeof LEFT_BEHIND;
const ROWS = Object.keys(LEFT_BEHIND) as Row[];

/** Follows a link as a finger does; at a kiosk the history does not grow by it. */
const follow = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, hash);
const press = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).first().dispatchEvent('click');
const dispatch = (page: Page, action: Action): Promise<void> =>
  page.evaluate((one) => window.mineStage?.dispatch(one), action);

/** How a visitor leaves each row behind. A row without an entry here does not compile. */
const DIRTY: Readonly<Record<Row, (page: Page) => Promise<unknown>>> = {
  place: (page) => follow(page, '#/goal/3'),
  language: (page) => press(page, '[lang="vi"]:is(a, button)'),
  async history(page) {
    for (const hash of ['#/goal/1', '#/goal/1/1', '#/overview']) await follow(page, hash);
    await page.evaluate(() => history.back());
  },
  async year(page) {
    await follow(page, '#/goal/1');
    await press(page, '[data-year="2023"]');
  },
  async sentence(page) {
    await follow(page, '#/goal/1/1');
    await press(page, '.item-choose');
  },
  async source(page) {
    await follow(page, '#/goal/1/1');
    await press(page, '.source-button');
  },
  async word(page) {
    await follow(page, '#/goal/1/1');
    await press(page, '.words-button');
  },
  async tour(page) {
    await follow(page, '#/overview');
    await dispatch(page, { type: 'tour', step: 0 });
  },
  async time(page) {
    await follow(page, '#/geopark/plateau');
    await page.locator('input[type="range"]').first().fill('2');
  },
  async sound(page) {
    await dispatch(page, { type: 'sound', on: true });
  },
  reading: (page) =>
    dispatch(page, {
      type: 'reading',
      reading: { size: 200, contrast: 'high', furigana: 'all', reach: true },
    }),
  panel: (page) => dispatch(page, { type: 'easier', open: true }),
  async mattered(page) {
    await follow(page, '#/goal/1/1');
    await dispatch(page, { type: 'matters', id: 'g1.p1', on: true });
  },
  patience: (page) => dispatch(page, { type: 'more-time', on: true }),
  async scroll(page) {
    await follow(page, '#/print');
    await expect(page.locator('#ui h1').first()).toBeVisible();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('#ui, #ui *, body, html')) one.scrollTop = 40;
    });
  },
  async focus(page) {
    await follow(page, '#/goal/1');
    await page.locator('#ui a').last().focus();
  },
  async selection(page) {
    await follow(page, '#/goal/1');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  },
  async typed(page) {
    await follow(page, '#/geopark/time');
    await page.locator('input').first().fill('120');
  },
};

/** What every row shows now, from the state and from the page. */
async function look(page: Page): Promise<Record<Row, string>> {
  const asks = ROWS.map((row) => {
    const { fields, seen }: Trace = LEFT_BEHIND[row];
    return `${row}: JSON.stringify(${JSON.stringify(fields)}.map((field) => state[field])) + (${seen})()`;
  });
  // In one question: the page has a place for each row, and so has the answer.
  return page.evaluate(`(({ state }) => ({ ${asks.join(', ')} }))(window.mineStage.info())`);
}

test('nothing of a visitor is left for the next one', async ({ page }) => {
  await open(page, '#/', { mode: 'kiosk', quality: 'poster', test: '', season: 'autumn', hour: '16' });
  const leave = (): Promise<void> => page.evaluate(() => window.mineStage?.leave());
  // The first visit is only there to be forgotten: all others are compared with what it left.
  await DIRTY.place(page);
  await leave();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  const clean = await look(page);
  for (const row of ROWS) {
    await DIRTY[row](page);
    await expect.poll(async () => (await look(page))[row], `${row} can be left behind`).not.toBe(clean[row]);
    await leave();
    await expect.poll(() => look(page), `nothing is left of ${row}`).toEqual(clean);
  }
});

test('a language that was chosen in attract does not stay there', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/', { mode: 'kiosk', quality: 'poster' });
  await page.clock.runFor(120_000);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await press(page, '[lang="vi"]:is(a, button)');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await page.clock.runFor(95_000);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.clock.runFor(20_000);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});

test('who asks for more time gets ten times as much, and the next visitor does not', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/goal/2', { mode: 'kiosk', quality: 'poster', lang: 'en' });
  const notice = page.getByRole('alertdialog');
  await page.clock.runFor(91_000);
  await notice.getByRole('button', { name: 'More time' }).dispatchEvent('click');
  await expect(notice).toHaveCount(0);
  await page.clock.runFor(890_000);
  await expect(notice).toHaveCount(0);
  await page.clock.runFor(12_000);
  await expect(notice).toBeVisible();
  // Asked once; there is no need to ask again.
  await expect(notice.getByRole('button')).toHaveCount(1);
  await page.clock.runFor(20_000);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'attract');
  await page.locator('a[href="#/home"]').first().dispatchEvent('click');
  await page.clock.runFor(91_000);
  await expect(notice.getByRole('button')).toHaveCount(2);
});
