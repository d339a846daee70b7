import { describe, expect, it } from 'vitest';
import { buffersOf } from './buffers';
import { FLOOR_RADIUS_M, GOAL_DOLINES } from './dolines';
import { sowGrass } from './grass';
import { buildGroundMesh, gridLine } from './ground-mesh';
import { MAPPED, PLATEAU_SEED } from './layout';
import { buildHeightMap } from './maps';
import { bakePlateau, type PlateauParams } from './plateau';
import { ROAD, roadDistance } from './road';
import { createSmallDolines } from './small-dolines';
import { pickStones } from './stone-levels';
import { NO_STONES_RADIUS_M, scatterStones, WEDGE_HALF_RAD, WEDGE_REACH_M } from './stones';
import { createTerrain } from './terrain';

const terrain = createTerrain(PLATEAU_SEED);
const SMALL: PlateauParams = {
  seed: PLATEAU_SEED,
  groundCells: 24,
  heightMapSize: 32,
  marksMapSize: 64,
  burnMapSize: 32,
  dampMapSize: 32,
  grassBlades: 50,
  flowers: 20,
  stoneLevels: [
    { segments: 8, rows: 4, most: 10 },
    { segments: 6, rows: 3, most: 40 },
  ],
  trees: 20,
  crownSegments: 6,
  crownRows: 3,
  viewpoints: [{ x: 15, z: 337, weight: 1 }],
};

describe('the terrain', () => {
  it('is flat on the floors, at the height it tells', () => {
    for (const { goal, x, z } of GOAL_DOLINES) {
      for (let i = 0; i < 60; i++) {
        const r = (i / 59) * FLOOR_RADIUS_M;
        expect(terrain.height(x + Math.cos(i) * r, z + Math.sin(i) * r)).toBeCloseTo(terrain.floorY(goal), 6);
      }
    }
  });

  it('rises from the floor to the rim by the depth of the bowl', () => {
    for (const { goal, x, z, rimRadius, depth } of GOAL_DOLINES) {
      for (let angle = 0; angle < 6.28; angle += 0.4) {
        const rim = terrain.height(x + Math.cos(angle) * rimRadius, z + Math.sin(angle) * rimRadius);
        expect(rim - terrain.floorY(goal)).toBeGreaterThan(depth * 0.7);
        expect(rim - terrain.floorY(goal)).toBeLessThan(depth * 1.4);
      }
    }
  });

  it('is finite everywhere and the same for the same seed', () => {
    const again = createTerrain(PLATEAU_SEED);
    const other = createTerrain(PLATEAU_SEED + 1);
    let different = 0;
    for (let i = 0; i < 400; i++) {
      const x = Math.sin(i * 12.9) * 3900;
      const z = Math.cos(i * 7.7) * 3900;
      expect(Number.isFinite(terrain.height(x, z))).toBe(true);
      expect(again.height(x, z)).toBe(terrain.height(x, z));
      if (other.height(x, z) !== terrain.height(x, z)) different++;
    }
    expect(different).toBeGreaterThan(100);
  });

  it('refuses a goal that has no doline', () => {
    expect(() => terrain.floorY(6)).toThrow(RangeError);
  });

  it('has the same heights in every level of detail', () => {
    for (const cells of [20, 33]) {
      const { positions, normals } = buildGroundMesh(terrain, cells, PLATEAU_SEED);
      for (let v = 0; v < positions.length; v += 3) {
        const [x = 0, y = 0, z = 0] = positions.subarray(v, v + 3);
        // Places are stored in single precision, so heights agree to centimetres.
        expect(Math.abs(terrain.height(x, z) - y)).toBeLessThan(0.05);
        expect(normals[v + 1] ?? 0).toBeGreaterThan(0);
      }
    }
    const size = 9;
    const map = buildHeightMap(terrain, size);
    expect(map[0]).toBeCloseTo(terrain.height(MAPPED.x - MAPPED.half, MAPPED.z - MAPPED.half), 3);
    expect(map[size * size - 1]).toBeCloseTo(
      terrain.height(MAPPED.x + MAPPED.half, MAPPED.z + MAPPED.half),
      3,
    );
  });

  it('has grid lines that only ever go on', () => {
    let before = Number.NEGATIVE_INFINITY;
    for (let t = -1; t <= 1.0001; t += 0.02) {
      expect(gridLine(t)).toBeGreaterThan(before);
      before = gridLine(t);
    }
  });
});

describe('the stones', () => {
  const stones = scatterStones(terrain, PLATEAU_SEED);

  it('leave floors, walls and the way of the eye free, and the road', () => {
    expect(stones.length).toBeGreaterThan(900);
    for (const stone of stones) {
      for (const goal of GOAL_DOLINES) {
        const dx = stone.x - goal.x;
        const dz = stone.z - goal.z;
        const r = Math.hypot(dx, dz);
        expect(r).toBeGreaterThan(NO_STONES_RADIUS_M);
        if (r > WEDGE_REACH_M) continue;
        const off = Math.atan2(dx, dz) - goal.heading;
        expect(Math.abs(Math.atan2(Math.sin(off), Math.cos(off)))).toBeGreaterThan(WEDGE_HALF_RAD);
      }
      expect(roadDistance(stone.x, stone.z)).toBeGreaterThan(2.6);
    }
  });

  it('are drawn finest where visitors stand', () => {
    const stones = scatterStones(terrain, PLATEAU_SEED);
    const [near] = stones;
    if (!near) throw new Error('there are no stones');
    const stand = { x: near.x + 8, z: near.z };
    const flight = stones.slice(-12).map(({ x, z }) => ({ x: x + 14, z, weight: 1 }));
    const rankAt = (weight: number): number =>
      pickStones(stones, stones.length, [{ ...stand, weight }, ...flight]).indexOf(near);
    expect(rankAt(3)).toBeLessThan(rankAt(1));
  });

  it('stand in the ground, not over it', () => {
    for (const { x, y, z } of stones) expect(y).toBeLessThan(terrain.height(x, z));
  });
});

describe('the road', () => {
  it('passes outside every bowl', () => {
    for (let i = 0; i + 1 < ROAD.length; i += 2) {
      for (const { x, z, rimRadius } of GOAL_DOLINES) {
        expect(Math.hypot((ROAD[i] ?? 0) - x, (ROAD[i + 1] ?? 0) - z)).toBeGreaterThan(rimRadius);
      }
    }
  });

  it('goes round the nameless dolines, not down into them', () => {
    const small = createSmallDolines(PLATEAU_SEED);
    for (let i = 0; i < ROAD.length; i += 2)
      expect(small.depth(ROAD[i] ?? 0, ROAD[i + 1] ?? 0)).toBeLessThan(1.5);
  });
});

describe('the whole plateau', () => {
  it('is the same for the same seed and free of broken numbers', () => {
    const arrays = bakePlateau(SMALL);
    const a = buffersOf(arrays);
    const b = buffersOf(bakePlateau(SMALL));
    expect(a.length).toBeGreaterThan(10);
    a.forEach((buffer, i) => {
      expect(new Uint8Array(b[i] ?? new ArrayBuffer(0))).toEqual(new Uint8Array(buffer));
    });
    const floats = [
      arrays.ground.positions,
      arrays.ground.normals,
      arrays.heightMap,
      arrays.burn.arrivals,
      arrays.burn.shares,
      arrays.flames,
      arrays.plumes,
      arrays.trees.trees,
      arrays.crown.positions,
      ...arrays.stones.flat().map((part) => part.matrices),
      ...arrays.stoneShapes.flat().flatMap((shape) => [shape.positions, shape.normals, shape.details]),
    ];
    for (const values of floats) expect(values.every(Number.isFinite)).toBe(true);
  });

  it('gives each level no more stones than it may have', () => {
    const { stones } = bakePlateau(SMALL);
    const counts = stones.map((level) => level.reduce((sum, part) => sum + part.count, 0));
    expect(counts).toEqual([10, 40]);
  });

  it('sows grass into all three squares', () => {
    const blades = sowGrass(100, 1);
    expect(new Set(blades.filter((_, i) => i % 4 === 3))).toEqual(new Set([0, 1, 2]));
  });
});
