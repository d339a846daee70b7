// Where everything alive stands: a stream of places, thinned by rules that know the ages' ground. x, z, turn, size.
import type { Random } from '../../core/random';
import { DEPTH_M, HALF_WIDTH_M } from './block';

export interface Sown {
  /** x, z, turn (radians), size (m) for each. */
  readonly places: Float32Array;
  readonly chances: Float32Array;
}

export interface SowRule {
  readonly count: number;
  readonly size: readonly [number, number];
  /** Share with which a place is taken, 0–1. */
  readonly likely: (x: number, z: number) => number;
  /** How strongly places crowd to the cut face: 1 even, more is nearer. */
  readonly forward?: number;
  readonly from?: number;
  readonly to?: number;
}

const TRIES = 60;

/** Sows `rule.count` places, fewer where the rule hardly ever agrees. */
export function sow(random: Random, rule: SowRule): Sown {
  const places: number[] = [];
  const chances: number[] = [];
  const from = rule.from ?? -HALF_WIDTH_M + 2;
  const to = rule.to ?? HALF_WIDTH_M - 2;
  for (let i = 0; i < rule.count; i++) {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const x = random.range(from, to);
      const z = -0.8 - (DEPTH_M - 2) * random.next() ** (rule.forward ?? 1);
      if (random.next() >= rule.likely(x, z)) continue;
      // Few large ones among many small ones.
      const size = rule.size[0] + (rule.size[1] - rule.size[0]) * random.next() ** 1.8;
      places.push(x, z, random.range(0, Math.PI * 2), size);
      chances.push(random.next());
      break;
    }
  }
  return { places: new Float32Array(places), chances: new Float32Array(chances) };
}
