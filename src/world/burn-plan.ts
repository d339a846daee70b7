// The February burn of the plateau: what is there to burn, where the crews lay the fire, and when. The road with its mown
// strips is the firebreak (防火帯); the west is burnt up to it, then the east away from it. World metres.
import { clamp, lerp, smoothstep } from '../core/math';
import { noise2 } from '../core/noise';
import { BURNS_FROM, type BurnLand, type Ignition, marchFire } from './burn';
import { GOAL_DOLINES } from './dolines';
import { MAPPED, WOOD } from './layout';
import { ROAD } from './road';
import type { Stone } from './stones';

/** Direction of the plateau's wind, as the atmosphere has it: from west-south-west. */
export const BURN_WIND: readonly [number, number] = [0.88, -0.47];
/** The mown strip reaches this far from the middle of the road. */
export const FIREBREAK_M = 9.5;
const SOFT_M = 2.5;
/** The turf around dioramas and under the wood is kept from the fire. */
const FLOOR_MARGIN_M = 2;
const WOOD_MARGIN_M = 5;
/** Only stones about as large as a cell stop the fire. */
const STONE_PART = 0.6;

/** Lines along which the fire is laid, from north to south, and the seconds at which each end is lit. */
const WEST_LINE: readonly (readonly [number, number])[] = [
  [-250, -500],
  [-292, -330],
  [-268, -180],
  [-300, -40],
  [-276, 110],
  [-318, 260],
  [-300, 400],
  [-330, 540],
];
const WEST_LIT_S = [30, 0] as const;
/** Along the east side of the road, from its southern end, once the west has nearly burnt out. */
const EAST_LIT_S = [225, 310] as const;
/** The land is lit from its western and eastern borders too, so that fires meet and no corner smoulders on alone. */
const WEST_BORDER_LIT_S = 60;
const EAST_BORDER_LIT_S = 400;

/** The map the shaders read. Arrivals are 0–1 and continue where nothing burns, so that they can be smoothed. */
export interface BurnMap {
  readonly arrivals: Float32Array;
  /** Share of a cell that burns, 0–1. */
  readonly shares: Float32Array;
}

const placeOf = (index: number, size: number): readonly [number, number] => {
  const cell = (2 * MAPPED.half) / size;
  return [
    MAPPED.x - MAPPED.half + ((index % size) + 0.5) * cell,
    MAPPED.z - MAPPED.half + (Math.floor(index / size) + 0.5) * cell,
  ];
};

/** The cell of a place, or -1 outside the square. */
function cellOf(x: number, z: number, size: number): number {
  const i = Math.floor(((x - MAPPED.x) / (2 * MAPPED.half) + 0.5) * size);
  const j = Math.floor(((z - MAPPED.z) / (2 * MAPPED.half) + 0.5) * size);
  return i < 0 || j < 0 || i >= size || j >= size ? -1 : j * size + i;
}

/** Calls `visit` for the cells around a place, with their distance from it. */
function around(
  x: number,
  z: number,
  radius: number,
  size: number,
  visit: (index: number, distance: number) => void,
): void {
  const cell = (2 * MAPPED.half) / size;
  const reach = Math.ceil(radius / cell);
  for (let j = -reach; j <= reach; j++) {
    for (let i = -reach; i <= reach; i++) {
      const index = cellOf(x + i * cell, z + j * cell, size);
      if (index < 0) continue;
      const [cx, cz] = placeOf(index, size);
      const distance = Math.hypot(cx - x, cz - z);
      if (distance <= radius) visit(index, distance);
    }
  }
}

/** Calls `visit` for points along a line, at most `step` apart, with the way gone (0–1). */
function along(
  line: ArrayLike<number>,
  step: number,
  visit: (x: number, z: number, t: number, nx: number, nz: number) => void,
): void {
  const parts = line.length / 2 - 1;
  for (let p = 0; p < parts; p++) {
    const ax = line[p * 2] ?? 0;
    const az = line[p * 2 + 1] ?? 0;
    const dx = (line[p * 2 + 2] ?? 0) - ax;
    const dz = (line[p * 2 + 3] ?? 0) - az;
    const length = Math.hypot(dx, dz);
    const steps = Math.max(1, Math.ceil(length / step));
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      visit(ax + dx * t, az + dz * t, (p + t) / parts, -dz / length, dx / length);
    }
  }
}

/** How ragged the edge of what is kept is. */
const RAGGED_M = 3;

/** Share of each cell that may burn: nothing on road and mown strips, the floors of the bowls, in the wood. */
export function burnShares(size: number, seed: number): Float32Array {
  const cell = (2 * MAPPED.half) / size;
  const shares = new Float32Array(size * size).fill(1);
  for (let index = 0; index < shares.length; index++) {
    const [x, z] = placeOf(index, size);
    const ragged = RAGGED_M * noise2(x / 9, z / 9, seed + 83);
    let share = 1;
    for (const goal of GOAL_DOLINES) {
      const edge = goal.floorRadius + FLOOR_MARGIN_M;
      const r = Math.hypot(x - goal.x, z - goal.z) + ragged;
      share = Math.min(share, smoothstep(edge - SOFT_M, edge + SOFT_M, r));
    }
    const edge = WOOD.radius + WOOD_MARGIN_M;
    shares[index] = Math.min(
      share,
      smoothstep(edge - SOFT_M, edge + SOFT_M, Math.hypot(x - WOOD.x, z - WOOD.z) + ragged),
    );
  }
  const far = FIREBREAK_M + SOFT_M;
  along(ROAD, cell / 2, (x, z) => {
    around(x, z, far, size, (index, distance) => {
      shares[index] = Math.min(shares[index] ?? 0, smoothstep(FIREBREAK_M - SOFT_M, far, distance));
    });
  });
  return shares;
}

/** The land as the fire meets it. `heightAt` gives the ground's height at a place. */
export function burnLand(
  shares: Float32Array,
  size: number,
  stones: readonly Stone[],
  heightAt: (x: number, z: number) => number,
  seed: number,
): BurnLand {
  const fuel = new Float32Array(size * size);
  const heights = new Float32Array(size * size);
  for (let index = 0; index < fuel.length; index++) {
    const [x, z] = placeOf(index, size);
    heights[index] = heightAt(x, z);
    // Old tussocks burn fast and damp hollows slowly: the front becomes tongues and bays.
    const thick = 0.98 + 0.3 * noise2(x / 62, z / 62, seed + 81) + 0.2 * noise2(x / 19, z / 19, seed + 82);
    fuel[index] = (shares[index] ?? 0) < BURNS_FROM ? 0 : clamp(thick, BURNS_FROM, 1.6);
  }
  for (const stone of stones) {
    around(stone.x, stone.z, stone.width * STONE_PART, size, (index) => {
      fuel[index] = 0;
    });
  }
  return { size, cell: (2 * MAPPED.half) / size, fuel, heights, wind: BURN_WIND };
}

/** Where the crews lay the fire, and when (s). */
export function ignitions(size: number): Ignition[] {
  const cell = (2 * MAPPED.half) / size;
  const found: Ignition[] = [];
  const lay = (x: number, z: number, time: number): void => {
    const index = cellOf(x, z, size);
    if (index >= 0) found.push({ index, time });
  };
  along(WEST_LINE.flat(), cell / 2, (x, z, t) => lay(x, z, lerp(...WEST_LIT_S, t)));
  const side = FIREBREAK_M + SOFT_M + cell;
  along(ROAD, cell / 2, (x, z, t, nx, nz) => {
    // The road runs north-west, so its left hand, seen from above with z downward, is the east.
    lay(x + nx * side, z + nz * side, lerp(...EAST_LIT_S, t));
  });
  for (let j = 0; j < size; j++) {
    found.push({ index: j * size, time: WEST_BORDER_LIT_S });
    found.push({ index: j * size + size - 1, time: EAST_BORDER_LIT_S });
  }
  return found;
}

/** Fills what was not reached from its neighbours, ring by ring. */
function spread(times: Float64Array, size: number): void {
  let open: number[] = [];
  times.forEach((time, index) => {
    if (!Number.isFinite(time)) open.push(index);
  });
  while (open.length > 0) {
    const filled: (readonly [number, number])[] = [];
    const left: number[] = [];
    for (const index of open) {
      let sum = 0;
      let count = 0;
      const i = index % size;
      for (let dj = -size; dj <= size; dj += size) {
        for (let di = i > 0 ? -1 : 0; di <= (i < size - 1 ? 1 : 0); di++) {
          const time = times[index + dj + di];
          if (time === undefined || !Number.isFinite(time)) continue;
          sum += time;
          count++;
        }
      }
      if (count > 0) filled.push([index, sum / count]);
      else left.push(index);
    }
    if (filled.length === 0) return;
    for (const [index, time] of filled) times[index] = time;
    open = left;
  }
}

/** Makes the map of the burn, `size`² cells over the mapped square. */
export function buildBurnMap(
  size: number,
  stones: readonly Stone[],
  heightAt: (x: number, z: number) => number,
  seed: number,
): BurnMap {
  const shares = burnShares(size, seed);
  const times = marchFire(burnLand(shares, size, stones, heightAt, seed), ignitions(size));
  spread(times, size);
  let last = 0;
  for (const time of times) last = Math.max(last, time);
  return { arrivals: Float32Array.from(times, (time) => time / Math.max(last, 1)), shares };
}
