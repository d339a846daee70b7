// Stones of both plateaus: white pinnacles in groups at Akiyoshidai; at Đồng Văn fields of dark blades, sharp as a cat's
// ears (đá tai mèo). Shapes as instances of a few kinds. Metres, radians.
import { createRandom, type Random } from '../../core/random';
import type { StoneInstances } from '../stone-levels';
import { STONE_KINDS, type StoneKind } from '../stone-shape';
import { acrossRiver, type Land } from './land';
import { AKIYOSHI, gorgeLine, KARST, ROAD_HALF, roadLine } from './places';

/** Blades: thin across, with one or two tips that end in an edge. */
const BLADE_KINDS: readonly StoneKind[] = [
  {
    along: 0.34,
    across: 0.13,
    crest: 0.16,
    taper: 1.25,
    lean: 0.16,
    tops: [
      [0.1, 1, 0.75],
      [-0.7, 0.5, 1.5],
    ],
    cuts: [{ normal: [0.9, 0.34, 0.27], distance: 0.36 }],
  },
  {
    along: 0.42,
    across: 0.15,
    crest: 0.5,
    taper: 1.15,
    lean: -0.14,
    tops: [
      [-0.55, 1, 1.7],
      [0.6, 0.72, 1.7],
    ],
    cuts: [{ normal: [-0.86, 0.4, 0.3], distance: 0.48 }],
  },
];

/** All kinds, blades after the pinnacles' own. */
export const KINDS: readonly StoneKind[] = [...STONE_KINDS, ...BLADE_KINDS];
const FIRST_BLADE = STONE_KINDS.length;
/** Kinds of pinnacles: for tall ones, and for any. */
const TALL = [0, 1, 3, 5] as const;
const ANY = [0, 1, 2, 3, 5] as const;

export interface Stone {
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly height: number;
  readonly girth: number;
  readonly yaw: number;
  readonly leanX: number;
  readonly leanZ: number;
  /** 0–0.5 white (Akiyoshidai), 0.5–1 dark (Đồng Văn). */
  readonly tone: number;
}

interface Group {
  readonly u: number;
  readonly v: number;
  readonly count: number;
  readonly tallest: number;
  readonly length: number;
}

/** Hand-placed groups of Akiyoshidai, from its middle: a frame for who stands there, and rows for who sees all of it. */
const GROUPS: readonly Group[] = [
  { u: 5, v: 110, count: 13, tallest: 3.4, length: 5 },
  { u: 28, v: 101, count: 12, tallest: 3.8, length: 5 },
  { u: 2, v: 87, count: 12, tallest: 4.2, length: 7 },
  { u: 22, v: 82, count: 11, tallest: 4.6, length: 6 },
  { u: 52, v: 96, count: 13, tallest: 4.8, length: 8 },
  { u: -30, v: 84, count: 15, tallest: 5.4, length: 11 },
  { u: 74, v: 74, count: 12, tallest: 5, length: 10 },
  { u: -68, v: 58, count: 17, tallest: 5.8, length: 14 },
  { u: 62, v: 12, count: 16, tallest: 6.2, length: 16 },
  { u: -26, v: -26, count: 18, tallest: 6.6, length: 18 },
  { u: 30, v: -50, count: 14, tallest: 6, length: 15 },
  { u: -98, v: 16, count: 16, tallest: 6.4, length: 16 },
  { u: 118, v: 4, count: 16, tallest: 6.2, length: 17 },
  { u: -92, v: -96, count: 30, tallest: 7.4, length: 36 },
  { u: 84, v: -108, count: 24, tallest: 7, length: 30 },
  { u: -142, v: 20, count: 13, tallest: 6, length: 16 },
  { u: 150, v: -30, count: 12, tallest: 6, length: 14 },
  { u: 104, v: 88, count: 12, tallest: 5, length: 12 },
  { u: -104, v: 96, count: 12, tallest: 5.4, length: 13 },
];
const STRIKE_RAD = 0.5;

function pinnacles(land: Land, random: Random, share: number): Stone[] {
  const stones: Stone[] = [];
  const cos = Math.cos(STRIKE_RAD);
  const sin = -Math.sin(STRIKE_RAD);
  for (const group of GROUPS) {
    for (let i = 0; i < group.count; i++) {
      const along = (random.next() + random.next() + random.next() - 1.5) * group.length;
      const across = (random.index(3) - 1) * 1.15 * group.tallest + random.range(-0.6, 0.6);
      const rank = i < 2 ? 1 - i * 0.2 : 0.24 + 0.5 * random.next() ** 1.3;
      const height = group.tallest * rank * random.range(0.86, 1.1);
      const kinds = height > 1.6 ? TALL : ANY;
      const kind = kinds[random.index(kinds.length)] ?? 0;
      const x = AKIYOSHI.x + group.u + cos * along - sin * across;
      const z = AKIYOSHI.z + group.v + sin * along + cos * across;
      const stone: Stone = {
        kind,
        x,
        y: land.akiyoshi(x, z) - 0.1 * height,
        z,
        height,
        girth: random.range(0.8, 1.2),
        yaw: STRIKE_RAD + random.range(-0.3, 0.3) + (random.next() < 0.5 ? Math.PI : 0),
        leanX: random.range(-0.12, 0.12),
        leanZ: random.range(-0.1, 0.1),
        tone: random.next() * 0.5,
      };
      if (random.next() < share || i < 3) stones.push(stone);
    }
  }
  return stones;
}

/** Where fields of blades lie: u from the river, v along it, half lengths of their ovals, tallest, share of the blades. */
const FIELDS = [
  { d: -72, v: 150, rd: 13, rv: 36, tallest: 6.4, share: 0.3 },
  { d: -98, v: 124, rd: 24, rv: 34, tallest: 6, share: 0.26 },
  { d: -64, v: 92, rd: 7, rv: 38, tallest: 4.4, share: 0.1 },
  { d: -172, v: 70, rd: 26, rv: 60, tallest: 5, share: 0.14 },
  { d: 78, v: 110, rd: 15, rv: 70, tallest: 6.4, share: 0.2 },
] as const;

function blades(land: Land, random: Random, most: number): Stone[] {
  const stones: Stone[] = [];
  for (const field of FIELDS) {
    const count = Math.round(most * field.share);
    for (let i = 0; i < count; i++) {
      const angle = random.range(0, Math.PI * 2);
      const out = Math.sqrt(random.next());
      const v = field.v + Math.sin(angle) * out * field.rv;
      const d = field.d + Math.cos(angle) * out * field.rd;
      // Clusters: a place takes few or many.
      const thick = random.next();
      const height = field.tallest * (0.16 + 0.84 * random.next() ** 2.3) * (1 - 0.35 * out);
      const pick = random.next();
      const turn = random.range(-0.45, 0.45);
      const [leanX, leanZ, tone] = [random.range(-0.22, 0.22), random.range(-0.2, 0.2), random.next()];
      const x = KARST.x + gorgeLine(v) + d;
      const z = KARST.z + v;
      if (Math.abs(acrossRiver(x, z) - roadLine(v)) < ROAD_HALF + 2.2) continue;
      if (thick < 0.1 || Math.abs(d) < 55) continue;
      stones.push({
        kind: pick < 0.86 ? FIRST_BLADE + random.index(BLADE_KINDS.length) : 5,
        x,
        y: land.karst(x, z) - 0.12 * height,
        z,
        height,
        girth: random.range(0.8, 1.3),
        yaw: 0.9 + turn + (pick < 0.4 ? Math.PI : 0),
        leanX,
        leanZ,
        tone: 0.5 + 0.5 * tone,
      });
    }
  }
  return stones;
}

/** All stones: `share` of the pinnacles' groups, and at most `most` blades. */
export function placeStones(land: Land, share: number, most: number, seed: number): Stone[] {
  const random = createRandom(seed);
  return [...pinnacles(land, random.fork('pinnacles'), share), ...blades(land, random.fork('blades'), most)];
}

/** Packs stones by kind, ready to be drawn as instances. */
export function packStones(stones: readonly Stone[]): StoneInstances[] {
  return KINDS.map((_, kind) => {
    const own = stones.filter((stone) => stone.kind === kind);
    const matrices = new Float32Array(own.length * 16);
    own.forEach((stone, i) => {
      const cos = Math.cos(stone.yaw);
      const sin = Math.sin(stone.yaw);
      const side = stone.height * stone.girth;
      const { height, leanX, leanZ, x, y, z } = stone;
      matrices.set(
        [
          cos * side,
          0,
          -sin * side,
          0,
          leanX * height,
          height,
          leanZ * height,
          0,
          sin * side,
          0,
          cos * side,
          0,
          x,
          y,
          z,
          1,
        ],
        i * 16,
      );
    });
    return { matrices, tones: Float32Array.from(own, (stone) => stone.tone), count: own.length };
  });
}
