// The staff's PIN: a slow salted hash (PBKDF2), and a lock that grows with every wrong try and survives a reload.
import type { StaffPinConfig } from '../../app/staff-pin-config';
import { bytesToText, textToBytes } from '../../core/base64';
import { hasShape, keep, readKept } from '../kept';

/** Rounds for a new PIN: about a quarter of a second on a kiosk's processor. */
export const ITERATIONS = 600_000;
export const PIN_PATTERN = /^\d{4,8}$/;
const HASH_BITS = 256;

async function slowHash(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    HASH_BITS,
  );
  return bytesToText(new Uint8Array(bits));
}

/** What stands in kiosk.json for a new PIN. */
export async function hashPin(pin: string, iterations = ITERATIONS): Promise<StaffPinConfig> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: bytesToText(salt), iterations, hash: await slowHash(pin, salt, iterations) };
}

/** Whether `pin` is the one. Rejects without a secure context (http from another machine). */
export async function isPin(pin: string, config: StaffPinConfig): Promise<boolean> {
  return (await slowHash(pin, textToBytes(config.salt), config.iterations)) === config.hash;
}

/** Wrong tries so far, and when the last one was (milliseconds of the wall's clock). */
export interface Tries {
  readonly wrong: number;
  readonly at: number;
}

/** Wrong tries that are free. */
export const FREE_TRIES = 5;
const FIRST_LOCK_S = 30;
const LONGEST_LOCK_S = 3600;
/** After a day without a wrong try all are free again: children try for months, and staff slip too. */
const FORGOTTEN_AFTER_MS = 24 * 3600_000;

/** Seconds a lock lasts after so many wrong tries: 30, 60, 120 … 3600. Pure. */
export function lockSeconds(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(FIRST_LOCK_S * 2 ** (wrong - FREE_TRIES), LONGEST_LOCK_S);
}

/** Whole seconds until the next try. Pure. */
export function waitSeconds({ wrong, at }: Tries, nowMs: number): number {
  const whole = lockSeconds(wrong);
  const gone = Math.max(0, nowMs - at) / 1000;
  return Math.max(0, Math.ceil(Math.min(whole, whole - gone)));
}

const KEY = 'mine-stage.pin-tries';
const NONE: Tries = { wrong: 0, at: 0 };
let inMemory = NONE;

/** The tries so far: the kept ones, or those of this page where nothing can be kept. */
export function readTries(nowMs: number): Tries {
  const kept = readKept(KEY, NONE, (value): value is Tries =>
    hasShape(value, { wrong: 'integer', at: 'integer' }),
  );
  const tries = kept.wrong > inMemory.wrong ? kept : inMemory;
  if (nowMs - tries.at > FORGOTTEN_AFTER_MS) return NONE;
  if (tries.at <= nowMs) return tries;
  // The clock was set back. The lock begins anew, once: it must not last until the clock is there again.
  const anew = { ...tries, at: nowMs };
  keepTries(anew);
  return anew;
}

/** Keeps the tries. */
export function keepTries(tries: Tries): void {
  inMemory = tries;
  keep(KEY, tries);
}
