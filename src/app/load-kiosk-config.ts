// Fetches kiosk.json from beside the page. Without it, or without network and store, the defaults hold.
import { KIOSK_DEFAULTS, type KioskConfig, parseKioskConfig } from './kiosk-config';

/** Reads the site's settings; never rejects. */
export async function loadKioskConfig(): Promise<{ config: KioskConfig; problem: string | null }> {
  try {
    const response = await fetch(new URL('kiosk.json', document.baseURI));
    if (!response.ok) {
      return {
        config: KIOSK_DEFAULTS,
        problem: `kiosk.json: the server answered ${response.status}. The defaults are used.`,
      };
    }
    return parseKioskConfig(await response.text());
  } catch {
    return { config: KIOSK_DEFAULTS, problem: 'kiosk.json could not be read. The defaults are used.' };
  }
}
