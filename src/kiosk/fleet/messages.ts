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

/** Characters of a message; longer ones are not even read. */
const LONGEST = 8000;
/** Characters of a notice in one language. */
export const LONGEST_TEXT = 400;
/** A notice that would stay for longer was meant otherwise. */
export const LONGEST_NOTICE_MS = 7 * 24 * 3600 * 1000;

export const topicsOf = (fleet: string) => ({
  state: (kiosk: string) => `mine-stage/${fleet}/state/${kiosk}`,
  counts: (kiosk: string) => `mine-stage/${fleet}/counts/${kiosk}`,
  states: `mine-stage/${fleet}/state/+`,
  /** Kept by the broker, so that a kiosk that starts later shows it too. */
  notice: `mine-stage/${fleet}/notice`,
  /** Where a desk hears itself. */
  echo: (desk: string) => `mine-stage/${fleet}/desk/${desk}`,
  /** `kiosk` or `all`. */
  command: (to: string) => `mine-stage/${fleet}/command/${to}`,
});

/** What is wrong with a notice's texts, one sentence each. */
function problemsOfTexts(texts: unknown): readonly string[] {
  const given = (typeof texts === 'object' && texts !== null ? texts : {}) as Record<string, unknown>;
  return NOTICE_LANGUAGES.flatMap((lang) => {
    const text = given[lang];
    if (typeof text !== 'string' || text === '') return [`there is no text in ${lang}`];
    if (text.length <= LONGEST_TEXT) return [];
    return [`the text in ${lang} has ${text.length} characters, ${LONGEST_TEXT} are allowed`];
  });
}

/** What is wrong with the end of a notice that begins at `now`, one sentence or none. */
function problemsOfEnd(until: number, now: number): readonly string[] {
  if (!Number.isSafeInteger(until)) return [`its end, ${until}, is no whole number of milliseconds`];
  const end = new Date(until).toString();
  if (until <= now) return [`its end, ${end}, is over`];
  const days = LONGEST_NOTICE_MS / (24 * 3600 * 1000);
  return until - now > LONGEST_NOTICE_MS ? [`its end, ${end}, is more than ${days} days away`] : [];
}

/** Why kiosks would not show a notice that is sent at `now` (milliseconds), in words for the desk; null when they would. */
export function noticeProblem({ texts, until }: Pick<Notice, 'texts' | 'until'>, now: number): string | null {
  return [...problemsOfTexts(texts), ...problemsOfEnd(until, now)].join('; ') || null;
}

function isNotice({ level, texts, until }: Record<string, unknown>): boolean {
  if (level !== 'emergency' && level !== 'info') return false;
  // Not whether it is over: a kiosk's clock may be wrong, and the broker may have kept it for long.
  return Number.isSafeInteger(until) && problemsOfTexts(texts).length === 0;
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

/** The message of a command for a topic. @throws RangeError when it is longer than what kiosks read. */
export async function sealCommand({ n, order }: Command, topic: string, key: CryptoKey): Promise<string> {
  const body = JSON.stringify(order);
  const sealed = JSON.stringify({ n, body, mac: await sign(signedText(topic, n, body), key) });
  if (sealed.length > LONGEST)
    throw new RangeError(
      `the message has ${sealed.length} characters, kiosks read ${LONGEST}: use plain text`,
    );
  return sealed;
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
