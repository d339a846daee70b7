// The browser's address and history. On a tablet "back" goes back; at a kiosk there is nowhere to escape to.
import { addressOf, type Extent, type Place, parseAddress } from './routes';

export interface Navigation {
  /** The place the address names now, or null where it names none. */
  read(): Place | null;
  /** Writes a place into the address. The caller is told through `changed`, as for any other change of address. */
  go(place: Place, replace: boolean): void;
  /** Writes the language into the address, so that a reload or a copied link speaks it. Null takes it out. */
  writeLanguage(lang: string | null): void;
  dispose(): void;
}

/**
 * Follows the address. `changed` gets the place, or null for an address that names none.
 * With `trapped` the history never grows, and going back leads nowhere.
 */
export function createNavigation(
  extent: () => Extent,
  trapped: boolean,
  changed: (place: Place | null) => void,
): Navigation {
  const listeners = new AbortController();
  const { signal } = listeners;
  const read = (): Place | null => parseAddress(location.hash, extent());
  /** Address of the last place that was told. */
  let last = location.hash;
  const tell = (): void => {
    last = location.hash;
    changed(read());
  };
  const replace = (hash: string): void =>
    history.replaceState(history.state, '', `${location.search}${hash}`);

  function go(place: Place, replacing: boolean): void {
    const address = addressOf(place);
    if (trapped || replacing) {
      replace(address);
      tell();
    } else if (location.hash === address || (location.hash === '' && address === '#/')) {
      tell();
    } else {
      // Told at once: after an assignment to location.hash the event comes a task later, and a second key pressed in
      // between would still be answered from the old place.
      history.pushState(null, '', `${location.search}${address}`);
      tell();
    }
  }

  window.addEventListener('hashchange', tell, { signal });
  if (trapped) {
    // The floor: whoever comes back to it is put where he stood.
    history.replaceState({ floor: true }, '');
    history.pushState({ floor: false }, '');
    window.addEventListener(
      'popstate',
      (event) => {
        const onFloor = (event.state as { floor?: boolean } | null)?.floor === true;
        if (onFloor) history.pushState({ floor: false }, '', `${location.search}${last}`);
      },
      { signal },
    );
    // Links stay real links for every reader of the page, but here they must not lengthen the history.
    document.addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
        const place = link && parseAddress(link.getAttribute('href') ?? '', extent());
        if (!place) return;
        event.preventDefault();
        go(place, true);
      },
      { signal },
    );
  }

  return {
    read,
    go,
    writeLanguage(lang) {
      const url = new URL(location.href);
      if (lang === null) url.searchParams.delete('lang');
      else url.searchParams.set('lang', lang);
      history.replaceState(history.state, '', `${url.search}${url.hash}` || '?');
    },
    dispose: () => listeners.abort(),
  };
}
