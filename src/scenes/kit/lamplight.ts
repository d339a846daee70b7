// Light of lamps on what stands near them, baked into vertices and into pools on the ground; it shows as night falls.
import { Vector3 } from 'three';
import type { Baked } from './bake';

/** Pieces that glow at least this much light their surroundings. */
const LIGHTS_FROM = 0.6;
/** Distance in metres at which a lamp's light has fallen to half. */
const HALF_AT_M = 1.5;
const REACH_M = 6;
/** How far light reaches around to surfaces that look away, as a cosine. */
const WRAP = 0.43;

/** Share of a lamp's light at a distance whose square is given. */
const fall = (square: number): number => 1 / (1 + square / (HALF_AT_M * HALF_AT_M));
const FALL_AT_REACH = fall(REACH_M * REACH_M);

/** A lamp, in the coordinates of the diorama's floor. */
export interface Lamp {
  readonly part: number;
  readonly at: Vector3;
  readonly power: number;
}

/** Where a part stands before anything moves: takes a point from the part to the floor. */
export type ToFloor = (part: number, point: Vector3) => Vector3;

/** All pieces that light their surroundings. */
export function lampsOf(items: readonly Baked[], toFloor: ToFloor): Lamp[] {
  const lamps: Lamp[] = [];
  for (const { part, piece, data, matrix } of items) {
    const glow = piece.look.glow ?? 0;
    if (glow < LIGHTS_FROM) continue;
    const middle = new Vector3();
    const point = new Vector3();
    const count = data.positions.length / 3;
    for (let i = 0; i < count; i++) middle.add(point.fromArray(data.positions, i * 3));
    middle.divideScalar(Math.max(1, count)).applyMatrix4(matrix);
    lamps.push({ part, at: toFloor(part, middle), power: glow });
  }
  return lamps;
}

/** The lamps that can reach something within `radius` metres of `point`. */
export function lampsNear(lamps: readonly Lamp[], point: Vector3, radius: number): Lamp[] {
  return lamps.filter(({ at }) => at.distanceTo(point) < REACH_M + radius);
}

/** Lamplight, 0–1, on a point with this normal (both on the floor's axes). */
export function lamplight(lamps: readonly Lamp[], point: Vector3, normal: Vector3): number {
  let sum = 0;
  for (const { at, power } of lamps) {
    const x = at.x - point.x;
    const y = at.y - point.y;
    const z = at.z - point.z;
    const square = x * x + y * y + z * z;
    if (square > REACH_M * REACH_M || square < 1e-6) continue;
    const facing = (x * normal.x + y * normal.y + z * normal.z) / Math.sqrt(square);
    if (facing < -WRAP) continue;
    sum += (power * (fall(square) - FALL_AT_REACH) * (facing + WRAP)) / (1 + WRAP);
  }
  return Math.min(1, sum);
}
