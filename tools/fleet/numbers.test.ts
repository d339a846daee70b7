import { describe, expect, it } from 'vitest';
import { nextNumber, statedNumbers } from './numbers';

const NOW = Date.UTC(2026, 10, 30);
const YEAR_MS = 365 * 24 * 3600 * 1000;

describe('the number of a next command', () => {
  it('is the time, or more than all that is known where a clock was ahead', () => {
    expect(nextNumber([], [], NOW)).toBe(NOW);
    expect(nextNumber([NOW - 5], [NOW - 1], NOW)).toBe(NOW);
    expect(nextNumber([NOW + YEAR_MS], [NOW], NOW)).toBe(NOW + YEAR_MS + 1);
    expect(nextNumber([NOW], [NOW + YEAR_MS, 3], NOW)).toBe(NOW + YEAR_MS + 1);
  });

  it('is not pushed out of the whole numbers by what is not signed', () => {
    for (const absurd of [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 200 * YEAR_MS + NOW])
      expect(nextNumber([], [absurd], NOW)).toBe(NOW);
    // Nor by being pushed as far as it goes again and again.
    let sent = NOW;
    for (let i = 1; i <= 100; i++) sent = nextNumber([sent], [NOW + i + 100 * YEAR_MS], NOW + i);
    expect(sent).toBeLessThan(NOW + 101 * YEAR_MS);
  });

  it('is refused in words when there is none', () => {
    expect(() => nextNumber([Number.MAX_SAFE_INTEGER], [], NOW)).toThrow(/used up/);
  });

  it('reads of a state only what is a number', () => {
    expect(statedNumbers({ obeyed: { notice: 5, command: 7 } })).toEqual([5, 7]);
    const rubbish = [undefined, null, 'x', { notice: '9', command: 1e300 }, { notice: Number.NaN }];
    for (const obeyed of rubbish) expect(statedNumbers({ obeyed })).toEqual([]);
  });
});
