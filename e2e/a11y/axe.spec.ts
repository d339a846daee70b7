// axe on every kind of place, in every language: nothing serious.
import AxeBuilder from '@axe-core/playwright';
import { expect, move, open, test } from '../helpers/app';
import { LANGUAGES } from '../helpers/dist';

const PLACES = ['#/', '#/home', '#/goal/3', '#/goal/3/2', '#/overview', '#/present/5', '#/staff'];

for (const lang of LANGUAGES) {
  test(`axe finds nothing serious (${lang})`, async ({ page }) => {
    await open(page, '#/', { lang, quality: 'poster' });
    for (const hash of PLACES) {
      await move(page, hash);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(
        serious.map(
          ({ id, nodes }) => `${hash} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
        ),
      ).toEqual([]);
    }
  });
}

test('axe finds nothing serious in the source dialog and the idle notice', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/goal/1/1', { lang: 'vi', quality: 'poster', mode: 'kiosk' });
  await page.locator('[data-id="g1.p1.fy2022.1"]').first().getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const check = async (): Promise<string[]> =>
    (await new AxeBuilder({ page }).analyze()).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect(await check()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.clock.runFor(95_000);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  expect(await check()).toEqual([]);
});
