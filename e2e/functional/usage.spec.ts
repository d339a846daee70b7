// What was used is counted by using it, and staff take it along: as a table for a spreadsheet and as a sheet for the
// council, neither with a number so small that it could be somebody.
import { readFile } from 'node:fs/promises';
import { hashPin } from '../../src/kiosk/staff/pin';
import { expect, move, open, STILL, test } from '../helpers/app';
import { PLANS } from '../helpers/dist';

const VISITS = 6;
const IN_VIETNAMESE = 2;
const POLICY = PLANS.ja.goals[0]?.policies[0];

test('visits become a table and a sheet in which small numbers are hidden', async ({ page }) => {
  const staffPin = await hashPin('482915', 100_000);
  await page.route('**/kiosk.json', (route) => route.fulfill({ json: { staffPin } }));
  await page.clock.install();
  await open(page, '#/', { mode: 'kiosk', quality: 'poster', test: '' });
  const leave = (): Promise<void> => page.evaluate(() => window.mineStage?.leave());
  for (let visit = 0; visit < VISITS; visit++) {
    await move(page, '#/goal/1/1');
    if (visit < IN_VIETNAMESE) {
      await page.locator('[lang="vi"]:is(a, button)').first().dispatchEvent('click');
      await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    }
    await leave();
    await expect(page.locator('html')).toHaveAttribute('data-view', 'attract');
  }
  await page.clock.runFor(5_000);
  await move(page, '#/staff');
  await page.keyboard.type('482915');
  await page.keyboard.press('Enter');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '数をファイルに（CSV）' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^mine-stage-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...lines] = (await readFile(await file.path(), 'utf8'))
    .replace('\ufeff', '')
    .trim()
    .split('\r\n');
  expect(head).toBe('month,kind,id,name,count');
  // Kind, what, and how often: nothing else is in a line.
  const counts = Object.fromEntries(
    lines.map((line) => {
      const [, kind, what, ...rest] = line.split(',');
      return [`${kind}:${what}`, rest.at(-1)];
    }),
  );
  const hours = Object.keys(counts).filter((key) => key.startsWith('hour:'));
  for (const hour of hours) delete counts[hour];
  expect(hours.length).toBeGreaterThan(0);
  expect(counts).toEqual({
    'visits:': `${VISITS}`,
    'place:g1.p1': `${VISITS}`,
    'lang:ja': `${VISITS}`,
    'lang:vi': '<5',
  });

  await page.getByRole('button', { name: '議会へのまとめ（1枚）' }).click();
  const sheet = page.locator('.report');
  await expect(sheet).toContainText(`${VISITS}回使われました`);
  await expect(sheet.getByRole('listitem').filter({ hasText: POLICY?.text ?? '' })).toContainText(
    `${VISITS}回`,
  );
  const vietnamese = sheet.getByRole('listitem').filter({ hasText: 'ベトナム語' });
  await expect(vietnamese).toContainText('5未満');
  await expect(vietnamese.locator('.report-track span')).toHaveAttribute('style', /width: 0%/);
});

test('counts that cannot be written are told to the staff, and written when they can be', async ({
  page,
}) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if ('full' in window) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await open(page, '#/', { mode: 'kiosk', ...STILL, test: '' });
  await page.evaluate(() => Object.assign(window, { full: true }));
  await move(page, '#/goal/1/1');
  await page.clock.runFor(5_000);
  await move(page, '#/staff');
  const finding = page.locator('[data-finding="counts"]');
  await expect(finding).toHaveAttribute('data-light', 'watch');
  await page.evaluate(() => Reflect.deleteProperty(window, 'full'));
  await page.clock.runFor(61_000);
  await expect(finding).toHaveAttribute('data-light', 'good');
  const kept = await page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('mine-stage-usage');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const days = request.result.transaction('days').objectStore('days').getAll();
          days.onsuccess = () => resolve(days.result.flatMap((day: object) => Object.keys(day)));
        };
      }),
  );
  expect(kept).toContain('place:g1.p1');
});
