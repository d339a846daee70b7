// kiosk.json: what a site sets beside the build, without building. Anything wrong falls back to the default, with a reason.
import { LANGUAGES, type Lang } from '../content/types';
import type { Panel } from './eyesight';
import { type FleetConfig, parseFleet } from './fleet-config';
import { type FollowConfig, parseFollow } from './follow-config';
import { type OpeningHours, parseOpeningHours } from './opening-hours';
import { parseStaffPin, type StaffPinConfig } from './staff-pin-config';

export interface KioskConfig {
  /** Seconds without any input before the notice appears. 10–3600. */
  readonly idleSeconds: number;
  /** Seconds the notice stays before everything is reset. WCAG 2.2.1 asks for at least 20. 20–120. */
  readonly warningSeconds: number;
  /** Language a kiosk returns to. */
  readonly language: Lang;
  /** Cap of the sound a visitor can touch on. 0–1; 0 hides the button. */
  readonly soundVolume: number;
  /** When the house is open; null where the screen is never dark. */
  readonly openingHours: OpeningHours | null;
  /** Where those hours are meant, as the IANA database names it: machines are often set up in another zone. */
  readonly timeZone: string;
  /** Size and height of the screen, for what must be within reach; null where nobody has measured. */
  readonly panel: Panel | null;
  /** How far from the screen people stand, millimetres; the words follow it. Null: the size as composed. */
  readonly viewingMm: number | null;
  /** How listeners on other machines follow a briefing; null where they do not. */
  readonly follow: FollowConfig | null;
  /** The city's broker, where many kiosks are looked after together; null: nothing is sent. */
  readonly fleet: FleetConfig | null;
  /** What the staff's PIN is checked against; null where the staff page is open to all. */
  readonly staffPin: StaffPinConfig | null;
}

export const KIOSK_DEFAULTS: KioskConfig = {
  idleSeconds: 90,
  warningSeconds: 20,
  language: 'ja',
  soundVolume: 0.5,
  openingHours: null,
  timeZone: 'Asia/Tokyo',
  panel: null,
  viewingMm: null,
  follow: null,
  fleet: null,
  staffPin: null,
};

const within = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && value >= min && value <= max;

/** The measured screen, or null after complaining. */
function parsePanel(given: unknown, complain: (problem: string) => void): Panel | null {
  if (given === undefined || given === null) return null;
  const { widthMm, heightMm, lowerEdgeMm } = Object(given) as Record<string, unknown>;
  if (within(widthMm, 100, 5000) && within(heightMm, 100, 5000) && within(lowerEdgeMm, 0, 1000))
    return { widthMm, heightMm, lowerEdgeMm };
  complain(
    '"panel" must be { "widthMm": 100–5000, "heightMm": 100–5000, "lowerEdgeMm": 0–1000 }, in millimetres; a lower edge above 1000 leaves nothing within reach',
  );
  return null;
}

/** A time zone that the browser knows, or the default after complaining. */
function parseTimeZone(given: unknown, complain: (problem: string) => void): string {
  if (given === undefined) return KIOSK_DEFAULTS.timeZone;
  try {
    if (typeof given === 'string')
      return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    // The browser does not know it.
  }
  complain(`"timeZone" must be a name such as "Asia/Tokyo", not ${JSON.stringify(given)}`);
  return KIOSK_DEFAULTS.timeZone;
}

/** The distance of the eyes, or null after complaining. */
function parseViewing(given: unknown, complain: (problem: string) => void): number | null {
  if (given === undefined || given === null) return null;
  if (within(given, 200, 5000)) return given;
  complain(`"viewingMm" must be a number from 200 to 5000, not ${JSON.stringify(given)}`);
  return null;
}

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
  const number = (
    key: 'idleSeconds' | 'warningSeconds' | 'soundVolume',
    min: number,
    max: number,
  ): number => {
    const value = given[key];
    if (value === undefined) return KIOSK_DEFAULTS[key];
    if (typeof value === 'number' && value >= min && value <= max) return value;
    problems.push(`"${key}" must be a number from ${min} to ${max}, not ${JSON.stringify(value)}`);
    return KIOSK_DEFAULTS[key];
  };
  const idleSeconds = number('idleSeconds', 10, 3600);
  const warningSeconds = number('warningSeconds', 20, 120);
  const soundVolume = number('soundVolume', 0, 1);
  const language = LANGUAGES.find((lang) => lang === given.language);
  if (given.language !== undefined && !language) {
    problems.push(`"language" must be one of ${LANGUAGES.join(', ')}, not ${JSON.stringify(given.language)}`);
  }
  const openingHours = parseOpeningHours(given.openingHours, (problem) => problems.push(problem));
  const complain = (problem: string): unknown => problems.push(problem);
  const timeZone = parseTimeZone(given.timeZone, complain);
  const panel = parsePanel(given.panel, complain);
  const viewingMm = parseViewing(given.viewingMm, complain);
  const follow = parseFollow(given.follow, (problem) => problems.push(problem));
  const fleet = parseFleet(given.fleet, (problem) => problems.push(problem));
  const staffPin = parseStaffPin(given.staffPin, (problem) => problems.push(problem));
  for (const key of Object.keys(given)) {
    if (!(key in KIOSK_DEFAULTS)) problems.push(`"${key}" is not known`);
  }
  return {
    config: {
      idleSeconds,
      warningSeconds,
      soundVolume,
      language: language ?? KIOSK_DEFAULTS.language,
      openingHours,
      timeZone,
      panel,
      viewingMm,
      follow,
      fleet,
      staffPin,
    },
    problem: problems.length > 0 ? `kiosk.json: ${problems.join('; ')}. The default is used there.` : null,
  };
}
