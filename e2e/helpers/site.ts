// A site of its own on this machine, served by the product's server from a copy of the build, to which newer versions are
// deployed while pages stand open.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { createHandler } from '../../tools/server/serve';
import { expect, ready, STILL } from './app';
import { DIST } from './dist';

/** So many files are changed by every deployment; an update is cut off at each of them. */
const CHANGED_PICTURES = 19;
export const CUTS = CHANGED_PICTURES + 1;

/** A served copy of the build. */
export interface Site {
  readonly url: string;
  readonly dir: string;
  /** Cuts the connection in the middle of the `nth` changed file that is asked for; 0 cuts nothing. */
  cutAt(nth: number): void;
  /** Puts the build under test back in the place of what was deployed. */
  restore(): Promise<void>;
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

/** Opens a site with a copy of the build under test. */
export async function openSite(): Promise<Site> {
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
    restore: () => cp(DIST, dir, { recursive: true }),
    cuts: () => cuts,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Turns the site's files into a newer version: another start page and other pictures, and a worker that lists their hashes. */
export async function deploy(dir: string, name: string): Promise<void> {
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

/** Opens a place of a site in pictures, and waits until the worker is in charge of the page. */
export async function visit(
  page: Page,
  { url }: Pick<Site, 'url'>,
  hash: string,
  lang = 'vi',
): Promise<void> {
  await page.goto(`${url}?${new URLSearchParams({ ...STILL, lang })}${hash}`);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/**
 * Looks for a newer version once. `waits`: it is stored and waits to come in; `broken`: it could not be stored; `none`: the
 * server's was not newer, or the browser took this look for one that was under way already.
 */
const lookOnce = (page: Page): Promise<'waits' | 'broken' | 'none'> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const before = registration?.waiting ?? null;
    await registration?.update().catch(() => undefined);
    const coming = registration?.installing;
    if (!coming) return registration?.waiting && registration.waiting !== before ? 'waits' : 'none';
    return new Promise((resolve) => {
      const tell = (): void => {
        if (coming.state === 'redundant') resolve('broken');
        else if (coming.state !== 'installing') resolve('waits');
      };
      coming.addEventListener('statechange', tell);
      tell();
    });
  });

/** Looks for the newer version that was deployed until it is found. Resolves when it waits to come in, or could not be stored. */
export async function look(page: Page): Promise<'waits' | 'broken'> {
  for (;;) {
    const found = await lookOnce(page);
    if (found !== 'none') return found;
  }
}

/** What the worker in charge has stored. */
export const storeStatus = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (event) => resolve(event.data as Record<string, number>);
        navigator.serviceWorker.controller?.postMessage({ type: 'STATUS?' }, [port2]);
      }),
  );

/** Where a newer version says its name; the build under test has none. */
export const deployed = (page: Page): Locator => page.locator('meta[name=deployed]');
