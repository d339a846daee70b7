// A short soak: rounds through all places in every language and orientation leave nothing behind. `npm run soak` walks for hours.

import { type Sample, walk, walkParameters } from '../../tools/soak/walk';
import { at, expect, plainPictures, ready, test } from '../helpers/app';

/** Each language and orientation once to get warm, and some more to be compared. */
const ROUNDS = 7;
const WARM = 4;

test('walking through everything again and again leaves nothing behind', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 480, height: 270 });
  await plainPictures(page);
  await page.goto(at('#/home', walkParameters('poster')));
  await ready(page);
  const samples = await walk(page, {
    goOn: (soFar) => soFar.length < ROUNDS,
    now: () => 0,
    errors: () => 0,
  });
  const [first, last] = [samples[WARM - 1], samples.at(-1)] as [Sample, Sample];
  expect(last.changes).toBeGreaterThan(150);
  for (const count of ['nodes', 'listeners', 'documents', 'canvases'] as const)
    expect(last[count], `${count} after ${last.changes} places`).toBeLessThanOrEqual(first[count] * 1.02);
  // Three rounds of 30 places: what a place left behind would show as tenfold this.
  expect(last.heapMb - first.heapMb, 'MB').toBeLessThan(0.5);
});
