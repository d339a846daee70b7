// From one build to the next: never during a briefing, then at rest with one reload; five in a row; cut off at any
// point. Pictures only, no WebGL.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { createHandler } from '../../tools/server/serve';
import { expect, move, ready } from '../helpers/app';
import { DIST } from '../helpers/dist';

test.use({ serviceWorkers: 'allow' });

/** So many files are changed by every deployment; an update is cut off at each of them. */
const CHANGED_PICTURES = 19;
const CUTS = CHANGED_PICTURES + 1;

interface Site {
  readonly url: string;
  readonly dir: string;
  /** Cuts the connection in the middle of the `nth` changed file that is asked for; 0 cuts nothing. */
  cutAt(nth: number): void;
  /** How many connections were cut so far. */
  cuts(): number;
  close(): Promise<void>;
}

const changed = (files: readonly string[]): readonly string[] =>
  files.filter((file) => file.startsWith('posters/')).slice(0, CHANGED_PICTURES);

/** Files the worker of `dir` lists. */
const listed = async (dir: string): Promise<string[]> =>
  [
    ...(await readFile(join(dir, 'worker.js'), 'utf8')).matchAll(/url:\s*[`"']([^`"']+)[`"'],\s*revision/g),
  ].map((match) => match[1] ?? '');

async function open(): Promise<Site> {
  const dir = await mkdtemp(join(tmpdir(), 'mine-stage-update-'));
  await cp(DIST, dir, { recursive: true });
  const serve = createHandler(dir);
  const watched = new Set(['index.html', ...changed(await listed(dir))]);
  let left = 0;
  let cuts = 0;
  const server = createServer((req, res) => {
    const path = (req.url ?? '/').slice(1).split('?')[0] || 'index.html';
    if (left > 0 && watched.has(path)) {
      left -= 1;
      if (left === 0) {
        cuts += 1;
        void readFile(join(dir, path)).then((bytes) => {
          res.writeHead(200, { 'Content-Length': bytes.length });
          res.write(bytes.subarray(0, bytes.length >> 1), () => res.destroy());
        });
        return;
      }
    }
    serve(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    dir,
    cutAt: (nth) => {
      left = nth;
    },
    cuts: () => cuts,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Turns the site's files into a newer version: another start page and other pictures, and a worker that lists their hashes. */
async function deploy(dir: string, name: string): Promise<void> {
  let worker = await readFile(join(dir, 'worker.js'), 'utf8');
  const write = async (file: string, bytes: Buffer): Promise<void> => {
    await writeFile(join(dir, file), bytes);
    const hash = createHash('sha384').update(bytes).digest('base64');
    const entry = new RegExp(
      `(url:\\s*[\`"']${file.replaceAll('.', '\\.')}[\`"'],\\s*revision:\\s*[\`"'])[^\`"']+([\`"'],\\s*integrity:\\s*[\`"']sha384-)[^\`"']+`,
    );
    expect(worker, file).toMatch(entry);
    worker = worker.replace(
      entry,
      (_all, before: string, between: string) => `${before}${name}${between}${hash}`,
    );
  };
  const page = (await readFile(join(dir, 'index.html'), 'utf8')).replace(/<meta name="deployed"[^>]*>/, '');
  await write(
    'index.html',
    Buffer.from(page.replace('<head>', `<head><meta name="deployed" content="${name}" />`)),
  );
  for (const file of changed(await listed(dir)))
    await write(file, Buffer.concat([await readFile(join(dir, file)), Buffer.from(name)]));
  await writeFile(join(dir, 'worker.js'), worker);
}

async function visit(page: Page, { url }: Site, hash: string): Promise<void> {
  await page.goto(`${url}?quality=poster&lang=vi${hash}`);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** Looks for a newer version. Resolves when it waits to come in (true) or could not be stored (false). */
const look = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const before = registration?.waiting ?? null;
    await registration?.update().catch(() => undefined);
    const coming = registration?.installing;
    if (!coming) return registration?.waiting !== before && registration?.waiting != null;
    return new Promise<boolean>((resolve) => {
      const tell = (): void => {
        if (coming.state === 'redundant') resolve(false);
        else if (coming.state !== 'installing') resolve(true);
      };
      coming.addEventListener('statechange', tell);
      tell();
    });
  });

/** What the worker in charge has stored. */
const storeStatus = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (event) => resolve(event.data as Record<string, number>);
        navigator.serviceWorker.controller?.postMessage({ type: 'STATUS?' }, [port2]);
      }),
  );

const deployed = (page: Page) => page.locator('meta[name=deployed]');

test('updates wait for rest and for every window; five in a row end on the last, with one reload', async ({
  page,
}) => {
  const site = await open();
  await visit(page, site, '#/present/5');
  // Another window of the machine is at rest, but the briefing's window does not agree.
  const idle = await page.context().newPage();
  await idle.goto(`${site.url}?quality=poster#/`);
  await ready(idle);
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  for (const name of ['first', 'second', 'third', 'fourth', 'fifth']) {
    await deploy(site.dir, name);
    expect(await look(page)).toBe(true);
    await move(page, `#/present/${6 + loads}`);
  }
  // The briefing goes on: step after step, nothing is reloaded.
  for (let step = 7; step < 10; step++) await move(page, `#/present/${step}`);
  expect(loads).toBe(0);
  expect(await deployed(idle).count()).toBe(0);
  expect(await deployed(page).count()).toBe(0);
  await move(page, '#/');
  await expect(deployed(page)).toHaveAttribute('content', 'fifth', { timeout: 60_000 });
  await ready(page);
  expect(loads).toBe(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'attract');
  await site.close();
});

test('an update cut off at any of twenty points leaves the old version whole', async ({ page }) => {
  const site = await open();
  await visit(page, site, '#/present/1');
  const before = await storeStatus(page);
  expect(before.files).toBe(before.expected);
  await deploy(site.dir, 'second');
  for (let nth = 1; nth <= CUTS; nth++) {
    // What was stored whole before a cut is not asked for again: the file cut last comes, the next one is cut.
    site.cutAt(Math.min(nth, 2));
    expect(await look(page), `cut ${nth}`).toBe(false);
    expect(site.cuts()).toBe(nth);
    expect(await storeStatus(page)).toEqual(before);
  }
  site.cutAt(0);
  await page.reload();
  await ready(page);
  expect(await deployed(page).count()).toBe(0);

  // Whole at last, it comes in.
  expect(await look(page)).toBe(true);
  await move(page, '#/');
  await expect(deployed(page)).toHaveAttribute('content', 'second', { timeout: 60_000 });
  await ready(page);
  await site.close();
});

test('the kill switch takes a version away and keeps what the kiosk counted; the real worker comes back', async ({
  page,
}) => {
  const site = await open();
  const stored = () => page.evaluate(async () => (await caches.keys()).length);
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  const real = await readFile(join(site.dir, 'worker.js'));
  await visit(page, site, '#/goal/1');
  expect(await stored()).toBeGreaterThan(0);
  await page.evaluate(() => localStorage.setItem('mine-stage.counted', '12'));
  const loaded = page.waitForEvent('load');
  await writeFile(join(site.dir, 'worker.js'), await readFile(join(DIST, '../deploy/kill-switch/worker.js')));
  await page.evaluate(() => {
    void navigator.serviceWorker.getRegistration().then((registration) => registration?.update());
  });
  await loaded;
  await ready(page);
  await expect.poll(stored).toBe(0);
  await expect.poll(workers).toBe(0);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'goal');
  expect(await page.evaluate(() => localStorage.getItem('mine-stage.counted'))).toBe('12');

  await writeFile(join(site.dir, 'worker.js'), real);
  await page.reload();
  await visit(page, site, '#/goal/1');
  const { files, expected } = await storeStatus(page);
  expect([files, (expected ?? 0) > 0]).toEqual([expected, true]);
  await site.close();
});
