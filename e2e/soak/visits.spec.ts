// Ten visits to each place of the geopark in moving pictures: a world that is left behind gives everything back.
import { type Sample, walk, walkParameters } from '../../tools/soak/walk';
import { at, expect, ready, test } from '../helpers/app';

const PLACES = ['#/geopark', '#/geopark/plateau', '#/geopark/cave/3', '#/geopark/time', '#/geopark/dongvan'];
/** Rounds before the comparing: one for each language and shape, in which programs compile and tables fill. */
const WARM = 4;
const VISITS = 10;

test('ten visits to each place of the geopark leave nothing behind', async ({ page }) => {
  test.setTimeout(480_000);
  await page.setViewportSize({ width: 480, height: 270 });
  await page.goto(at('#/home', walkParameters('auto')));
  await ready(page);
  const samples = await walk(page, {
    places: PLACES,
    goOn: (soFar) => soFar.length < WARM + VISITS,
    now: () => 0,
    errors: () => 0,
  });
  const [first, last] = [samples[WARM - 1], samples.at(-1)] as [Sample, Sample];
  expect(last.changes - first.changes).toBe(PLACES.length * VISITS);
  // A picture edition would draw none.
  expect(last.geometries).toBeGreaterThan(5);
  for (const count of ['geometries', 'textures', 'programs', 'canvases', 'documents'] as const)
    expect(last[count], count).toBe(first[count]);
  for (const count of ['nodes', 'listeners'] as const)
    expect(last[count], count).toBeLessThanOrEqual(first[count] * 1.02);
  expect(last.heapMb - first.heapMb, 'MB').toBeLessThan(1);
});
