// The map between the sentences of the report and the objects of the dioramas is complete in both directions.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../content/select';
import type { ContentFile } from '../content/types';
import { createDisposables } from '../core/disposables';
import { createRandom } from '../core/random';
import { createAtmosphere } from '../materials/atmosphere';
import { loadGoalScene } from '../scenes/registry';

const { plan } = JSON.parse(
  readFileSync(new URL('../content/generated/ja.json', import.meta.url), 'utf8'),
) as ContentFile;

describe.each(plan.goals)('goal $number', (goal) => {
  it('has one beat for every sentence, in the order of the report, and no beat beside', async () => {
    const scene = await (await loadGoalScene(goal.number))?.create({
      tier: 'software',
      random: createRandom(1),
      atmosphere: createAtmosphere(),
      disposables: createDisposables(),
    });
    const sentences = goal.policies.flatMap((policy) =>
      plan.years.flatMap((year, half) =>
        itemsOf(policy, year).map(({ id }) => `${id} of policy ${policy.number}, half ${half}`),
      ),
    );
    const beats = scene?.beats ?? [];
    expect(beats.map(({ id, policy, year }) => `${id} of policy ${policy}, half ${year}`)).toEqual(sentences);
    for (const { id, objects } of beats) expect(objects.length / 4, id).toBeGreaterThan(0);
    scene?.dispose();
  });
});
