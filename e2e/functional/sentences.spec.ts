// What can be asked of a sentence, and the languages it is told in. That every sentence stands in its place is read in
// offline/offline.spec.ts.

import { manifestName } from '../../src/pwa/manifest-name';
import { ENDONYMS } from '../../src/ui/endonyms';
import { expect, move, open, plainPictures, STILL, test } from '../helpers/app';
import { LANGUAGES, PLANS, tongueOf } from '../helpers/dist';

test.beforeEach(({ page }) => plainPictures(page));

test('the source of a sentence opens with its line and its Japanese words', async ({ page }) => {
  await open(page, '#/goal/1/1', { lang: 'vi', ...STILL });
  const item = PLANS.vi.goals[0]?.policies[0]?.items[2022]?.[1];
  if (!item) throw new Error('the report has lost its second sentence');
  const row = page.locator(`[data-id="${item.id}"]`).first();
  const source = row.locator('.source-button');
  await source.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(String(item.line));
  await expect(dialog.locator('[lang="ja"]').filter({ hasText: item.source })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(source).toBeFocused();
});

test('the language changes at once, in place, without the network', async ({ page }) => {
  await open(page, '#/goal/3/2', { lang: 'ja', ...STILL });
  const title = page.locator('h1, h2').filter({ hasText: PLANS.ja.goals[2]?.policies[1]?.text ?? '' });
  await expect(title.first()).toBeVisible();
  // A while after the first place the words and letters of all languages are there: no touch waits for them.
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await expect
    .poll(async () => (await loaded()).filter((name) => /geopark-(ja|ja-x-easy|en|vi)-/.test(name)).length)
    .toBe(LANGUAGES.length);
  await page.waitForFunction(() => [...document.fonts].every(({ status }) => status === 'loaded'));
  const before = await loaded();
  for (const lang of ['vi', 'ja-x-easy', 'en', 'ja'] as const) {
    await page.getByRole('button', { name: ENDONYMS[lang], exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', tongueOf(lang));
    await expect(page.locator('html')).toHaveAttribute('data-view', 'policy');
    await expect(page.locator('h1')).toContainText(PLANS[lang].goals[2]?.policies[1]?.text ?? '?');
    expect(page.url()).toContain('#/goal/3/2');
    const manifest = await page.locator('link[rel="manifest"]').getAttribute('href');
    expect(manifest).toBe(`./${manifestName(tongueOf(lang))}`);
  }
  // What is not seen, as descriptions of the picture, may come a moment later.
  const unseen = /manifest|favicon|\/pictures-/;
  const later = (await loaded()).slice(before.length).filter((name) => !unseen.test(name));
  expect(later).toEqual([]);
});

for (const { side, width, height } of [
  { side: 'beside', width: 1920, height: 1080 },
  { side: 'above', width: 1080, height: 1920 },
] as const)
  test(`both years are read at once where they are asked for, one ${side} the other`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, '#/goal/4/2', { lang: 'vi', ...STILL });
    const blocks = page.locator('.year-block:visible');
    const sentences = PLANS.vi.goals[3]?.policies[1]?.items ?? {};
    await expect(blocks).toHaveCount(1);
    const both = page.getByRole('button', { name: 'Xem cả hai năm tài chính' });
    await both.click();
    await expect(blocks).toHaveCount(2);
    for (const [i, year] of PLANS.vi.years.entries())
      for (const { text } of sentences[year] ?? []) await expect(blocks.nth(i)).toContainText(text);
    const [done, next] = await blocks.evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    if (!done || !next) throw new Error('a year is missing');
    if (side === 'beside') expect(done.right).toBeLessThanOrEqual(next.left);
    else expect(done.bottom).toBeLessThanOrEqual(next.top);
    await page.getByRole('button', { name: 'Xem từng năm tài chính' }).click();
    await expect(blocks).toHaveCount(1);
  });

test('the date of the report is always in sight', async ({ page }) => {
  await open(page, '#/', { lang: 'ja', ...STILL });
  for (const hash of ['#/', '#/home', '#/goal/4', '#/goal/4/3', '#/overview']) {
    await move(page, hash);
    await expect(page.getByText('令和5年11月現在').first()).toBeVisible();
  }
});
