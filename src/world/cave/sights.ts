// The great single formations: 洞内富士, 黄金柱 (15 × 4 m), 巌窟王 (about 8 m), and the cascade above 百枚皿. World metres.
import { clamp, lerp, smoothstep } from '../../core/math';
import { CAVE_SEED, GOLDEN_COLUMN, LITTLE_FUJI, STONE_KING } from './layout';
import { FLOW, type MeshBuilder, type Rgb } from './mesh';
import { noise3 } from './noise3';
import { createTable } from './pchip';
import { floorHeight, type Point } from './shell';
import { addSurface } from './surface';

const DEEP: Rgb = [150, 96, 52];
const GOLD: Rgb = [222, 170, 96];
const CREAM: Rgb = [238, 218, 180];
const ASH: Rgb = [176, 160, 140];

const between = (a: Rgb, b: Rgb, t: number): Rgb => [
  lerp(a[0], b[0], t),
  lerp(a[1], b[1], t),
  lerp(a[2], b[2], t),
];

/** How sinter runs down a body: fold on fold, each fluted. Metres outwards for one metre of strength, about -1 to 1. */
export function folds(around: number, y: number, seed: number): number {
  const drift = noise3(Math.cos(around) * 1.6, y * 0.35, Math.sin(around) * 1.6, seed);
  const fold =
    y * 0.62 + drift * 1.3 + noise3(Math.cos(around) * 4, seed & 63, Math.sin(around) * 4, seed + 1) * 0.5;
  const part = 1 - (fold - Math.floor(fold));
  const skirt = part < 0.82 ? Math.sin((part / 0.82) * 1.5708) : Math.cos(((part - 0.82) / 0.18) * 1.5708);
  const pipes = Math.abs(
    Math.sin(
      around * 11 + drift * 2.2 + noise3(Math.cos(around) * 2, y * 0.2, Math.sin(around) * 2, seed + 2) * 2.5,
    ),
  );
  const small = Math.abs(Math.sin(around * 19 + drift * 5));
  return (skirt - 0.6) * 0.3 + (pipes - 0.62) * 0.6 + (small - 0.6) * 0.24;
}

interface Body {
  readonly x: number;
  readonly d: number;
  readonly height: number;
  readonly seed: number;
  /** Radius at a height (0–1), metres. */
  radius(v: number, around: number): number;
  /** Strength of the folds, metres. */
  folds(v: number): number;
  /** Sideways shift. */
  lean(v: number): number;
  color(v: number, fold: number): Rgb;
}

function addBody(mesh: MeshBuilder, body: Body, rows: number, columns: number): void {
  const base = floorHeight(body.x, -body.d);
  const place = (u: number, v: number, out: Point): void => {
    const around = u * Math.PI * 2;
    const y = v * body.height;
    const r = body.radius(v, around) + body.folds(v) * folds(around, y, body.seed);
    out.x = body.x + body.lean(v) + Math.sin(around) * r;
    out.y = base + y;
    out.z = -body.d + Math.cos(around) * r;
  };
  addSurface(mesh, rows, columns, place, (u, v) => {
    const fold = folds(u * Math.PI * 2, v * body.height, body.seed);
    const open = clamp(0.78 + fold * 0.45, 0.28, 1) * (0.4 + 0.6 * smoothstep(0, 0.09, v));
    return { open, color: body.color(v, fold), what: FLOW };
  });
}

const COLUMN_RADIUS = createTable([
  [0, 1.86],
  [0.05, 1.7],
  [0.16, 1.52],
  [0.34, 1.3],
  [0.52, 1.2],
  [0.72, 1.28],
  [0.88, 1.42],
  [0.96, 1.6],
  [1, 1.86],
]);

/** 黄金柱: from the floor to the ceiling, 15 m high and 4 m across at its foot. */
export const COLUMN: Body = {
  x: GOLDEN_COLUMN.x,
  d: GOLDEN_COLUMN.d,
  height: GOLDEN_COLUMN.height,
  seed: CAVE_SEED + 50,
  radius: (v, around) =>
    COLUMN_RADIUS.value(v, 0) +
    0.13 * noise3(Math.cos(around) * 1.2, v * 5, Math.sin(around) * 1.2, CAVE_SEED + 51),
  folds: (v) => 0.3 - 0.08 * Math.abs(v - 0.5),
  lean: () => 0,
  color: (v, fold) =>
    between(
      between(DEEP, GOLD, clamp(0.55 + fold * 0.9, 0, 1)),
      CREAM,
      clamp(0.1 + fold * 0.55 + 0.12 * Math.sin(v * 23), 0, 0.75),
    ),
};

const KING_RADIUS = createTable([
  [0, 2.1],
  [0.04, 1.72],
  [0.14, 1.36],
  [0.3, 1.12],
  [0.46, 1.1],
  [0.58, 1.26],
  [0.66, 1.22],
  [0.72, 0.86],
  [0.76, 0.52],
  [0.8, 0.56],
  [0.87, 0.64],
  [0.93, 0.54],
  [0.98, 0.28],
  [1, 0.02],
]);

/** 巌窟王: a figure in a cloak, with shoulders and a bent head. */
export const KING: Body = {
  x: STONE_KING.x,
  d: STONE_KING.d,
  height: STONE_KING.height,
  seed: CAVE_SEED + 52,
  // Broad across the shoulders, narrow from the side; an arm's fold in front.
  radius: (v, around) =>
    KING_RADIUS.value(v, 0) * (1 + 0.34 * Math.sin(around) ** 2 * smoothstep(0.77, 0.55, v)) +
    0.13 *
      smoothstep(0.66, 0.78, v) *
      smoothstep(1, 0.95, v) *
      noise3(Math.cos(around) * 1.7, v * 16, Math.sin(around) * 1.7, CAVE_SEED + 53) +
    // A brow and a beard turned to the walkway.
    0.2 *
      smoothstep(0.5, 1, Math.cos(around - 0.5)) *
      (Math.exp(-(((v - 0.895) / 0.018) ** 2)) + 1.3 * Math.exp(-(((v - 0.79) / 0.035) ** 2))) +
    0.42 * Math.exp(-(((v - 0.56) / 0.09) ** 2)) * smoothstep(0.2, 1, Math.cos(around + 0.5)),
  folds: (v) => lerp(0.34, 0.02, smoothstep(0.6, 0.78, v)),
  lean: (v) => 0.55 * smoothstep(0.66, 1, v) - 0.2 * v,
  color: (v, fold) => {
    // The head is smooth and pale.
    const folded = fold * (1 - 0.8 * smoothstep(0.64, 0.76, v));
    return between(
      between(DEEP, ASH, clamp(0.5 + folded, 0, 1)),
      CREAM,
      clamp(0.18 + folded * 0.6 + v * 0.22, 0, 0.85),
    );
  },
};

/** 洞内富士: a wide cone with long slopes that grow steeper towards a broad top. */
export const FUJI: Body = {
  x: LITTLE_FUJI.x,
  d: LITTLE_FUJI.d,
  height: LITTLE_FUJI.height,
  seed: CAVE_SEED + 54,
  radius: (v, around) => {
    const slope =
      LITTLE_FUJI.radius * (1 - v) ** 1.75 + 1.15 * Math.sqrt(Math.max(0, 1 - v)) * smoothstep(0.7, 0.95, v);
    return (
      slope *
      (1 + 0.07 * noise3(Math.cos(around) * 1.4, 0, Math.sin(around) * 1.4, CAVE_SEED + 55)) *
      smoothstep(1.0001, 0.985, v)
    );
  },
  folds: (v) => 0.62 * smoothstep(1, 0.9, v) * (0.5 + 0.5 * (1 - v)),
  lean: (v) => 0.3 * v,
  // Pale at the top as under snow.
  color: (v, fold) =>
    between(
      between(DEEP, ASH, clamp(0.62 + fold * 0.7, 0, 1)),
      CREAM,
      clamp(0.62 + 0.36 * smoothstep(0.2, 0.6, v + fold * 0.3), 0, 0.98),
    ),
};

/** Adds a formation with about `quads` around it. */
export function addSight(mesh: MeshBuilder, body: Body, quads: number): void {
  addBody(mesh, body, Math.max(8, Math.round(quads * 0.85)), quads);
}
