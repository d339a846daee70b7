// Sound is for who wants it: nothing is opened before a touch, and nothing is left open for the next visitor.
import { expect, move, open, test } from '../helpers/app';

declare global {
  interface Window {
    /** Every AudioContext the page has made. */
    soundsMade: AudioContext[];
  }
}

const NAME = '音';

test('is off until it is touched on, and off again for a briefing', async ({ page }) => {
  await page.addInitScript(() => {
    window.soundsMade = [];
    const Real = window.AudioContext;
    window.AudioContext = class extends Real {
      constructor(options?: AudioContextOptions) {
        super(options);
        window.soundsMade.push(this);
      }
    };
  });
  const states = (): Promise<string[]> =>
    page.evaluate(() => window.soundsMade.map((context) => context.state));

  await open(page, '#/home', { quality: 'poster', lang: 'ja' });
  const button = page.getByRole('button', { name: NAME, exact: true });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  expect(await states()).toEqual([]);

  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(states).toEqual(['running']);

  // It stays on from place to place, and one device is enough.
  await move(page, '#/goal/2');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(await states()).toEqual(['running']);

  await move(page, '#/present');
  await expect.poll(states).toEqual(['closed']);
  await move(page, '#/home');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('goes with the last visitor, and a site may do without', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/home', { quality: 'poster', mode: 'kiosk', lang: 'ja' });
  const button = page.getByRole('button', { name: NAME, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.clock.runFor(112_000);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'attract');
  await move(page, '#/home');
  await expect(button).toHaveAttribute('aria-pressed', 'false');

  await page.route('**/kiosk.json', (route) => route.fulfill({ body: '{"soundVolume": 0}' }));
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(button).toHaveCount(0);
});
