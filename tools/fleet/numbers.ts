// The number of a desk's next command. Kiosks obey only what is newer than all before, whatever the clocks say.

/**
 * A kiosk's word is not signed, and anyone who has one kiosk's password can put a number there. So far ahead of the desk's
 * clock (100 years, milliseconds) it may be: no clock that was once wrong goes further, and what was pushed up to there is
 * still far from the largest whole number, however often it is done, since only time moves the bound.
 */
const BELIEVED_AHEAD_MS = 100 * 365 * 24 * 3600 * 1000;

/** The numbers that a kiosk's state says it has obeyed; what is no such number is left out. */
export function statedNumbers(state: Readonly<Record<string, unknown>>): readonly number[] {
  const { obeyed } = state;
  if (typeof obeyed !== 'object' || obeyed === null) return [];
  const { notice, command } = obeyed as { readonly notice?: unknown; readonly command?: unknown };
  return [notice, command].filter((n): n is number => Number.isSafeInteger(n));
}

/**
 * A number above all that is known, and the time where that is more. `signed` bear the desk's own signature and are always
 * believed: kiosks obeyed them. `stated` are what kiosks say. `now` in milliseconds.
 * @throws RangeError when there is no larger whole number.
 */
export function nextNumber(signed: readonly number[], stated: readonly number[], now: number): number {
  const believed = stated.filter((n) => n <= now + BELIEVED_AHEAD_MS);
  const next = Math.max(now, ...[...signed, ...believed].map((n) => n + 1));
  if (!Number.isSafeInteger(next))
    throw new RangeError(
      'the numbers of this key are used up: make a new one, and give the fleet a new name',
    );
  return next;
}
