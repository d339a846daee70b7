// A briefing on two screens as the browser itself knows them: the audience's window opens on the projector, takes all of it,
// and is sent from one to the other.
import { type Browser, chromium, type Page, test } from '@playwright/test';
import { at, expect, ready } from '../helpers/app';
import { POSTER, shows } from '../helpers/briefing';
import { PAGE_ARGS } from '../helpers/browser';

const DESK = { left: 0, width: 1600, height: 900 } as const;
const PROJECTOR = { left: 1600, width: 1280, height: 720 } as const;
const SCREENS = [DESK, PROJECTOR].map(({ left, width, height }) => `{${left},0 ${width}x${height}}`).join('');

let browser: Browser;
test.beforeEach(async () => {
  const executablePath = process.env.MINE_STAGE_BROWSER;
  browser = await chromium.launch({
    args: [...PAGE_ARGS, `--screen-info=${SCREENS}`],
    ...(executablePath ? { executablePath } : {}),
  });
});
test.afterEach(() => browser.close());

/** The speaker's window, whose browser was or was not allowed to tell where its screens are. */
async function speakerWindow(allowed: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: null });
  const page = await context.newPage();
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  await (await browser.newBrowserCDPSession()).send('Browser.setPermission', {
    permission: { name: 'window-management' },
    setting: allowed ? 'granted' : 'denied',
    origin: new URL(at('')).origin,
    ...(browserContextId ? { browserContextId } : {}),
  });
  await page.goto(at('#/speaker', { ...POSTER, lang: 'ja' }));
  await ready(page);
  expect(await page.evaluate(() => (screen as Screen & { isExtended?: boolean }).isExtended)).toBe(true);
  return page;
}

async function openAudience(speaker: Page): Promise<Page> {
  const opening = speaker.waitForEvent('popup');
  await speaker.getByRole('button', { name: '投影画面を開く' }).click();
  const audience = await opening;
  await ready(audience);
  return audience;
}

const boxOf = (page: Page) =>
  page.evaluate(() => ({ left: screenX, width: outerWidth, height: outerHeight }));
const isWhole = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

test('the audience’s window opens on the projector, takes all of it, and goes from screen to screen', async () => {
  const speaker = await speakerWindow(true);
  const audience = await openAudience(speaker);
  await expect.poll(() => boxOf(audience)).toEqual(PROJECTOR);

  await speaker.getByRole('button', { name: '投影画面を全画面に' }).click();
  await expect.poll(() => isWhole(audience)).toBe(true);
  expect(await boxOf(audience)).toEqual(PROJECTOR);

  const swap = speaker.getByRole('button', { name: '投影画面を別の画面へ' });
  await swap.click();
  await expect.poll(() => boxOf(audience)).toEqual(DESK);
  expect(await isWhole(audience)).toBe(false);
  await swap.click();
  await expect.poll(() => boxOf(audience)).toEqual(PROJECTOR);

  // What a clicker says there is heard here.
  await audience.keyboard.press('PageDown');
  await shows(speaker, 2);
});

test('who does not let the browser tell where the screens are opens the window beside, to be moved by hand', async () => {
  const speaker = await speakerWindow(false);
  const audience = await openAudience(speaker);
  await expect.poll(async () => (await boxOf(audience)).left).toBeLessThan(DESK.width);
  await speaker.getByRole('button', { name: '投影画面を全画面に' }).click();
  await expect.poll(() => isWhole(audience)).toBe(true);
});
