// From one build to the next: never during a briefing, then at rest with one reload; five in a row; cut off at any
// point. Pictures only, no WebGL.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { expect, move, ready } from '../helpers/app';
import { DIST } from '../helpers/dist';
import { CUTS, deploy, deployed, look, openSite, type Site, storeStatus, visit } from '../helpers/site';

test.use({ serviceWorkers: 'allow' });

/** Why a page was loaded: what the loads before it have left of a part that was missing, and of a start that got stuck. */
interface Load {
  readonly missing: string | null;
  readonly stuck: string | null;
}
const FOR_AN_UPDATE: Load = { missing: null, stuck: null };

/** Keeps of every load of the page why it came. */
async function watchLoads(page: Page): Promise<() => Promise<readonly Load[]>> {
  await page.addInitScript(() => {
    const kept = JSON.parse(sessionStorage.getItem('test.loads') ?? '[]') as Load[];
    kept.push({
      missing: sessionStorage.getItem('mine-stage-reloaded-for'),
      stuck: sessionStorage.getItem('mine-stage.repaired'),
    });
    sessionStorage.setItem('test.loads', JSON.stringify(kept));
  });
  return () =>
    page.evaluate(() => JSON.parse(sessionStorage.getItem('test.loads') ?? '[]') as readonly Load[]);
}

test('updates wait for rest and for every window; five in a row end on the last, with one reload', async ({
  page,
}) => {
  const site = await openSite();
  const loadsOf = await watchLoads(page);
  await visit(page, site, '#/present/5');
  const visits = (await loadsOf()).length;
  // Another window of the machine is at rest, but the briefing's window does not agree.
  const idle = await page.context().newPage();
  await idle.goto(`${site.url}?quality=poster#/`);
  await ready(idle);
  for (const name of ['first', 'second', 'third', 'fourth', 'fifth']) {
    await deploy(site.dir, name);
    expect(await look(page)).toBe('waits');
    await move(page, '#/present/6');
  }
  // The briefing goes on: step after step, nothing is reloaded.
  for (let step = 7; step < 10; step++) await move(page, `#/present/${step}`);
  expect(await loadsOf()).toHaveLength(visits);
  expect(await deployed(idle).count()).toBe(0);
  expect(await deployed(page).count()).toBe(0);
  await move(page, '#/');
  await expect(deployed(page)).toHaveAttribute('content', 'fifth', { timeout: 60_000 });
  await ready(page);
  expect((await loadsOf()).slice(visits)).toEqual([FOR_AN_UPDATE]);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'attract');
  await site.close();
});

test('a window that was touched as the new version came finds the parts of its own version, without the server', async ({
  page,
}) => {
  const site = await openSite();
  await visit(page, site, '#/home', 'ja');
  await deploy(site.dir, 'newer');
  // The new version has another staff page, so the old one's is neither listed nor served any more.
  const worker = await readFile(join(site.dir, 'worker.js'), 'utf8');
  const [old = ''] = /assets\/staff-[^"'`]+\.js/.exec(worker) ?? [];
  await rename(join(site.dir, old), join(site.dir, 'assets/staff-newer.js'));
  await writeFile(join(site.dir, 'worker.js'), worker.replaceAll(old, 'assets/staff-newer.js'));
  expect(await look(page)).toBe('waits');
  await page.evaluate(async () => {
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
    (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ type: 'SKIP_WAITING' });
    await changed;
  });
  // The browser may have a copy of its own, but need not.
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
  const served = await page.request.get(`${site.url}${old}`);
  expect(served.status()).toBe(404);
  await move(page, '#/staff');
  await expect(page.locator('h1')).toContainText('運用の確認');
  expect(await deployed(page).count()).toBe(0);
  await move(page, '#/');
  await expect(deployed(page)).toHaveAttribute('content', 'newer', { timeout: 60_000 });
  await ready(page);
  await site.close();
});

/** Cuts an update off in each changed file in turn: after every cut the version that runs has all its files. */
async function cutEverywhere(page: Page, site: Site): Promise<void> {
  const before = await storeStatus(page);
  expect(before.files).toBe(before.expected);
  const cutBefore = site.cuts();
  for (let nth = 1; nth <= CUTS; nth++) {
    // What was stored whole before a cut is not asked for again: the file cut last comes, the next one is cut.
    site.cutAt(Math.min(nth, 2));
    expect(await look(page), `cut ${nth}`).toBe('broken');
    expect(site.cuts() - cutBefore).toBe(nth);
    expect(await storeStatus(page)).toEqual(before);
  }
  site.cutAt(0);
}

test('an update forward, over one that waits, or back, cut off at any of twenty points, leaves the version that runs whole', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const site = await openSite();
  /** The version in which the page stands; `null` is the build under test. */
  const runs = async (name: string | null): Promise<void> => {
    if (name === null) await expect(deployed(page)).toHaveCount(0, { timeout: 60_000 });
    else await expect(deployed(page)).toHaveAttribute('content', name, { timeout: 60_000 });
    await ready(page);
  };
  /** Cuts the update off everywhere, starts anew in the version that runs, and lets the update come to wait. */
  const cutAndWait = async (running: string | null): Promise<void> => {
    await cutEverywhere(page, site);
    await page.reload();
    await runs(running);
    expect(await look(page)).toBe('waits');
  };
  await visit(page, site, '#/present/1');

  await test.step('to the next version', async () => {
    await deploy(site.dir, 'second');
    await cutAndWait(null);
  });
  await test.step('over a version that waits', async () => {
    await deploy(site.dir, 'third');
    await cutAndWait(null);
    await move(page, '#/');
    await runs('third');
  });
  await test.step('back to the version before', async () => {
    await move(page, '#/present/1');
    await site.restore();
    await cutAndWait('third');
    await move(page, '#/');
    await runs(null);
  });
  await site.close();
});

test('a kiosk.json that is just being saved does not take the place of the last good one', async ({
  page,
}) => {
  const site = await openSite();
  await visit(page, site, '#/home');
  const settings = (): Promise<unknown> =>
    page.evaluate(async () => (await fetch('kiosk.json')).json().catch(() => 'spoilt'));
  const file = join(site.dir, 'kiosk.json');
  await writeFile(file, '{"idleSeconds": 45}');
  expect(await settings()).toEqual({ idleSeconds: 45 });
  await writeFile(file, '{"idleSec');
  expect(await settings()).toEqual({ idleSeconds: 45 });
  await writeFile(file, '{"idleSeconds": 46}');
  expect(await settings()).toEqual({ idleSeconds: 46 });
  await site.close();
});

test('the kill switch takes a version away and keeps what the kiosk counted; the real worker comes back', async ({
  page,
}) => {
  const site = await openSite();
  /** Of the app, beside what another app of the same server keeps. */
  const stored = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name !== 'another-app').length);
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  const real = await readFile(join(site.dir, 'worker.js'));
  await visit(page, site, '#/goal/1');
  expect(await stored()).toBeGreaterThan(0);
  await page.evaluate(async () => {
    localStorage.setItem('mine-stage.counted', '12');
    await caches.open('another-app');
  });
  const loaded = page.waitForEvent('load');
  await writeFile(join(site.dir, 'worker.js'), await readFile(join(DIST, '../deploy/kill-switch/worker.js')));
  await page.evaluate(() => {
    void navigator.serviceWorker.getRegistration().then((registration) => registration?.update());
  });
  await loaded;
  await ready(page);
  await expect.poll(stored).toBe(0);
  await expect.poll(workers).toBe(0);
  expect(await page.evaluate(() => caches.has('another-app'))).toBe(true);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'goal');
  expect(await page.evaluate(() => localStorage.getItem('mine-stage.counted'))).toBe('12');

  await writeFile(join(site.dir, 'worker.js'), real);
  await page.reload();
  await visit(page, site, '#/goal/1');
  const { files, expected } = await storeStatus(page);
  expect([files, (expected ?? 0) > 0]).toEqual([expected, true]);
  await site.close();
});
