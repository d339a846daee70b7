// The cave as one description in world metres: its shell (walls and ceiling) and its floor. Meshes of every tier and all
// that hangs or stands ask here, so that detail never changes the world.
import { clamp, lerp, smoothstep } from '../../core/math';
import { basinGround } from './basins';
import { CAVE_SEED, GOLDEN_COLUMN, LITTLE_FUJI, newSection, sectionAt, walkwayX } from './layout';
import { noise3 } from './noise3';

export interface Point {
  x: number;
  y: number;
  z: number;
}

const scratch = newSection();

/** A power that keeps the sign. */
const bent = (value: number, power: number): number => Math.sign(value) * Math.abs(value) ** power;

/** How far stone stands into the cave at a point of the smooth shell (metres, positive is outwards). */
function relief(x: number, y: number, z: number, size: number, wall: number): number {
  const s = CAVE_SEED;
  const big = noise3(x / 11, y / 9, z / 13, s) * 0.7 + noise3(x / 4.6, y / 4.2, z / 5.1, s + 1) * 0.34;
  // Beds: the limestone breaks along them, so that walls step back in ledges.
  const bed = noise3(x / 17, y * 0.42 + noise3(x / 8, y / 8, z / 8, s + 2) * 0.7, z / 17, s + 3);
  const ledge = (smoothstep(-0.25, 0.15, bed) - 0.5) * 0.5;
  // Hollows the water left in the ceiling.
  const hollow = Math.abs(noise3(x / 2.4, y / 2.4, z / 2.7, s + 4));
  const fine = noise3(x / 1.05, y / 1.2, z / 1.1, s + 5) * 0.11;
  // Flowstone curtains run down the walls in places.
  const curtain = smoothstep(0.05, 0.4, noise3(x / 13, y / 30, z / 9, s + 6)) * wall;
  const run = z * 0.95 + x * 0.6 + noise3(x / 3, y / 6, z / 3, s + 7) * 0.8;
  const flute = (Math.abs(Math.sin(run * 2.1)) - 0.6) * 0.34 * curtain;
  return (
    big * size +
    ledge * wall * 0.9 +
    (hollow - 0.4) * 0.6 * (1 - curtain * 0.6) -
    flute -
    curtain * 0.35 +
    fine
  );
}

/**
 * A point of walls and ceiling.
 * @param d Metres walked from the mouth.
 * @param angle 0 is the right wall at the floor, π/2 the top, π the left wall; a little below 0 and above π is under
 *   the floor.
 */
export function shellPoint(d: number, angle: number, out: Point): Point {
  const cut = sectionAt(d, scratch);
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const ex = bent(c, cut.fullness);
  const ey = bent(s, cut.fullness);
  const x = cut.x + cut.halfWidth * ex;
  const y = cut.floor + cut.height * ey;
  const z = -d;
  let nx = c / cut.halfWidth;
  let ny = s / cut.height;
  const length = Math.hypot(nx, ny) || 1;
  nx /= length;
  ny /= length;
  const size = clamp(Math.min(cut.halfWidth, cut.height) * 0.115, 0.3, 2.3);
  const wall = smoothstep(0.25, 0.85, Math.abs(nx));
  const out1 = relief(x, y, z, size, wall) * clamp(cut.halfWidth / 7, 0.35, 1);
  out.x = x + nx * out1;
  out.y = y + ny * out1;
  out.z = z;
  // The ceiling comes down to the golden column's top, and its floor is level.
  const byColumn = columnShare(out.x, d, 7) * smoothstep(3, 8, out.y - cut.floor);
  if (byColumn > 0) out.y = lerp(out.y, cut.floor + GOLDEN_COLUMN.height - 0.25, byColumn);
  return out;
}

/** 1 at the golden column, 0 from `reach` metres on. */
function columnShare(x: number, d: number, reach: number): number {
  return smoothstep(reach, 2, Math.hypot(x - GOLDEN_COLUMN.x, d - GOLDEN_COLUMN.d));
}

/** Angle on the shell at `d` straight above `x`. Exact for the smooth shell; relief moves the point a little aside. */
export function angleAbove(d: number, x: number): number {
  const cut = sectionAt(d, scratch);
  const u = clamp((x - cut.x) / cut.halfWidth, -1, 1);
  return Math.acos(bent(u, 1 / cut.fullness));
}

/** Height of the floor, metres. */
export function floorHeight(x: number, z: number): number {
  const d = -z;
  const cut = sectionAt(d, scratch);
  const u = (x - cut.x) / cut.halfWidth;
  const s = CAVE_SEED + 40;
  const rough = noise3(x / 5.5, 0, z / 5.5, s) * 0.5 + noise3(x / 1.9, 3, z / 1.9, s + 1) * 0.2;
  // Talus lies against the walls.
  const talus = smoothstep(0.62, 1.02, Math.abs(u)) * clamp(cut.halfWidth * 0.11, 0.25, 2.2);
  let y = cut.floor + talus * (0.7 + 0.6 * noise3(x / 3, 9, z / 3, s + 2));
  const hall = smoothstep(300, 325, d) * (1 - smoothstep(462, 478, d));
  const gorge = smoothstep(2, -14, d);
  y += rough * (0.45 + hall * 1.4 + gorge * 0.4);
  // Fallen blocks in the great hall, beside the way.
  if (hall > 0) {
    const aside = smoothstep(4, 13, Math.abs(x - walkwayX(d)));
    y += hall * aside * Math.max(0, noise3(x / 11, 5, z / 11, s + 3)) * 4.6;
  }
  // The walls' foot rises out of the stream before the mouth.
  y += gorge * smoothstep(0.12, 0.6, Math.abs(u)) * 4.5;
  const away = Math.hypot(x - LITTLE_FUJI.x, d - LITTLE_FUJI.d);
  y += 0.5 * smoothstep(LITTLE_FUJI.radius + 5, LITTLE_FUJI.radius - 1, away);
  const byColumn = columnShare(x, d, 9);
  if (byColumn > 0) y = lerp(y, cut.floor, byColumn);
  const basin = basinGround(x, z);
  return basin === null ? y : lerp(y, basin.height, basin.share);
}
