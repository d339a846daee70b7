// kiosk.json: what a site sets beside the build, without building. Anything wrong falls back to the default, with a reason.
import { LANGUAGES, type Lang } from '../content/types';

export interface KioskConfig {
  /** Seconds without any input before the notice appears. 10–3600. */
  readonly idleSeconds: number;
  /** Seconds the notice stays before everything is reset. WCAG 2.2.1 asks for at least 20. 20–120. */
  readonly warningSeconds: number;
  /** Language a kiosk returns to. */
  readonly language: Lang;
}

export const KIOSK_DEFAULTS: KioskConfig = { idleSeconds: 90, warningSeconds: 20, language: 'ja' };

/** Reads kiosk.json's text. What cannot be used is left at its default, and `problem` says which and why. */
export function parseKioskConfig(text: string): { config: KioskConfig; problem: string | null } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { config: KIOSK_DEFAULTS, problem: `kiosk.json is not valid JSON: ${(error as Error).message}` };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { config: KIOSK_DEFAULTS, problem: 'kiosk.json must be an object: { "idleSeconds": 90, … }' };
  }
  const problems: string[] = [];
  const given = raw as Record<string, unknown>;
  const seconds = (key: 'idleSeconds' | 'warningSeconds', min: number, max: number): number => {
    const value = given[key];
    if (value === undefined) return KIOSK_DEFAULTS[key];
    if (typeof value === 'number' && value >= min && value <= max) return value;
    problems.push(`"${key}" must be a number from ${min} to ${max}, not ${JSON.stringify(value)}`);
    return KIOSK_DEFAULTS[key];
  };
  const idleSeconds = seconds('idleSeconds', 10, 3600);
  const warningSeconds = seconds('warningSeconds', 20, 120);
  const language = LANGUAGES.find((lang) => lang === given.language);
  if (given.language !== undefined && !language) {
    problems.push(`"language" must be one of ${LANGUAGES.join(', ')}, not ${JSON.stringify(given.language)}`);
  }
  for (const key of Object.keys(given)) {
    if (!(key in KIOSK_DEFAULTS)) problems.push(`"${key}" is not known`);
  }
  return {
    config: { idleSeconds, warningSeconds, language: language ?? KIOSK_DEFAULTS.language },
    problem: problems.length > 0 ? `kiosk.json: ${problems.join('; ')}. The default is used there.` : null,
  };
}
