// The service worker: keeps every file of one version of the app, whole or not at all, and answers from the store.
// A new version waits until every window agrees to it; see register.ts for the other side.
import { cacheNames } from 'workbox-core';
import {
  addPlugins,
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { wallDate } from '../core/clock';
import { ask } from './ask';
import { type AuditEntry, audit, isSound, readSound, type Shelf } from './audit';
import {
  type Agreement,
  ASK_AGREEMENT,
  ASK_AUDIT,
  ASK_BUSY,
  ASK_STATUS,
  type AuditResult,
  isMessage,
  SKIP_WAITING,
  type StoreStatus,
} from './messages';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: every file, with its hash. */
declare const __PRECACHE__: (PrecacheEntry & { readonly url: string })[];

/** Every file of the build; named once, because the build writes the list where the constant stands. */
const STORED = __PRECACHE__;

/** A window that does not say within this time that it is free counts as busy. */
const ANSWER_WITHIN_MS = 2_000;
/** kiosk.json is asked for on the network this long before the stored one is used. */
const SETTINGS_WITHIN_MS = 3_000;
const SETTINGS_CACHE = 'mine-stage-settings';
/** Holds the second copy of every file, and for a while those of the version before. */
const MIRROR_CACHE = 'mine-stage-mirror';

/** kiosk.json may be edited on the server at any time: newest first, else the last good one, else the one of the build. */
async function settings(request: Request): Promise<Response> {
  const cache = await caches.open(SETTINGS_CACHE);
  try {
    const answer = await fetch(request.url, {
      cache: 'no-store',
      signal: AbortSignal.timeout(SETTINGS_WITHIN_MS),
    });
    // A network's own log-in page is an answer too, but not JSON; nor is a file that is just being saved.
    if (answer.ok && answer.headers.get('content-type')?.includes('json')) {
      await answer.clone().json();
      // A full disk keeps nothing: what has just been read is the newest all the same.
      await cache.put(request.url, answer.clone()).catch(() => undefined);
      return answer;
    }
  } catch {
    // Offline, too slow or spoilt: what is stored is good enough.
  }
  return (await cache.match(request.url)) ?? (await matchPrecache(request.url)) ?? Response.error();
}

/** Whether no window of the app is in use. */
async function allAgree(): Promise<boolean> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const answers = await Promise.all(
    windows.map((window) => ask<boolean>(window, { type: ASK_BUSY }, ANSWER_WITHIN_MS)),
  );
  return answers.every((busy) => busy === false);
}

async function storeStatus(): Promise<StoreStatus> {
  const stored = await Promise.all(
    STORED.map(async ({ url }) => {
      const key = getCacheKeyForURL(url);
      return key !== undefined && (await caches.match(key)) !== undefined;
    }),
  );
  return { files: stored.filter(Boolean).length, expected: STORED.length };
}

/** A cache of the browser as a shelf. */
const shelfOf = (name: string): Shelf => ({
  read: async (key) => (await caches.open(name)).match(key),
  write: async (key, file) => (await caches.open(name)).put(key, file),
});
const store = shelfOf(cacheNames.precache);
const mirror = shelfOf(MIRROR_CACHE);

/** Every stored file that has a hash to keep to. */
const auditEntries = (): AuditEntry[] =>
  STORED.flatMap(({ url, integrity }) => {
    const key = getCacheKeyForURL(url);
    return key === undefined || !integrity
      ? []
      : [{ key, url: new URL(url, self.registration.scope).href, integrity }];
  });

/** Files of older versions go, once no window can be of one: at rest each has come to the new one. */
async function forgetOlder(entries: readonly AuditEntry[]): Promise<void> {
  if (!(await allAgree())) return;
  const cache = await caches.open(MIRROR_CACHE);
  const wanted = new Set(entries.map(({ key }) => key));
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

async function auditStore(): Promise<AuditResult> {
  const entries = auditEntries();
  const counts = await audit(entries, { store, mirror, fetch: (url) => fetch(url, { cache: 'no-store' }) });
  await forgetOlder(entries);
  return { at: wallDate().getTime(), ...counts };
}

const ASSETS = new URL('assets/', self.registration.scope).href;
/** Whether an address is of a part of another version: a hashed file that this one has not. */
const isOfAnotherVersion = (href: string): boolean =>
  href.startsWith(ASSETS) && getCacheKeyForURL(href) === undefined;

/**
 * Keeps the parts of the version before this one. Its windows are reloaded at rest; whoever has touched one in the same
 * moment goes on in it, and may come to a room that is loaded only then, which neither this version nor the server has.
 */
async function keepVersionBefore(): Promise<void> {
  const before = await caches.open(cacheNames.precache);
  const kept = await caches.open(MIRROR_CACHE);
  for (const request of await before.keys()) {
    if (!isOfAnotherVersion(request.url) || (await kept.match(request))) continue;
    const file = await before.match(request);
    if (file) await kept.put(request, file);
  }
}

const integrities = new Map<string, string>();

/**
 * Every file is hashed before it is answered with, about a millisecond each. In place of a damaged or missing one comes
 * the second copy, else (null) the network's.
 */
async function soundOnly(key: string, file: Response | undefined): Promise<Response | null> {
  if (integrities.size === 0) for (const entry of auditEntries()) integrities.set(entry.key, entry.integrity);
  const integrity = integrities.get(key);
  if (integrity === undefined) return file ?? null;
  return file && (await isSound(file, integrity)) ? file : readSound(mirror, key, integrity);
}

addPlugins([
  { cachedResponseWillBeUsed: ({ request, cachedResponse }) => soundOnly(request.url, cachedResponse) },
]);
cleanupOutdatedCaches();
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.href === new URL('kiosk.json', self.registration.scope).href,
  ({ request }) => settings(request),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isOfAnotherVersion(url.href),
  async ({ request }) => (await (await caches.open(MIRROR_CACHE)).match(request.url)) ?? fetch(request),
);
// A full disk must not keep a new version out.
self.addEventListener('install', (event) => event.waitUntil(keepVersionBefore().catch(() => undefined)));
precacheAndRoute(STORED, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/./] });

// One visit must be enough: the page that installed the worker is served by it from now on.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (!isMessage(data)) return;
  const [port] = ports;
  if (data.type === SKIP_WAITING) event.waitUntil(self.skipWaiting());
  if (data.type === ASK_AGREEMENT) {
    event.waitUntil(allAgree().then((agreed) => port?.postMessage({ agreed } satisfies Agreement)));
  }
  if (data.type === ASK_AUDIT) event.waitUntil(auditStore().then((result) => port?.postMessage(result)));
  if (data.type === ASK_STATUS) event.waitUntil(storeStatus().then((status) => port?.postMessage(status)));
});
