// The cone karst of Đồng Văn: rows of steep cones of grey limestone, each of its own shape, all in one mesh. Metres.
import { lerp, smoothstep } from '../../core/math';
import { noise2 } from '../../core/noise';
import { createRandom } from '../../core/random';
import type { Land } from './land';
import { gorgeLine, KARST } from './places';

export interface Cone {
  readonly x: number;
  readonly z: number;
  readonly base: number;
  readonly height: number;
  readonly radius: number;
  /** 0 pointed, 1 full and round. */
  readonly taper: number;
  readonly tone: number;
}

export interface ConeMesh {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Per vertex: height within the cone 0–1, tone 0–1, height of the ground there (metres). */
  readonly details: Float32Array;
  readonly indices: Uint32Array;
}

/** How finely cones are made, by distance from the place where one stands: segments round, rows up. */
export interface ConeLevel {
  readonly reach: number;
  readonly segments: number;
  readonly rows: number;
}

const SPACING = 62;
/** Rows run across the view, from front right to back left. */
const ROW_SLANT = 0.34;
/** The land behind the plateau, where only cones can be seen in the haze. */
const FARTHEST = -1560;
/** Where the foot of a cone in the sea of mist is. */
const SEA_BED = -24;

/** Lays out all cones of `seed`, front to back. */
export function placeCones(land: Land, seed: number): Cone[] {
  const random = createRandom(seed).fork('cones');
  const cones: Cone[] = [];
  for (let v = 150; v > FARTHEST; v -= SPACING * (v < -700 ? 1.5 : 1)) {
    const wide = v < KARST.back ? 760 : KARST.side * 1.4;
    for (let d = -wide; d <= wide; d += SPACING * (v < -700 ? 1.35 : 1)) {
      const cv = v + random.range(-20, 20) + d * ROW_SLANT * 0.5;
      const cd = d + random.range(-22, 22);
      const size = random.next() ** 1.4;
      const taper = random.next();
      const tone = random.next();
      const skip = random.next();
      const x = KARST.x + gorgeLine(cv) + cd;
      const z = KARST.z + cv;
      const beyond = cv < KARST.back + 60;
      const radius = lerp(23, 52, size) * (beyond ? 1.5 : 1);
      const height = radius * lerp(1.35, 2.2, random.next() ** 1.3) * (beyond ? 1.45 : 1);
      // The gorge, and the slope of fields in front, stay free.
      if (Math.abs(cd) < 70 + radius * 0.62) continue;
      if (cd < 0 && cv > -118 && cd > -285) continue;
      if (cd > 0 && cv > 20 && skip < 0.45) continue;
      if (skip < 0.12) continue;
      const base = beyond ? 24 : land.karst(x, z);
      const around = [-1, 1].flatMap((side) => [
        land.karst(x + side * radius * 1.3, z),
        land.karst(x, z + side * radius * 1.3),
      ]);
      if (beyond || (base > 18 && around.every((y) => y > base - 26))) {
        cones.push({ x, z, base, height, radius, taper, tone });
        continue;
      }
      // None stands over the edge of the land, but some stand before it in the sea of mist.
      const free = base < -20 && around.every((y) => y < 0) && x > 40 && cv < 60;
      if (free && skip > 0.5)
        cones.push({ x, z, base: SEA_BED, height: height - SEA_BED, radius, taper, tone });
    }
  }
  return cones;
}

/** Depth of the foot in the ground. */
const BURIED = 16;

/** Builds all cones; those nearer to the place (`fromX`, `fromZ`) are finer. */
export function buildCones(
  cones: readonly Cone[],
  levels: readonly ConeLevel[],
  fromX: number,
  fromZ: number,
  seed: number,
): ConeMesh {
  const plan = cones.map((cone) => {
    const away = Math.hypot(cone.x - fromX, cone.z - fromZ);
    const level = levels.find(({ reach }) => away < reach) ?? levels[levels.length - 1];
    return { cone, segments: level?.segments ?? 8, rows: level?.rows ?? 5 };
  });
  const vertices = plan.reduce((sum, { segments, rows }) => sum + segments * (rows + 1), 0);
  const triangles = plan.reduce((sum, { segments, rows }) => sum + segments * rows * 2, 0);
  const positions = new Float32Array(vertices * 3);
  const normals = new Float32Array(vertices * 3);
  const details = new Float32Array(vertices * 3);
  const indices = new Uint32Array(triangles * 3);
  let vertex = 0;
  let index = 0;
  for (const { cone, segments, rows } of plan) {
    const first = vertex;
    for (let j = 0; j <= rows; j++) {
      // Rows lie closer towards the top, where the outline is seen.
      const t = 1 - (1 - j / rows) ** 1.15;
      for (let i = 0; i < segments; i++, vertex++) {
        const [x, y, z] = pointOf(cone, (i / segments) * Math.PI * 2, t, seed);
        positions.set([x, y, z], vertex * 3);
        details.set([t, cone.tone, cone.base], vertex * 3);
      }
    }
    for (let j = 0; j < rows; j++) {
      for (let i = 0; i < segments; i++) {
        const a = first + j * segments + i;
        const b = first + j * segments + ((i + 1) % segments);
        indices.set([a, a + segments, b, b, a + segments, b + segments], index);
        index += 6;
      }
    }
  }
  smoothNormals(positions, indices, normals);
  return { positions, normals, details, indices };
}

/** A place on the surface of a cone: `angle` round it, `t` from its foot (0) to its top (1). */
function pointOf(cone: Cone, angle: number, t: number, seed: number): readonly [number, number, number] {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const own = (seed + Math.round(cone.tone * 4096)) >>> 0;
  // Steep walls above a foot of scree, a top that is never quite a point.
  const wall = (1 - t ** lerp(1.15, 2.3, cone.taper)) ** lerp(0.95, 0.72, cone.taper);
  const ribs =
    0.24 * noise2(cos * 2.1 + 3, sin * 2.1 + t * 1.3, own) +
    0.15 * noise2(cos * 5.3, sin * 5.3 + t * 3.1, own + 1) +
    0.09 * noise2(cos * 10.7, sin * 10.7 + t * 6.3, own + 3);
  const shelf = 0.07 * Math.sin(t * 19 + cone.tone * 9 + cos * 1.4);
  const foot = 0.34 * (1 - smoothstep(0, 0.2, t));
  const r = cone.radius * (0.012 + wall) * (1 + ribs * (1 + t) + shelf * (1 - t) + foot);
  const lean = (cone.tone - 0.5) * 0.34 * cone.height * t * t;
  const rough =
    noise2(cos * 3 + 9, sin * 3 - 4, own + 2) * 0.13 * cone.height * t * t * (1 - smoothstep(0.8, 1, t));
  return [
    cone.x + cos * r * 1.08 + lean,
    cone.base - BURIED + (cone.height + BURIED) * t + rough,
    cone.z + sin * r * 0.92,
  ];
}

/** Writes into `normals` the mean of the faces at every corner. */
function smoothNormals(positions: Float32Array, indices: Uint32Array, normals: Float32Array): void {
  const at = (corner: number, axis: number): number => positions[corner * 3 + axis] ?? 0;
  for (let k = 0; k < indices.length; k += 3) {
    const [a = 0, b = 0, c = 0] = indices.subarray(k, k + 3);
    const [ux, uy, uz] = [at(b, 0) - at(a, 0), at(b, 1) - at(a, 1), at(b, 2) - at(a, 2)];
    const [vx, vy, vz] = [at(c, 0) - at(a, 0), at(c, 1) - at(a, 1), at(c, 2) - at(a, 2)];
    const n = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx] as const;
    for (const corner of [a, b, c])
      for (let axis = 0; axis < 3; axis++)
        normals[corner * 3 + axis] = (normals[corner * 3 + axis] ?? 0) + (n[axis] ?? 0);
  }
  for (let k = 0; k < normals.length; k += 3) {
    const length = Math.hypot(normals[k] ?? 0, normals[k + 1] ?? 0, normals[k + 2] ?? 0) || 1;
    for (let axis = 0; axis < 3; axis++) normals[k + axis] = (normals[k + axis] ?? 0) / length;
  }
}
