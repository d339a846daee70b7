// Visits to each place of the geopark in moving pictures: a world that is left behind gives everything back. As many as one
// likes with MINE_STAGE_VISITS=10.
import { type Sample, walk, walkParameters } from '../../tools/soak/walk';
import { at, expect, ready, test } from '../helpers/app';

const PLACES = ['#/geopark', '#/geopark/plateau', '#/geopark/cave/3', '#/geopark/time', '#/geopark/dongvan'];
/** Rounds before the comparing, one for each language, in which programs compile and tables fill. */
const WARM = 4;
const VISITS = Number(process.env.MINE_STAGE_VISITS ?? 2);

test('visits to each place of the geopark leave nothing behind', async ({ page }) => {
  test.setTimeout(240_000 + VISITS * 60_000);
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
  const grown = last.heapMb - first.heapMb;
  test.info().annotations.push({ type: 'heap, MB more', description: grown.toFixed(3) });
  expect(grown, 'MB').toBeLessThan(1);
});
