// A picture that stands still while the page lives: the loop of frames is lost, as browsers lose it, and comes back.
import { expect, open, test } from '../helpers/app';

test.use({ viewport: { width: 320, height: 180 } });

test('a lost frame loop is noticed, and a new renderer moves the picture again', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, '#/home', { mode: 'kiosk', quality: 'auto', season: 'autumn', hour: '16', lang: 'ja' });
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        document.querySelector('canvas')?.setAttribute('data-old', '');
        const ask = window.requestAnimationFrame;
        let last: FrameRequestCallback | null = null;
        // The loop asks with the same function again and again: once that is lost. Everything else gets its frames.
        window.requestAnimationFrame = (callback) => {
          if (callback !== last) {
            last = callback;
            return ask.call(window, callback);
          }
          window.requestAnimationFrame = ask;
          resolve();
          return 0;
        };
      }),
  );
  await expect(page.locator('#stage canvas:not([data-old])')).toHaveCount(1, { timeout: 120_000 });
  await expect(page.locator('canvas')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
  await expect(page.locator('html')).toHaveAttribute('data-quality', 'software');
});
