import { describe, expect, it } from 'vitest';
import { BURNS_FROM, type BurnLand, type Ignition, marchFire } from './burn';
import { BURN_WIND, buildBurnMap, burnLand, burnShares, FIREBREAK_M, ignitions } from './burn-plan';
import { FLAMES, SEED_FLOATS, SEED_ROW, sampleCells, sowSeeds } from './burn-seeds';
import { GOAL_DOLINES } from './dolines';
import { MAPPED, PLATEAU_SEED, WOOD } from './layout';
import { ROAD_HALF_WIDTH_M, roadDistance } from './road';
import { scatterStones } from './stones';
import { createTerrain } from './terrain';

const SIZE = 41;
const MIDDLE = 20 * SIZE + 20;
const STILL = [0, 0] as const;

/** Level land full of grass, without wind, but for what is said otherwise. */
const landOf = (more: Partial<BurnLand> = {}): BurnLand => ({
  size: SIZE,
  cell: 2,
  fuel: new Float32Array(SIZE * SIZE).fill(1),
  heights: new Float32Array(SIZE * SIZE),
  wind: STILL,
  ...more,
});
const at = (i: number, j: number): number => j * SIZE + i;
const lit = (index: number): readonly Ignition[] => [{ index, time: 0 }];

describe('a grass fire', () => {
  it('runs as a round on level land in still air, at its speed', () => {
    const times = marchFire(landOf(), lit(MIDDLE));
    // 15 cells of 2 m at 1 m/s; across the corners of cells the march is a little late, never early.
    expect(times[at(35, 20)]).toBeCloseTo(30, 6);
    const corner = times[at(31, 31)] ?? 0;
    const straight = Math.hypot(22, 22);
    expect(corner).toBeGreaterThan(straight * 0.98);
    expect(corner).toBeLessThan(straight * 1.08);
  });

  it('grows away from where it is laid: every other cell has a neighbour that burnt before it', () => {
    const land = landOf({
      wind: [0.8, -0.6],
      heights: Float32Array.from({ length: SIZE * SIZE }, (_, k) => 5 * Math.sin(k / 7)),
    });
    const line = Array.from({ length: SIZE }, (_, j) => ({ index: at(3, j), time: j * 0.2 }));
    const times = marchFire(land, line);
    const laid = new Set(line.map(({ index }) => index));
    for (let k = 0; k < times.length; k++) {
      if (laid.has(k)) continue;
      const i = k % SIZE;
      const near = [
        i > 0 ? times[k - 1] : undefined,
        i < SIZE - 1 ? times[k + 1] : undefined,
        times[k - SIZE],
        times[k + SIZE],
      ];
      expect(Math.min(...near.map((time) => time ?? Number.POSITIVE_INFINITY))).toBeLessThan(times[k] ?? 0);
    }
  });

  it('runs faster with the wind than across it, and slowest against it', () => {
    const times = marchFire(landOf({ wind: [1, 0] }), lit(MIDDLE));
    const [with_ = 0, against = 0, across = 0] = [times[at(35, 20)], times[at(5, 20)], times[at(20, 35)]];
    expect(with_ * 1.5).toBeLessThan(across);
    expect(across * 1.2).toBeLessThan(against);
  });

  it('runs faster up a slope than down it', () => {
    const heights = Float32Array.from({ length: SIZE * SIZE }, (_, k) => Math.floor(k / SIZE) * 0.6);
    const times = marchFire(landOf({ heights }), lit(MIDDLE));
    expect((times[at(20, 35)] ?? 0) * 1.5).toBeLessThan(times[at(20, 5)] ?? 0);
  });

  it('runs slower through thin fuel', () => {
    const fuel = Float32Array.from({ length: SIZE * SIZE }, (_, k) => (k % SIZE > 20 ? 0.6 : 1));
    const times = marchFire(landOf({ fuel }), lit(MIDDLE));
    expect((times[at(5, 20)] ?? 0) * 1.4).toBeLessThan(times[at(35, 20)] ?? 0);
  });

  it('does not cross what cannot burn, and goes round its end', () => {
    const wall = (gap: boolean): Float32Array =>
      Float32Array.from({ length: SIZE * SIZE }, (_, k) =>
        k % SIZE === 25 && !(gap && k < SIZE) ? BURNS_FROM - 0.01 : 1,
      );
    const closed = marchFire(landOf({ fuel: wall(false) }), lit(MIDDLE));
    expect(closed[at(25, 20)]).toBe(Number.POSITIVE_INFINITY);
    expect(closed[at(30, 20)]).toBe(Number.POSITIVE_INFINITY);
    expect(Number.isFinite(closed[at(24, 40)])).toBe(true);
    const open = marchFire(landOf({ fuel: wall(true) }), lit(MIDDLE));
    expect(open[at(30, 20)]).toBeGreaterThan(50);
    expect(Number.isFinite(open[at(30, 20)])).toBe(true);
  });

  it('is not laid where nothing burns', () => {
    const fuel = new Float32Array(SIZE * SIZE).fill(1);
    fuel[MIDDLE] = 0;
    expect(marchFire(landOf({ fuel }), lit(MIDDLE)).some(Number.isFinite)).toBe(false);
  });
});

describe('the burn of the plateau', () => {
  const size = 128;
  const terrain = createTerrain(PLATEAU_SEED);
  const stones = scatterStones(terrain, PLATEAU_SEED);
  const heightAt = (x: number, z: number): number => terrain.height(x, z);
  const map = buildBurnMap(size, stones, heightAt, PLATEAU_SEED);

  it('reaches everything that burns', () => {
    const land = burnLand(burnShares(size, PLATEAU_SEED), size, stones, heightAt, PLATEAU_SEED);
    const times = marchFire(land, ignitions(size));
    const left = land.fuel.filter((fuel, k) => fuel >= BURNS_FROM && !Number.isFinite(times[k]));
    expect(left.length).toBe(0);
    expect(times.filter(Number.isFinite).length / times.length).toBeGreaterThan(0.85);
  });

  it('is held by the road and its mown strips: the west alone never burns the east', () => {
    const land = burnLand(burnShares(size, PLATEAU_SEED), size, [], heightAt, PLATEAU_SEED);
    const times = marchFire(land, [{ index: 64 * size, time: 0 }]);
    expect(Number.isFinite(times[64 * size + 40])).toBe(true);
    for (let j = 0; j < size; j++) expect(times[j * size + size - 1]).toBe(Number.POSITIVE_INFINITY);
  });

  it('keeps from the fire what people stand on: road, floors, the wood', () => {
    const share = (x: number, z: number): number => sampleCells(map.shares, size, x, z);
    for (const { x, z, floorRadius } of GOAL_DOLINES) {
      for (let turn = 0; turn < 6.28; turn += 0.3) {
        const r = floorRadius - 10;
        expect(share(x + Math.cos(turn) * r, z + Math.sin(turn) * r)).toBeLessThan(0.1);
      }
    }
    expect(share(WOOD.x, WOOD.z)).toBe(0);
    expect(share(84, -40)).toBeLessThan(0.1);
    expect(FIREBREAK_M).toBeGreaterThan(ROAD_HALF_WIDTH_M);
  });

  it('sweeps with the wind: west before east, over all of its time', () => {
    expect(BURN_WIND[0]).toBeGreaterThan(0);
    const arrival = (x: number, z: number): number => sampleCells(map.arrivals, size, x, z);
    expect(arrival(-200, 100)).toBeLessThan(arrival(-60, 100));
    expect(arrival(-60, 100)).toBeLessThan(arrival(60, 200));
    expect(arrival(60, 200)).toBeLessThan(arrival(400, 0));
    let last = 0;
    for (const value of map.arrivals) {
      expect(value >= 0 && value <= 1).toBe(true);
      last = Math.max(last, value);
    }
    expect(last).toBe(1);
  });

  it('lists its flames in the order of their time, on land that burns, the same at every making', () => {
    const flames = sowSeeds(FLAMES, map, size, heightAt, PLATEAU_SEED);
    expect(sowSeeds(FLAMES, map, size, heightAt, PLATEAU_SEED)).toEqual(flames);
    expect(flames.length % (SEED_ROW * SEED_FLOATS)).toBe(0);
    let before = 0;
    for (let k = 0; k < flames.length; k += SEED_FLOATS) {
      const [x = 0, y = 0, z = 0, arrival = 0] = flames.subarray(k, k + SEED_FLOATS);
      expect(arrival).toBeGreaterThanOrEqual(before);
      before = arrival;
      if (arrival > 1 || (k / SEED_FLOATS) % 9 > 0) continue;
      expect(Math.max(Math.abs(x - MAPPED.x), Math.abs(z - MAPPED.z))).toBeLessThanOrEqual(MAPPED.half);
      expect(y).toBeCloseTo(terrain.height(x, z), 3);
      expect(roadDistance(x, z)).toBeGreaterThan(ROAD_HALF_WIDTH_M);
    }
  });
});
