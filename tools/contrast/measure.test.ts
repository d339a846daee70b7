// Words before a made-up screen of four points, behind which any frame can be put.
import { describe, expect, it } from 'vitest';
import { contrastBefore, type Line, type Points } from './measure';

const points = (...greys: number[]): Points => ({
  data: Uint8Array.from(greys.flatMap((grey) => [grey, grey, grey])),
  width: greys.length,
});
const line = (colour: number, alpha = 1): Line => ({
  what: '',
  left: 0,
  top: 0,
  right: 4,
  bottom: 1,
  colour: [colour, colour, colour],
  alpha,
});
const DARK = points(0, 0, 0, 0);
const BRIGHT = points(255, 255, 255, 255);

describe('contrast of words before a frame', () => {
  it('is that of the frame where nothing lies between', () => {
    const bare = { black: DARK, white: BRIGHT };
    expect(contrastBefore(line(255), bare, DARK)).toBeCloseTo(21, 5);
    expect(contrastBefore(line(255), bare, BRIGHT)).toBeCloseTo(1, 5);
    expect(contrastBefore(line(0x77), bare, BRIGHT)).toBeCloseTo(4.48, 2);
  });

  it('is that of a ground through which no frame shines, whatever the frame', () => {
    const grey = points(0x77, 0x77, 0x77, 0x77);
    for (const frame of [DARK, BRIGHT])
      expect(contrastBefore(line(255), { black: grey, white: grey }, frame)).toBeCloseTo(4.48, 2);
  });

  it('is that of the worst point, and less for words that let the ground through', () => {
    const bare = { black: DARK, white: BRIGHT };
    expect(contrastBefore(line(255), bare, points(0, 0, 0, 255))).toBeCloseTo(1, 5);
    expect(contrastBefore(line(255, 0.5), bare, DARK)).toBeLessThan(6);
    const cloud = { colour: [0, 0, 0], alpha: 0.5 } as const;
    expect(contrastBefore(line(255), bare, DARK, cloud)).toBeLessThan(6);
  });
});
