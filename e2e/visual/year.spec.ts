// The plateau's year under one finger: every step of it, the burn too, stays within what the low tier may draw.

import type { Page } from '@playwright/test';
import { FRAME_BUDGETS } from '../../src/scenes/contract';
import { expect, FIXED, open, test } from '../helpers/app';

/** Draw calls, triangles, programs. */
const MOST = [FRAME_BUDGETS.low.calls, FRAME_BUDGETS.low.triangles, FRAME_BUDGETS.low.programs];
/** The whole year, and more closely the weeks in which the fire runs. */
const MONTHS = [
  0, 1, 1.6, 1.64, 1.67, 1.7, 1.73, 1.76, 1.79, 1.95, 2.6, 3.4, 4.5, 5.6, 7.2, 8.5, 9.8, 10.9, 12,
];
const WINTER = MONTHS.indexOf(1);
const FIRE = MONTHS.indexOf(1.7);

/** Draw calls, triangles and programs of the picture at a time of the year. */
async function drawnAt(page: Page, month: number): Promise<readonly number[]> {
  await page.getByRole('slider').fill(String(month));
  return page.evaluate(async () => {
    await window.mineStage?.step(0);
    const { calls = 0, triangles = 0, programs = 0 } = window.mineStage?.info() ?? {};
    return [calls, triangles, programs];
  });
}

test.use({ viewport: { width: 320, height: 180 } });

test('a year on the plateau stays within the budgets, and is the same from either side', async ({ page }) => {
  test.setTimeout(300_000);
  await open(page, '#/geopark/plateau', FIXED);
  // There is WebGL 2 to test with, in the tier that was asked for.
  expect(await page.evaluate(() => window.mineStage?.info().tier)).toBe('low');
  await expect(page.locator('html')).toHaveAttribute('data-quality', 'low');
  const forward: (readonly number[])[] = [];
  for (const month of MONTHS) forward.push(await drawnAt(page, month));
  for (const [i, drawn] of forward.entries()) {
    for (const [k, most] of MOST.entries()) expect(drawn[k], `month ${MONTHS[i]}`).toBeLessThanOrEqual(most);
  }
  // The fire is drawn while it runs, and costs nothing when it does not.
  const [winter = [], fire = [], end = []] = [forward[WINTER], forward[FIRE], forward.at(-1)];
  expect(fire[0]).toBeGreaterThan(winter[0] ?? 0);
  expect(end.slice(0, 2)).toEqual(winter.slice(0, 2));
  for (const [i, month] of [...MONTHS.entries()].reverse()) {
    expect((await drawnAt(page, month)).slice(0, 2), `month ${month}`).toEqual(forward[i]?.slice(0, 2));
  }
});
