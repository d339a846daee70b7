// Every sentence of the report is found in its place, in every language, and nothing is left untranslated.

import { manifestName } from '../../src/pwa/manifest-name';
import { ENDONYMS } from '../../src/ui/endonyms';
import { expect, move, open, plainPictures, STILL, test } from '../helpers/app';
import { LANGUAGES, PLANS, tongueOf } from '../helpers/dist';
import { japaneseLeft } from '../helpers/japanese';

test.beforeEach(({ page }) => plainPictures(page));

for (const lang of LANGUAGES) {
  const plan = PLANS[lang];
  test(`every sentence stands in its place (${lang})`, async ({ page }) => {
    await open(page, '#/home', { lang, ...STILL });
    let found = 0;
    for (const goal of plan.goals) {
      await move(page, `#/goal/${goal.number}`);
      await expect(page.locator('h1')).toContainText(goal.text);
      for (const policy of goal.policies) {
        await expect(page.locator('body')).toContainText(policy.text);
      }
      for (const policy of goal.policies) {
        await move(page, `#/goal/${goal.number}/${policy.number}`);
        for (const measure of policy.measures) {
          await expect(page.locator(`[data-id="${measure.id}"]`).first()).toContainText(measure.text);
        }
        for (const item of plan.years.flatMap((year) => policy.items[year] ?? [])) {
          await expect(page.locator(`[data-id="${item.id}"]`).first()).toContainText(item.text);
          found += 1;
        }
      }
    }
    const stated = plan.years.reduce((sum, year) => sum + (plan.counts.items[year] ?? 0), 0);
    expect(found).toBe(stated);
    expect(found).toBe(77);
  });

  test(`both years can be read, one by the switch (${lang})`, async ({ page }) => {
    await open(page, '#/goal/2/2', { lang, quality: 'poster' });
    const policy = plan.goals[1]?.policies[1];
    for (const year of plan.years) {
      await page.locator(`[data-year="${year}"]`).first().click();
      for (const item of policy?.items[year] ?? []) {
        await expect(page.locator(`[data-id="${item.id}"]`).first()).toBeVisible();
      }
    }
  });

  if (tongueOf(lang) === 'ja') continue;
  test(`no Japanese is left but names and sources (${lang})`, async ({ page }) => {
    await open(page, '#/', { lang, ...STILL });
    const hashes = ['#/', '#/home', '#/overview', '#/present/1', '#/present/4', '#/staff'].concat(
      plan.goals.flatMap((goal) => [
        `#/goal/${goal.number}`,
        ...goal.policies.map((policy) => `#/goal/${goal.number}/${policy.number}`),
      ]),
    );
    for (const hash of hashes) {
      await move(page, hash);
      expect(await page.evaluate(japaneseLeft), hash).toEqual([]);
    }
  });
}

test('the source of a sentence opens with its line and its Japanese words', async ({ page }) => {
  await open(page, '#/goal/1/1', { lang: 'vi', quality: 'poster' });
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
  await open(page, '#/goal/3/2', { lang: 'ja', quality: 'poster' });
  const title = page.locator('h1, h2').filter({ hasText: PLANS.ja.goals[2]?.policies[1]?.text ?? '' });
  await expect(title.first()).toBeVisible();
  for (const lang of ['vi', 'ja-x-easy', 'en', 'ja'] as const) {
    await page.getByRole('button', { name: ENDONYMS[lang], exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', tongueOf(lang));
    await expect(page.locator('html')).toHaveAttribute('data-view', 'policy');
    await expect(page.getByText(PLANS[lang].goals[2]?.policies[1]?.text ?? '').first()).toBeVisible();
    expect(page.url()).toContain('#/goal/3/2');
    const manifest = await page.locator('link[rel="manifest"]').getAttribute('href');
    expect(manifest).toBe(`./${manifestName(tongueOf(lang))}`);
  }
});

test('the date of the report is always in sight', async ({ page }) => {
  await open(page, '#/', { lang: 'ja', quality: 'poster' });
  for (const hash of ['#/', '#/home', '#/goal/4', '#/goal/4/3', '#/overview']) {
    await move(page, hash);
    await expect(page.getByText('令和5年11月現在').first()).toBeVisible();
  }
});
