import { describe, expect, it } from 'vitest';
import { createRandom } from '../core/random';
import { isAlike, isBlank, type Pixels } from './likeness';

const SIZE = 48 * 27;
/** A meadow under a sky: light above, green below, with noise. */
function place(seed: number, shade: (row: number) => readonly [number, number, number]): Pixels {
  const random = createRandom(seed);
  const pixels = new Uint8ClampedArray(SIZE * 4);
  for (let i = 0; i < SIZE; i++) {
    const noise = random.range(-18, 18);
    const [red, green, blue] = shade(Math.floor(i / 48) / 27);
    pixels.set([red + noise, green + noise, blue + noise, 255], i * 4);
  }
  return pixels;
}
const meadow = (seed: number) => place(seed, (row) => (row < 0.4 ? [190, 205, 225] : [110, 140, 60]));

describe('the comparison of small pictures', () => {
  it('takes other weather and other grass for the same place', () => {
    expect(isAlike(meadow(1), meadow(2))).toBe(true);
    const evening = place(3, (row) => (row < 0.42 ? [170, 175, 200] : [95, 120, 55]));
    expect(isAlike(evening, meadow(1))).toBe(true);
  });

  it('finds nothing in a black, a white and a nearly even picture', () => {
    for (const level of [0, 255]) {
      const even = new Uint8ClampedArray(SIZE * 4).fill(level);
      expect(isBlank(even)).toBe(true);
      expect(isAlike(even, meadow(1))).toBe(false);
    }
    expect(isBlank(meadow(1))).toBe(false);
  });

  it('sees that the ground has lost its texture, and that it is another place', () => {
    const lost = place(4, (row) => (row < 0.4 ? [190, 205, 225] : [0, 0, 0]));
    expect(isAlike(lost, meadow(1))).toBe(false);
    const cave = place(5, () => [40, 30, 22]);
    expect(isAlike(cave, meadow(1))).toBe(false);
  });
});
