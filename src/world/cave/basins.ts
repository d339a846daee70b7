// The ground that rimstone pools cover: 百枚皿, a fan that rises to its spring, and 千町田, all but level. World metres.
import { clamp, smoothstep } from '../../core/math';
import { CAVE_SEED, newSection, sectionAt, walkwayX } from './layout';
import { noise3 } from './noise3';

export interface BasinField {
  readonly name: 'plates' | 'fields';
  /** Square that holds the field: x, d. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Least distance between two basins' middles, metres: in the steep and in the flat. */
  readonly spacing: readonly [number, number];
  /** How deep water stands, metres. */
  readonly depth: number;
  /** Height of the rim over its own water. */
  readonly freeboard: number;
}

/** The spring from which 百枚皿 comes down: x, d. */
const SPRING = { x: 27, d: 152, reach: 39, slope: 0.185, foot: 1.35 } as const;
const FIELDS = { d: 210, to: 249, foot: 2.75 } as const;

export const PLATES: BasinField = {
  name: 'plates',
  from: [-6, 108],
  to: [40, 151],
  spacing: [0.78, 1.66],
  depth: 0.34,
  freeboard: 0.022,
};
export const TERRACES: BasinField = {
  name: 'fields',
  from: [-16, 208],
  to: [30, 250],
  spacing: [1.5, 2.9],
  depth: 0.16,
  freeboard: 0.018,
};

/** Height on which the pools of 百枚皿 lie. */
export function platesHeight(x: number, d: number): number {
  const away = Math.hypot(x - SPRING.x, (d - SPRING.d) * 1.02);
  const up = Math.max(0, SPRING.reach - away);
  // Flat at the foot, steeper above, as a fan of sinter is.
  const lobes = noise3(x / 8, 2, d / 8, CAVE_SEED + 10) * 0.75 * smoothstep(2, 12, up);
  return SPRING.foot + SPRING.slope * up * (0.55 + 0.45 * smoothstep(2, 18, up)) + lobes;
}

/** Height on which those of 千町田 lie. */
export function terracesHeight(x: number, d: number): number {
  return FIELDS.foot + 0.017 * (d - FIELDS.d) + 0.011 * Math.max(0, x);
}

const cut = newSection();
const ground = { height: 0, share: 0 };

/** How surely a place lies in 百枚皿, 0–1. */
export function platesShare(x: number, d: number): number {
  if (d < 108 || d > 160) return 0;
  sectionAt(d, cut);
  const away = Math.hypot(x - SPRING.x, (d - SPRING.d) * 1.02);
  const side = smoothstep(0.9, 1.7, x - walkwayX(d));
  const wall = 1 - smoothstep(0.93, 1, Math.abs(x - cut.x) / cut.halfWidth);
  return clamp(
    (1 - smoothstep(SPRING.reach - 0.5, SPRING.reach + 1.2, away)) *
      side *
      wall *
      (1 - smoothstep(149, 151, d)),
    0,
    1,
  );
}

/** How surely a place lies in 千町田, 0–1. */
export function terracesShare(x: number, d: number): number {
  if (d < 206 || d > 252) return 0;
  sectionAt(d, cut);
  const side = smoothstep(0.9, 1.7, x - walkwayX(d));
  const wall = 1 - smoothstep(0.9, 0.98, Math.abs(x - cut.x) / cut.halfWidth);
  return (
    side * wall * smoothstep(FIELDS.d - 2, FIELDS.d, d) * (1 - smoothstep(FIELDS.to - 1, FIELDS.to + 1, d))
  );
}

/** The floor under pools, or null where there are none. The object is reused. */
export function basinGround(
  x: number,
  z: number,
): { readonly height: number; readonly share: number } | null {
  const d = -z;
  const plates = platesShare(x, d);
  if (plates > 0) {
    ground.height = platesHeight(x, d) - 0.62;
    ground.share = plates;
    return ground;
  }
  const terraces = terracesShare(x, d);
  if (terraces > 0) {
    ground.height = terracesHeight(x, d) - 0.3;
    ground.share = terraces;
    return ground;
  }
  return null;
}
