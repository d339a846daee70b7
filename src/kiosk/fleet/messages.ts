// What goes between a city's desk and its kiosks. Commands are signed: the broker, or whoever gets into it, can repeat them
// but not make them, and what was done once is not done again.
import { isSigned, sign } from '../../core/signing';

/** Languages of a notice, in the order in which they are shown. */
export const NOTICE_LANGUAGES = ['ja', 'ja-x-easy', 'en', 'vi'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

export interface Notice {
  /** Grows with every notice. */
  readonly n: number;
  /** `emergency` covers everything; `info` is a band over the exhibit. */
  readonly level: 'emergency' | 'info';
  readonly texts: Readonly<Record<NoticeLanguage, string>>;
  /** Until when it is shown, milliseconds of the wall's clock. */
  readonly until: number;
}

export type Order =
  | { readonly do: 'reload' }
  | { readonly do: 'pull' }
  | ({ readonly do: 'notice' } & Omit<Notice, 'n'>)
  /** Takes the notice back. */
  | { readonly do: 'clear' };

export interface Command {
  /** Grows with every command of the desk; an older one is never obeyed. */
  readonly n: number;
  readonly order: Order;
}

/** Longer than any of ours; longer ones are not even read. */
const LONGEST = 8000;
const LONGEST_TEXT = 400;
/** A notice that would stay for longer was meant otherwise. */
export const LONGEST_NOTICE_MS = 7 * 24 * 3600 * 1000;

export const topicsOf = (fleet: string) => ({
  state: (kiosk: string) => `mine-stage/${fleet}/state/${kiosk}`,
  counts: (kiosk: string) => `mine-stage/${fleet}/counts/${kiosk}`,
  states: `mine-stage/${fleet}/state/+`,
  /** Kept by the broker, so that a kiosk that starts later shows it too. */
  notice: `mine-stage/${fleet}/notice`,
  /** `kiosk` or `all`. */
  command: (to: string) => `mine-stage/${fleet}/command/${to}`,
});

function isNotice(order: Record<string, unknown>): boolean {
  const { level, texts, until } = order;
  if (level !== 'emergency' && level !== 'info') return false;
  if (!Number.isSafeInteger(until) || typeof texts !== 'object' || texts === null) return false;
  const given = texts as Record<string, unknown>;
  return NOTICE_LANGUAGES.every((lang) => {
    const text = given[lang];
    return typeof text === 'string' && text.length > 0 && text.length <= LONGEST_TEXT;
  });
}

function isOrder(order: unknown): order is Order {
  if (typeof order !== 'object' || order === null || !('do' in order)) return false;
  if (order.do === 'notice') return isNotice(order as Record<string, unknown>);
  return order.do === 'reload' || order.do === 'pull' || order.do === 'clear';
}

/** A notice that may be shown again after a restart. */
export const isKeptNotice = (value: unknown): value is Notice =>
  typeof value === 'object' && value !== null && 'n' in value && isNotice(value as Record<string, unknown>);

/** What is signed: the topic too, so that a command to one kiosk is worth nothing at another. */
const signedText = (topic: string, n: number, body: string): string =>
  JSON.stringify(['mine-stage-fleet/1', topic, n, body]);

/** The message of a command for a topic. */
export async function sealCommand({ n, order }: Command, topic: string, key: CryptoKey): Promise<string> {
  const body = JSON.stringify(order);
  return JSON.stringify({ n, body, mac: await sign(signedText(topic, n, body), key) });
}

/** The command in a message; null when it is spoilt, forged, for another topic, or not newer than `after`. */
export async function openCommand(
  text: string,
  topic: string,
  key: CryptoKey,
  after: number,
): Promise<Command | null> {
  if (text.length > LONGEST) return null;
  try {
    const { n, body, mac } = JSON.parse(text) as Record<string, unknown>;
    if (typeof n !== 'number' || !Number.isSafeInteger(n) || n <= after) return null;
    if (typeof body !== 'string' || typeof mac !== 'string') return null;
    if (!(await isSigned(signedText(topic, n, body), mac, key))) return null;
    const order: unknown = JSON.parse(body);
    return isOrder(order) ? { n, order } : null;
  } catch {
    return null;
  }
}
