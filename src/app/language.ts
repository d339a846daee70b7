// Which language a page begins in. A kiosk never remembers a visitor's choice; a tablet does.
import { LANGUAGES, type Lang } from '../content/types';
import type { KioskConfig } from './kiosk-config';
import type { Settings } from './settings';

const KEY = 'mine-stage.language';

/** Storage may be blocked or full: then nothing is remembered, and nothing else happens. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps a tablet's language for its next visit. */
export function rememberLanguage(lang: Lang): void {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Blocked or full storage: the next visit begins in the system's language.
  }
}

/** The first that is spoken here: the address, what was kept (tablets), the system's languages, Japanese. Pure. */
export function chooseLanguage(candidates: readonly (string | null)[]): Lang {
  for (const candidate of candidates) {
    const whole = candidate?.toLowerCase();
    const known =
      LANGUAGES.find((lang) => lang === whole) ?? LANGUAGES.find((lang) => lang === whole?.split('-')[0]);
    if (known) return known;
  }
  return 'ja';
}

/** The language to begin in. */
export function firstLanguage(settings: Settings, kiosk: KioskConfig): Lang {
  if (settings.mode === 'kiosk') return settings.lang ?? kiosk.language;
  return chooseLanguage([settings.lang, stored(), ...navigator.languages]);
}
