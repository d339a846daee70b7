import { describe, expect, it } from 'vitest';
import { createDisposables } from '../../core/disposables';
import { createRandom } from '../../core/random';
import { createAtmosphere } from '../../materials/atmosphere';
import { buffersOf } from '../../world/buffers';
import { acrossRiver, createLand } from '../../world/dongvan/land';
import { LEAF_FLOATS } from '../../world/dongvan/leaves';
import { AKIYOSHI, DONGVAN_SEED, gorgeLine, HOUSES, KARST, RIVER } from '../../world/dongvan/places';
import { bakePlateaus, type PlateausArrays } from '../../world/dongvan/plateaus';
import { type CameraPose, FRAME_BUDGETS, type Viewport } from '../contract';
import { plateausParams } from './config';
import { create } from './index';
import { GROUND0, leadWay, WAY } from './way';

const TIERS = ['software', 'low', 'mid', 'high'] as const;
/** Triangles, from the world's budget. */
const MOST_CALLS = 30;
const MOST_PROGRAMS = 8;
const land = createLand(DONGVAN_SEED);

const newPose = (): CameraPose => ({ px: 0, py: 0, pz: 0, tx: 0, ty: 0, tz: 0, fieldOfView: 0 });
const windowOf = (width: number, height: number, free = { x: 0, y: 0, width, height }): Viewport => ({
  width,
  height,
  free,
});
const WINDOWS = [
  windowOf(1920, 1080),
  windowOf(1920, 1080, { x: 0, y: 130, width: 1240, height: 820 }),
  windowOf(1080, 1920),
  windowOf(1080, 1920, { x: 0, y: 200, width: 1080, height: 800 }),
  windowOf(1024, 768),
];

function trianglesOf(arrays: PlateausArrays): number {
  const { akiyoshi, karst, cones, stones, stoneShapes, leaves, village } = arrays;
  const indexed = (akiyoshi.indices.length + karst.indices.length + cones.indices.length) / 3;
  const ofStones = stones.reduce(
    (sum, { count }, kind) => sum + (count * (stoneShapes[kind]?.positions.length ?? 0)) / 9,
    0,
  );
  return indexed + ofStones + (leaves.length / LEAF_FLOATS) * 3 + village.positions.length / 9 + 3;
}

describe('the land', () => {
  it('is the same from the same seed, whatever the tier', () => {
    const [once, again] = [1, 2].map(() => buffersOf(bakePlateaus(plateausParams('software'))));
    expect(once?.length).toBeGreaterThan(20);
    expect(
      once?.every((buffer, i) => Buffer.from(buffer).equals(Buffer.from(again?.[i] ?? buffer.slice(1)))),
    ).toBe(true);
    const other = createLand(DONGVAN_SEED);
    for (let i = 0; i < 200; i++) {
      const [x, z] = [KARST.x - 300 + i * 3, KARST.z + 200 - i * 5];
      expect(other.karst(x, z)).toBe(land.karst(x, z));
    }
  });

  it('is cut by a deep gorge whose river flows level', () => {
    for (let v = 150; v > -860; v -= 20) {
      const x = KARST.x + gorgeLine(v);
      expect(Math.abs(land.karst(x, KARST.z + v) - RIVER.level)).toBeLessThan(0.01);
      expect(Math.abs(acrossRiver(x, KARST.z + v))).toBeLessThan(1e-9);
      const rim = Math.min(land.karst(x - 90, KARST.z + v), land.karst(x + 90, KARST.z + v));
      expect(rim - RIVER.level).toBeGreaterThan(45);
    }
  });

  it('carries its houses on level ground above the gorge', () => {
    for (const { d, v } of HOUSES) {
      const [x, z] = [KARST.x + gorgeLine(v) + d, KARST.z + v];
      expect(land.karst(x, z)).toBeGreaterThan(50);
      expect(Math.abs(land.karst(x + 4, z) - land.karst(x - 4, z))).toBeLessThan(2);
    }
  });

  it('has no holes: all numbers are finite, and both lands end under the mist', () => {
    const { akiyoshi, karst, cones } = bakePlateaus(plateausParams('low'));
    for (const { positions, normals } of [akiyoshi, karst, cones]) {
      expect(positions.every(Number.isFinite)).toBe(true);
      expect(normals.every(Number.isFinite)).toBe(true);
    }
    for (let angle = 0; angle < 6.28; angle += 0.1)
      expect(
        land.akiyoshi(
          AKIYOSHI.x + Math.cos(angle) * AKIYOSHI.rx * 1.15,
          AKIYOSHI.z + Math.sin(angle) * AKIYOSHI.rz * 1.15,
        ),
      ).toBeLessThan(-20);
  });
});

describe('the way', () => {
  const poseAt = (at: number, view: Viewport, seconds = 12): CameraPose => {
    const pose = newPose();
    leadWay(at, seconds, view, pose);
    return pose;
  };

  it('keeps clear of both lands, in every shape of window', () => {
    for (const view of WINDOWS) {
      for (let i = 0; i <= 20; i++) {
        for (const seconds of [0, 6.5, 13, 19.5]) {
          const { px, py, pz } = poseAt((i / 20) * WAY.to, view, seconds);
          const ground = Math.max(land.akiyoshi(px, pz), px > 0 ? land.karst(px, pz) : -100, 0);
          expect(py - ground).toBeGreaterThan(2.4);
        }
      }
    }
  });

  it('is one line without jumps, and the same from either side', () => {
    for (const view of WINDOWS) {
      for (let at = 0; at < 2; at += 0.01) {
        const a = poseAt(at, view);
        const b = poseAt(at + 0.01, view);
        expect(Math.hypot(a.px - b.px, a.py - b.py, a.pz - b.pz)).toBeLessThan(20);
      }
      expect(poseAt(1.3, view)).toEqual(poseAt(1.3, view));
      expect(poseAt(-1, view)).toEqual(poseAt(0, view));
      expect(poseAt(5, view)).toEqual(poseAt(2, view));
    }
  });

  it('shows both lands from over the sea, whatever is covered', () => {
    for (const view of WINDOWS) {
      const { px, py, pz, tx, ty, tz, fieldOfView } = poseAt(1, view);
      const ahead = [tx - px, ty - py, tz - pz] as const;
      const length = Math.hypot(...ahead);
      const [fx, fy, fz] = ahead.map((value) => value / length) as [number, number, number];
      const flat = Math.hypot(fx, fz);
      const halfTall = Math.tan(fieldOfView / 2);
      const freeX = halfTall * (view.free.width / view.height);
      const freeY = halfTall * (view.free.height / view.height);
      // A hill of Akiyoshidai, and a cone of Đồng Văn near the gorge.
      for (const [x, y, z] of [
        [AKIYOSHI.x, 40, AKIYOSHI.z],
        [KARST.x - 60, 90, KARST.z - 60],
      ] as const) {
        const to = [x - px, y - py, z - pz] as const;
        const depth = to[0] * fx + to[1] * fy + to[2] * fz;
        const right = (to[0] * -fz + to[2] * fx) / flat;
        const up = (to[1] - depth * fy) / flat;
        expect(depth).toBeGreaterThan(0);
        expect(Math.abs(right / depth)).toBeLessThan(freeX);
        expect(Math.abs(up / depth)).toBeLessThan(freeY);
      }
    }
  });

  it('begins on the grass of Akiyoshidai', () => {
    const { px, py, pz } = poseAt(0, windowOf(1920, 1080), 0);
    expect(Math.abs(land.akiyoshi(px, pz) - GROUND0)).toBeLessThan(1);
    expect(py - GROUND0).toBeLessThan(6);
  });
});

describe('the tiers', () => {
  it.each(TIERS)('%s stays within its budget', (tier) => {
    expect(trianglesOf(bakePlateaus(plateausParams(tier)))).toBeLessThanOrEqual(
      FRAME_BUDGETS[tier].triangles,
    );
  });

  it('everything is drawn once, at every place of the way, and given back', async () => {
    const bag = createDisposables();
    const world = await create({
      tier: 'software',
      random: createRandom(1),
      atmosphere: createAtmosphere(),
      disposables: bag,
    });
    const materials = new Set<unknown>();
    let calls = 0;
    let disposed = 0;
    const made = new Set<{ addEventListener(type: 'dispose', listener: () => void): void }>();
    world.root.traverse((object) => {
      const mesh = object as { isMesh?: boolean; material?: never; geometry?: never };
      if (!mesh.isMesh || !mesh.material || !mesh.geometry) return;
      calls += 1;
      materials.add(mesh.material);
      made.add(mesh.material);
      made.add(mesh.geometry);
    });
    expect(calls).toBeLessThanOrEqual(MOST_CALLS);
    expect(materials.size).toBeLessThanOrEqual(MOST_PROGRAMS);
    const before = world.root.children.length;
    for (let i = 0; i <= 20; i++) world.update({ seconds: i, year: 0, policy: 0, at: i / 10 });
    expect(world.root.children.length).toBe(before);
    for (const thing of made) thing.addEventListener('dispose', () => (disposed += 1));
    world.dispose();
    world.dispose();
    expect(disposed).toBe(made.size);
  });
});
