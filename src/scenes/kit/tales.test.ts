// What is told in the dioramas: there, lit and framed as promised. That no sentence is missing: src/app/beats.test.ts.
import type { Mesh, ShaderMaterial } from 'three';
import { describe, expect, it } from 'vitest';
import { createDisposables } from '../../core/disposables';
import { createRandom } from '../../core/random';
import { createAtmosphere } from '../../materials/atmosphere';
import { PART_FLOATS } from '../../materials/parts';
import type { Beat, Frame, Scene, SceneModule } from '../contract';
import { createDiorama } from './diorama';
import { house } from './models/buildings';
import { around } from './shape';
import { storySeconds } from './story';

const GOALS = Object.entries(import.meta.glob<SceneModule>('../goal*/index.ts'));

const contextFor = () => ({
  tier: 'software' as const,
  random: createRandom(1),
  atmosphere: createAtmosphere(),
  disposables: createDisposables(),
});

const at = (seconds: number, year: number, more: Partial<Frame> = {}): Frame => ({
  seconds,
  year,
  policy: 0,
  at: 0,
  ...more,
});

/** How many objects of a beat are there now. */
const there = ({ objects }: Beat): number => objects.filter((value, i) => i % 4 === 3 && value > 0).length;

describe.each(GOALS)('the sentences of %s', (_, load) => {
  const create = async (): Promise<Scene> => (await load()).create(contextFor());

  it('have an object that is there when its year is shown, in the frame of its shot', async () => {
    const scene = await create();
    for (const beat of scene.beats ?? []) {
      scene.update(at(12, beat.year));
      expect(there(beat), beat.id).toBeGreaterThan(0);
      const { target, radius, flat = 1 } = beat.shot;
      const nearest = Math.min(
        ...Array.from({ length: beat.objects.length / 4 }, (_, i) => {
          const [x = 0, y = 0, z = 0] = beat.objects.subarray(i * 4, i * 4 + 3);
          return Math.hypot(x - target[0], y - target[1], z - target[2]);
        }),
      );
      expect(nearest, beat.id).toBeLessThan(radius);
      expect(flat * radius, beat.id).toBeGreaterThan(1);
    }
    scene.dispose();
  });

  it('are told by the landmark itself, one after another, and only while nothing is chosen', async () => {
    const scene = await create();
    const parts = partsOf(scene);
    const beats = scene.beats ?? [];
    for (const { policy, year } of beats) {
      const length = storySeconds(
        beats.filter((beat) => beat.policy === policy && beat.year === year).length,
      );
      expect(length).toBeGreaterThanOrEqual(10);
      expect(length).toBeLessThanOrEqual(20);
      const brightest = (seconds: number): number => {
        const telling = { sentence: null, before: null, crossed: 1, seconds };
        scene.update(at(3, year, { policy, telling }));
        return Math.max(...lights(parts));
      };
      expect(brightest(0)).toBe(0);
      expect(brightest(length - 3)).toBeGreaterThan(0.5);
      expect(brightest(-1)).toBe(0);
    }
    scene.dispose();
  });
});

const partsOf = (scene: Scene): Float32Array => {
  // All dioramas share their materials; what is drawn is the one that was last brought up to an instant.
  scene.update(at(0, 0));
  const solid = around(scene.root.children as Mesh[], 0).material as ShaderMaterial;
  return solid.uniforms.uParts?.value.image.data as Float32Array;
};
const lights = (parts: Float32Array): number[] =>
  Array.from({ length: parts.length / PART_FLOATS }, (_, i) => parts[i * PART_FLOATS + 16] ?? 0);

describe('what is told', () => {
  it('is lit when chosen, the rest stands back, and the light crosses from one to the other', () => {
    const d = createDiorama(contextFor(), 1);
    const mark = d.landmark({ policy: 1, x: 0, z: 0, anchor: 5 });
    const [a, b] = [mark.done().add(house(), { x: -4 }), mark.done().add(house(), { x: 4 })];
    mark.tell('fy2022.1', a);
    mark.tell('fy2022.2', b);
    const scene = d.finish();
    const parts = partsOf(scene);
    const tell = (sentence: string | null, before: string | null, crossed: number) => {
      scene.update(at(0, 0, { policy: 1, telling: { sentence, before, crossed, seconds: 5 } }));
      return lights(parts).map((light) => Math.round(light * 100) / 100);
    };
    expect(tell('g1.p1.fy2022.2', null, 1)).toEqual([-1, 1, 1]);
    expect(tell('g1.p1.fy2022.1', 'g1.p1.fy2022.2', 0.5)).toEqual([0.5, 0.5, 0]);
    expect(tell('g1.p1.fy2022.1', 'g1.p1.fy2022.2', 1)).toEqual([1, -1, 1]);
    scene.dispose();
  });

  it('is told once, and not without an object', () => {
    const mark = createDiorama(contextFor(), 1).landmark({ policy: 1, x: 0, z: 0, anchor: 5 });
    mark.tell('fy2022.1', mark.done());
    expect(() => mark.tell('fy2022.1', mark.done())).toThrow('told twice');
    expect(() => mark.tell('fy2022.2', [])).toThrow('without an object');
  });
});
