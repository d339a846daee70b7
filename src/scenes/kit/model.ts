// A model is a list of coloured shapes in place. The same model can stand as a solid or be drawn as luminous lines.
import { Euler, Matrix4, Quaternion, Vector3 } from 'three';
import type { ColorName } from './palette';
import type { Shape } from './shape';

/** Where and how something stands. Metres and radians; rotations are applied turn (y), tilt (x), lean (z). */
export interface At {
  readonly x?: number;
  readonly y?: number;
  readonly z?: number;
  /** Around y; positive turns +z towards +x. */
  readonly turn?: number;
  /** Around x; positive nods towards +z. */
  readonly tilt?: number;
  /** Around z; positive leans towards -x. */
  readonly lean?: number;
  readonly scale?: number | readonly [number, number, number];
}

/** How a piece looks beside its colour. */
export interface Look {
  /** Gives light of its own in its colour, 0–1: windows and lamps; strong at night, faint by day. */
  readonly glow?: number;
  /** Moves with the gust, 0–1, more with height above the piece's foot: cloth, leaves. */
  readonly sway?: number;
  /** A surface of water: ripples and mirrors the sky. */
  readonly water?: boolean;
  /** Covered with the season's grass; its own colour is not used. */
  readonly turf?: boolean;
  /** Left out of a luminous drawing: what would only clutter it. */
  readonly undrawn?: boolean;
  /** Only on machines with a graphics processor: for the small things. */
  readonly fine?: boolean;
}

export interface Piece {
  readonly shape: Shape;
  readonly color: ColorName;
  readonly look: Look;
  readonly matrix: Matrix4;
}

export type Model = readonly Piece[];

/** One coloured shape in its place. */
export function piece(shape: Shape, color: ColorName, at: At = {}, look: Look = {}): Model {
  return [{ shape, color, look, matrix: toMatrix(at) }];
}

/** Several models as one. */
export function join(...models: readonly Model[]): Model {
  return models.flat();
}

/** The model, moved as a whole. */
export function place(model: Model, at: At): Model {
  const matrix = toMatrix(at);
  return model.map((item) => ({ ...item, matrix: matrix.clone().multiply(item.matrix) }));
}

/** Copies of a model, one for each place. */
export function repeat(model: Model, places: readonly At[]): Model {
  return places.flatMap((at) => place(model, at));
}

/** The model in other colours: each colour named in `map` becomes another. */
export function recolor(model: Model, map: Partial<Record<ColorName, ColorName>>): Model {
  return model.map((item) => ({ ...item, color: map[item.color] ?? item.color }));
}

/** Places in a row: `count` of them, `step` apart along x (and z), centred on `at`. */
export function row(count: number, step: number, at: At = {}, stepZ = 0): At[] {
  return Array.from({ length: count }, (_, i) => ({
    ...at,
    x: (at.x ?? 0) + (i - (count - 1) / 2) * step,
    z: (at.z ?? 0) + (i - (count - 1) / 2) * stepZ,
  }));
}

/** Places on a circle, facing its centre (`facing` -1: outwards). `from` and `arc` choose a part of it. */
export function ring(count: number, radius: number, from = 0, arc = Math.PI * 2, facing: 1 | -1 = 1): At[] {
  const steps = arc < Math.PI * 2 ? Math.max(1, count - 1) : count;
  return Array.from({ length: count }, (_, i) => {
    const angle = from + (i / steps) * arc;
    const turn = facing === 1 ? angle + Math.PI : angle;
    return { x: Math.sin(angle) * radius, z: Math.cos(angle) * radius, turn };
  });
}

/** Matrix of a place. */
export function toMatrix(at: At): Matrix4 {
  const scale = at.scale ?? 1;
  return new Matrix4().compose(
    new Vector3(at.x ?? 0, at.y ?? 0, at.z ?? 0),
    new Quaternion().setFromEuler(new Euler(at.tilt ?? 0, at.turn ?? 0, at.lean ?? 0, 'YXZ')),
    typeof scale === 'number' ? new Vector3(scale, scale, scale) : new Vector3(...scale),
  );
}
