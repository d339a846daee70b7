// Light of lamps on what stands near them, baked into vertices and into pools on the ground; it shows as night falls.
import { Vector3 } from 'three';
import type { Baked } from './bake';

/** Pieces that glow at least this much light their surroundings. */
const LIGHTS_FROM = 0.6;
/** Distance in metres at which a lamp's light has fallen to half. */
const HALF_AT_M = 1.5;
const REACH_M = 6;

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
    const distance = Math.hypot(x, y, z);
    if (distance > REACH_M || distance < 1e-3) continue;
    const facing = (x * normal.x + y * normal.y + z * normal.z) / distance;
    const near = 1 / (1 + (distance / HALF_AT_M) ** 2) - 1 / (1 + (REACH_M / HALF_AT_M) ** 2);
    sum += power * near * Math.max(0, facing * 0.7 + 0.3);
  }
  return Math.min(1, sum);
}
