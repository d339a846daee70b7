// A short soak of the scenes, in the machine's own tier. `npm run soak` walks for hours.
import { expect, test } from '../helpers/app';
import { soak } from '../helpers/soak';

test('walking through all scenes again and again leaves nothing behind', async ({ page }, info) => {
  test.setTimeout(900_000);
  // Each shape of screen once to get warm. What the engine compiles in the rounds after it is 0.5 to 0.7 MB.
  const [first, last] = await soak(page, info, { quality: 'auto', rounds: 6, warm: 3, mostMb: 1.5 });
  expect(last.changes).toBeGreaterThan(175);
  const taken = ({ geometries, textures, programs, tweens }: typeof last) => ({
    geometries,
    textures,
    programs,
    tweens,
  });
  expect(taken(last)).toEqual(taken(first));
  // It was a living stage: each place was drawn at three moments at the least.
  expect(Number(last.frames)).toBeGreaterThan(3 * last.changes);
});
