// Makes the few big meshes of a diorama out of its parts: the solid one here, shade and light below in
// bake-contact.ts, drawings in bake-drawing.ts.
import { BufferAttribute, BufferGeometry, Color, Matrix4, Sphere, Vector3 } from 'three';
import { smoothstep } from '../../core/math';
import { lamplight, lampsNear, lampsOf, type ToFloor } from './lamplight';
import type { Piece } from './model';
import { toMatrix } from './model';
import { PALETTE } from './palette';
import type { Part } from './part';
import type { Detail, Shape, ShapeData } from './shape';

/** Everything of a diorama lies within this sphere, so that the meshes can be culled as a whole. */
const BOUNDS = new Sphere(new Vector3(0, 6, 0), 44);
/** Baked shade at the foot of a thing, and the height in metres above which it is gone. */
const FOOT_SHADE = 0.7;
const FOOT_SHADE_TO_M = 1.1;
/** Kinds of surface, as materials/shaders/solid.vert.glsl knows them. */
const WATER_KIND = 200;
const TURF_KIND = 220;

/** A shape in its place, with the part that carries it. */
export interface Baked {
  readonly part: number;
  readonly piece: Piece;
  readonly data: ShapeData;
  readonly matrix: Matrix4;
}

/** Makes shapes at a detail; repeated models share their shapes, so each is made once. */
export function shaper(detail: Detail): (shape: Shape) => ShapeData {
  const made = new Map<Shape, ShapeData>();
  return (shape) => {
    const data = made.get(shape) ?? shape(detail);
    made.set(shape, data);
    return data;
  };
}

/** All pieces of the parts, their shapes made by `make`. */
export function realise(parts: readonly Part[], detail: Detail, make: (shape: Shape) => ShapeData): Baked[] {
  return parts.flatMap((part) =>
    part.placed.flatMap(({ model, at }) => {
      const outer = toMatrix(at);
      return model
        .filter((piece) => detail.fine || !piece.look.fine)
        .map((piece) => ({
          part: part.index,
          piece,
          data: make(piece.shape),
          matrix: new Matrix4().multiplyMatrices(outer, piece.matrix),
        }));
    }),
  );
}

/** Square root, so that dark colours keep their steps in a byte; the shader squares. */
const toByte = (linear: number): number => Math.min(255, Math.sqrt(linear) * 255);

/** Gives a geometry the bounds of a diorama. */
export function bounded(geometry: BufferGeometry): BufferGeometry {
  geometry.boundingSphere = BOUNDS.clone();
  return geometry;
}

/** One mesh of everything solid: vertex colours, baked shade, part numbers. */
export function bakeSolid(items: readonly Baked[], toFloor: ToFloor): BufferGeometry {
  const lamps = lampsOf(items, toFloor);
  const floorPoint = new Vector3();
  const floorNormal = new Vector3();
  const origin = new Vector3();
  const vertices = items.reduce((sum, { data }) => sum + data.positions.length / 3, 0);
  const position = new Float32Array(vertices * 3);
  const normal = new Int8Array(vertices * 4);
  const color = new Uint8Array(vertices * 4);
  const info = new Uint8Array(vertices * 4);
  const indices: number[] = [];
  const p = new Vector3();
  const n = new Vector3();
  const tint = new Color();
  let at = 0;
  items.forEach(({ part, piece, data, matrix }, order) => {
    const { look } = piece;
    const normalMatrix = matrix.clone().invert().transpose();
    const mirrored = matrix.determinant() < 0;
    tint.set(PALETTE[piece.color]);
    // No two pieces of wood are quite alike.
    tint.multiplyScalar(1 + 0.045 * Math.sin(order * 12.9898));
    const count = data.positions.length / 3;
    let top = 0;
    let reach = 0;
    for (let i = 0; i < count; i++) {
      top = Math.max(top, data.positions[i * 3 + 1] ?? 0);
      reach = Math.max(reach, p.fromArray(data.positions, i * 3).length());
    }
    // Lamplight is worked out where the part first stands; what moves carries it along.
    toFloor(part, origin.set(0, 0, 0));
    toFloor(part, floorPoint.setFromMatrixPosition(matrix));
    const near = lampsNear(lamps, floorPoint, reach * matrix.getMaxScaleOnAxis());
    for (let i = 0; i < count; i++) {
      p.fromArray(data.positions, i * 3).applyMatrix4(matrix);
      n.fromArray(data.normals, i * 3);
      n.transformDirection(normalMatrix);
      const v = at + i;
      p.toArray(position, v * 3);
      normal.set([n.x * 127, n.y * 127, n.z * 127, 0], v * 4);
      let lit = 0;
      if (near.length > 0) {
        toFloor(part, floorPoint.copy(p));
        toFloor(part, floorNormal.copy(n)).sub(origin);
        lit = lamplight(near, floorPoint, floorNormal);
      }
      color.set([toByte(tint.r), toByte(tint.g), toByte(tint.b), lit * 255], v * 4);
      const flat = n.y > 0.9 && p.y < 0.2;
      const foot = flat ? 1 : FOOT_SHADE + (1 - FOOT_SHADE) * smoothstep(-0.1, FOOT_SHADE_TO_M, p.y);
      const below = n.y < -0.6 ? 0.7 : 1;
      const height = top > 0 ? (data.positions[i * 3 + 1] ?? 0) / top : 0;
      const still = look.water ? WATER_KIND : look.turf ? TURF_KIND : undefined;
      const kind = still ?? Math.round((look.sway ?? 0) * height * 100);
      info.set([part, foot * below * 255, (look.glow ?? 0) * 255, kind], v * 4);
    }
    for (let i = 0; i < data.indices.length; i += 3) {
      const [a, b, c] = [data.indices[i] ?? 0, data.indices[i + 1] ?? 0, data.indices[i + 2] ?? 0];
      indices.push(at + a, at + (mirrored ? c : b), at + (mirrored ? b : c));
    }
    at += count;
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('normal', new BufferAttribute(normal, 4, true));
  geometry.setAttribute('aColor', new BufferAttribute(color, 4, true));
  geometry.setAttribute('aInfo', new BufferAttribute(info, 4));
  geometry.setIndex(indices);
  return bounded(geometry);
}
