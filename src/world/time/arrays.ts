// Everything the block is made of, as typed arrays: runs in a worker or, where there is none, on the spot.
import { createRandom } from '../../core/random';
import { buildBlock, buildSea, type TimeMesh } from './block-mesh';
import { SOWN_KINDS } from './kinds';
import { type Lights, strewLights } from './lights';
import { makeNoiseMap } from './noise-map';
import type { LifeShape } from './sketch';
import { type Sown, sow } from './sow';

/** How much of everything; numbers only, so that a worker can be told. */
export interface TimeParams {
  /** Cells of the ground along x and z, of the sea, and columns of the cave. */
  readonly ground: readonly [number, number];
  readonly sea: readonly [number, number];
  readonly cave: number;
  /** Part of the living things, and of lights and drops. */
  readonly life: number;
  readonly lights: number;
  /** Corners around a stone. */
  readonly fine: number;
}

export interface SownLife extends Sown {
  readonly name: string;
  readonly shape: LifeShape;
}

export interface TimeArrays {
  readonly block: TimeMesh;
  readonly sea: TimeMesh;
  readonly noise: Uint8Array;
  readonly life: readonly SownLife[];
  readonly lights: Lights;
}

const SEED = 350;
export const NOISE_SIZE = 256;

/** Makes the block's arrays. The same for the same params, always. */
export function bakeTime(params: TimeParams): TimeArrays {
  const random = createRandom(SEED);
  return {
    block: buildBlock(...params.ground, params.cave),
    sea: buildSea(...params.sea),
    noise: makeNoiseMap(NOISE_SIZE, SEED),
    life: SOWN_KINDS.map(({ name, shape, rule }) => ({
      name,
      shape: shape(params.fine),
      ...sow(random.fork(name), { ...rule, count: Math.max(3, Math.round(rule.count * params.life)) }),
    })),
    lights: strewLights(random.fork('lights'), params.lights),
  };
}
