import { describe, expect, it } from 'vitest';
import { GOAL_DOLINES } from './dolines';
import { findOf, PLANTS, plantFlora } from './flora';
import { PLATEAU_SEED } from './layout';
import { roadDistance } from './road';
import { createTerrain } from './terrain';

const terrain = createTerrain(PLATEAU_SEED);
const flora = plantFlora(terrain, 200, PLATEAU_SEED);

describe('the flowers', () => {
  it('stand on the ground, off the floors and the road', () => {
    for (let i = 0; i < flora.count; i++) {
      const [x = 0, y = 0, z = 0] = flora.places.subarray(i * 4, i * 4 + 3);
      expect(Math.abs(y - terrain.height(x, z))).toBeLessThan(0.1);
      for (const goal of GOAL_DOLINES)
        expect(Math.hypot(x - goal.x, z - goal.z)).toBeGreaterThan(goal.floorRadius);
      expect(roadDistance(x, z)).toBeGreaterThan(2.6);
    }
  });

  it('has one of every kind where its label is', () => {
    PLANTS.forEach((_, kind) => {
      const { x, z } = findOf(kind);
      const [px = 0, , pz = 0, number] = flora.places.subarray(kind * 4, kind * 4 + 4);
      expect(number).toBe(kind);
      expect(Math.hypot(px - x, pz - z)).toBeLessThan(0.01);
    });
    expect(() => findOf(PLANTS.length)).toThrow(RangeError);
  });

  it('is the same for the same seed', () => {
    expect(plantFlora(terrain, 200, PLATEAU_SEED)).toEqual(flora);
  });
});
