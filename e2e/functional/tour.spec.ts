// The plan in one minute: it goes by itself from goal to goal, and one touch or Escape stops it.
import { expect, open, test } from '../helpers/app';
import { PLANS } from '../helpers/dist';

test('the tour of a minute shows every goal in both years and ends where it began', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/overview', { lang: 'ja', quality: 'poster' });
  const start = page.getByRole('button', { name: '1分の旅' });
  await start.click();
  const seen = new Set<string>();
  for (let second = 0; second < 60; second++) {
    const title = await page.locator('h1').first().textContent();
    const year = await page
      .locator('.tour-year')
      .first()
      .getAttribute('data-kind', { timeout: 50 })
      .catch(() => null);
    if (year) seen.add(`${title} ${year}`);
    await page.clock.runFor(1_000);
  }
  expect([...seen]).toEqual(PLANS.ja.goals.flatMap((goal) => [`${goal.text} done`, `${goal.text} next`]));
  await expect(start).toBeVisible();

  await start.click();
  await page.clock.runFor(8_000);
  await expect(page.locator('h1').first()).toHaveText(PLANS.ja.goals[0]?.text ?? '');
  await page.keyboard.press('Escape');
  await expect(start).toBeVisible();
});
