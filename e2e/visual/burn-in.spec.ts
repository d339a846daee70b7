// Nothing burns in: no point of attract stays above 60 % luminance for ten minutes. `npm run burn-in` simulates a day of scenes.
import { LONGEST_S, measureBurnIn } from '../../tools/burn-in/measure';
import { expect, open, test } from '../helpers/app';

/** The words, the shadow and the touch sign move in 240 s, 300 s and 5 s: after 1,200 s everything is as it was. */
const ROUND_S = 1_200;
const STEP_S = 15;

test.use({ viewport: { width: 320, height: 180 } });

test('no point of the picture edition stays bright for ten minutes, however long the day', async ({
  page,
}) => {
  await open(page, '#/', { mode: 'kiosk', quality: 'poster', test: '', lang: 'ja' });
  const { longestS, brightShare } = await measureBurnIn(page, ROUND_S, STEP_S, {
    scenes: false,
    again: true,
  });
  // A picture without anything bright would prove nothing.
  expect(brightShare).toBeGreaterThan(0.002);
  expect(longestS).toBeLessThan(LONGEST_S);
});
