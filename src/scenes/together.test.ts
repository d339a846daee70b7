// The plateau and a bowl are drawn together: within the budgets of every tier at every sentence of both years, whatever
// the camera sees of them. Programs are counted by the tours, in a browser.
import { InstancedBufferGeometry, Mesh, type Object3D } from 'three';
import { describe, expect, it } from 'vitest';
import { createDisposables } from '../core/disposables';
import { createRandom } from '../core/random';
import { createAtmosphere } from '../materials/atmosphere';
import { FRAME_BUDGETS, type SceneContext, type SceneModule, type Tier } from './contract';
import { create as createPlateau } from './plateau';

/** Before the year turns, on its way, and after it. */
const YEARS = [0, 0.5, 1];
const TEST_MS = 60_000;

const GOALS = Object.values(import.meta.glob<SceneModule>('./goal*/index.ts'));

function counts(roots: readonly Object3D[]): { calls: number; triangles: number } {
  let calls = 0;
  let triangles = 0;
  for (const root of roots) {
    root.traverseVisible((object) => {
      if (!(object instanceof Mesh)) return;
      const { geometry } = object;
      const corners = geometry.index?.count ?? geometry.getAttribute('position').count;
      calls += 1;
      triangles += (corners / 3) * (geometry instanceof InstancedBufferGeometry ? geometry.instanceCount : 1);
    });
  }
  return { calls, triangles };
}

describe.each(Object.keys(FRAME_BUDGETS) as Tier[])('%s', (tier) => {
  const context = (): SceneContext => ({
    tier,
    random: createRandom(1),
    atmosphere: createAtmosphere(),
    disposables: createDisposables(),
  });

  it(
    'holds at every sentence',
    async () => {
      const plateau = await createPlateau(context());
      let told = 0;
      const worst = { calls: 0, triangles: 0 };
      for (const load of GOALS) {
        const goal = await (await load()).create(context());
        for (const beat of goal.beats ?? []) {
          for (const year of YEARS) {
            const telling = { sentence: beat.id, before: null, crossed: 1, seconds: 8 };
            goal.update({ seconds: 8, year, policy: beat.policy, at: 0, telling });
            const came = counts([plateau.root, goal.root]);
            worst.calls = Math.max(worst.calls, came.calls);
            worst.triangles = Math.max(worst.triangles, came.triangles);
          }
          told += 1;
        }
        goal.dispose();
      }
      plateau.dispose();
      expect(told).toBe(77);
      expect(worst.calls).toBeLessThanOrEqual(FRAME_BUDGETS[tier].calls);
      expect(worst.triangles).toBeLessThanOrEqual(FRAME_BUDGETS[tier].triangles);
    },
    TEST_MS,
  );
});
