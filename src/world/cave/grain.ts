// The grain of stone as a tile: height, its two slopes, and another noise for colour. Repeats without a seam.
import { noise3 } from './noise3';

export const GRAIN_SIZE = 256;
const SLOPE = 1.6;

/** Value noise whose lattice has `features` cells a side and closes on itself, in [-1, 1]. */
function tile(u: number, v: number, features: number, seed: number): number {
  const x = u * features;
  const y = v * features;
  const i = Math.floor(x);
  const j = Math.floor(y);
  const ease = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);
  const s = ease(x - i);
  const t = ease(y - j);
  // At whole numbers space noise is its lattice's own value.
  const at = (a: number, b: number): number => noise3(a % features, b % features, features, seed);
  const low = at(i, j) + (at(i + 1, j) - at(i, j)) * s;
  const high = at(i, j + 1) + (at(i + 1, j + 1) - at(i, j + 1)) * s;
  return low + (high - low) * t;
}

/** RGBA bytes: height, slope along u, slope along v, second noise; 128 is the middle. */
export function bakeGrain(): Uint8Array {
  const n = GRAIN_SIZE;
  const height = new Float32Array(n * n);
  const data = new Uint8Array(n * n * 4);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const u = i / n;
      const v = j / n;
      // The tile is bent by itself, so that no lattice shows.
      const bu = u + 0.03 * tile(u, v, 5, 21);
      const bv = v + 0.03 * tile(u, v, 5, 22);
      const a = ((bu % 1) + 1) % 1;
      const b = ((bv % 1) + 1) % 1;
      const pits = Math.abs(tile(a, b, 13, 3));
      height[j * n + i] =
        tile(a, b, 6, 1) * 0.4 +
        tile(a, b, 11, 6) * 0.26 +
        tile(a, b, 25, 2) * 0.2 +
        tile(a, b, 53, 4) * 0.13 -
        (0.4 - pits) * 0.3;
      data[(j * n + i) * 4 + 3] = Math.max(
        0,
        Math.min(
          255,
          128 + 150 * (tile(a, b, 5, 11) * 0.6 + tile(a, b, 12, 13) * 0.35 + tile(a, b, 31, 12) * 0.25),
        ),
      );
    }
  }
  const at = (i: number, j: number): number => height[((j + n) % n) * n + ((i + n) % n)] ?? 0;
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const o = (j * n + i) * 4;
      const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(128 + value * 127)));
      data[o] = byte(at(i, j));
      data[o + 1] = byte((at(i + 1, j) - at(i - 1, j)) * SLOPE * 3);
      data[o + 2] = byte((at(i, j + 1) - at(i, j - 1)) * SLOPE * 3);
    }
  }
  return data;
}
