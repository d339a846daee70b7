import { Color, type Mesh, type Object3D, Vector4 } from 'three';
import { describe, expect, it } from 'vitest';
import { createDisposables } from '../../core/disposables';
import { createRandom } from '../../core/random';
import { createAtmosphere } from '../../materials/atmosphere';
import type { CaveLight } from '../../materials/cave';
import { floorHeight } from '../../world/cave/shell';
import { FRAME_BUDGETS, type Tier, type World } from '../contract';
import { create } from './index';
import { setLamps } from './light';

const MOST_DRAWS = 30;
const SAMPLES = 40;
const TEST_MS = 120_000;

function build(tier: Tier): Promise<World> {
  return create({
    tier,
    random: createRandom(1),
    atmosphere: createAtmosphere(),
    disposables: createDisposables(),
  });
}

function counts(root: Object3D): { draws: number; triangles: number } {
  let draws = 0;
  let triangles = 0;
  for (const child of root.children) {
    if (!child.visible) continue;
    const { geometry } = child as Mesh;
    const corners = geometry.getIndex()?.count ?? geometry.getAttribute('position').count;
    const instances = 'instanceCount' in geometry ? Number(geometry.instanceCount) : 1;
    draws++;
    triangles += (corners / 3) * instances;
  }
  return { draws, triangles };
}

describe('the lamps', () => {
  const light = (): CaveLight => ({
    places: Array.from({ length: 9 }, () => new Vector4()),
    colors: Array.from({ length: 9 }, () => new Color(0, 0, 0)),
    door: new Vector4(),
    doorColor: new Color(),
  });

  it('come and go softly wherever one walks', () => {
    const before = light();
    const after = light();
    for (let walked = -30; walked < 600; walked += 0.5) {
      setLamps(before, walked, 1);
      setLamps(after, walked + 0.02, 1);
      for (let i = 0; i < 9; i++) {
        // A slot that changes its lamp is dark on both sides.
        const same = before.places[i]?.equals(after.places[i] ?? new Vector4()) ?? false;
        const a = before.colors[i]?.r ?? 0;
        const b = after.colors[i]?.r ?? 0;
        const most = Math.max(a, b);
        if (same) expect(Math.abs(a - b)).toBeLessThanOrEqual(0.08 * most + 4);
        else expect(most).toBeLessThan(4);
      }
    }
  });
});

describe('the walk', () => {
  const wide = { width: 1920, height: 1080, free: { x: 0, y: 0, width: 1920, height: 1080 } };
  const tall = { width: 1080, height: 1920, free: { x: 0, y: 0, width: 1080, height: 1920 } };

  it.each(['high', 'mid', 'low', 'software'] as const)(
    'stays within the counts of tier %s',
    async (tier) => {
      const world = await build(tier);
      for (let i = 0; i <= SAMPLES; i++) {
        const at = (9 * i) / SAMPLES;
        world.update({ seconds: 5, year: 0, policy: 0, at });
        const { draws, triangles } = counts(world.root);
        expect(draws, `draws at ${at}`).toBeLessThanOrEqual(MOST_DRAWS);
        expect(triangles, `triangles at ${at}`).toBeLessThanOrEqual(FRAME_BUDGETS[tier].triangles);
      }
      world.dispose();
    },
    TEST_MS,
  );

  it(
    'keeps the eye over the floor and moves without jumps',
    async () => {
      const world = await build('software');
      for (const viewport of [wide, tall]) {
        const pose = { px: 0, py: 0, pz: 0, tx: 0, ty: 0, tz: 0, fieldOfView: 1 };
        let last: readonly [number, number, number] | null = null;
        for (let at = 0; at <= 9; at += 0.01) {
          world.lead({ seconds: 0, year: 0, policy: 0, at }, viewport, pose);
          expect(pose.py - floorHeight(pose.px, pose.pz)).toBeGreaterThan(0.9);
          if (last)
            expect(Math.hypot(pose.px - last[0], pose.py - last[1], pose.pz - last[2])).toBeLessThan(4);
          last = [pose.px, pose.py, pose.pz];
          expect((pose.fieldOfView * 180) / Math.PI).toBeGreaterThanOrEqual(48);
          expect((pose.fieldOfView * 180) / Math.PI).toBeLessThanOrEqual(60.001);
        }
      }
      world.dispose();
    },
    TEST_MS,
  );

  it(
    'gives back everything it made',
    async () => {
      const world = await build('software');
      const geometries = world.root.children.map((child) => (child as Mesh).geometry);
      let given = 0;
      for (const geometry of new Set(geometries)) geometry.addEventListener('dispose', () => given++);
      world.dispose();
      world.dispose();
      expect(given).toBe(new Set(geometries).size);
      expect(world.root.parent).toBeNull();
    },
    TEST_MS,
  );
});
