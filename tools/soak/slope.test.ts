import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/core/random';
import { isFlat, slopeOf } from './slope';

describe('the slope', () => {
  it('of a straight line is that of the line, without doubt', () => {
    const { perX, margin } = slopeOf([0, 1, 2, 3].map((x) => [x, 5 + 2 * x]));
    expect(perX).toBeCloseTo(2);
    expect(margin).toBeCloseTo(0);
  });

  it('of four known points has the known interval', () => {
    // By hand: slope 0.9, residuals −0.3, 0.8, −0.7, 0.2… standard error √(1.3/2/5) = 0.3606, t = 4.30.
    const { perX, margin } = slopeOf([
      [0, 1],
      [1, 3],
      [2, 2],
      [3, 4],
    ]);
    expect(perX).toBeCloseTo(0.8);
    expect(margin).toBeCloseTo(4.3 * Math.sqrt(1.8 / 2 / 5));
  });

  it('of noise is flat, of noise on a leak is not', () => {
    const random = createRandom(7);
    const noise = Array.from({ length: 60 }, (_, i): [number, number] => [i / 30, 40 + random.range(0, 3)]);
    expect(isFlat(slopeOf(noise), 1)).toBe(true);
    const leak = noise.map(([x, y]): [number, number] => [x, y + 4 * x]);
    expect(isFlat(slopeOf(leak), 1)).toBe(false);
  });

  it('of too few points says nothing', () => {
    expect(slopeOf([[0, 1]]).margin).toBe(Number.POSITIVE_INFINITY);
  });
});
