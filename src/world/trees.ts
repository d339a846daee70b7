// Trees as round crowns: the single wood on the grass, and the edge of the woods on the flanks. Metres.

import { noise2 } from '../core/noise';
import { createRandom } from '../core/random';
import { woodland } from './ground-mesh';
import { EDGE, WOOD } from './layout';
import type { Terrain } from './terrain';

export interface Trees {
  /** Per tree: x, y (foot), z, radius of the crown, height, tone 0–1. */
  readonly trees: Float32Array;
  readonly count: number;
}

export const TREE_FLOATS = 6;
/** Trees of the wood (facts 2.4 gives the number of species, not of trees; this is for the look). */
const WOOD_TREES = 74;

/** Trees that stand together. */
const THICKET = 4;

/** Places at most `limit` trees, those of the wood first. */
export function plantTrees(terrain: Terrain, limit: number, seed: number): Trees {
  const random = createRandom(seed).fork('trees');
  const values: number[] = [];
  const add = (x: number, z: number, radius: number, height: number): void => {
    values.push(x, terrain.height(x, z) - 0.5, z, radius, height, random.next());
  };
  const inWood = Math.min(WOOD_TREES, limit);
  for (let i = 0; i < inWood; i++) {
    // A sunflower's spiral fills a round evenly.
    const r = Math.sqrt((i + 0.5) / inWood);
    const angle = i * 2.39996;
    const tall = 1 - r * r;
    const size = inWood < WOOD_TREES ? 1.3 : 1;
    add(
      WOOD.x + Math.cos(angle) * r * WOOD.radius * 0.92 + random.range(-2, 2),
      WOOD.z + Math.sin(angle) * r * WOOD.radius * 0.92 + random.range(-2, 2),
      random.range(3.2, 6.6) * size,
      11 + tall * 8 + random.range(-3, 5),
    );
  }
  for (
    let tries = 0;
    tries < 12000 && values.length + THICKET * TREE_FLOATS <= limit * TREE_FLOATS;
    tries++
  ) {
    const angle = random.range(0, Math.PI * 2);
    const r = random.range(620, EDGE.radius - 120);
    const x = Math.sin(angle) * r;
    const z = -150 + Math.cos(angle) * r;
    const rim = woodland(x, z, terrain.onPlateau(x, z), seed);
    // In thickets: single trees on a ridge look like balloons.
    const thicket = noise2(x / 70, z / 70, seed + 71) > 0.4;
    if (!(rim > 0.2 && rim < 0.98 && thicket)) continue;
    for (let k = 0; k < THICKET; k++) {
      add(x + random.range(-9, 9), z + random.range(-9, 9), random.range(5, 9), random.range(7, 14));
    }
  }
  return { trees: new Float32Array(values), count: values.length / TREE_FLOATS };
}
