// What goes over a network from the speaker to listeners: a position, signed. No text, no names; nobody who only listens
// can make one. ECDSA on P-256 by WebCrypto; the public key stands in kiosk.json, the private one in the speaker's hands.
import { isSigned, sign } from '../../core/signing';

export interface Position {
  /** The briefing it belongs to. */
  readonly session: string;
  /** From 1. */
  readonly step: number;
  /** Whether the audience's screen is covered. */
  readonly covered: boolean;
  /** Grows with every message; an older one is never taken again. */
  readonly n: number;
}

/** Longer than any of ours; longer ones are not even read. */
const LONGEST = 600;

/** What is signed. The room is in it, so that a message of one room is worth nothing in another. */
const signed = (room: string, { session, step, covered, n }: Position): string =>
  JSON.stringify(['mine-stage/1', room, session, step, covered, n]);

/** The message for a position. */
export async function seal(position: Position, room: string, key: CryptoKey): Promise<string> {
  return JSON.stringify({ ...position, mac: await sign(signed(room, position), key) });
}

function parse(text: string): (Position & { readonly mac: string }) | null {
  if (text.length > LONGEST) return null;
  try {
    const { session, step, covered, n, mac } = JSON.parse(text) as Record<string, unknown>;
    const whole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
    if (typeof session !== 'string' || typeof mac !== 'string' || typeof covered !== 'boolean') return null;
    return whole(step) && whole(n) ? { session, step, covered, n, mac } : null;
  } catch {
    return null;
  }
}

/** The position a message carries; null when it is spoilt, forged, or not newer than `after`. Never rejects. */
export async function unseal(
  text: string,
  room: string,
  key: CryptoKey,
  after: number,
): Promise<Position | null> {
  const found = parse(text);
  if (!found || found.n <= after) return null;
  const { mac, ...position } = found;
  return (await isSigned(signed(room, position), mac, key)) ? position : null;
}
