import { type BufferGeometry, DataTexture, type Material, Mesh, ShaderMaterial, Texture } from 'three';
import { describe, expect, it } from 'vitest';
import { createDisposables } from '../../core/disposables';
import { createRandom } from '../../core/random';
import { createAtmosphere } from '../../materials/atmosphere';
import { bakeTime } from '../../world/time/arrays';
import { type CameraPose, FRAME_BUDGETS, type Tier, type Viewport, type World } from '../contract';
import { AMOUNTS, KINDS } from './config';
import { create } from './index';

const INSTANTS = Array.from({ length: 41 }, (_, i) => (i / 40) * 8);
/** Limits of the world: triangles at any instant, and draws. */
const MOST_DRAWS = 30;

const make = (tier: Tier): Promise<World> =>
  create({
    tier,
    random: createRandom(1).fork('time'),
    atmosphere: createAtmosphere(),
    disposables: createDisposables(),
  });
const frame = (at: number) => ({ seconds: 12, year: 0, policy: 0, at });
const meshes = (world: World): Mesh[] => {
  const found: Mesh[] = [];
  world.root.traverse((object) => {
    if (object instanceof Mesh) found.push(object);
  });
  return found;
};
const shaderOf = (mesh: Mesh): ShaderMaterial => {
  if (!(mesh.material instanceof ShaderMaterial)) throw new TypeError(`${mesh.name} has another material`);
  return mesh.material;
};
function triangles({ geometry }: Mesh): number {
  const corners = geometry.index?.count ?? geometry.getAttribute('position').count;
  const instances = 'instanceCount' in geometry ? Number(geometry.instanceCount) : 1;
  return (corners / 3) * instances;
}
/** What changes in a texture: the profile; the noise never does. */
const dataOf = (texture: Texture): readonly number[] => {
  const data: unknown = texture instanceof DataTexture ? texture.image.data : null;
  return data instanceof Float32Array ? Array.from(data) : [];
};
/** Everything the shaders are told, as text. */
const told = (world: World): string =>
  JSON.stringify(
    meshes(world).map((mesh) => [
      mesh.visible,
      Object.entries(shaderOf(mesh).uniforms).map(([name, { value }]) => [
        name,
        value instanceof Texture ? dataOf(value) : value,
      ]),
    ]),
  );

describe('deep time', () => {
  for (const tier of ['high', 'mid', 'low', 'software'] as const) {
    it(`stays within what ${tier} may draw, at every instant`, async () => {
      const world = await make(tier);
      const all = meshes(world);
      for (const at of INSTANTS) {
        world.update(frame(at));
        const drawn = all.filter((mesh) => mesh.visible);
        const sum = drawn.reduce((total, mesh) => total + triangles(mesh), 0);
        expect(sum, `at ${at}`).toBeLessThanOrEqual(FRAME_BUDGETS[tier].triangles);
        expect(drawn.length, `at ${at}`).toBeLessThanOrEqual(MOST_DRAWS);
      }
      const programs = new Set(
        all.map((mesh) => {
          const { vertexShader, fragmentShader, side, defines } = shaderOf(mesh);
          return JSON.stringify([vertexShader, fragmentShader, side, defines]);
        }),
      );
      expect(programs.size).toBeLessThanOrEqual(8);
      world.dispose();
    });
  }

  it('gives every kind that is sown a look, and sows every kind that has one', () => {
    const sown = bakeTime(AMOUNTS.software).life.map(({ name }) => name);
    expect([...sown].sort()).toEqual(KINDS.map(({ name }) => name).sort());
  });

  it('is the same at an instant from either side', async () => {
    const world = await make('software');
    for (const at of [0.5, 2.4, 3, 4.5, 6.2, 7.7]) {
      world.update(frame(0));
      world.update(frame(at));
      const forth = told(world);
      world.update(frame(8));
      expect(told(world)).not.toBe(forth);
      world.update(frame(at));
      expect(told(world)).toBe(forth);
    }
    world.dispose();
  });

  it('shows the labels of white, black and red from their time on, inside the block', async () => {
    const world = await make('software');
    const y = (id: string): number =>
      world.anchors.find((anchor) => anchor.id === id)?.position[1] ?? Number.NaN;
    const seen = (id: string): boolean => y(id) > -62 && y(id) < 40;
    const begins = { 'time.white': 1, 'time.black': 4, 'time.red': 5 } as const;
    for (const [id, first] of Object.entries(begins)) {
      for (let at = 0; at <= 8; at++) {
        world.update(frame(at));
        expect(seen(id), `${id} at ${at}`).toBe(at >= first);
      }
    }
    world.dispose();
  });

  it('leads the camera without a jump, in any window', async () => {
    const world = await make('software');
    const views: Viewport[] = [
      { width: 1920, height: 1080, free: { x: 0, y: 0, width: 1920, height: 1080 } },
      { width: 1920, height: 1080, free: { x: 0, y: 120, width: 1240, height: 820 } },
      { width: 1080, height: 1920, free: { x: 0, y: 0, width: 1080, height: 1000 } },
      { width: 390, height: 844, free: { x: 0, y: 60, width: 390, height: 300 } },
    ];
    const pose = (): CameraPose => ({ px: 0, py: 0, pz: 0, tx: 0, ty: 0, tz: 0, fieldOfView: 0 });
    for (const view of views) {
      const a = pose();
      const b = pose();
      world.lead(frame(0), view, a);
      for (let at = 0.01; at <= 8; at += 0.01) {
        world.lead(frame(at), view, b);
        expect(Math.hypot(b.px - a.px, b.py - a.py, b.pz - a.pz)).toBeLessThan(14);
        expect(b.pz).toBeGreaterThan(4);
        Object.assign(a, b);
      }
    }
    world.dispose();
  });

  it('gives back everything it made', async () => {
    const world = await make('software');
    const kept = new Set<BufferGeometry | Material | Texture>();
    for (const mesh of meshes(world)) {
      kept.add(mesh.geometry);
      kept.add(shaderOf(mesh));
      for (const { value } of Object.values(shaderOf(mesh).uniforms))
        if (value instanceof Texture) kept.add(value);
    }
    const all = kept.size;
    for (const thing of kept) thing.addEventListener('dispose', () => kept.delete(thing));
    world.dispose();
    world.dispose();
    expect(all).toBeGreaterThan(20);
    expect(kept.size).toBe(0);
  });
});
