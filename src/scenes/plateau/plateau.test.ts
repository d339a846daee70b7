import { describe, expect, it } from 'vitest';
import { PLANTS } from '../../world/flora';
import { PLATEAU_SEED } from '../../world/layout';
import { STONE_KINDS } from '../../world/stone-shape';
import { createTerrain } from '../../world/terrain';
import type { Tier } from '../contract';
import { GLOW_SEGMENTS, plateauParams } from './config';
import { FLIGHT_SECONDS, flightAt } from './flight';
import { FLOWER_TRIANGLES } from './flora';
import { anchorsOf } from './shots';

const terrain = createTerrain(PLATEAU_SEED);

describe('the flight', () => {
  const STEP_S = 0.25;

  it('keeps clear of the ground and of haste, and is round', () => {
    expect(FLIGHT_SECONDS).toBeGreaterThanOrEqual(90);
    let [lx, ly, lz] = flightAt(-STEP_S).position;
    for (let t = 0; t < FLIGHT_SECONDS; t += STEP_S) {
      const [x, y, z] = flightAt(t).position;
      expect(y - terrain.height(x, z)).toBeGreaterThan(2.5);
      expect(Math.hypot(x - lx, y - ly, z - lz) / STEP_S).toBeLessThan(14);
      [lx, ly, lz] = [x, y, z];
    }
    expect(flightAt(FLIGHT_SECONDS + 3)).toEqual(flightAt(3));
  });

  it('turns smoothly: its acceleration has no jumps', () => {
    const h = 0.05;
    const bend = (t: number, axis: 0 | 1 | 2): number =>
      (flightAt(t + h).position[axis] - 2 * flightAt(t).position[axis] + flightAt(t - h).position[axis]) /
      h ** 2;
    for (let t = 0; t < FLIGHT_SECONDS; t += 0.5) {
      for (const axis of [0, 1, 2] as const) {
        expect(Math.abs(bend(t + h, axis) - bend(t, axis))).toBeLessThan(0.5);
      }
    }
  });

  it('never shows one framing twice: place or direction differ', () => {
    const APART_S = 15;
    const framing = (t: number) => {
      const { position, target } = flightAt(t);
      return { position, heading: Math.atan2(target[0] - position[0], target[2] - position[2]) };
    };
    const all = Array.from({ length: Math.floor(FLIGHT_SECONDS) }, (_, t) => framing(t));
    all.forEach((a, t) => {
      all.slice(t + APART_S, t + all.length - APART_S).forEach((b, i) => {
        const metres = Math.hypot(...a.position.map((value, axis) => value - (b.position[axis] ?? 0)));
        const turn = Math.abs(Math.atan2(Math.sin(a.heading - b.heading), Math.cos(a.heading - b.heading)));
        const degrees = (turn * 180) / Math.PI;
        expect(metres / 50 + degrees / 30, `${t} s and ${t + APART_S + i} s`).toBeGreaterThan(2);
      });
    });
  });

  it('looks ahead, never back or straight down', () => {
    for (let t = 0; t < FLIGHT_SECONDS; t += 0.5) {
      const { position, target } = flightAt(t);
      const later = flightAt(t + 0.2).position;
      const way = [later[0] - position[0], later[2] - position[2]] as const;
      const look = [target[0] - position[0], target[2] - position[2]] as const;
      const flat = Math.hypot(...look);
      expect((way[0] * look[0] + way[1] * look[1]) / (Math.hypot(...way) * flat)).toBeGreaterThan(0.1);
      expect(Math.abs(target[1] - position[1]) / flat).toBeLessThan(0.6);
    }
  });
});

describe('the tiers', () => {
  // Limits of design.md for the plateau alone: triangles, draw calls, blades.
  const LIMITS: Readonly<Record<Tier, readonly [number, number, number]>> = {
    high: [284_000, 30, 26_000],
    mid: [154_000, 24, 14_000],
    low: [80_000, 18, 6_000],
    software: [14_000, 14, 1_500],
  };
  /** Of the five lights: two surfaces in three rings, for every corner. */
  const GLOW_TRIANGLES = 5 * 2 * 3 * 2;
  /** Ground, grass, flowers, trees, sky, lights. */
  const FIXED_CALLS = 6;

  for (const [tier, [triangles, calls, blades]] of Object.entries(LIMITS)) {
    it(`stays within what ${tier} may draw`, () => {
      const params = plateauParams(tier as Tier);
      const stones = params.stoneLevels.reduce(
        (sum, { segments, rows, most }) => sum + segments * rows * 2 * most,
        0,
      );
      const crown = params.crownSegments * (2 * params.crownRows - 1);
      const sum =
        1 +
        GLOW_TRIANGLES * GLOW_SEGMENTS[tier as Tier] +
        params.flowers * FLOWER_TRIANGLES +
        params.groundCells ** 2 * 2 +
        params.grassBlades * 3 +
        stones +
        params.trees * crown;
      expect(sum).toBeLessThanOrEqual(triangles);
      expect(FIXED_CALLS + params.stoneLevels.length * STONE_KINDS.length).toBeLessThanOrEqual(calls);
      expect(params.grassBlades).toBeLessThanOrEqual(blades);
    });
  }
});

it('labels float over their bowls', () => {
  const anchors = anchorsOf(terrain).filter(({ id }) => id.startsWith('g'));
  expect(anchors.map(({ id }) => id)).toEqual(['g1', 'g2', 'g3', 'g4', 'g5']);
  for (const { position } of anchors) {
    expect(position[1] - terrain.height(position[0], position[2])).toBeGreaterThan(15);
  }
});

it('every flower that is told of has a place of its own, near the ground', () => {
  const anchors = anchorsOf(terrain).filter(({ id }) => id.startsWith('flora.'));
  expect(anchors.map(({ id }) => id)).toEqual(PLANTS.map(({ id }) => `flora.${id}`));
  for (const { position } of anchors) {
    expect(position[1] - terrain.height(position[0], position[2])).toBeLessThan(2.5);
  }
});
