// The many nameless dolines: a seeded scatter, merged where they touch (the deepest counts, they do not add up). Metres.
import { noise2 } from '../core/noise';
import { createRandom } from '../core/random';
import { GOAL_DOLINES } from './dolines';
import { AMPHITHEATRE, PINNACLES, WOOD } from './layout';
import { roadDistance } from './road';

const CELL_M = 74;
const REACH_M = 1180;
const MAX_RADIUS_M = 46;
/** Share of cells that hold a doline, where the noise is neutral. */
const SHARE = 0.62;
/** How far from its middle, in radii, a road may pass: on the flat outside of the rim. */
const BESIDE_ROAD = 0.95;

interface Bowl {
  readonly x: number;
  readonly z: number;
  readonly radius: number;
  readonly depth: number;
  readonly phase: number;
}

export interface SmallDolines {
  /** Depth below the undisturbed ground at a place, ≥ 0. */
  depth(x: number, z: number): number;
  readonly count: number;
}

/** How far a place is from everything that must keep its shape. */
function isFree(x: number, z: number, radius: number): boolean {
  for (const goal of GOAL_DOLINES) {
    if (Math.hypot(x - goal.x, z - goal.z) < goal.rimRadius + radius * 0.9 + 14) return false;
  }
  if (Math.hypot(x - WOOD.x, z - WOOD.z) < WOOD.radius + radius) return false;
  if (Math.hypot((x - PINNACLES.x) / PINNACLES.rx, (z - PINNACLES.z) / PINNACLES.rz) < 0.9) return false;
  // The slope below home's camera stays whole: it is the foreground.
  const dx = x - AMPHITHEATRE.x;
  const dz = z - AMPHITHEATRE.z;
  return !(dz > 150 && Math.abs(dx) < 0.5 * dz && dz < 560);
}

/** Profile of a bowl: 1 in the middle, 0 from the rim on, smooth at both. */
const profile = (t: number): number => (t >= 1 ? 0 : (1 - t * t) ** 2);

/** Scatters the dolines of `seed`. */
export function createSmallDolines(seed: number): SmallDolines {
  const random = createRandom(seed).fork('small dolines');
  const bowls: Bowl[] = [];
  for (let cz = -REACH_M; cz < REACH_M; cz += CELL_M) {
    for (let cx = -REACH_M; cx < REACH_M; cx += CELL_M) {
      const x = cx + random.range(0.1, 0.9) * CELL_M;
      const z = cz + random.range(0.1, 0.9) * CELL_M;
      const radius = random.range(13, MAX_RADIUS_M);
      const chance = SHARE + 0.4 * noise2(x / 260, z / 260, seed + 77);
      const phase = random.range(0, 6.28);
      if (random.next() > chance || !isFree(x, z, radius)) continue;
      const depth = radius * random.range(0.2, 0.3);
      // The road was led round them; asked last, so that it may move without moving all the others.
      if (roadDistance(x, z) < radius * BESIDE_ROAD) continue;
      bowls.push({ x, z, radius, depth, phase });
    }
  }
  const buckets = new Map<number, Bowl[]>();
  const key = (x: number, z: number): number =>
    (Math.floor(x / CELL_M) + 512) * 4096 + Math.floor(z / CELL_M) + 512;
  for (const bowl of bowls) {
    const at = key(bowl.x, bowl.z);
    const bucket = buckets.get(at);
    if (bucket) bucket.push(bowl);
    else buckets.set(at, [bowl]);
  }
  return {
    count: bowls.length,
    depth(x, z) {
      let deepest = 0;
      for (let oz = -1; oz <= 1; oz++) {
        for (let ox = -1; ox <= 1; ox++) {
          const bucket = buckets.get(key(x + ox * CELL_M, z + oz * CELL_M));
          if (!bucket) continue;
          for (const bowl of bucket) {
            const dx = x - bowl.x;
            const dz = z - bowl.z;
            const distance = Math.hypot(dx, dz);
            if (distance > bowl.radius * 1.2) continue;
            const wobble = 1 + 0.13 * Math.sin(3 * Math.atan2(dz, dx) + bowl.phase);
            deepest = Math.max(deepest, bowl.depth * profile(distance / (bowl.radius * wobble)));
          }
        }
      }
      return deepest;
    },
  };
}
