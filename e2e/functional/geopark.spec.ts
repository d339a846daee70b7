// The geopark's places: their words in every language, and the hand that drags time.

import type { Page } from '@playwright/test';
import { expect, move, open, plainPictures, STILL, test } from '../helpers/app';
import { GEOPARKS, LANGUAGES, tongueOf } from '../helpers/dist';
import { japaneseLeft } from '../helpers/japanese';

const line = (page: Page) => page.getByRole('slider');
const state = (page: Page) =>
  page.evaluate(() => {
    const now = window.mineStage?.info().state;
    return { way: now?.way, led: now?.led, hour: now?.hour, view: now?.place.view };
  });

for (const lang of LANGUAGES) {
  const { hub, plateau, cave, time, dongvan } = GEOPARKS[lang];
  test(`every place is told in full (${lang})`, async ({ page }) => {
    await plainPictures(page);
    await open(page, '#/home', { lang, ...STILL });
    let notes = 0;
    const reads = async (...texts: string[]): Promise<void> => {
      await expect
        .poll(
          async () => {
            const words = (await page.locator('#ui').textContent()) ?? '';
            return texts.filter((text) => !words.includes(text));
          },
          { intervals: [20, 40, 80, 160] },
        )
        .toEqual([]);
    };
    /** Nothing of the place that is open is left in Japanese but names. */
    const isTranslated = async (): Promise<void> => {
      if (tongueOf(lang) !== 'ja') expect(await page.evaluate(japaneseLeft)).toEqual([]);
    };
    await page.locator('a[href="#/geopark"]').first().click();
    await reads(hub.name.text, hub.text, ...Object.values(hub.entries));
    await isTranslated();
    await page.locator('a[href="#/geopark/plateau"]').click();
    await line(page).press('Home');
    for (const told of [...plateau.months.slice(0, 2), plateau.burn, ...plateau.months.slice(2)]) {
      await reads(told.headline, told.text);
      await line(page).press('ArrowRight');
    }
    for (const flower of plateau.flora) {
      await line(page).fill(String(flower.months[0] - 0.5));
      await page.getByRole('button', { name: flower.name.text.split(/ \(| – /u)[0] ?? '' }).click();
      await reads(flower.name.text, flower.text);
    }
    await isTranslated();
    for (const [i, station] of cave.stations.entries()) {
      await move(page, `#/geopark/cave/${i + 1}`);
      await reads(station.name.text, station.text, station.size ?? '');
      if (tongueOf(lang) === 'ja') await expect(page.locator('h1')).toContainText(station.name.reading);
      for (const note of cave.notes.filter(({ stations }) => stations[0] === i + 1)) {
        await page.getByRole('button', { name: note.name.text }).click();
        await reads(note.text);
        notes += 1;
      }
      await isTranslated();
    }
    expect(notes).toBe(cave.notes.length);
    await move(page, '#/geopark/time');
    await line(page).press('Home');
    for (const age of time.ages) {
      await reads(age.name.text, age.when, age.text);
      await line(page).press('ArrowRight');
    }
    for (const mark of time.marks) {
      await page.getByRole('button', { name: mark.name.text }).click();
      await reads(mark.text);
    }
    await isTranslated();
    await move(page, '#/geopark/dongvan');
    for (const [i, side] of dongvan.sides.entries()) {
      await page.locator('.views button').nth(i).click();
      await reads(side.name.text, side.text);
    }
    await page.locator('.views button').nth(1).click();
    const inTable = (from: number): string[] =>
      dongvan.figures
        .slice(from, from + 4)
        .flatMap(({ label, mine, dongvan: other }) => [label, mine, other]);
    for (const from of [0, 4]) {
      await reads(...inTable(from));
      await page.locator('.turn').click();
    }
    await reads(dongvan.agreement.text, ...dongvan.agreement.fields);
    await isTranslated();
  });
}

test('time is dragged by hand and keys, and stays where it is when the language changes', async ({
  page,
}) => {
  await open(page, '#/geopark/time', { lang: 'ja', quality: 'poster', test: '' });
  const box = await line(page).boundingBox();
  if (!box) throw new Error('the line of time is not on the screen');
  const y = box.y + 28;
  await page.mouse.move(box.x + box.width - 30, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
  const held = await state(page);
  expect([held.led, (held.way ?? 8) < 7]).toEqual([true, true]);
  await page.mouse.move(box.x + box.width * 0.2, y, { steps: 4 });
  await page.mouse.up();
  expect((await state(page)).led).toBe(false);
  await line(page).press('Home');
  await line(page).press('ArrowRight');
  await line(page).press('ArrowRight');
  expect((await state(page)).way).toBe(2);
  await expect(line(page)).toHaveAttribute(
    'aria-valuetext',
    new RegExp(GEOPARKS.ja.time.ages[2]?.name.text ?? '-'),
  );
  await page.locator('button[lang="vi"]').click();
  await expect(line(page)).toHaveAttribute(
    'aria-valuetext',
    new RegExp(GEOPARKS.vi.time.ages[2]?.name.text ?? '-'),
  );
  expect((await state(page)).way).toBe(2);
  // Between two ages the years are said, rounded.
  await line(page).fill('0.5');
  await expect(page.locator('.dock-years')).toHaveText('khoảng 340 triệu năm trước');
  await move(page, '#/geopark/plateau');
  expect((await state(page)).way).toBeNull();
});

test('the year plays by itself until it is stopped; the hour can be chosen', async ({ page }) => {
  await open(page, '#/geopark/plateau', { lang: 'en', quality: 'poster', test: '' });
  await page.getByRole('button', { name: 'Play the year' }).click();
  await expect.poll(async () => (await state(page)).way).not.toBeNull();
  await page.getByRole('button', { name: 'Stop' }).click();
  expect((await state(page)).led).toBe(false);
  await expect(page.getByRole('button', { name: 'Play the year' })).toBeVisible();
  await page.getByRole('button', { name: 'Night' }).click();
  expect((await state(page)).hour).toBe(22);
  await page.getByRole('button', { name: 'Night' }).click();
  expect((await state(page)).hour).toBeNull();
});

test('a walk through the cave: on, back, by the map, by the address', async ({ page }) => {
  await open(page, '#/geopark/cave/3', { lang: 'en', quality: 'poster' });
  const { stations } = GEOPARKS.en.cave;
  const here = async (number: number): Promise<void> => {
    await expect(page.locator('h1')).toContainText(stations[number - 1]?.name.text ?? '-');
    await expect(page.locator('.cave-count')).toHaveText(`${number} / 10`);
    await expect(page.locator('.cave-map [aria-current]')).toHaveText(String(number));
  };
  await here(3);
  await page.getByRole('link', { name: 'Sight 4' }).last().click();
  await here(4);
  await expect(page.locator('h1')).toBeFocused();
  await page.locator('.cave-map').getByRole('link', { name: 'Sight 10' }).click();
  await here(10);
  expect(new URL(page.url()).hash).toBe('#/geopark/cave/10');
  await page.goBack();
  await here(4);
  await page.goBack();
  await here(3);
  await move(page, '#/geopark/cave/11');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'home');
});

test('what is told says where it is known from', async ({ page }) => {
  await open(page, '#/geopark/cave/8', { lang: 'vi', quality: 'poster' });
  const station = GEOPARKS.vi.cave.stations[7];
  const button = page.locator('.panel').getByRole('button', { name: 'Nguồn' });
  await button.click();
  const dialog = page.getByRole('dialog');
  for (const source of station?.sources ?? ['-']) await expect(dialog).toContainText(source);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('the next visitor finds no time dragged and no hour chosen', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/geopark/plateau', { lang: 'ja', quality: 'poster', mode: 'kiosk', test: '' });
  await line(page).press('End');
  await line(page).press('ArrowLeft');
  expect((await state(page)).way).toBe(10.5);
  await page.clock.runFor(115_000);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'attract');
  expect(await state(page)).toEqual({ way: null, led: false, hour: null, view: 'attract' });
});
