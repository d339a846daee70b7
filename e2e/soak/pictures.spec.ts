// A short soak of the picture edition. `npm run soak -- --quality poster` walks for hours.
import { expect, plainPictures, test } from '../helpers/app';
import { soak } from '../helpers/soak';

test('walking through all pictures again and again leaves nothing behind', async ({ page }, info) => {
  test.setTimeout(300_000);
  await plainPictures(page);
  // Each language and shape of screen once to get warm. Three rounds of 30 places more: what a place left behind would show
  // as tenfold this.
  const [, last] = await soak(page, info, { quality: 'poster', rounds: 7, warm: 4, mostMb: 0.5 });
  expect(last.changes).toBeGreaterThan(200);
});
