// A part of the app that cannot be loaded mostly means that the server has a newer build: one reload heals it.

const KEY = 'mine-stage-reloaded-for';

/** Whether this build has not been reloaded for yet; remembers that it is now. Blocked storage means never reload. */
function firstTime(build: string): boolean {
  try {
    if (sessionStorage.getItem(KEY) === build) return false;
    sessionStorage.setItem(KEY, build);
    return true;
  } catch {
    return false;
  }
}

/** Calls `reload` once for each build when a chunk fails to load, if there is a network and nobody is disturbed. */
export function watchPreloadErrors(atRest: () => boolean, reload: () => void): void {
  window.addEventListener('vite:preloadError', () => {
    if (navigator.onLine && atRest() && firstTime(__BUILD_ID__)) reload();
  });
}
