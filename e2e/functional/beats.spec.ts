// The hand in the picture, on one page, for making the scenes takes longer than everything that is asked of them: a
// sentence lights and frames its object, an object chooses its sentence, the year follows the finger, a swipe goes on.
import type { Page } from '@playwright/test';
import { expect, FIXED_OWN, move, open, test } from '../helpers/app';

const FROM = 'g1.p1.fy2022.1';
const TO = 'g1.p1.fy2022.3';

test.use({ hasTouch: true, viewport: { width: 960, height: 540 } });

const info = (page: Page) =>
  page.evaluate(() => {
    const found = window.mineStage?.info();
    if (!found) throw new Error('the page has no test hook');
    return found;
  });

/** A point of the picture at which a touch finds the object of `sentence`. */
const pointOf = (page: Page, sentence: string) =>
  page.evaluate((id) => {
    // Below the discs: a browser moves a touch beside a link onto the link.
    for (let y = innerHeight * 0.5; y < innerHeight * 0.8; y += 6) {
      for (let x = 12; x < innerWidth * 0.55; x += 6) {
        const free = document.elementFromPoint(x, y)?.closest('#ui > *, a, button') === null;
        if (free && window.mineStage?.pick(x, y) === id) return { x, y };
      }
    }
    return null;
  }, sentence);

/** A sentence lights and frames its object, and a touch of an object chooses its sentence. */
async function sentences(page: Page): Promise<void> {
  const choose = page.locator(`[data-id="${FROM}"] .item-choose`);
  await expect(choose).toHaveAttribute('aria-pressed', 'false');
  const before = await page.evaluate(() => window.mineStage?.anchors().map(({ x, y }) => [x, y]));
  await choose.click();
  await expect(choose).toHaveAttribute('aria-pressed', 'true');
  expect((await info(page)).state.sentence).toBe(FROM);
  expect(await page.evaluate(() => window.mineStage?.anchors().map(({ x, y }) => [x, y]))).not.toEqual(
    before,
  );

  await choose.click();
  expect((await info(page)).state.sentence).toBeNull();
  const point = await pointOf(page, TO);
  expect(point, 'the tents are seen').not.toBeNull();
  await page.touchscreen.tap(point?.x ?? 0, point?.y ?? 0);
  await expect(page.locator(`[data-id="${TO}"] .item-choose`)).toHaveAttribute('aria-pressed', 'true');

  // A sentence of the other year turns the year, and the other year lets go of the sentence.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-id="g1.p1.fy2023.2"] .item-choose')?.click();
  });
  expect((await info(page)).state).toMatchObject({ sentence: 'g1.p1.fy2023.2', year: 2023 });
  await page.locator('[data-year="2022"]').click();
  expect((await info(page)).state).toMatchObject({ sentence: null, year: 2022 });
}

/** The year follows the finger, and settles on the nearer. */
async function years(page: Page): Promise<void> {
  const box = await page.locator('.years').boundingBox();
  if (!box) throw new Error('there is no year switch');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.25, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.45, y, { steps: 2 });
  const led = (await info(page)).state;
  expect(led.year).toBe(2022);
  expect(led.yearLed).toBeGreaterThan(0.3);
  expect(led.yearLed).toBeLessThan(0.5);
  await page.mouse.up();
  expect((await info(page)).state).toMatchObject({ year: 2022, yearLed: null });
  await page.mouse.move(box.x + box.width * 0.25, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 2 });
  await page.mouse.up();
  expect((await info(page)).state).toMatchObject({ year: 2023, yearLed: null });
}

/** A swipe over the picture goes to the neighbour, and so do the arrow keys. */
async function neighbours(page: Page): Promise<void> {
  const swipe = async (from: number, to: number): Promise<void> => {
    await page.mouse.move(from, 250);
    await page.mouse.down();
    await page.mouse.move(to, 256, { steps: 3 });
    await page.mouse.up();
  };
  await swipe(330, 120);
  await expect(page).toHaveURL(/#\/goal\/2\/1$/);
  await swipe(120, 330);
  await expect(page).toHaveURL(/#\/goal\/1\/3$/);
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/#\/goal\/1\/2$/);
  await move(page, '#/goal/1');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#\/goal\/2$/);
}

test('sentence and object choose each other, the year follows the finger, and a swipe goes to the neighbour', async ({
  page,
}) => {
  await open(page, '#/goal/1/1', { ...FIXED_OWN, lang: 'ja' });
  await test.step('sentences', () => sentences(page));
  await move(page, '#/goal/1/3');
  await test.step('neighbours', () => neighbours(page));
  await move(page, '#/goal/2/1');
  await test.step('years', () => years(page));
});
