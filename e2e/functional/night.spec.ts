// Outside the opening hours the screen is black and costs nothing; a touch tells when the house opens.
import { expect, open, test } from '../helpers/app';

const HOURS = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, '8:30-17:15']),
);
/** Tomorrow at an hour of the house: later than any build, and no day of the week matters. */
const tomorrow = (hour: number, minute: number): Date => {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+09:00`);
};

test('night: black, nothing is drawn, a touch tells the hours, the morning opens', async ({ page }) => {
  await page.route('**/kiosk.json', (route) =>
    route.fulfill({ json: { openingHours: HOURS, idleSeconds: 30 } }),
  );
  await page.addInitScript(() => {
    let frames = 0;
    const ask = window.requestAnimationFrame;
    Object.assign(window, {
      framesAsked: () => frames,
      requestAnimationFrame(callback: FrameRequestCallback) {
        frames += 1;
        return ask.call(window, callback);
      },
    });
  });
  await page.clock.install({ time: tomorrow(17, 0) });
  await open(page, '#/', { mode: 'kiosk', quality: 'poster' });
  const html = page.locator('html');
  const pass = (seconds: number): Promise<void> => page.clock.runFor(seconds * 1000);
  await pass(60);
  await expect(html).not.toHaveAttribute('data-night');
  // A visitor at closing time is not left in the dark.
  await page.locator('a[href="#/home"]').first().dispatchEvent('click');
  await pass(20);
  await page.clock.setSystemTime(tomorrow(17, 16));
  await pass(20);
  await expect(html).not.toHaveAttribute('data-night');
  await pass(100);
  await expect(html).toHaveAttribute('data-view', 'attract');
  await expect(html).toHaveAttribute('data-night');
  const night = page.locator('.night');
  await expect(night).toBeVisible();
  await expect(page.locator('#stage')).toBeHidden();
  const cost = await page.evaluate(() => ({
    canvases: document.querySelectorAll('canvas').length,
    moving: document.getAnimations().filter((one) => one.playState === 'running').length,
    words: document.querySelector('#ui')?.textContent,
    frames: (window as unknown as { framesAsked(): number }).framesAsked(),
  }));
  expect(cost).toMatchObject({ canvases: 0, moving: 0, words: '' });
  await pass(60);
  const frames = await page.evaluate(() => (window as unknown as { framesAsked(): number }).framesAsked());
  expect(frames - cost.frames).toBeLessThanOrEqual(60);

  // Staff find their page at night too.
  await page.mouse.move(20, 20);
  await page.mouse.down();
  await pass(4);
  await page.mouse.up();
  await expect(html).toHaveAttribute('data-view', 'staff');
  await expect(html).not.toHaveAttribute('data-night');
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await pass(100);
  await expect(html).toHaveAttribute('data-night');

  await page.mouse.click(300, 300);
  for (const lang of ['ja', 'en', 'vi'])
    await expect(night.locator(`p[lang="${lang}"]`)).toContainText('8:30');
  await pass(31);
  await expect(night.locator('p')).toHaveCount(0);
  // Who wants to look all the same may, and it is night again when they have gone.
  await page.mouse.click(300, 300);
  await night.getByRole('button').dispatchEvent('click');
  await expect(html).not.toHaveAttribute('data-night');
  await expect(page.locator('h1')).toBeVisible();
  await pass(90);
  await expect(html).toHaveAttribute('data-night');

  await page.clock.setSystemTime(tomorrow(8, 31));
  await pass(20);
  await expect(html).not.toHaveAttribute('data-night');
  await expect(html).toHaveAttribute('data-view', 'attract');
  // A machine that has lost its clock stays open.
  await page.clock.setSystemTime(new Date('1970-01-01T03:00:00+09:00'));
  await pass(120);
  await expect(html).not.toHaveAttribute('data-night');
});
