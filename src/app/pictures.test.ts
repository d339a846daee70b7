import { describe, expect, it } from 'vitest';
import { coverPoint, shiftOf } from './picture-place';
import { pictureName, pictureNames } from './pictures';

describe('pictures', () => {
  it('have a name for every place and year', () => {
    expect(pictureName({ shot: 'policy', goal: 4, policy: 3, year: 1 }, 'portrait')).toBe(
      'g4p3-next-portrait',
    );
    expect(pictureName({ shot: 'goal', goal: 4, policy: 0, year: 0 }, 'landscape')).toBe('g4-done-landscape');
    expect(pictureName({ shot: 'overview', goal: 0, policy: 0, year: 0 }, 'landscape')).toBe(
      'home-landscape',
    );
  });

  it('stand in for a world whose picture has not been made', () => {
    const cue = { shot: 'world', world: 'cave', at: 2, goal: 0, policy: 0, year: 0 } as const;
    expect(pictureNames(cue, 'portrait')).toEqual(['cave3-portrait', 'geopark-portrait', 'home-portrait']);
  });

  it('put labels where the cut picture shows them', () => {
    const square = { width: 100, height: 100 };
    expect(coverPoint({ x: 0.5, y: 0.5 }, square, 200, 100)).toEqual({ x: 100, y: 50 });
    expect(coverPoint({ x: 0, y: 0 }, square, 200, 100)).toEqual({ x: 0, y: -50 });
  });

  describe('are moved out from under a sheet of words', () => {
    const none = { top: 0, right: 0, bottom: 0, left: 0, sheet: true };
    const shift = (insets: Partial<typeof none>, ...labels: { x: number; y: number }[]) =>
      shiftOf(labels, { ...none, ...insets }, 1_000, 1_000);
    /** The sheet leaves the upper 400. */
    const up = (...ys: number[]): number => shift({ bottom: 600 }, ...ys.map((y) => ({ x: 900, y }))).y;
    /** The sheet leaves the left 400. */
    const aside = (...xs: number[]): number => shift({ right: 600 }, ...xs.map((x) => ({ x, y: 900 }))).x;

    it('up until their labels are seen, and what stands below them', () => {
      expect(up(200, 500)).toBe(160);
      expect(500 - up(300, 500)).toBeLessThan(400 * 0.66);
    });

    it('aside until their labels stand in the middle', () => {
      expect(aside(300, 500)).toBe(200);
      expect(aside(100, 340)).toBe(20);
      expect(aside(0, 800)).toBe(200);
    });

    it('but no label over the edge, and no picture’s end into sight', () => {
      expect(up(100, 400)).toBe(60);
      expect(up(20, 300)).toBe(0);
      expect(up(1_200)).toBe(600);
      expect(aside(1_200)).toBe(600);
    });

    it('not where they are in sight anyway, are none, or do not fit', () => {
      expect([up(100, 200), aside(100, 200)]).toEqual([0, 0]);
      expect([up(), aside()]).toEqual([0, 0]);
      expect(up(100, 500)).toBe(0);
    });

    it('not in a composed layout, where nothing would hide their end', () => {
      for (const covered of [{ bottom: 600 }, { right: 600 }])
        expect(shift({ ...covered, sheet: false }, { x: 500, y: 500 })).toEqual({ x: 0, y: 0 });
    });
  });
});
