// The ground as a grid that is fine around the bowls and coarse far away. Metres.
import { smoothstep } from '../core/math';
import { noise2 } from '../core/noise';
import { EDGE, MAPPED, PINNACLES } from './layout';
import type { Terrain } from './terrain';

/** Half of the finely meshed square, and of the whole ground. */
const FINE_HALF_M = 450;
const WHOLE_HALF_M = 3600;
/** Part of the grid's cells that lie in the fine square. */
const FINE_PART = 0.7;

export interface GroundMesh {
  /** x, y, z per vertex. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Per vertex, 0–255: open sky, wood, paddy, bare rock. */
  readonly kinds: Uint8Array;
  readonly indices: Uint32Array;
}

/** Place of grid line `t` (-1 to 1) from the middle. */
export function gridLine(t: number): number {
  const a = Math.abs(t);
  if (a <= FINE_PART) return (t / FINE_PART) * FINE_HALF_M;
  // Beyond: the same spacing at first, then growing with the cube.
  const u = (a - FINE_PART) / (1 - FINE_PART);
  const even = (FINE_HALF_M / FINE_PART) * (1 - FINE_PART);
  return Math.sign(t) * (FINE_HALF_M + even * u + (WHOLE_HALF_M - FINE_HALF_M - even) * u * u * u);
}

/** Share of woodland at a place: the plateau's flanks and the hills beyond are wooded, the grassland is not. */
export function woodland(x: number, z: number, onPlateau: number, seed: number): number {
  const far = Math.hypot(x, z + 150) + noise2(x / 210, z / 210, seed + 41) * 200;
  const flank = onPlateau > 0.02 ? smoothstep(EDGE.radius - 560, EDGE.radius - 380, far) : 0;
  const plain = onPlateau <= 0.02 && noise2(x / 240, z / 240, seed + 42) > 0.25 ? 1 : 0;
  return Math.max(flank, plain);
}

/** Builds the grid with `cells` cells a side. */
export function buildGroundMesh(terrain: Terrain, cells: number, seed: number): GroundMesh {
  const n = cells + 1;
  const lines = Float64Array.from({ length: n }, (_, i) => gridLine((i / cells) * 2 - 1));
  const positions = new Float32Array(n * n * 3);
  const normals = new Float32Array(n * n * 3);
  const kinds = new Uint8Array(n * n * 4);
  for (let j = 0, v = 0; j < n; j++) {
    for (let i = 0; i < n; i++, v++) {
      const x = MAPPED.x + (lines[i] ?? 0);
      const z = MAPPED.z + (lines[j] ?? 0);
      positions.set([x, terrain.height(x, z), z], v * 3);
      const high = terrain.onPlateau(x, z);
      const rock =
        Math.max(0, 1 - Math.hypot((x - PINNACLES.x) / PINNACLES.rx, (z - PINNACLES.z) / PINNACLES.rz)) * 1.4;
      kinds[v * 4] = 255 * (1 - 0.4 * terrain.hollow(x, z));
      kinds[v * 4 + 1] = 255 * woodland(x, z, high, seed);
      kinds[v * 4 + 2] = 255 * (1 - smoothstep(0, 0.06, high));
      kinds[v * 4 + 3] = 255 * Math.min(1, rock);
    }
  }
  const height = (i: number, j: number): number => positions[(j * n + i) * 3 + 1] ?? 0;
  for (let j = 0, v = 0; j < n; j++) {
    for (let i = 0; i < n; i++, v++) {
      const i0 = Math.max(0, i - 1);
      const i1 = Math.min(cells, i + 1);
      const j0 = Math.max(0, j - 1);
      const j1 = Math.min(cells, j + 1);
      const sx = (height(i1, j) - height(i0, j)) / ((lines[i1] ?? 0) - (lines[i0] ?? 0));
      const sz = (height(i, j1) - height(i, j0)) / ((lines[j1] ?? 0) - (lines[j0] ?? 0));
      const length = Math.hypot(sx, 1, sz);
      normals.set([-sx / length, 1 / length, -sz / length], v * 3);
    }
  }
  const indices = new Uint32Array(cells * cells * 6);
  for (let j = 0, k = 0; j < cells; j++) {
    for (let i = 0; i < cells; i++, k += 6) {
      const a = j * n + i;
      // Diagonals alternate, else ridges show as stairs in one direction.
      const turned = (i + j) % 2 === 0;
      indices.set(
        turned ? [a, a + n, a + 1, a + 1, a + n, a + n + 1] : [a, a + n, a + n + 1, a, a + n + 1, a + 1],
        k,
      );
    }
  }
  return { positions, normals, kinds, indices };
}
