// Every stored file damaged at once, in the browser's own store: none is read damaged, and all are repaired, from the
// second copies without a network and from the network where those are gone too.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import type { AuditResult } from '../../src/pwa/messages';
import { start } from '../../tools/server/serve';
import { expect } from '../helpers/app';
import { DIST } from '../helpers/dist';
import { visit } from '../helpers/site';

test.use({ serviceWorkers: 'allow' });

/** Part of the name of the browser's store that has the worker's files. */
const STORE = 'precache';
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Damages every file in a store, in turn: a bit, half of it gone, all of it gone, the entry gone. Returns how many.
 * kiosk.json is a site's own and has no hash to keep to.
 */
const damage = (page: Page): Promise<number> =>
  page.evaluate(async (part) => {
    const name = (await caches.keys()).find((one) => one.includes(part)) ?? '';
    const cache = await caches.open(name);
    const entries = (await cache.keys()).filter(({ url }) => !url.includes('/kiosk.json'));
    const spoilt = entries.map(async (entry, i) => {
      const file = await cache.match(entry);
      const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      const left = [bytes, bytes.subarray(0, middle), new Uint8Array(0), null][i % 4];
      if (left) await cache.put(entry, new Response(left, { headers: file?.headers ?? {} }));
      else await cache.delete(entry);
    });
    await Promise.all(spoilt);
    return entries.length;
  }, STORE);

/** The hash of every file, as the page gets it when it asks for it. */
const readAll = (page: Page, addresses: readonly string[]): Promise<Record<string, string>> =>
  page.evaluate(async (all) => {
    const read = all.map(async (address) => {
      const bytes = await fetch(address).then((file) => file.arrayBuffer());
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return [address, [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')];
    });
    return Object.fromEntries(await Promise.all(read));
  }, addresses);

/** What the worker does every few hours at rest. */
const audit = (page: Page): Promise<Omit<AuditResult, 'at'>> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data: { at: _, ...counts } }) => resolve(counts);
        navigator.serviceWorker.controller?.postMessage({ type: 'AUDIT?' }, [port2]);
      }),
  );

test('all stored files damaged: none is read so, all are repaired, with and without a network', async ({
  page,
}) => {
  const server = await start({ dir: DIST, port: 0 });
  await visit(page, server, '#/', 'ja');
  const files = await page.evaluate(async (part) => {
    const name = (await caches.keys()).find((one) => one.includes(part)) ?? '';
    const entries = await (await caches.open(name)).keys();
    return entries.map(({ url }) => new URL(url).pathname.slice(1)).filter((file) => file !== 'kiosk.json');
  }, STORE);
  const all = files.length;
  expect(all).toBeGreaterThan(100);

  // There are no second copies yet: the network has them.
  expect(await damage(page)).toBe(all);
  expect(await audit(page)).toEqual({ checked: all, repaired: all, broken: 0 });

  await server.close();
  expect(await damage(page)).toBe(all);
  const built = files.map(async (file) => [file, digest(await readFile(join(DIST, file)))]);
  expect(await readAll(page, files)).toEqual(Object.fromEntries(await Promise.all(built)));
  expect(await audit(page)).toEqual({ checked: all, repaired: all, broken: 0 });
});
