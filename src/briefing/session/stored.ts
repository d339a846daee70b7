// The briefing as it is kept on this machine, so that it outlives a crash. Storage may be blocked, full or spoilt:
// then nothing is kept, and nothing else happens.
import { isNewer } from './node';
import type { Session } from './session';

const KEY = 'mine-stage.briefing';
/** An unfinished briefing that a new one has pushed aside; it is offered to the speaker. */
const EARLIER_KEY = 'mine-stage.briefing.earlier';
/** Which briefing this window belongs to. Lives as long as the tab, reloads and crashes included. */
const TAB_KEY = 'mine-stage.briefing.tab';

/** After this long a briefing is over, whatever it was doing. */
export const OUTDATED_MS = 12 * 60 * 60_000;

interface Kept {
  readonly session: Session;
  readonly savedAt: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether something read has the parts that everything else relies on. */
export function isSession(value: unknown): value is Session {
  if (!isRecord(value) || !isRecord(value.watch) || !isRecord(value.splits) || !isRecord(value.done))
    return false;
  const numbers = [value.term, value.rev, value.step, value.watch.pausedMs, value.watch.allottedMs];
  const texts = [value.id, value.by, value.cover, value.lang];
  return (
    (value.held === null || Number.isFinite(value.held)) &&
    (value.kept === null || isRecord(value.kept)) &&
    numbers.every((one) => Number.isFinite(one)) &&
    texts.every((one) => typeof one === 'string') &&
    Array.isArray(value.ink)
  );
}

/** A kept briefing from its text; null when there is none, it is spoilt, or it is too old. Pure. */
export function parseKept(text: string | null, now: number): Session | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || !isSession(kept.session) || typeof kept.savedAt !== 'number') return null;
    const age = now - kept.savedAt;
    return age < 0 || age > OUTDATED_MS ? null : kept.session;
  } catch {
    return null;
  }
}

/** Whether anything would be lost by forgetting it. */
export const isUnderWay = (session: Session): boolean => session.watch.startedAt !== null || session.step > 1;

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function write(storage: () => Storage, key: string, text: string | null): void {
  try {
    if (text === null) storage().removeItem(key);
    else storage().setItem(key, text);
  } catch {
    // Blocked or full: a crash will cost the briefing's place, nothing more.
  }
}

const local = (): Storage => localStorage;
const tab = (): Storage => sessionStorage;

export const readKept = (now: number): Session | null => parseKept(read(local, KEY), now);
export const readEarlier = (now: number): Session | null => parseKept(read(local, EARLIER_KEY), now);
export const forgetEarlier = (): void => write(local, EARLIER_KEY, null);

/** Keeps `session`, unless what is kept is a later state of the same. */
export function keep(session: Session, now: number): void {
  const kept = readKept(now);
  if (kept && kept.id === session.id && !isNewer(session, kept)) return;
  write(local, KEY, JSON.stringify({ session, savedAt: now } satisfies Kept));
}

/** Puts what is kept aside, to be offered, when a new briefing begins over it. */
export function setAside(now: number): void {
  const kept = readKept(now);
  if (kept && isUnderWay(kept)) write(local, EARLIER_KEY, read(local, KEY));
}

/** Whether this tab belonged to the briefing `id` before it was reloaded. */
export const tabBelongsTo = (id: string): boolean => read(tab, TAB_KEY) === id;
export const bindTab = (id: string): void => write(tab, TAB_KEY, id);
