// Maps of the ground near the bowls, for shaders: heights for the feet of grass; stones, contact, road and turf for light.
import { clamp, lerp, smoothstep } from '../core/math';
import { noise2 } from '../core/noise';
import { GOAL_DOLINES } from './dolines';
import { MAPPED, WOOD } from './layout';
import { ROAD } from './road';
import type { Stone } from './stones';
import type { Terrain } from './terrain';

/** Height of a stone that fills the channel. */
export const TALLEST_M = 8;
/** Distance from the middle of the road at which its channel is empty. */
export const ROAD_REACH_M = 7;

/** `size`² heights in metres over the mapped square, row by row from north-west; a texel is a point of the grid. */
export function buildHeightMap(terrain: Terrain, size: number): Float32Array {
  const map = new Float32Array(size * size);
  const step = (2 * MAPPED.half) / (size - 1);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      map[j * size + i] = terrain.height(
        MAPPED.x - MAPPED.half + i * step,
        MAPPED.z - MAPPED.half + j * step,
      );
    }
  }
  return map;
}

/** Heights within the mapped square, read smoothly from a map made by {@link buildHeightMap}. */
export function heightsOf(map: Float32Array, size: number): (x: number, z: number) => number {
  const at = (value: number, middle: number): number =>
    clamp(((value - middle) / (2 * MAPPED.half) + 0.5) * (size - 1), 0, size - 1.001);
  return (x, z) => {
    const u = at(x, MAPPED.x);
    const v = at(z, MAPPED.z);
    const first = Math.floor(v) * size + Math.floor(u);
    const north = lerp(map[first] ?? 0, map[first + 1] ?? 0, u % 1);
    const south = lerp(map[first + size] ?? 0, map[first + size + 1] ?? 0, u % 1);
    return lerp(north, south, v % 1);
  };
}

/** Height of grass at a place, 0–1: short turf at the edge of the floors, none where a diorama stands or in the wood. */
function turf(x: number, z: number, seed: number): number {
  let grass = 0.72 + 0.28 * noise2(x / 31, z / 31, seed + 51);
  for (const goal of GOAL_DOLINES) {
    const r = Math.hypot(x - goal.x, z - goal.z);
    if (r < goal.rimRadius)
      grass = Math.min(
        grass,
        0.13 * smoothstep(goal.floorRadius - 7, goal.floorRadius, r) +
          0.8 * smoothstep(goal.floorRadius + 1, goal.rimRadius, r),
      );
  }
  return grass * smoothstep(WOOD.radius - 4, WOOD.radius + 3, Math.hypot(x - WOOD.x, z - WOOD.z));
}

/** Calls `visit` for every texel within `radius` metres of a place, with the distance in metres. */
function stamp(
  size: number,
  x: number,
  z: number,
  radius: number,
  visit: (index: number, distance: number, dx: number, dz: number) => void,
): void {
  const texel = (2 * MAPPED.half) / size;
  const ci = (x - MAPPED.x + MAPPED.half) / texel - 0.5;
  const cj = (z - MAPPED.z + MAPPED.half) / texel - 0.5;
  const reach = radius / texel;
  for (let j = Math.max(0, Math.ceil(cj - reach)); j <= Math.min(size - 1, cj + reach); j++) {
    for (let i = Math.max(0, Math.ceil(ci - reach)); i <= Math.min(size - 1, ci + reach); i++) {
      const dx = (i - ci) * texel;
      const dz = (j - cj) * texel;
      const distance = Math.hypot(dx, dz);
      if (distance <= radius) visit(j * size + i, distance, dx, dz);
    }
  }
}

/** `size`² texels of four bytes: height of stones, contact shade, nearness of the road, height of grass. */
export function buildMarksMap(stones: readonly Stone[], size: number, seed: number): Uint8Array {
  const map = new Uint8Array(size * size * 4);
  const texel = (2 * MAPPED.half) / size;
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const x = MAPPED.x - MAPPED.half + (i + 0.5) * texel;
      const z = MAPPED.z - MAPPED.half + (j + 0.5) * texel;
      map[(j * size + i) * 4 + 3] = 255 * Math.min(1, turf(x, z, seed));
    }
  }
  const raise = (index: number, channel: number, value: number): void => {
    const at = index * 4 + channel;
    if ((map[at] ?? 0) < value * 255) map[at] = Math.min(255, value * 255);
  };
  for (const stone of stones) {
    const around = stone.width * 1.35 + texel * 1.3;
    stamp(size, stone.x, stone.z, around, (index, distance) => {
      const t = distance / around;
      raise(index, 0, (stone.height / TALLEST_M) * (1 - smoothstep(0.2, 0.8, t)));
      raise(index, 1, (1 - smoothstep(0.1, 1, t)) * 0.8);
    });
  }
  for (let i = 0; i + 3 < ROAD.length; i += 2) {
    const ax = ROAD[i] ?? 0;
    const az = ROAD[i + 1] ?? 0;
    const dx = (ROAD[i + 2] ?? 0) - ax;
    const dz = (ROAD[i + 3] ?? 0) - az;
    const steps = Math.ceil(Math.hypot(dx, dz) / (texel * 0.5));
    for (let s = 0; s < steps; s++) {
      stamp(size, ax + (dx * s) / steps, az + (dz * s) / steps, ROAD_REACH_M, (index, distance) => {
        raise(index, 2, 1 - distance / ROAD_REACH_M);
      });
    }
  }
  return map;
}
