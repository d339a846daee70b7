// axe on every kind of place, in every language and theme: no violation at all, by all of its rules.
import { expect, move, open, plainPictures, test } from '../helpers/app';
import { bringAxe, findings } from '../helpers/axe';
import { LANGUAGES } from '../helpers/dist';

const PLACES = [
  '#/',
  '#/home',
  '#/goal/3',
  '#/goal/3/2',
  '#/overview',
  '#/geopark',
  '#/geopark/plateau',
  '#/geopark/cave/5',
  '#/geopark/time',
  '#/geopark/dongvan',
  '#/present/5',
  '#/staff',
];

/** One place of each kind of ground. */
const GROUNDS = ['#/home', '#/goal/3/2', '#/overview', '#/geopark', '#/geopark/dongvan'];

test.beforeEach(({ page }) => bringAxe(page));

for (const lang of LANGUAGES) {
  test(`axe finds nothing (${lang})`, async ({ page }) => {
    test.setTimeout(300_000);
    await plainPictures(page);
    await open(page, '#/', { lang, quality: 'poster', motion: 'none', test: '' });
    const wrong: string[] = [];
    const look = async (places: readonly string[], how: string): Promise<void> => {
      for (const hash of places) {
        await move(page, hash);
        wrong.push(...(await findings(page, `${hash} ${how}`)));
      }
    };
    await look(PLACES, '');
    await page.evaluate(() => window.mineStage?.read({ contrast: 'high' }));
    await look(GROUNDS, 'strong');
    await page.evaluate(() => window.mineStage?.read({ contrast: 'normal', size: 200 }));
    await look(['#/goal/3/2'], '200 %');
    expect(wrong).toEqual([]);
  });
}

test('axe finds nothing in the dialogs and the idle notice', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/goal/1/1', { lang: 'vi', quality: 'poster', mode: 'kiosk', test: '' });
  await page.locator('.easier-button').click();
  await expect(page.getByRole('dialog').getByRole('button', { name: '200%' })).toBeVisible();
  expect(await findings(page, 'easier to read')).toEqual([]);
  // The draft of the results, which speaks English here.
  await page.locator('.easier-reset').last().click();
  await expect(page.locator('.results li').nth(54)).toBeVisible();
  expect(await findings(page, 'results')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('[data-id="g1.p1.fy2022.1"]').first().locator('.source-button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findings(page, 'source')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.clock.runFor(95_000);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  expect(await findings(page, 'idle')).toEqual([]);
});
