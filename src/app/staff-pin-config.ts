// The part of kiosk.json that closes the staff page: never the PIN, only what a slow hash makes of it.

export interface StaffPinConfig {
  /** Base64url. */
  readonly salt: string;
  /** Rounds of PBKDF2 with SHA-256. */
  readonly iterations: number;
  /** 32 bytes, base64url. */
  readonly hash: string;
}

/** Fewer rounds would let a thief of the file try all PINs in no time. */
export const FEWEST_ITERATIONS = 100_000;
/** More would let staff wait for minutes on a weak device. */
export const MOST_ITERATIONS = 5_000_000;

/** Reads `staffPin` of kiosk.json; null when there is none, or with a reason when it cannot be used. */
export function parseStaffPin(given: unknown, complain: (problem: string) => void): StaffPinConfig | null {
  if (given === undefined || given === null) return null;
  const { salt, iterations, hash } = given as Partial<Record<keyof StaffPinConfig, unknown>>;
  if (typeof salt !== 'string' || !/^[\w-]{16,100}$/.test(salt))
    complain('"staffPin.salt" must be as `npm run staff-pin` prints it');
  else if (typeof hash !== 'string' || !/^[\w-]{43}$/.test(hash))
    complain('"staffPin.hash" must be as `npm run staff-pin` prints it');
  else if (
    typeof iterations !== 'number' ||
    !Number.isInteger(iterations) ||
    iterations < FEWEST_ITERATIONS ||
    iterations > MOST_ITERATIONS
  )
    complain(`"staffPin.iterations" must be a whole number from ${FEWEST_ITERATIONS} to ${MOST_ITERATIONS}`);
  else return { salt, iterations, hash };
  return null;
}
