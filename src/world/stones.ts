// Where the stones stand: in groups of 3–25 along the strike of the beds, on the rims of bowls, dense on the pinnacle
// field, and as a frame for home's picture. None on a floor or a wall of a goal's bowl. Metres, radians.
import { smoothstep } from '../core/math';
import { noise2 } from '../core/noise';
import { createRandom, type Random } from '../core/random';
import { GOAL_DOLINES } from './dolines';
import { MAPPED, PINNACLES, WOOD } from './layout';
import { ROAD_HALF_WIDTH_M, roadDistance } from './road';
import { KIND, STONE_KINDS } from './stone-shape';
import type { Terrain } from './terrain';

export interface Stone {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly kind: number;
  /** Height over the ground, before the foot is buried. */
  readonly height: number;
  /** Horizontal scale as a part of the height. */
  readonly girth: number;
  /** Half of its length on the ground. */
  readonly width: number;
  /** Direction of its crest: 0 is +x. */
  readonly yaw: number;
  readonly leanX: number;
  readonly leanZ: number;
  /** 0–1, for small differences of colour. */
  readonly tone: number;
}

/** The beds strike from south-west to north-east. */
const STRIKE_RAD = 0.5;
/** Towards the visitor a wedge of this half angle stays free, from the floor to beyond the rim. */
export const WEDGE_HALF_RAD = (35 * Math.PI) / 180;
export const WEDGE_REACH_M = 132;
/** Stones keep this far from the middle of a bowl. */
export const NO_STONES_RADIUS_M = 61;

/** Whether stones may stand at a place. */
export function isStonePlace(x: number, z: number, width: number): boolean {
  for (const goal of GOAL_DOLINES) {
    const dx = x - goal.x;
    const dz = z - goal.z;
    const r = Math.hypot(dx, dz);
    if (r < NO_STONES_RADIUS_M + width) return false;
    if (r > WEDGE_REACH_M) continue;
    const off = Math.abs(Math.atan2(dx, dz) - goal.heading);
    if (Math.min(off, 2 * Math.PI - off) < WEDGE_HALF_RAD + width / r) return false;
  }
  if (Math.hypot(x - WOOD.x, z - WOOD.z) < WOOD.radius + 3) return false;
  return roadDistance(x, z) > ROAD_HALF_WIDTH_M + 1.5 + width;
}

interface Group {
  readonly x: number;
  readonly z: number;
  readonly count: number;
  /** Height of the tallest. */
  readonly tallest: number;
  readonly length: number;
  /** Tall kinds only, and most of them tall: a wall of teeth. */
  readonly bold?: boolean;
}

/** Hand-placed groups: by the plateau's stand (9, 413), and a frame for home (15, 319), open in the middle. */
const FRAME: readonly Group[] = [
  { x: -0.8, z: 401.6, count: 11, tallest: 3.0, length: 2.8, bold: true },
  { x: -1.6, z: 394.6, count: 7, tallest: 2.5, length: 3, bold: true },
  { x: -19, z: 397, count: 9, tallest: 2.6, length: 4.5, bold: true },
  { x: 21, z: 388, count: 9, tallest: 3.0, length: 4.5, bold: true },
  { x: 30, z: 401, count: 6, tallest: 1.7, length: 4 },
  { x: -2, z: 352, count: 12, tallest: 4.0, length: 7, bold: true },
  { x: -36, z: 362, count: 15, tallest: 4.4, length: 9, bold: true },
  { x: 44, z: 356, count: 12, tallest: 3.6, length: 8, bold: true },
  { x: -5, z: 287, count: 11, tallest: 5.4, length: 4.5, bold: true },
  { x: 39, z: 284, count: 10, tallest: 4.8, length: 4.5, bold: true },
  { x: -30, z: 254, count: 14, tallest: 5.2, length: 7, bold: true },
  { x: 64, z: 256, count: 14, tallest: 5.0, length: 7, bold: true },
  { x: 4, z: 262, count: 7, tallest: 1.7, length: 6 },
  { x: -86, z: 246, count: 18, tallest: 4.6, length: 13, bold: true },
  { x: 112, z: 250, count: 18, tallest: 4.4, length: 12, bold: true },
  { x: -28, z: 226, count: 10, tallest: 2.6, length: 9 },
  { x: 62, z: 215, count: 12, tallest: 2.8, length: 10 },
];

/** Lays out all stones of `seed`, groups of home's frame first. */
export function scatterStones(terrain: Terrain, seed: number): Stone[] {
  const random = createRandom(seed).fork('stones');
  const stones: Stone[] = [];
  for (const group of FRAME) addGroup(stones, terrain, random, group);
  addRims(stones, terrain, random);
  addField(stones, terrain, random);
  addScatter(stones, terrain, random, seed);
  return stones;
}

function addStone(
  stones: Stone[],
  terrain: Terrain,
  random: Random,
  x: number,
  z: number,
  height: number,
  kind: number,
  slim = 1,
): void {
  const shelf = kind === KIND.shelf;
  const girth = shelf ? random.range(1.3, 2.1) : random.range(0.9, 1.35) * slim;
  const tall = shelf ? height * 0.5 : height;
  const width = tall * girth * (STONE_KINDS[kind]?.along ?? 0.5);
  const yaw = STRIKE_RAD + random.range(-0.3, 0.3) + (random.next() < 0.5 ? Math.PI : 0);
  const tone = random.next();
  const leanX = random.range(-0.13, 0.13);
  const leanZ = random.range(-0.1, 0.1);
  if (!isStonePlace(x, z, width)) return;
  // The foot sinks where the slope falls away under the far end.
  const reach = width * 0.7;
  const y = Math.min(
    terrain.height(x, z),
    terrain.height(x + reach, z) + 0.1,
    terrain.height(x - reach, z) + 0.1,
    terrain.height(x, z + reach) + 0.1,
    terrain.height(x, z - reach) + 0.1,
  );
  stones.push({ x, y: y - 0.06 * tall, z, kind, height: tall, girth, width, yaw, leanX, leanZ, tone });
}

/** A group: one or two large, the others small around them, drawn out along the strike. */
function addGroup(stones: Stone[], terrain: Terrain, random: Random, group: Group): void {
  const cos = Math.cos(STRIKE_RAD);
  const sin = -Math.sin(STRIKE_RAD);
  for (let i = 0; i < group.count; i++) {
    const bell = random.next() + random.next() + random.next() - 1.5;
    const along = bell * group.length;
    // Parallel beds stand out as rows about two metres apart.
    const across = (random.index(3) - 1) * 2.6 * (group.tallest / 2.2) + random.range(-0.5, 0.5);
    const x = group.x + cos * along - sin * across;
    const z = group.z + sin * along + cos * across;
    const rank = i < 2 ? 1 - i * 0.18 : 0.26 + 0.5 * random.next() ** (group.bold ? 0.8 : 1.6);
    const height = group.tallest * rank * random.range(0.86, 1.1);
    const kinds = height > 1.7 || group.bold ? TALL_KINDS : LOW_KINDS;
    addStone(
      stones,
      terrain,
      random,
      x,
      z,
      height,
      kinds[random.index(kinds.length)] ?? 0,
      group.bold ? BOLD_SLIMNESS : 1,
    );
  }
}

/** Girth of stones in a bold group: slim ones stay apart. */
const BOLD_SLIMNESS = 0.8;
const TALL_KINDS = [KIND.fin, KIND.tooth, KIND.twins, KIND.fin, KIND.spike, KIND.block];
const LOW_KINDS = [KIND.block, KIND.shelf, KIND.fin, KIND.twins, KIND.tooth, KIND.shelf];

/** White stone rings the bowls of the goals. */
function addRims(stones: Stone[], terrain: Terrain, random: Random): void {
  for (const goal of GOAL_DOLINES) {
    const groups = 21;
    for (let i = 0; i < groups; i++) {
      const angle = ((i + random.range(-0.35, 0.35)) / groups) * Math.PI * 2;
      const r = goal.rimRadius + random.range(1, 10);
      addGroup(stones, terrain, random, {
        x: goal.x + Math.sin(angle) * r,
        z: goal.z + Math.cos(angle) * r,
        count: 5 + random.index(7),
        tallest: random.range(3.6, 7.6),
        length: random.range(4, 9),
        bold: true,
      });
    }
  }
}

/** The pinnacle field: clusters in rows along the strike, taller towards its middle. */
function addField(stones: Stone[], terrain: Terrain, random: Random): void {
  for (let i = 0; i < 74; i++) {
    const angle = random.range(0, Math.PI * 2);
    const r = Math.sqrt(random.next());
    const x = PINNACLES.x + Math.cos(angle) * r * PINNACLES.rx;
    const row = Math.round((Math.sin(angle) * r * PINNACLES.rz) / 13) * 13;
    const z = PINNACLES.z + row + random.range(-3, 3) - (x - PINNACLES.x) * 0.2;
    const tallest = random.range(3.4, 5.4) + 3.4 * (1 - r) * random.next();
    const count = 4 + random.index(7);
    addGroup(stones, terrain, random, { x, z, count, tallest, length: 2.5 + count * 0.75, bold: true });
  }
}

/** Groups all over the grassland, more where an old bed comes to the surface, fewer in hollows. */
function addScatter(stones: Stone[], terrain: Terrain, random: Random, seed: number): void {
  const cell = 44;
  const reach = MAPPED.half + 60;
  for (let cz = -reach; cz < reach; cz += cell) {
    for (let cx = -reach; cx < reach; cx += cell) {
      const x = MAPPED.x + cx + random.range(0, cell);
      const z = MAPPED.z + cz + random.range(0, cell);
      const bed = noise2((x * 0.88 - z * 0.48) / 210, (x * 0.48 + z * 0.88) / 62, seed + 61);
      const chance = smoothstep(-0.05, 0.75, bed) * (1 - 0.8 * terrain.hollow(x, z));
      const count = 3 + Math.floor(random.next() ** 2.6 * 20);
      const group = { x, z, count, tallest: random.range(1.4, 3.8), length: 3 + count * 0.7 };
      // Home's foreground is placed by hand.
      const inFrame = Math.abs(x - 15) < 70 && z > 190 && z < 440;
      if (random.next() < chance && !inFrame) addGroup(stones, terrain, random, group);
    }
  }
}
