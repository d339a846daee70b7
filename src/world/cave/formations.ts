// What hangs and stands: stalactites along the joints of the ceiling, their stalagmites below, columns where they met.
// Twelve numbers each: root x y z, seed; length (negative hangs), radius, kind, open; colour r g b (0–1), wetness.
import { clamp } from '../../core/math';
import { createRandom, type Random } from '../../core/random';
import { platesShare, terracesShare } from './basins';
import {
  CAVE_SEED,
  CLEARINGS,
  GOLDEN_COLUMN,
  GREAT_HALL,
  LITTLE_FUJI,
  newSection,
  STONE_KING,
  sectionAt,
  walkwayX,
  walkwayY,
} from './layout';
import { noise3 } from './noise3';
import { stoneColor } from './rock';
import { floorHeight, type Point, shellPoint } from './shell';

export const FORMATION_FLOATS = 12;
/** 0 an icicle of stone, 1 a folded umbrella, 2 a stalagmite, 3 a column, 4 a straw, 5 a fallen block. */
export type FormationKind = 0 | 1 | 2 | 3 | 4 | 5;

/** Roots stand this deep in the stone, metres: more than a coarse mesh may leave between itself and the shell. */
export const ROOT_M = 0.35;
/** What is hung over the walkway leaves a person room. */
const HEADROOM_M = 3.4;
const UMBRELLAS = { from: 258, to: 289 } as const;

export interface Formations {
  /** The most telling first, so that a tier may take the first of them. */
  readonly data: Float32Array;
  readonly count: number;
}

interface One {
  readonly values: readonly number[];
  readonly weight: number;
}

/** How densely stone hangs at `d`: tries for each metre of the way. */
function density(d: number): number {
  if (d < 12) return 0;
  if (d > UMBRELLAS.from - 6 && d < UMBRELLAS.to + 4) return 5.6;
  if (d < 96) return 3.4;
  if (d < 160) return 3.8;
  if (d > 204 && d < 252) return 6;
  if (d > 300 && d < 478) return 3.6;
  if (d > 566) return 0.6;
  return 5;
}

/** Places everything between two distances; the same on every tier. */
export function placeFormations(from: number, to: number): Formations {
  const random = createRandom(CAVE_SEED).fork(`formations ${from}`);
  const all: One[] = [];
  let d = from;
  while (d < to) {
    const rate = density(d);
    if (rate <= 0) {
      d += 2;
      continue;
    }
    d += 1 / rate;
    if (d < to) cluster(d, random, all);
  }
  blocks(from, to, all);
  all.sort((a, b) => b.weight - a.weight);
  const data = new Float32Array(all.length * FORMATION_FLOATS);
  all.forEach((one, i) => {
    data.set(one.values, i * FORMATION_FLOATS);
  });
  return { data, count: all.length };
}

/** Blocks that fell from the ceiling of the great hall, and lie in the stream's first hall. */
function blocks(from: number, to: number, all: One[]): void {
  const random = createRandom(CAVE_SEED).fork(`blocks ${from}`);
  for (let i = 0; i < (to - from) * 1.5; i++) {
    const d = random.range(from, to);
    sectionAt(d, cut);
    const x = cut.x + random.range(-0.9, 0.9) * cut.halfWidth;
    const seed = random.next();
    const size = 0.35 + 2.3 * random.next() ** 3;
    const inHall = d > GREAT_HALL.from && d < GREAT_HALL.to;
    const byStream = d > -26 && d < 100 && d !== 0;
    if (!(inHall || (byStream && random.next() < 0.4))) continue;
    if (Math.abs(x - walkwayX(d)) < 1.6 + size * 1.2) continue;
    const ground = floorHeight(x, -d);
    const { color } = stoneColor(x, ground, -d);
    push(all, [x, ground - size * 0.3, -d, seed, size * 1.25, size, 5, 0.85], color, 0.25, size * 1.4);
  }
}

const cut = newSection();
const root: Point = { x: 0, y: 0, z: 0 };

function cluster(d: number, random: Random, all: One[]): void {
  const umbrellas = d > UMBRELLAS.from && d < UMBRELLAS.to;
  const angle = 0.3 + random.next() * (Math.PI - 0.6);
  const chance = random.next();
  const spread = random.next();
  const members = 2 + random.index(umbrellas ? 4 : 6);
  sectionAt(d, cut);
  shellPoint(d, angle, root);
  // Water comes through the joints of the limestone: two sets that cross.
  const jointA = Math.abs(noise3(root.x / 9 + root.z / 24, 1, root.z / 30, CAVE_SEED + 60));
  const jointB = Math.abs(noise3(root.x / 26, 5, root.z / 9 - root.x / 30, CAVE_SEED + 61));
  const wet = Math.max(Math.exp(-((jointA / 0.1) ** 2)), 0.7 * Math.exp(-((jointB / 0.1) ** 2)));
  if (!umbrellas && chance > 0.08 + 0.92 * wet) return;
  const grand = clamp(cut.height / 12, 0.7, 3);
  for (let i = 0; i < members; i++) {
    const main = i === 0;
    const size = main ? 1 : random.range(0.22, 0.72);
    const dd = d + (main ? 0 : random.range(-1, 1) * (0.5 + spread * 1.1));
    const turn =
      angle + (main ? 0 : (random.range(-1, 1) * (0.6 + spread)) / Math.max(cut.halfWidth, cut.height));
    hang(dd, turn, size, grand, umbrellas, random, all);
  }
}

function hang(
  d: number,
  angle: number,
  size: number,
  grand: number,
  umbrella: boolean,
  random: Random,
  all: One[],
): void {
  const seed = random.next();
  const long = random.next();
  const thick = random.next();
  const below = random.next();
  shellPoint(d, angle, root);
  const { x, y, z } = root;
  const ground = floorHeight(x, z);
  const aside = Math.abs(x - walkwayX(d));
  const bodies = [GOLDEN_COLUMN, STONE_KING, LITTLE_FUJI];
  if (bodies.some((body) => Math.hypot(x - body.x, d - body.d) < 4.2)) return;
  let room = y - ground - 0.6;
  if (aside < 4) room = Math.min(room, y - walkwayY(d) - HEADROOM_M);
  if (room < 0.5) return;
  const straw = !umbrella && size < 0.6 && thick < 0.3;
  let length = umbrella ? (1.1 + 1.7 * long) * (0.5 + 0.5 * size) : (0.5 + 3.4 * long * long) * size * grand;
  if (straw) length *= 0.6;
  length = Math.min(length, room * 0.82);
  if (length < 0.25) return;
  let radius = umbrella
    ? length * (0.15 + 0.07 * thick)
    : straw
      ? 0.035
      : length * (0.085 + 0.1 * thick) + 0.05;
  let kind: FormationKind = umbrella ? 1 : straw ? 4 : 0;
  const inWater = d < 112 && ground < 0.15;
  const inPools = platesShare(x, d) > 0 || terracesShare(x, d) > 0;
  const cleared = CLEARINGS.some(([cx, cd, r]) => Math.hypot(x - cx, d - cd) < r);
  const free = aside > 2.3 && !inWater && !inPools && !cleared;
  if (kind === 0 && free && size > 0.9 && room < 8.5 && below < 0.22) {
    kind = 3;
    length = y - ground + ROOT_M * 2;
    radius = 0.22 + 0.3 * thick + length * 0.02;
  }
  const { color } = stoneColor(x, y, z);
  const open = 0.9;
  push(
    all,
    [x, y + ROOT_M, z, seed, -(length + ROOT_M), radius, kind, open],
    color,
    0.6 + 0.4 * long,
    length,
  );
  if (kind === 0 && free && length > 0.9 && below > 0.4) {
    const rise = Math.min((0.25 + 1.5 * below * long) * grand, room - length - 0.3);
    if (rise > 0.2) {
      const { color: foot } = stoneColor(x, ground, z);
      push(
        all,
        [x, ground - 0.25, z, seed * 0.7 + 0.2, rise + 0.25, 0.13 + rise * (0.08 + 0.08 * thick), 2, 0.9],
        foot,
        0.9,
        rise * 1.2,
      );
    }
  }
}

const CREAM = [0.93, 0.86, 0.74] as const;

function push(
  all: One[],
  place: readonly number[],
  color: readonly number[],
  wet: number,
  weight: number,
): void {
  const kind = place[6];
  // Young sinter is paler than the rock it comes from.
  const pale = kind === 5 ? 0 : 0.45;
  const tint = color.map((part, i) => clamp(part / 255 + ((CREAM[i] ?? 0) - part / 255) * pale, 0, 1));
  all.push({ values: [...place, ...tint, wet], weight });
}
