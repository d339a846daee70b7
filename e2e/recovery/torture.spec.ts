// 100,000 random events by seeded hands: the kiosk is still itself, nothing was thrown, and the next tap works.
// `npm run torture` does the same with a million, and with the pictures themselves.
import { expect, open, plainPictures, test } from '../helpers/app';
import { prepare, torture, whereabouts } from '../helpers/fuzz';

const EVENTS = 100_000;
const SEED = 20231101;

test.use({ viewport: { width: 640, height: 360 } });

test('100,000 random events lead nowhere out, and the next tap works', async ({ page }) => {
  test.setTimeout(600_000);
  await prepare(page);
  await plainPictures(page);
  await open(page, '#/home', { mode: 'kiosk', quality: 'poster' });
  const before = await whereabouts(page);
  const came = await torture(page, EVENTS, SEED);
  expect(came.sent).toBeGreaterThanOrEqual(EVENTS);
  // Hands that reach nothing prove nothing.
  for (const kind of [
    'pointerdown',
    'pointerup',
    'pointercancel',
    'touchmove',
    'click',
    'keydown',
    'wheel',
    'drop',
  ])
    expect(came.kinds[kind], kind).toBeGreaterThan(500);
  // Attract is where rest leads, not a hand.
  expect(came.views).toEqual(expect.arrayContaining(['home', 'goal', 'policy', 'overview', 'geopark']));

  expect(await whereabouts(page)).toEqual(before);
  // Real fingers now, two of which are never lifted.
  const touch = await page.context().newCDPSession(page);
  const points = [0, 1, 2].map((id) => ({ id, x: 100 + id * 150, y: 150 }));
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
  expect((await whereabouts(page)).scale).toBe(1);

  // From wherever the hands have gone: a dialog is closed by Escape, and then one tap enters or goes back.
  const html = page.locator('html');
  await page.evaluate(() => {
    location.hash = '#/home';
  });
  await page.keyboard.press('Escape');
  await expect(html).toHaveAttribute('data-view', 'home');
  // The hands may have made the words large: then the goals stand in a list too, after their discs.
  await page.locator('a[href="#/goal/2"]:visible').last().click();
  await expect(html).toHaveAttribute('data-view', 'goal');
});
