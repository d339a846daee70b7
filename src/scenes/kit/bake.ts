// Makes the few big meshes of a diorama out of its parts: the solid one and the shade below it.
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
/** Ground fields are laid below this height; soft shade lies just above it. */
const GROUND_M = 0.09;
/** Lamps higher than this light no pool on the ground. */
const POOL_BELOW_M = 3.2;
const CORNERS = [
  [-1, 1],
  [1, 1],
  [1, -1],
  [-1, -1],
] as const;
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

/** All pieces of the parts, made at this detail. */
export function realise(parts: readonly Part[], detail: Detail): Baked[] {
  // Repeated models share their shapes: each is made once.
  const made = new Map<Shape, ShapeData>();
  const make = (shape: Shape): ShapeData => {
    const data = made.get(shape) ?? shape(detail);
    made.set(shape, data);
    return data;
  };
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

/** One mesh of soft shade: a blob below every piece that stands on the ground or floats a little above it. */
export function bakeContact(items: readonly Baked[]): BufferGeometry {
  const position: number[] = [];
  const spot: number[] = [];
  const indices: number[] = [];
  const p = new Vector3();
  const blob = (
    corner: (su: number, sv: number) => readonly [number, number],
    part: number,
    strength: number,
  ): void => {
    const first = position.length / 3;
    for (const [su, sv] of CORNERS) {
      const [x, z] = corner(su, sv);
      position.push(x, GROUND_M, z);
      spot.push(su, sv, part, strength);
    }
    indices.push(first, first + 1, first + 2, first, first + 2, first + 3);
  };
  for (const { part, piece, data, matrix } of items) {
    if (piece.look.water || piece.look.turf) continue;
    // Bounds in a frame that shares the piece's turn, so that a turned house has a turned shade.
    const turn = Math.atan2(matrix.elements[8] ?? 0, matrix.elements[10] ?? 1);
    const c = Math.cos(turn);
    const s = Math.sin(turn);
    let [u0, u1, v0, v1, low, high] = [1e9, -1e9, 1e9, -1e9, 1e9, -1e9];
    for (let i = 0; i < data.positions.length; i += 3) {
      p.fromArray(data.positions, i).applyMatrix4(matrix);
      const u = p.x * c - p.z * s;
      const v = p.x * s + p.z * c;
      u0 = Math.min(u0, u);
      u1 = Math.max(u1, u);
      v0 = Math.min(v0, v);
      v1 = Math.max(v1, v);
      low = Math.min(low, p.y);
      high = Math.max(high, p.y);
    }
    const height = high - Math.max(low, 0);
    if (low > 0.8 || height < 0.12) continue;
    const margin = Math.min(1.8, 0.28 + 0.26 * height);
    const strength = 0.9 * Math.exp(-Math.max(0, low) * 2.2) * smoothstep(0.05, 0.8, height);
    blob(
      (su, sv) => {
        const u = su < 0 ? u0 - margin : u1 + margin;
        const v = sv < 0 ? v0 - margin : v1 + margin;
        return [u * c + v * s, v * c - u * s];
      },
      part,
      strength,
    );
  }
  // Pools of light below lamps, told from shade by a strength below zero.
  const own: ToFloor = (_, point) => point;
  for (const { part, at, power } of lampsOf(items, own)) {
    if (at.y > POOL_BELOW_M) continue;
    const reach = 1.4 + at.y;
    blob((su, sv) => [at.x + su * reach, at.z + sv * reach], part, -power / (1 + at.y * 0.4));
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute('aSpot', new BufferAttribute(new Float32Array(spot), 4));
  geometry.setIndex(indices);
  return bounded(geometry);
}
