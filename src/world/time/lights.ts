// Where the quads of light and the drops of rain are; they move in their shader. Metres of the model.
import type { Random } from '../../core/random';
import { DEPTH_M, HALF_WIDTH_M } from './block';

/** How many of each kind at most: shafts, the vent's bubbles, rain, motes, sparks; and their sizes (m). */
const LIGHTS = [
  { count: 26, size: [5, 14] },
  { count: 150, size: [0.6, 1.8] },
  { count: 900, size: [1, 1] },
  { count: 130, size: [0.1, 0.32] },
  { count: 110, size: [0.25, 0.7] },
] as const;
const SHAFTS = 0;
const SPARKS = 4;

export interface Lights {
  /** x, y, z, size. */
  readonly places: Float32Array;
  /** Kind, chance. */
  readonly sorts: Float32Array;
}

/** Strews a `share` (0–1) of the lights. */
export function strewLights(random: Random, share: number): Lights {
  const places: number[] = [];
  const sorts: number[] = [];
  LIGHTS.forEach(({ count, size }, kind) => {
    for (let i = 0; i < count * share; i++) {
      const x = kind === SPARKS ? random.range(58, 112) : random.range(-HALF_WIDTH_M, HALF_WIDTH_M);
      const z = kind === SPARKS ? random.range(-1, 3) : random.range(-DEPTH_M, kind === SHAFTS ? -9 : 4);
      places.push(x, random.range(0.5, 14), z, random.range(size[0], size[1]));
      sorts.push(kind, random.next());
    }
  });
  return { places: new Float32Array(places), sorts: new Float32Array(sorts) };
}
