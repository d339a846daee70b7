// The start of the page, broken in every way: it is never blank, it mends itself where it can, and it ends in no loop.
import { type Browser, devices, type Page } from '@playwright/test';
import { at, expect, test } from '../helpers/app';

const KIOSK = { mode: 'kiosk', quality: 'poster', lang: 'ja' } as const;
const MAIN = /assets\/index-[^/]*\.js$/;

/** A page of its own: what is broken here is written to the console, and rightly so. */
async function withPage(browser: Browser, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'ja-JP', serviceWorkers: 'block' });
  await use(await context.newPage());
  await context.close();
}

async function expectStory(page: Page): Promise<void> {
  await expect(page.locator('.story-slide')).toHaveCount(6);
  await expect(page.locator('html')).toHaveAttribute('data-start', 'story');
  for (const lang of ['ja', 'en', 'vi'])
    await expect(page.locator(`.story-help [lang="${lang}"]`)).toBeVisible();
  await expect(page.locator('.story-slide img').first()).toHaveJSProperty('complete', true);
}

test('a script that cannot be had: mended once, then the plain story in three languages', async ({
  browser,
}) => {
  await withPage(browser, async (page) => {
    let loads = 0;
    page.on('framenavigated', () => loads++);
    await page.route(MAIN, (route) => route.abort());
    await page.goto(at('#/home', KIOSK));
    await expectStory(page);
    expect(loads).toBe(2);
    // The address stays, so that the next try is the same kiosk.
    expect(page.url()).toContain('mode=kiosk');
  });
});

test('a script that hangs or does nothing is noticed by the clock', async ({ browser }) => {
  await withPage(browser, async (page) => {
    await page.clock.install();
    await page.route(MAIN, (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
    await page.goto(at('#/home', KIOSK));
    const slides = page.locator('.story-slide');
    await page.clock.runFor(7_000);
    await expect(slides).toHaveCount(0);
    // Once for the mending, once more for the story.
    await expect
      .poll(async () => {
        await page.clock.runFor(2_000);
        return slides.count();
      })
      .toBe(6);
    // Five minutes later it is tried again; by now the server is well.
    await page.unroute(MAIN);
    let again = false;
    page.once('framenavigated', () => {
      again = true;
    });
    await expect
      .poll(
        async () => {
          // Not once more on the new page: five minutes at a stroke would look like a page that does not come up.
          if (!again) await page.clock.runFor(300_500);
          return again;
        },
        { intervals: [2_000], timeout: 60_000 },
      )
      .toBe(true);
    await expect(page.locator('html')).toHaveAttribute('data-view', 'home');
  });
});

test('what a reload can mend is mended by one', async ({ browser }) => {
  await withPage(browser, async (page) => {
    await page.route(MAIN, (route) => route.abort(), { times: 1 });
    await page.goto(at('#/home', KIOSK));
    await expect(page.locator('html')).toHaveAttribute('data-view', 'home');
    await expect(page.locator('html')).toHaveAttribute('data-start', 'full');
  });
});

test('a page that dies again and again: pictures after three times, the plain story after five', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'ja-JP', serviceWorkers: 'block' });
  const starts: (string | null)[] = [];
  for (let i = 0; i < 6; i++) {
    const page = await context.newPage();
    await page.goto(at('#/home', KIOSK));
    starts.push(await page.locator('html').getAttribute('data-start'));
    if (i === 5) {
      await expectStory(page);
      // The story has no app around it, and is left alone as long.
      const refused = await page.evaluate(() =>
        [
          new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
          new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'F12' }),
        ].map((event) => !document.body.dispatchEvent(event)),
      );
      expect(refused).toEqual([true, true]);
    }
    const died = new Promise((resolve) => page.once('crash', resolve));
    const session = await context.newCDPSession(page);
    // The answer never comes: who should give it is dead.
    session.send('Page.crash').catch(() => undefined);
    await died;
    await page.close();
  }
  expect(starts).toEqual(['full', 'full', 'full', 'pictures', 'pictures', 'story']);
  await context.close();
});

test('pages that are left in the ordinary way are no deaths', async ({ browser }) => {
  await withPage(browser, async (page) => {
    for (let i = 0; i < 6; i++) await page.goto(at('#/home', { ...KIOSK, hour: String(i) }));
    await expect(page.locator('html')).toHaveAttribute('data-start', 'full');
  });
});

test('without any script the first words stand, and the story needs none', async ({ browser }) => {
  const context = await browser.newContext({ ...devices['Desktop Chrome'], javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at('#/', KIOSK));
  await expect(page.locator('h1')).toBeVisible();
  await page.goto(`${at('')}story.html`);
  await expect(page.locator('.story-slide')).toHaveCount(6);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('美祢市総合計画の進み具合');
  for (const lang of ['ja', 'en', 'vi'])
    await expect(page.locator(`.story-help [lang="${lang}"]`)).toBeVisible();
  await expect(page.locator('script')).toHaveCount(0);
  await context.close();
});
