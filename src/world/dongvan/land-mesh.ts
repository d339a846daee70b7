// Both grounds as grids: Akiyoshidai's in a disc, Đồng Văn's along its river, so that the walls of the gorge stay crisp.
import { smoothstep } from '../../core/math';
import { noise2 } from '../../core/noise';
import { acrossRiver, type Land } from './land';
import { AKIYOSHI, gorgeLine, KARST } from './places';

export interface LandMesh {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Per vertex, 0–255: side (0 Akiyoshidai, 255 Đồng Văn), wood, terraces, open sky. */
  readonly kinds: Uint8Array;
  /** Per vertex: signed distance from the river (metres); far away on Akiyoshidai. */
  readonly across: Float32Array;
  readonly indices: Uint32Array;
}

type Height = (x: number, z: number) => number;

/** A grid of `columns` × `rows` cells; `place` says where a corner lies, `mark` what it is. */
function grid(
  columns: number,
  rows: number,
  /** Whether rows go away from the visitor: the faces must look up all the same. */
  away: boolean,
  height: Height,
  place: (s: number, t: number) => readonly [number, number],
  mark: (x: number, z: number) => readonly [number, number, number, number],
): LandMesh {
  const n = columns + 1;
  const count = n * (rows + 1);
  const positions = new Float32Array(count * 3);
  const normals = new Float32Array(count * 3);
  const kinds = new Uint8Array(count * 4);
  const across = new Float32Array(count);
  for (let j = 0, v = 0; j <= rows; j++) {
    for (let i = 0; i < n; i++, v++) {
      const [x, z] = place((i / columns) * 2 - 1, j / rows);
      const y = height(x, z);
      positions.set([x, y, z], v * 3);
      const reach = 1.6;
      const sx = (height(x + reach, z) - height(x - reach, z)) / (2 * reach);
      const sz = (height(x, z + reach) - height(x, z - reach)) / (2 * reach);
      const length = Math.hypot(sx, 1, sz);
      normals.set([-sx / length, 1 / length, -sz / length], v * 3);
      const [side, wood, terrace, from] = mark(x, z);
      // Open sky: what lies lower than the land around it sees less of it.
      const around = (height(x + 16, z) + height(x - 16, z) + height(x, z + 16) + height(x, z - 16)) / 4 - y;
      const open = 1 - Math.min(0.6, Math.max(0, around) * 0.045);
      kinds.set([side * 255, wood * 255, terrace * 255, open * 255], v * 4);
      across[v] = from;
    }
  }
  const indices = new Uint32Array(columns * rows * 6);
  for (let j = 0, k = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++, k += 6) {
      const a = j * n + i;
      const turned = (i + j) % 2 === 0;
      const [b, c, d] = away ? [a + 1, a + n, a + n + 1] : [a + n, a + 1, a + n + 1];
      indices.set(turned ? [a, b, c, c, b, d] : [a, b, d, a, d, c], k);
    }
  }
  return { positions, normals, kinds, across, indices };
}

/** Reach of Akiyoshidai's grid as a part of the land's own: its foot lies under the mist. */
const REACH = 1.16;

export function buildAkiyoshiMesh(land: Land, cells: number, seed: number): LandMesh {
  return grid(
    cells,
    cells,
    false,
    land.akiyoshi,
    (s, row) => {
      // A square bent into a disc.
      const t = row * 2 - 1;
      return [
        AKIYOSHI.x + AKIYOSHI.rx * REACH * s * Math.sqrt(1 - (t * t) / 2),
        AKIYOSHI.z + AKIYOSHI.rz * REACH * t * Math.sqrt(1 - (s * s) / 2),
      ];
    },
    (x, z) => {
      const out =
        Math.hypot((x - AKIYOSHI.x) / AKIYOSHI.rx, (z - AKIYOSHI.z) / AKIYOSHI.rz) +
        noise2(x / 40, z / 40, seed + 5) * 0.06;
      return [0, smoothstep(0.74, 0.86, out), 0, 9000];
    },
  );
}

export function buildKarstMesh(land: Land, columns: number, rows: number, seed: number): LandMesh {
  const reach = KARST.side * 1.06;
  return grid(
    columns,
    rows,
    true,
    land.karst,
    (s, t) => {
      const a = Math.abs(s);
      const d = Math.sign(s) * reach * (0.34 * a + 0.66 * a ** 2.3);
      const v = KARST.front + 20 - (KARST.front + 40 - KARST.back) * (0.42 * t + 0.58 * t * t);
      return [KARST.x + gorgeLine(v) + d, KARST.z + v];
    },
    (x, z) => {
      const d = acrossRiver(x, z);
      const steps = land.terraced(x, z);
      const wood = smoothstep(
        -0.05,
        0.35,
        noise2(x / 38, z / 38, seed + 17) + noise2(x / 13, z / 13, seed + 18) * 0.4,
      );
      return [1, wood * (1 - steps), steps, d];
    },
  );
}
