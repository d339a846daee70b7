// An unattended screen: rest and return on a faked clock, and nowhere to escape to.
import { at, expect, open, ready, test } from '../helpers/app';

test('after a quiet while a notice, then attract in the kiosk language', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/goal/1/2', { mode: 'kiosk', quality: 'poster' });
  await page.locator('button[lang="en"], a[lang="en"]').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // The faked clock goes on by itself as well: a slow machine needs some seconds in hand.
  await page.clock.runFor(70_000);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.clock.runFor(21_000);
  const notice = page.getByRole('alertdialog');
  await expect(notice).toBeVisible();
  // Any touch extends, as often as one likes.
  for (let i = 0; i < 10; i++) {
    // By the mouse itself: a locator's click waits for frames, and the clock is ours.
    const box = await notice.getByRole('button').first().boundingBox();
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await expect(notice).toHaveCount(0);
    await page.clock.runFor(91_000);
    await expect(notice).toBeVisible();
  }
  await page.clock.runFor(20_000);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'attract');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  expect(new URL(page.url()).hash).toBe('#/');
  // The next visitor begins with what was done, not with what the last one had chosen.
  await page.goto(at('#/goal/1', { mode: 'kiosk', quality: 'poster' }));
  await ready(page);
});

test('attract and the briefing are never interrupted', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/present/5', { mode: 'kiosk', quality: 'poster' });
  await page.clock.runFor(600_000);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'present');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('a tablet is left alone', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/goal/1/2', { quality: 'poster', lang: 'ja' });
  await page.clock.runFor(600_000);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'policy');
});

test('no menu, no selection, no drag, no pinch, no way back out', async ({ page }) => {
  await open(page, '#/home', { mode: 'kiosk', quality: 'poster' });
  const refused = await page.evaluate(() => {
    const target = document.querySelector('h1') ?? document.body;
    const refuses = (event: Event): boolean => !target.dispatchEvent(event);
    return {
      menu: refuses(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
      selection: refuses(new Event('selectstart', { bubbles: true, cancelable: true })),
      drag: refuses(new DragEvent('dragstart', { bubbles: true, cancelable: true })),
      drop: refuses(new DragEvent('drop', { bubbles: true, cancelable: true })),
      zoom: refuses(new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true })),
      print: refuses(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ctrlKey: true, key: 'p' }),
      ),
      reload: refuses(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'F5' })),
      letter: refuses(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'x' })),
    };
  });
  expect(refused).toEqual({
    menu: true,
    selection: true,
    drag: true,
    drop: true,
    zoom: true,
    print: true,
    reload: true,
    letter: false,
  });
  const before = await page.evaluate(() => history.length);
  await page.locator('a[href="#/goal/1"]').first().click();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'goal');
  await page.locator('a[href="#/goal/1/1"]').first().click();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'policy');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'policy');
  expect(page.url()).toContain('mode=kiosk');
});

test('a bad kiosk.json falls back to defaults, with a visible note for the staff', async ({ page }) => {
  await page.route('**/kiosk.json', (route) => route.fulfill({ body: '{"idleSeconds": "soon"}' }));
  await open(page, '#/staff', { quality: 'poster', lang: 'en' });
  await expect(page.getByText('"idleSeconds" must be a number from 10 to 3600')).toBeVisible();
});
