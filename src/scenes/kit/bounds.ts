// Where the things that are told stand at an instant: spheres to touch, and the round they take up on the floor. Metres.
import { Matrix4, Vector3 } from 'three';
import { PART_FLOATS } from '../../materials/parts';
import { LARGER } from './figure';
import type { Thing } from './landmark';
import { toMatrix } from './model';
import { Person } from './people';
import type { Shape, ShapeData } from './shape';

/** A person of size 1: height of the middle, and reach from there with arms at rest. */
const PERSON_MIDDLE_M = 0.85 * LARGER;
const PERSON_HALF_M = 0.85 * LARGER;
const PERSON_WIDE_M = 0.4;
/** A drawing can be touched once so much of it is drawn, a solid while so much of it is there. */
const DRAWN_FROM = 0.25;
const THERE_FROM = 0.3;

/** What a thing takes up, in its own coordinates: the middle, half the height, and the reach sideways. */
export interface Carried {
  readonly thing: Thing;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly half: number;
  readonly wide: number;
}

/** One for each model of a part, one for a person. `make` gives shapes at the diorama's detail. */
export function carriedBy(thing: Thing, make: (shape: Shape) => ShapeData): Carried[] {
  if (thing instanceof Person)
    return [{ thing, x: 0, y: PERSON_MIDDLE_M, z: 0, half: PERSON_HALF_M, wide: PERSON_WIDE_M }];
  const low = new Vector3();
  const high = new Vector3();
  const point = new Vector3();
  const matrix = new Matrix4();
  return thing.placed.flatMap(({ model, at }) => {
    low.setScalar(Number.POSITIVE_INFINITY);
    high.setScalar(Number.NEGATIVE_INFINITY);
    const outer = toMatrix(at);
    for (const piece of model) {
      const { positions } = make(piece.shape);
      matrix.multiplyMatrices(outer, piece.matrix);
      for (let i = 0; i < positions.length; i += 3) {
        point.fromArray(positions, i).applyMatrix4(matrix);
        low.min(point);
        high.max(point);
      }
    }
    if (low.x > high.x) return [];
    const wide = Math.hypot(high.x - low.x, high.z - low.z) / 2;
    const half = (high.y - low.y) / 2;
    point.addVectors(low, high).multiplyScalar(0.5);
    return [{ thing, x: point.x, y: point.y, z: point.z, half, wide }];
  });
}

/** Writes where `carried` is now into `out` at `o`: x, y, z and radius (0 while absent). `parts`: the parts' texture. */
export function writeSphere(
  { thing, x, y, z, half, wide }: Carried,
  parts: Float32Array,
  year: number,
  out: Float32Array,
  o: number,
): void {
  if (thing instanceof Person) {
    const size = thing.sizeAt(year);
    thing.toFloor(out, o);
    out[o + 1] = (out[o + 1] ?? 0) + y * size;
    out[o + 3] = size < THERE_FROM ? 0 : half * size;
    return;
  }
  const p = thing.index * PART_FLOATS;
  for (let row = 0; row < 3; row++) {
    const i = p + row * 4;
    out[o + row] =
      (parts[i] ?? 0) * x + (parts[i + 1] ?? 0) * y + (parts[i + 2] ?? 0) * z + (parts[i + 3] ?? 0);
  }
  const size = Math.hypot(parts[p] ?? 0, parts[p + 4] ?? 0, parts[p + 8] ?? 0);
  const there = (parts[p + 12] ?? 0) >= THERE_FROM && (parts[p + 13] ?? 0) >= DRAWN_FROM;
  out[o + 3] = there ? Math.hypot(half, wide) * size : 0;
}

/** The box around several things, and the round it makes on the floor. */
export class Round {
  x = 0;
  y = 0;
  z = 0;
  /** Reach sideways, and half of the height. */
  wide = 0;
  half = 0;
  private readonly low = new Vector3();
  private readonly high = new Vector3();

  clear(): void {
    this.low.setScalar(1e9);
    this.high.setScalar(-1e9);
  }

  /** Takes in a thing at the sphere written at `o` of `spheres`, if it is there. */
  take({ half, wide }: Carried, spheres: Float32Array, o: number): void {
    const radius = spheres[o + 3] ?? 0;
    if (radius === 0) return;
    const size = radius / Math.max(1e-6, Math.hypot(half, wide));
    const x = spheres[o] ?? 0;
    const y = spheres[o + 1] ?? 0;
    const z = spheres[o + 2] ?? 0;
    const w = wide * size * 0.86;
    const h = half * size;
    const { low, high } = this;
    low.set(Math.min(low.x, x - w), Math.min(low.y, y - h), Math.min(low.z, z - w));
    high.set(Math.max(high.x, x + w), Math.max(high.y, y + h), Math.max(high.z, z + w));
  }

  /** Works out the round; false when nothing was there. */
  close(): boolean {
    const { low, high } = this;
    if (low.x > high.x) return false;
    this.x = (low.x + high.x) / 2;
    this.z = (low.z + high.z) / 2;
    this.half = (high.y - Math.max(0, low.y)) / 2;
    this.y = Math.max(0, low.y) + this.half;
    this.wide = Math.max(high.x - low.x, high.z - low.z) / 2;
    return true;
  }

  /** Height of the lowest point. */
  get foot(): number {
    return Math.max(0, this.y - this.half);
  }
}
