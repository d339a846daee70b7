// The kill switch: put in place of worker.js on the server when a version must go from every screen at once. It empties
// the app's file stores, takes itself away and lets every open window load what the server has. Counts and settings
// (IndexedDB, localStorage) stay. docs/kiosk.md has the drill.
self.addEventListener('install', () => self.skipWaiting());

async function giveUp() {
  // Other apps of the same server keep theirs.
  const { scope } = self.registration;
  const names = (await caches.keys()).filter((name) => name.includes(scope) || name.startsWith('mine-stage'));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
  // Where there was nothing to empty it has been here before: a second reload would never end.
  if (names.length === 0) return;
  for (const window of await self.clients.matchAll({ type: 'window' })) await window.navigate(window.url);
}

self.addEventListener('activate', (event) => event.waitUntil(giveUp()));
