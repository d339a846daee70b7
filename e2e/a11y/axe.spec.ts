// axe on every kind of place, in every language and theme: no violation at all. The whole set of rules runs once, in
// Japanese; what depends on the language or on the colours runs again, and only that.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, move, open, plainPictures, test } from '../helpers/app';
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

/** Rules whose answer can differ from language to language: names and languages, and what stands in which landmark. */
const BY_LANGUAGE = [
  'html-has-lang',
  'html-lang-valid',
  'valid-lang',
  'document-title',
  'button-name',
  'link-name',
  'input-button-name',
  'label',
  'label-content-name-mismatch',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'duplicate-id-aria',
  'region',
];
const BY_COLOUR = ['color-contrast'];
/** One place of each kind of ground. */
const GROUNDS = ['#/home', '#/goal/3/2', '#/overview', '#/geopark', '#/geopark/dongvan'];

/** What axe finds on the page as it stands; only what is wrong is asked for, listing what is right takes longer. */
async function found(page: Page, where: string, rules?: readonly string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // There are no frames: it need not open a page of its own for its sums, which takes longer than the sums.
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
    })
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${where} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
}

for (const lang of LANGUAGES) {
  test(`axe finds nothing (${lang})`, async ({ page }) => {
    test.setTimeout(300_000);
    await plainPictures(page);
    await open(page, '#/', { lang, quality: 'poster', motion: 'none', test: '' });
    const wrong: string[] = [];
    const look = async (places: readonly string[], rules?: readonly string[]): Promise<void> => {
      for (const hash of places) {
        await move(page, hash);
        wrong.push(...(await found(page, hash, rules)));
      }
    };
    await look(PLACES, lang === 'ja' ? undefined : BY_LANGUAGE);
    if (lang === 'ja') {
      // The strong theme, and its sheet.
      await page.evaluate(() => window.mineStage?.read({ contrast: 'high' }));
      await look(GROUNDS, BY_COLOUR);
      await page.evaluate(() => window.mineStage?.read({ contrast: 'normal', size: 200 }));
      await move(page, '#/goal/3/2');
      wrong.push(...(await found(page, '#/goal/3/2 200 %')));
    }
    expect(wrong).toEqual([]);
  });
}

test('axe finds nothing in the dialogs and the idle notice', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/goal/1/1', { lang: 'vi', quality: 'poster', mode: 'kiosk', test: '' });
  await page.locator('.easier-button').click();
  await expect(page.getByRole('dialog').getByRole('button', { name: '200%' })).toBeVisible();
  expect(await found(page, 'easier to read')).toEqual([]);
  // The draft of the results, which speaks English here.
  await page.locator('.easier-reset').last().click();
  await expect(page.locator('.results li').nth(54)).toBeVisible();
  expect(await found(page, 'results')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('[data-id="g1.p1.fy2022.1"]').first().locator('.source-button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await found(page, 'source')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.clock.runFor(95_000);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  expect(await found(page, 'idle')).toEqual([]);
});
