// From basins to triangles: rims with a rounded lip over which a film of water runs, and the water they hold.
import { clamp, smoothstep } from '../../core/math';
import { CAVE_SEED } from './layout';
import { FLOW, type MeshBuilder, type Rgb } from './mesh';
import { noise3 } from './noise3';
import type { Basin, Pools } from './pools';
import type { WaterBuilder } from './water';

const CREAM: Rgb = [244, 230, 202];
const OCHRE: Rgb = [204, 164, 116];
const FOOT: Rgb = [140, 104, 72];
/** A rim is left out where it lies deeper than this inside a higher basin, metres. */
const HIDDEN_M = 0.16;

// Cut through a rim, from the water outwards and down: metres outwards, metres down from the lip, part of the drop.
type Cut = readonly (readonly [out: number, down: number, drop: number])[];
const FINE: Cut = [
  [-0.16, 0.2, 0],
  [-0.075, 0.05, 0],
  [-0.03, 0.006, 0],
  [0.015, 0, 0],
  [0.06, 0.022, 0.02],
  [0.085, 0.05, 0.22],
  [0.1, 0.05, 0.6],
  [0.15, 0.06, 1],
];
const PLAIN: Cut = [
  [-0.09, 0.08, 0],
  [-0.02, 0, 0],
  [0.05, 0.012, 0.02],
  [0.1, 0.05, 0.5],
  [0.15, 0.06, 1],
];
const COARSE: Cut = [
  [-0.08, 0.07, 0],
  [0.02, 0, 0],
  [0.14, 0.06, 1],
];

export interface PoolDetail {
  /** Metres along a rim between two corners, right before the eye and for each metre away from it. */
  readonly stepM: number;
  readonly stepPerM: number;
  readonly cut: 'fine' | 'plain' | 'coarse';
  /** Place from which the pools are looked at: x, z. */
  readonly eye: readonly [number, number];
}

const CUTS: Readonly<Record<PoolDetail['cut'], Cut>> = { fine: FINE, plain: PLAIN, coarse: COARSE };

/** Adds all pools of a field. */
export function addPools(pools: Pools, detail: PoolDetail, rock: MeshBuilder, water: WaterBuilder): void {
  for (const basin of pools.basins) {
    const away = Math.hypot(basin.x - detail.eye[0], basin.z - detail.eye[1]);
    const step = detail.stepM + detail.stepPerM * away;
    const around = clamp(Math.round((basin.radius * 6.3) / step), 7, 96);
    const cut = away > 26 && detail.cut === 'fine' ? PLAIN : CUTS[detail.cut];
    addRim(pools, basin, around, cut, rock);
    addWater(pools, basin, Math.max(6, Math.round(around * 0.55)), water);
  }
}

function addRim(pools: Pools, basin: Basin, around: number, cut: Cut, mesh: MeshBuilder): void {
  const lipSize = pools.field.name === 'plates' ? 1 : 0.72;
  let before = -1;
  let beforeHidden = true;
  for (let k = 0; k <= around; k++) {
    const angle = ((k % around) / around) * Math.PI * 2;
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    const r = pools.rim(basin, angle);
    const x = basin.x + c * r;
    const z = basin.z + s * r;
    const cover = pools.covered(basin, x, z);
    const hidden = cover > HIDDEN_M;
    const sunk = smoothstep(0.0, 0.12, cover) * 0.3;
    const lip = basin.level + pools.field.freeboard;
    const under = hidden ? lip - 0.2 : pools.beneath(basin, x + c * 0.16, z + s * 0.16);
    const drop = clamp(lip - under + 0.06, 0.1, 1.6);
    // Streaks of sinter down the face.
    const flute =
      noise3(x * 5.2, basin.seed * 9, z * 5.2, CAVE_SEED + 30) * 0.035 +
      noise3(x * 1.7, 3, z * 1.7, CAVE_SEED + 31) * 0.03;
    const bright = 0.86 + 0.2 * noise3(x * 1.1, 5, z * 1.1, CAVE_SEED + 32);
    const first = mesh.next;
    for (let i = 0; i < cut.length; i++) {
      const [out, down, part] = cut[i] ?? [0, 0, 0];
      const [outA, downA, partA] = cut[Math.max(0, i - 1)] ?? [0, 0, 0];
      const [outB, downB, partB] = cut[Math.min(cut.length - 1, i + 1)] ?? [0, 0, 0];
      const belly = part > 0 ? flute * Math.min(1, part * 3) + Math.sin(part * Math.PI) * drop * 0.16 : 0;
      const o = out * lipSize + belly;
      const y = lip - down * lipSize - part * drop - sunk;
      const dOut = (outB - outA) * lipSize;
      const dDown = (downB - downA) * lipSize + (partB - partA) * drop;
      const t = clamp(down * 3 + part * 1.2, 0, 1);
      const color: Rgb =
        out < 0
          ? [CREAM[0] * 0.82 * bright, CREAM[1] * 0.84 * bright, CREAM[2] * 0.8 * bright]
          : [
              (t < 0.5
                ? CREAM[0] + (OCHRE[0] - CREAM[0]) * t * 2
                : OCHRE[0] + (FOOT[0] - OCHRE[0]) * (t * 2 - 1)) * bright,
              (t < 0.5
                ? CREAM[1] + (OCHRE[1] - CREAM[1]) * t * 2
                : OCHRE[1] + (FOOT[1] - OCHRE[1]) * (t * 2 - 1)) * bright,
              (t < 0.5
                ? CREAM[2] + (OCHRE[2] - CREAM[2]) * t * 2
                : OCHRE[2] + (FOOT[2] - OCHRE[2]) * (t * 2 - 1)) * bright,
            ];
      const open = out < 0 ? 0.8 : 1 - 0.72 * smoothstep(0.15, 1, part);
      mesh.corner(x + c * o, y, z + s * o, c * dDown, dOut, s * dDown, open, color, FLOW);
    }
    if (before >= 0 && !(hidden && beforeHidden)) {
      for (let i = 0; i + 1 < cut.length; i++)
        mesh.quad(before + i, before + i + 1, first + i + 1, first + i);
    }
    before = first;
    beforeHidden = hidden;
  }
}

function addWater(pools: Pools, basin: Basin, around: number, water: WaterBuilder): void {
  const { depth } = pools.field;
  const rings = [0, 0.24, 0.62];
  const first = water.next;
  const cover: number[] = [];
  const put = (x: number, z: number): void => {
    const above = pools.covered(basin, x, z);
    const shore = Math.max(0, Math.min(pools.inside(basin, x, z), -above));
    cover.push(above);
    water.corner(
      x,
      basin.level,
      z,
      depth * (0.12 + 0.88 * smoothstep(0, 0.75, shore)) * (0.75 + 0.5 * basin.seed),
      shore,
      basin.seed,
      0,
    );
  };
  for (const inwards of rings) {
    for (let k = 0; k < around; k++) {
      const angle = (k / around) * Math.PI * 2;
      const r = (pools.rim(basin, angle) - 0.02) * (1 - inwards);
      put(basin.x + Math.cos(angle) * r, basin.z + Math.sin(angle) * r);
    }
  }
  put(basin.x, basin.z);
  const seen = (a: number, b: number, c: number): void => {
    const least = Math.min(cover[a] ?? 0, cover[b] ?? 0, cover[c] ?? 0);
    if (least < 0.06) water.triangle(first + a, first + c, first + b);
  };
  for (let k = 0; k < around; k++) {
    const n = (k + 1) % around;
    for (let ring = 0; ring + 1 < rings.length; ring++) {
      const a = ring * around;
      seen(a + k, a + n, a + around + n);
      seen(a + k, a + around + n, a + around + k);
    }
    seen((rings.length - 1) * around + k, (rings.length - 1) * around + n, rings.length * around);
  }
}
