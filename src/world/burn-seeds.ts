// Places from which flames and smoke rise, in the order in which the fire comes to them: whoever draws the burn at an
// instant takes a stretch of such a list. World metres.
import { createRandom } from '../core/random';
import type { BurnMap } from './burn-plan';
import { MAPPED } from './layout';

export const SEED_FLOATS = 4;
/** Seeds a row of the texture they become. */
export const SEED_ROW = 128;
/** How seeds of a kind are sown. */
export interface Sowing {
  readonly name: string;
  /** One in about this many metres, both ways. */
  readonly spacing: number;
  /** No farther than this from the bowls' middle. */
  readonly reach: number;
}
export const FLAMES: Sowing = { name: 'flames', spacing: 9.5, reach: Number.POSITIVE_INFINITY };
/** Plumes of smoke stand where home and the way round the plateau look. */
export const PLUMES: Sowing = { name: 'plumes', spacing: 82, reach: 420 };
const MIDDLE = { x: 15, z: -90 } as const;
/** Less than this share of a cell is a border where no flame stands. */
const LEAST_SHARE = 0.7;

/** Value of a map of `size`² cells at a place in the mapped square, smoothed between the middles of cells. */
export function sampleCells(map: Float32Array, size: number, x: number, z: number): number {
  const at = (value: number, middle: number): number =>
    Math.min(size - 1.001, Math.max(0, ((value - middle) / (2 * MAPPED.half) + 0.5) * size - 0.5));
  const u = at(x, MAPPED.x);
  const v = at(z, MAPPED.z);
  const i = Math.floor(u);
  const j = Math.floor(v);
  const a = map[j * size + i] ?? 0;
  const b = map[j * size + i + 1] ?? 0;
  const c = map[(j + 1) * size + i] ?? 0;
  const d = map[(j + 1) * size + i + 1] ?? 0;
  const fu = u - i;
  const fv = v - j;
  return (a * (1 - fu) + b * fu) * (1 - fv) + (c * (1 - fu) + d * fu) * fv;
}

/** x, y, z and arrival (0–1) per seed, by arrival; padded with arrivals of 9 to whole rows. */
export function sowSeeds(
  { name, spacing, reach }: Sowing,
  map: BurnMap,
  size: number,
  heightAt: (x: number, z: number) => number,
  seed: number,
): Float32Array {
  const random = createRandom(seed).fork(name);
  const found: (readonly [number, number, number, number])[] = [];
  const start = -MAPPED.half + spacing / 2;
  for (let oz = start; oz < MAPPED.half; oz += spacing) {
    for (let ox = start; ox < MAPPED.half; ox += spacing) {
      const x = MAPPED.x + ox + random.range(-0.5, 0.5) * spacing;
      const z = MAPPED.z + oz + random.range(-0.5, 0.5) * spacing;
      if (Math.hypot(x - MIDDLE.x, z - MIDDLE.z) > reach) continue;
      if (sampleCells(map.shares, size, x, z) < LEAST_SHARE) continue;
      found.push([x, heightAt(x, z), z, sampleCells(map.arrivals, size, x, z)]);
    }
  }
  found.sort((a, b) => a[3] - b[3]);
  const rows = Math.ceil(found.length / SEED_ROW);
  const seeds = new Float32Array(rows * SEED_ROW * SEED_FLOATS).fill(9);
  found.forEach((values, i) => {
    seeds.set(values, i * SEED_FLOATS);
  });
  return seeds;
}
