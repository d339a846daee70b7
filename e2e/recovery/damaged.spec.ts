// What is kept on the device comes back as rubbish, entry by entry or with the files of the profile itself: the kiosk
// starts as if nothing had been kept, and the next use keeps things again.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { createKeys } from '../../src/core/signing';
import { hashPin } from '../../src/kiosk/staff/pin';
import { at, expect, move, ready } from '../helpers/app';
import { DECK } from '../helpers/dist';
import { launchProfile } from '../helpers/profile';

const KIOSK = { mode: 'kiosk', quality: 'poster', lang: 'en' } as const;
const PIN = '482915';

/** Kinds of rubbish, made of what was kept. All of them are given to what reads them in src/kiosk/kept.test.ts. */
const RUBBISH: readonly ((kept: string) => string)[] = [
  () => '\u0000\ufffd{"',
  (kept) => kept.slice(0, kept.length / 2),
  () => '{"at": {}, "session": [], "wrong": "x", "splits": null, "totalMs": 1}',
  (kept) => kept.replace(/-?\d+(\.\d+)?/g, '1e300'),
  () => 'null',
  () => '[null, 7, {}, "x"]',
];
const ROUNDS = 2;

/** A store of the window's and a key that the app asked it for. */
type Asked = `${'localStorage' | 'sessionStorage'} ${string}`;

/**
 * Puts rubbish under everything that was asked for or is kept, each time of another kind. On a page of the origin that runs
 * no script.
 */
async function spoil(page: Page, asked: ReadonlySet<Asked>, round: number): Promise<void> {
  await page.goto(`${at('')}robots.txt`);
  const kept = await page.evaluate(() => ({
    localStorage: { ...localStorage },
    sessionStorage: { ...sessionStorage },
  }));
  const make = (i: number, text: string): string =>
    RUBBISH[(i * ROUNDS + round) % RUBBISH.length]?.(text) ?? '';
  const rubbish = [...asked].map((one, i) => {
    const [store, key] = one.split(' ') as ['localStorage' | 'sessionStorage', string];
    return { store, key, text: make(i, (kept[store] as Record<string, string>)[key] ?? '') };
  });
  await page.evaluate(
    async ({ rubbish, record }) => {
      for (const { store, key, text } of rubbish) window[store].setItem(key, text);
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        for (const table of database.objectStoreNames)
          await new Promise<void>((resolve, reject) => {
            const change = database.transaction(table, 'readwrite');
            const keys = change.objectStore(table).getAllKeys();
            keys.onsuccess = () => {
              for (const key of keys.result) change.objectStore(table).put(record, key);
            };
            change.oncomplete = () => resolve();
            change.onabort = () => reject(change.error);
          });
        database.close();
      }
    },
    { rubbish, record: make(round, '{"visits": 12, "place:g1": 7}') },
  );
}

/** A visitor, a member of staff and a speaker use everything that reads what was kept, and that keeps something. */
async function use(page: Page): Promise<void> {
  await page.goto(at('#/home', KIOSK));
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('data-start', 'full');
  await move(page, '#/goal/1');
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { message: 'a lamp fell' })));
  await move(page, '#/staff');
  const gate = page.getByRole('region', { name: 'PIN' });
  await expect(gate).toContainText('Enter the staff PIN');
  await page.keyboard.type('1111');
  await page.keyboard.press('Enter');
  await expect(gate).toContainText('Tries left: 4');
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-finding="errors"]')).toHaveAttribute('data-light', 'watch');
  await expect(page.getByText('a lamp fell')).toBeVisible();
  await expect(page.locator('[data-finding="survival"]')).not.toHaveAttribute('data-light', 'bad');
  await move(page, '#/speaker');
  await expect(page.locator('.speaker-caption span').first()).toHaveText(`1 / ${DECK.steps.length}`);
  // What was counted is written after four seconds.
  await page.clock.runFor(5_000);
}

/** What is kept now and can be used: the mark of a start, and how many visits were counted. */
const keptNow = (page: Page): Promise<{ starts: number; visits: number }> =>
  page.evaluate(async () => {
    const days = await new Promise<Record<string, number>[]>((resolve, reject) => {
      const request = indexedDB.open('mine-stage-usage');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const all = request.result.transaction('days').objectStore('days').getAll();
        all.onsuccess = () => {
          request.result.close();
          resolve(all.result);
        };
      };
    });
    return {
      starts: Number(JSON.parse(localStorage.getItem('mine-stage.mark') ?? '{}').starts),
      visits: days.reduce((sum, { visits = 0 }) => sum + visits, 0),
    };
  });

test('rubbish under everything that is kept: the kiosk starts, and keeps things again', async ({
  browser,
}) => {
  // A page of its own: no broker answers, which the browser reports as an error.
  const page = await browser.newPage({ locale: 'ja-JP' });
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  const asked = new Set<Asked>();
  await page.exposeFunction('ask', (one: Asked) => asked.add(one));
  await page.addInitScript(() => {
    const { getItem } = Storage.prototype;
    Storage.prototype.getItem = function (key) {
      const store = this === localStorage ? 'localStorage' : 'sessionStorage';
      void (window as unknown as { ask(one: Asked): void }).ask(`${store} ${key}`);
      return getItem.call(this, key);
    };
  });
  await page.clock.install();
  const { publicKey } = await createKeys();
  const fleet = { broker: `ws://${new URL(at('')).host}/mqtt`, fleet: 'mine', kiosk: 'hall', key: publicKey };
  const staffPin = await hashPin(PIN, 100_000);
  await page.route('**/kiosk.json', (route) => route.fulfill({ json: { fleet, staffPin } }));
  await use(page);
  expect(asked.size).toBeGreaterThanOrEqual(12);
  // Of this one nothing counts but whether it is there, and that means a reload.
  asked.delete('sessionStorage mine-stage-open');
  for (let round = 0; round < ROUNDS; round++) {
    await spoil(page, asked, round);
    await page.evaluate(() => sessionStorage.removeItem('mine-stage-open'));
    await use(page);
    await expect.poll(() => keptNow(page)).toEqual({ starts: 1, visits: 1 });
  }
  expect(thrown).toEqual([]);
  await page.close();
});

/** Overwrites the middle half of every file below a folder. Returns how many there were. */
async function overwrite(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  let spoilt = 0;
  for (const file of files.filter((one) => one.isFile())) {
    const path = join(file.parentPath, file.name);
    const bytes = await readFile(path);
    // Without this one the browser never opens a store of IndexedDB again, and no page can delete it: the recipe does
    // (deploy/linux, proven in tools/deploy).
    if (bytes.length === 0 || file.name === 'CURRENT') continue;
    await writeFile(path, bytes.fill(0xa5, bytes.length >> 2, Math.ceil(bytes.length * 0.75)));
    spoilt += 1;
  }
  return spoilt;
}

test('rubbish in the files of the profile: the kiosk starts, and what it keeps from then on is kept', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'mine-stage-damaged-'));
  /** One start of the kiosk, from the browser's to its end. */
  const begin = async (): Promise<Record<string, number>> => {
    const browser = await launchProfile(profile);
    const page = await browser.newPage();
    await page.clock.install();
    await page.goto(at('#/home', KIOSK));
    await ready(page);
    await expect(page.locator('html')).toHaveAttribute('data-start', 'full');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.clock.runFor(5_000);
    await expect.poll(async () => (await keptNow(page)).visits).toBeGreaterThan(0);
    const kept = await keptNow(page);
    await browser.close();
    return kept;
  };
  expect(await begin()).toEqual({ starts: 1, visits: 1 });
  for (const store of ['Local Storage', 'Session Storage', 'IndexedDB', 'Service Worker'])
    expect(await overwrite(join(profile, 'Default', store)), store).toBeGreaterThan(0);
  const spoilt = await begin();
  const next = await begin();
  expect(next).toEqual({ starts: (spoilt.starts ?? 0) + 1, visits: (spoilt.visits ?? 0) + 1 });
  await rm(profile, { recursive: true, force: true });
});
