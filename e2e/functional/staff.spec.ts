// The staff page: reached by a long press, closed by a PIN that locks, and telling how the screen is.
import { leastType } from '../../src/app/eyesight';
import { createKeys } from '../../src/core/signing';
import { hashPin } from '../../src/kiosk/staff/pin';
import { at, expect, open, ready, STILL, test } from '../helpers/app';

test('a long press of the corner and the PIN open it; wrong tries lock it, a reload does not unlock it', async ({
  page,
}) => {
  const staffPin = await hashPin('482915', 100_000);
  await page.route('**/kiosk.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify({ staffPin }) }),
  );
  await page.clock.install();
  await open(page, '#/home', { mode: 'kiosk', ...STILL, lang: 'en' });
  await page.mouse.move(20, 20);
  await page.mouse.down();
  await page.clock.runFor(3100);
  await page.mouse.up();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'staff');
  const gate = page.getByRole('region', { name: 'PIN' });
  await expect(gate).toContainText('Enter the staff PIN');
  await expect(page.locator('[data-finding]')).toHaveCount(0);
  const type = (pin: string) => page.keyboard.type(pin).then(() => page.keyboard.press('Enter'));
  for (const left of [4, 3, 2, 1]) {
    await type('111111');
    await expect(gate).toContainText(`Tries left: ${left}`);
  }
  await type('111111');
  await expect(gate).toContainText('Wait 30 seconds');
  await page.reload();
  await ready(page);
  await expect(gate).toContainText(/Wait \d+ seconds/);
  await type('482915');
  await expect(gate).toContainText(/Wait \d+ seconds/);
  await page.clock.runFor(31_000);
  await page.clock.resume();
  await expect(gate).toContainText('Enter the staff PIN');
  await type('482915');
  await expect(page.locator('[data-finding="survival"]')).toBeVisible();
  // Whoever leaves has closed it.
  await page.goto(at('#/home', { mode: 'kiosk', ...STILL, lang: 'en' }));
  await expect(page.locator('html')).toHaveAttribute('data-view', 'home');
  await page.goto(at('#/staff', { mode: 'kiosk', ...STILL, lang: 'en' }));
  await expect(gate).toContainText('Enter the staff PIN');
});

test('a bank card matched once makes words as large as the distance of the eyes asks for', async ({
  page,
}) => {
  const viewingMm = 500;
  await page.route('**/kiosk.json', (route) => route.fulfill({ body: JSON.stringify({ viewingMm }) }));
  const size = (): Promise<number> =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const kiosk = { mode: 'kiosk', ...STILL, lang: 'en' };
  await open(page, '#/home', kiosk);
  const needed = leastType(96 / 25.4, viewingMm);
  expect(await size()).toBeLessThan(needed);
  await page.goto(at('#/staff', kiosk));
  await page.getByRole('button', { name: 'This fits' }).click();
  await expect(page.getByRole('region', { name: 'Match the screen with a card' })).toContainText('3.78');
  await page.goto('about:blank');
  await open(page, '#/home', kiosk);
  await expect.poll(size).toBeCloseTo(needed, 1);
});

test('without a PIN a kiosk neither prints nor saves what its staff page offers', async ({ page }) => {
  let printed = 0;
  await page.exposeFunction('printed', () => {
    printed += 1;
  });
  await page.addInitScript(() => {
    window.print = () => void (window as unknown as { printed(): void }).printed();
  });
  const staffPin = await hashPin('482915', 100_000);
  for (const pin of [null, staffPin]) {
    await page.route('**/kiosk.json', (route) => route.fulfill({ json: { staffPin: pin } }));
    await page.goto('about:blank');
    await open(page, '#/staff', { mode: 'kiosk', ...STILL, lang: 'en' });
    if (pin) {
      await page.keyboard.type('482915');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: 'Daily check' }).click();
    await page.getByRole('button', { name: 'Print' }).click();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(printed).toBe(pin ? 1 : 0);
  }
});

test('it tells what is wrong, and prints the daily check', async ({ page }) => {
  await open(page, '#/home', { ...STILL, lang: 'vi' });
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { message: 'a lamp fell' })));
  await open(page, '#/staff', { ...STILL, lang: 'vi' });
  // The staff speak Japanese or English.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Staff page');
  await expect(page.locator('[data-finding="errors"]')).toHaveAttribute('data-light', 'watch');
  await expect(page.getByText('a lamp fell')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Code for whoever repairs' })).toBeVisible();
  await page.getByRole('button', { name: 'Read (clear the list)' }).click();
  await expect(page.locator('[data-finding="errors"]')).toHaveAttribute('data-light', 'good');
  // In the picture edition the references themselves are looked at.
  await page.getByRole('button', { name: 'Start the test' }).click();
  await expect(page.getByText(/All \d+ places are as their references/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '日本語' }).click();
  await page.getByRole('button', { name: '毎日の点検表' }).click();
  await expect(page.getByRole('row')).toHaveCount(32);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: '毎日の点検表' })).toBeVisible();
  await expect(page.locator('.staff-verdict')).toBeHidden();
});

test('a notice of the city covers everything in four languages, survives a restart, and ends at its time', async ({
  browser,
}) => {
  // A page of its own: the broker that is named does not answer, which the browser reports as an error.
  const page = await browser.newPage({ locale: 'ja-JP' });
  const { publicKey } = await createKeys();
  const { host } = new URL(at(''));
  const fleet = { broker: `ws://${host}/mqtt`, fleet: 'mine', kiosk: 'hall', key: publicKey };
  await page.route('**/kiosk.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify({ fleet }) }),
  );
  await page.clock.install();
  await page.goto(at('#/home', { mode: 'kiosk', ...STILL, lang: 'ja' }));
  await ready(page);
  // As it was kept when it came in.
  await page.evaluate(() => {
    const texts = {
      ja: '避難してください',
      'ja-x-easy': 'にげてください',
      en: 'Please evacuate',
      vi: 'Hãy sơ tán',
    };
    const notice = { n: Date.now(), do: 'notice', level: 'emergency', texts, until: Date.now() + 3600_000 };
    localStorage.setItem('mine-stage.notice', JSON.stringify(notice));
  });
  await page.reload();
  await ready(page);
  const notice = page.getByRole('alertdialog');
  for (const text of ['避難してください', 'にげてください', 'Please evacuate', 'Hãy sơ tán'])
    await expect(notice.getByText(text)).toBeVisible();
  await expect(page.locator('#ui')).toHaveAttribute('inert', '');
  const box = await notice.boundingBox();
  expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 1280, 720]);
  // A clock that has forgotten the day does not hide it.
  await page.clock.setSystemTime(new Date('1970-01-01T09:00:00+09:00'));
  await page.reload();
  await ready(page);
  await expect(notice).toBeVisible();
  await page.clock.runFor(3601_000);
  await expect(notice).toHaveCount(0);
  await expect(page.locator('#ui')).not.toHaveAttribute('inert', '');
  await page.close();
});
