// A finger, a mouse and keys as the browser itself gets them, not as events made in the page: only these select, open a menu
// or leave. The same hands at a tablet, where they may, prove that they are strong enough. A pinch does not zoom in a browser
// without a screen, so it proves nothing here.
import type { Page } from '@playwright/test';
import { expect, open, STILL, test } from '../helpers/app';

test.use({ hasTouch: true });

/** What the hands have done to a window. */
interface Done {
  readonly selected: boolean;
  /** Menus that the browser would have opened. */
  readonly menus: number;
  readonly place: string;
}

/** Selects, asks for menus, and presses the keys of the browser. */
async function tryEverything(page: Page): Promise<Done> {
  await page.evaluate(() => {
    // What styles forbid is taken away: the code has to hold alone.
    const allowing = new CSSStyleSheet();
    allowing.replaceSync('* { touch-action: auto !important; user-select: text !important }');
    document.adoptedStyleSheets = [allowing];
    const menus = { count: 0 };
    Object.assign(window, { menus });
    // Last of all: refused or not.
    document.documentElement.addEventListener('contextmenu', (event) => {
      if (!event.defaultPrevented) menus.count += 1;
    });
  });
  const heading = await page.locator('h1').boundingBox();
  const { x, y, width, height } = heading ?? { x: 0, y: 0, width: 0, height: 0 };
  const middle = y + height / 2;
  await page.mouse.move(x + 2, middle);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, middle, { steps: 8 });
  await page.mouse.up();
  await page.mouse.dblclick(x + 40, middle);
  const selected = await page.evaluate(() => getSelection()?.toString() !== '');
  await page.mouse.click(x + 40, middle, { button: 'right' });
  await page.keyboard.press('Escape');
  for (const key of ['Control+Equal', 'Control+p', 'Control+s', 'F5', 'Alt+ArrowLeft', 'Control+r'])
    await page.keyboard.press(key);
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  return page.evaluate(
    (marked) => ({
      selected: marked,
      menus: (window as unknown as { menus?: { count: number } }).menus?.count ?? -1,
      place: location.hash,
    }),
    selected,
  );
}

test('real fingers, mouse and keys neither select, open a menu nor leave a kiosk', async ({ page }) => {
  await open(page, '#/goal/1', { ...STILL, mode: 'kiosk' });
  expect(await tryEverything(page)).toEqual({ selected: false, menus: 0, place: '#/goal/1' });
  await page.locator('a[href="#/goal/1/1"]').first().tap();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'policy');
});

test('the same hands are strong enough to do so at a tablet', async ({ page }) => {
  await open(page, '#/goal/1', STILL);
  const done = await tryEverything(page);
  expect(done.selected).toBe(true);
  expect(done.menus).toBeGreaterThan(0);
});
