// Rimstone pools. A basin is a warped disc with one water level; where discs overlap the higher one lies on top, so that
// every rim is the level set f = 0 of its basin, convex down the slope, with cusps where lobes meet. World metres.
import { lerp, smoothstep } from '../../core/math';
import { createRandom } from '../../core/random';
import { type BasinField, platesHeight, platesShare, terracesHeight, terracesShare } from './basins';
import { CAVE_SEED } from './layout';
import { noise3 } from './noise3';

export interface Basin {
  readonly x: number;
  readonly z: number;
  /** Height of its water. */
  readonly level: number;
  readonly radius: number;
  readonly seed: number;
  /** Its middle as the warp sees it. */
  readonly wx: number;
  readonly wz: number;
}

export interface Pools {
  readonly field: BasinField;
  readonly basins: readonly Basin[];
  /** How far a place lies inside a basin's rim, metres; negative outside. */
  inside(basin: Basin, x: number, z: number): number;
  /** The same for the basin above `basin` that covers the place most; very negative where there is none. */
  covered(basin: Basin, x: number, z: number): number;
  /** Height of what lies below `basin` at a place: another basin's water, or the ground. */
  beneath(basin: Basin, x: number, z: number): number;
  /** Distance from a basin's middle to its rim in a direction. */
  rim(basin: Basin, angle: number): number;
}

const CELL_M = 3;
const DARTS = 60_000;
/** A disc reaches so much farther than half way to its neighbours that no gap is left. */
const OVERLAP = 1.12;

/** Slow bends of all rims together, and quick ones. */
const warpX = (x: number, z: number): number =>
  0.42 * noise3(x / 2.3, 1.5, z / 2.3, CAVE_SEED + 20) + 0.13 * noise3(x / 0.8, 2.5, z / 0.8, CAVE_SEED + 21);
const warpZ = (x: number, z: number): number =>
  0.42 * noise3(x / 2.3, 7.5, z / 2.3, CAVE_SEED + 22) + 0.13 * noise3(x / 0.8, 8.5, z / 0.8, CAVE_SEED + 23);

/** Lays out the basins of a field: the same on every machine and tier. */
export function createPools(field: BasinField): Pools {
  const plates = field.name === 'plates';
  const share = plates ? platesShare : terracesShare;
  const height = plates ? platesHeight : terracesHeight;
  const random = createRandom(CAVE_SEED).fork(field.name);
  const cells = new Map<number, Basin[]>();
  const keyOf = (x: number, z: number): number => Math.floor(x / CELL_M) * 4096 + Math.floor(z / CELL_M);
  const basins: Basin[] = [];
  const near = (x: number, z: number, visit: (basin: Basin) => void): void => {
    for (let i = -1; i <= 1; i++) {
      for (let k = -1; k <= 1; k++)
        for (const basin of cells.get(keyOf(x + i * CELL_M, z + k * CELL_M)) ?? []) visit(basin);
    }
  };
  for (let dart = 0; dart < DARTS; dart++) {
    const x = random.range(field.from[0], field.to[0]);
    const d = random.range(field.from[1], field.to[1]);
    if (share(x, d) < 0.6) continue;
    // Large basins lie in the flat, small ones where it is steep, and both in drifts.
    const drift = smoothstep(-0.5, 0.55, noise3(x / 7, 4, d / 7, CAVE_SEED + 24));
    const flat = plates ? smoothstep(4.6, 1.6, height(x, d)) : 0.6;
    const spacing = lerp(field.spacing[0], field.spacing[1], Math.min(1, 0.62 * drift + 0.5 * flat));
    let free = true;
    near(x, -d, (other) => {
      if (Math.hypot(other.x - x, other.z + d) < Math.max(spacing, (other.radius / OVERLAP) * 0.86))
        free = false;
    });
    if (!free) continue;
    const basin: Basin = {
      x,
      z: -d,
      level: height(x, d) + random.range(-0.02, 0.02),
      radius: spacing * OVERLAP,
      seed: random.next(),
      wx: x + warpX(x, -d),
      wz: -d + warpZ(x, -d),
    };
    basins.push(basin);
    const key = keyOf(x, -d);
    const cell = cells.get(key);
    if (cell) cell.push(basin);
    else cells.set(key, [basin]);
  }
  // How far a warped place lies inside a basin's rim.
  const within = (basin: Basin, wx: number, wz: number): number => {
    const dx = wx - basin.wx;
    const dz = wz - basin.wz;
    const away = Math.hypot(dx, dz);
    if (away > basin.radius * 1.06) return basin.radius - away;
    const turn = Math.atan2(dz, dx);
    // Small lobes: the rim grows out where water runs over.
    const lobes =
      Math.abs(Math.sin(turn * 2.5 + basin.seed * 40)) * 0.07 +
      Math.abs(Math.sin(turn * 5.5 + basin.seed * 90)) * 0.03;
    return basin.radius * (0.95 + lobes) - away;
  };
  const inside = (basin: Basin, x: number, z: number): number =>
    within(basin, x + warpX(x, z), z + warpZ(x, z));
  return {
    field,
    basins,
    inside,
    covered(basin, x, z) {
      let most = -99;
      const wx = x + warpX(x, z);
      const wz = z + warpZ(x, z);
      near(x, z, (other) => {
        if (other.level > basin.level) most = Math.max(most, within(other, wx, wz));
      });
      return most;
    },
    beneath(basin, x, z) {
      let level = height(x, -z) - 0.62;
      const wx = x + warpX(x, z);
      const wz = z + warpZ(x, z);
      near(x, z, (other) => {
        if (other.level < basin.level && other.level > level && within(other, wx, wz) > 0)
          level = other.level;
      });
      return level;
    },
    rim(basin, angle) {
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      let near = 0.05;
      let far = basin.radius * 1.8;
      for (let i = 0; i < 13; i++) {
        const r = (near + far) / 2;
        if (inside(basin, basin.x + c * r, basin.z + s * r) > 0) near = r;
        else far = r;
      }
      return near;
    },
  };
}
