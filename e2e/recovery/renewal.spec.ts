// What makes the page anew: its age, a panel that has gone deaf, memory that grows. Each is caused; each waits until
// nobody is disturbed, and happens once.
import type { Page } from '@playwright/test';
import { expect, move, open, test } from '../helpers/app';

const KIOSK = { mode: 'kiosk', quality: 'poster', lang: 'ja' } as const;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

test.beforeEach(({ page }) => page.clock.install());

/** Opens a kiosk at rest, and waits until the page is looked after. */
async function openKiosk(page: Page): Promise<{ loads(): number }> {
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  // What looks after a kiosk begins with asking that the screen stays awake. (A briefing asks for it too, and earlier.)
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: async () => {
          document.documentElement.dataset.awake = '';
          return Object.assign(new EventTarget(), { release: async () => {} });
        },
      },
    });
  });
  await open(page, '#/', KIOSK);
  await expect(page.locator('html')).toHaveAttribute('data-awake');
  return { loads: () => loads };
}

/** The page stands again, in full: to be made anew is not to die. */
async function expectAnew(page: Page, view: string): Promise<void> {
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-awake');
  await expect(html).toHaveAttribute('data-view', view);
  await expect(html).toHaveAttribute('data-ready', 'true');
  await expect(html).toHaveAttribute('data-start', 'full');
}

test('a page that is a day old is made anew, but not during a briefing', async ({ page }) => {
  const kiosk = await openKiosk(page);
  await move(page, '#/present/3');
  await page.clock.fastForward(23 * HOUR_MS);
  await move(page, '#/');
  await page.clock.runFor(2 * MINUTE_MS);
  expect(kiosk.loads()).toBe(1);
  await move(page, '#/present/3');
  await page.clock.fastForward(HOUR_MS);
  await page.clock.runFor(2 * MINUTE_MS);
  expect(kiosk.loads()).toBe(1);
  await move(page, '#/');
  await page.clock.runFor(6_000);
  await expect.poll(() => kiosk.loads()).toBe(2);
  await expectAnew(page, 'attract');
  // The new page is young.
  await page.clock.runFor(2 * MINUTE_MS);
  expect(kiosk.loads()).toBe(2);
});

test('a panel that has gone deaf makes the page anew once nobody stands there; touches that end do not', async ({
  page,
}) => {
  const kiosk = await openKiosk(page);
  await move(page, '#/home');
  let id = 1;
  /** Touches whose ends are lost. */
  const lose = async (touches: number): Promise<void> => {
    for (; touches > 0; touches--)
      await page.evaluate((pointerId) => {
        const touch = { bubbles: true, pointerId, pointerType: 'touch', isPrimary: true };
        document.body.dispatchEvent(new PointerEvent('pointerdown', touch));
      }, ++id);
  };
  const end = (): Promise<boolean> =>
    page.evaluate((pointerId) => {
      const touch = { bubbles: true, pointerId, pointerType: 'touch', isPrimary: true };
      return document.body.dispatchEvent(new PointerEvent('pointerup', touch));
    }, id);
  for (let round = 0; round < 3; round++) {
    await lose(8);
    await end();
  }
  await page.clock.runFor(70_000);
  expect(kiosk.loads()).toBe(1);

  await lose(9);
  // Somebody has just touched it, even if nothing came of it.
  await page.clock.runFor(50_000);
  expect(kiosk.loads()).toBe(1);
  await page.clock.runFor(20_000);
  await expect.poll(() => kiosk.loads()).toBe(2);
  await expectAnew(page, 'home');
});

test('a page that grows beyond its limit is made anew after three looks, and not again at once', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const MB = 1024 * 1024;
    const usedMb = (): number => Number(sessionStorage.getItem('used-mb') ?? 30);
    Object.defineProperty(performance, 'memory', {
      get: () => ({ usedJSHeapSize: usedMb() * MB, jsHeapSizeLimit: 4_000 * MB }),
    });
  });
  const kiosk = await openKiosk(page);
  const grow = (mb: number): Promise<void> =>
    page.evaluate((used) => sessionStorage.setItem('used-mb', String(used)), mb);
  await grow(500);
  await page.clock.runFor(2 * MINUTE_MS);
  await grow(30);
  await page.clock.runFor(MINUTE_MS);
  await grow(500);
  await page.clock.runFor(2 * MINUTE_MS);
  expect(kiosk.loads()).toBe(1);
  await page.clock.runFor(MINUTE_MS);
  await expect.poll(() => kiosk.loads()).toBe(2);
  await expectAnew(page, 'attract');
  // It has not helped: a new page every few minutes would help nobody.
  await page.clock.runFor(10 * MINUTE_MS);
  expect(kiosk.loads()).toBe(2);
});
