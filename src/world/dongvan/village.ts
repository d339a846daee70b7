// A few houses of earth and stone under grey roofs, their walls of piled stone, and round trees: one painted mesh. Metres.
import { createRandom, type Random } from '../../core/random';
import { buildCrown } from '../tree-shape';
import type { Land } from './land';
import { AKIYOSHI, gorgeLine, HOUSES, type House, KARST } from './places';

export interface PaintedMesh {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Per vertex: red, green, blue (linear), and how much light comes through (leaves). */
  readonly paints: Float32Array;
}

type Point = readonly [number, number, number];
type Paint = readonly [number, number, number, number];

const EARTH: Paint = [0.42, 0.27, 0.14, 0];
const ROOF: Paint = [0.115, 0.115, 0.12, 0];
const ROOF_EDGE: Paint = [0.17, 0.16, 0.155, 0];
const PLINTH: Paint = [0.3, 0.3, 0.28, 0];
const DARK: Paint = [0.06, 0.04, 0.03, 0];
const WALL: Paint = [0.22, 0.22, 0.21, 0];

function builder() {
  const positions: number[] = [];
  const normals: number[] = [];
  const paints: number[] = [];
  const triangle = (a: Point, b: Point, c: Point, paint: Paint): void => {
    const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
    const w = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
    const n = [u[1] * w[2] - u[2] * w[1], u[2] * w[0] - u[0] * w[2], u[0] * w[1] - u[1] * w[0]] as const;
    const length = Math.hypot(...n) || 1;
    for (const p of [a, b, c]) {
      positions.push(...p);
      normals.push(n[0] / length, n[1] / length, n[2] / length);
      paints.push(...paint);
    }
  };
  const quad = (a: Point, b: Point, c: Point, d: Point, paint: Paint): void => {
    triangle(a, b, c, paint);
    triangle(a, c, d, paint);
  };
  return { positions, normals, paints, triangle, quad };
}
type Builder = ReturnType<typeof builder>;

/** From a house's own metres to the world's. */
const placer =
  (x: number, y: number, z: number, yaw: number) =>
  (a: number, b: number, c: number): Point => [
    x + a * Math.cos(yaw) + c * Math.sin(yaw),
    y + b,
    z - a * Math.sin(yaw) + c * Math.cos(yaw),
  ];

/** A box without floor: half lengths, from and to height. */
function box(
  b: Builder,
  at: ReturnType<typeof placer>,
  hx: number,
  hz: number,
  y0: number,
  y1: number,
  paint: Paint,
): void {
  const corner = (sx: number, sz: number, y: number): Point => at(sx * hx, y, sz * hz);
  b.quad(corner(-1, 1, y0), corner(1, 1, y0), corner(1, 1, y1), corner(-1, 1, y1), paint);
  b.quad(corner(1, -1, y0), corner(-1, -1, y0), corner(-1, -1, y1), corner(1, -1, y1), paint);
  b.quad(corner(1, 1, y0), corner(1, -1, y0), corner(1, -1, y1), corner(1, 1, y1), paint);
  b.quad(corner(-1, -1, y0), corner(-1, 1, y0), corner(-1, 1, y1), corner(-1, -1, y1), paint);
  b.quad(corner(-1, 1, y1), corner(1, 1, y1), corner(1, -1, y1), corner(-1, -1, y1), paint);
}

function house(b: Builder, land: Land, { d, v, yaw, length }: House): void {
  const x = KARST.x + gorgeLine(v) + d;
  const z = KARST.z + v;
  const hx = length / 2;
  const hz = 3.2;
  const y = land.karst(x, z) + 0.1;
  const at = placer(x, y, z, yaw);
  box(b, at, hx + 0.4, hz + 0.4, -2.5, 0.7, PLINTH);
  box(b, at, hx, hz, 0.7, 3.5, EARTH);
  // A door and two windows on the side of the valley.
  for (const [from, to, low, high] of [
    [-0.7, 0.7, 0.7, 2.8],
    [-hx * 0.7, -hx * 0.5, 1.7, 2.6],
    [hx * 0.5, hx * 0.7, 1.7, 2.6],
  ] as const)
    b.quad(
      at(from, low, hz + 0.06),
      at(to, low, hz + 0.06),
      at(to, high, hz + 0.06),
      at(from, high, hz + 0.06),
      DARK,
    );
  const [eave, ridge, ex, ez] = [3.2, 6.1, hx + 1.1, hz + 1.5];
  b.quad(at(-ex, eave, ez), at(ex, eave, ez), at(ex - 1, ridge, 0), at(-ex + 1, ridge, 0), ROOF);
  b.quad(at(ex, eave, -ez), at(-ex, eave, -ez), at(-ex + 1, ridge, 0), at(ex - 1, ridge, 0), ROOF);
  b.triangle(at(ex, eave, ez), at(ex, eave, -ez), at(ex - 1, ridge, 0), ROOF_EDGE);
  b.triangle(at(-ex, eave, -ez), at(-ex, eave, ez), at(-ex + 1, ridge, 0), ROOF_EDGE);
  // The wall of piled stones around the yard.
  for (let k = 0; k < 7; k++) {
    const a = -hx - 3 + (k / 7) * (length + 6);
    const part = placer(...at(a, 0, 7 + Math.sin(k * 1.3) * 0.5), yaw + Math.sin(k) * 0.08);
    box(b, part, (length + 6) / 13, 0.4, -1.5, 0.9 + 0.2 * Math.sin(k * 2.4), WALL);
  }
}

function tree(
  b: Builder,
  crown: ReturnType<typeof buildCrown>,
  at: Point,
  radius: number,
  height: number,
  tone: number,
): void {
  for (const index of crown.indices) {
    const [x = 0, y = 0, z = 0] = crown.positions.subarray(index * 3, index * 3 + 3);
    const [nx = 0, ny = 1, nz = 0] = crown.normals.subarray(index * 3, index * 3 + 3);
    b.positions.push(at[0] + x * radius, at[1] + y * height, at[2] + z * radius);
    b.normals.push(nx, ny, nz);
    const low = 0.45 + 0.55 * Math.max(0, y);
    b.paints.push(
      (0.055 + 0.06 * tone) * low,
      (0.11 + 0.055 * tone) * low,
      (0.05 + 0.01 * tone) * low,
      0.5 * low,
    );
  }
}

function treesOf(
  land: Land,
  random: Random,
  most: number,
): { at: Point; radius: number; height: number; tone: number }[] {
  const trees: { at: Point; radius: number; height: number; tone: number }[] = [];
  const add = (x: number, y: number, z: number, size: number): void => {
    const radius = size * random.range(0.75, 1.2);
    trees.push({
      at: [x, y - 0.5, z],
      radius,
      height: radius * random.range(1.2, 1.75),
      tone: random.next(),
    });
  };
  // By the houses.
  for (const { d, v } of HOUSES)
    for (let i = 0; i < 3; i++) {
      const tv = v + random.range(-11, 4);
      const td = d + random.range(-13, 13);
      const x = KARST.x + gorgeLine(tv) + td;
      const z = KARST.z + tv;
      if (Math.abs(td - d) > 6.5) add(x, land.karst(x, z), z, 2.6);
    }
  // A wood on Akiyoshidai's grass, and the edge of the plateau.
  for (let i = 0; trees.length < most && i < most * 3; i++) {
    const inWood = i % 3 === 0;
    const angle = random.range(0, Math.PI * 2);
    const out = inWood ? Math.sqrt(random.next()) : random.range(0.72, 0.95);
    const x = inWood
      ? AKIYOSHI.x + 112 + Math.cos(angle) * out * 20
      : AKIYOSHI.x + Math.cos(angle) * AKIYOSHI.rx * out;
    const z = inWood
      ? AKIYOSHI.z - 76 + Math.sin(angle) * out * 14
      : AKIYOSHI.z + Math.sin(angle) * AKIYOSHI.rz * out;
    const y = land.akiyoshi(x, z);
    if (y > 2) add(x, y, z, inWood ? 4.6 : 3.8);
  }
  return trees;
}

/** Builds houses, walls, and at most `trees` trees. */
export function buildVillage(land: Land, trees: number, seed: number): PaintedMesh {
  const b = builder();
  const random = createRandom(seed).fork('village');
  for (const one of HOUSES) house(b, land, one);
  const crown = buildCrown(7, 4, seed);
  for (const { at, radius, height, tone } of treesOf(land, random, trees))
    tree(b, crown, at, radius, height, tone);
  return {
    positions: Float32Array.from(b.positions),
    normals: Float32Array.from(b.normals),
    paints: Float32Array.from(b.paints),
  };
}
