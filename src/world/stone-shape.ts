// Limestone as it weathers at Akiyoshidai: a body along the strike that ends in a jagged crest, fluted by rain
// (rillenkarren), notched along its bedding, broken by joints. One unit high; the foot goes below 0 to be buried.
import { lerp } from '../core/math';
import { noise2 } from '../core/noise';

/** A joint that cut the rock: what lies beyond `distance` along the unit normal is gone. */
interface Cut {
  readonly normal: readonly [number, number, number];
  readonly distance: number;
}

export interface StoneKind {
  /** Half of the length along the strike, and across it, at the foot. */
  readonly along: number;
  readonly across: number;
  /** Length of the crest as a part of the foot's. */
  readonly crest: number;
  /** Tops along the crest: place (-1 to 1), height, steepness. */
  readonly tops: readonly (readonly [number, number, number])[];
  /** Above 1 the flanks are hollow (a tooth), below 1 they are full (a block). */
  readonly taper: number;
  readonly lean: number;
  readonly cuts: readonly Cut[];
}

export const STONE_KINDS: readonly StoneKind[] = [
  // fin
  {
    along: 0.46,
    across: 0.25,
    crest: 0.74,
    taper: 0.6,
    lean: 0.08,
    tops: [
      [-0.5, 1, 0.6],
      [0.1, 0.83, 1.1],
      [0.72, 0.62, 0.9],
    ],
    cuts: [{ normal: [0.83, 0.42, 0.37], distance: 0.6 }],
  },
  // tooth
  {
    along: 0.33,
    across: 0.27,
    crest: 0.55,
    taper: 0.66,
    lean: 0.05,
    tops: [
      [0.15, 1, 0.42],
      [-0.75, 0.74, 0.9],
    ],
    cuts: [
      { normal: [-0.8, 0.35, 0.49], distance: 0.36 },
      { normal: [0.3, 0.62, -0.72], distance: 0.58 },
    ],
  },
  // block
  {
    along: 0.6,
    across: 0.4,
    crest: 0.84,
    taper: 0.46,
    lean: 0.04,
    tops: [
      [-0.66, 0.8, 0.8],
      [-0.02, 1, 0.7],
      [0.6, 0.86, 1.0],
    ],
    cuts: [
      { normal: [0.35, 0.75, 0.56], distance: 0.83 },
      { normal: [-0.92, 0.2, 0.33], distance: 0.62 },
    ],
  },
  // twins
  {
    along: 0.46,
    across: 0.28,
    crest: 0.88,
    taper: 0.6,
    lean: -0.06,
    tops: [
      [-0.55, 1, 1.25],
      [0.5, 0.77, 1.15],
    ],
    cuts: [{ normal: [0.2, 0.5, -0.84], distance: 0.46 }],
  },
  // shelf
  {
    along: 1.0,
    across: 0.6,
    crest: 0.82,
    taper: 0.46,
    lean: 0.05,
    tops: [
      [-0.8, 0.66, 0.7],
      [-0.25, 1, 0.8],
      [0.35, 0.7, 1.2],
      [0.82, 0.86, 1.1],
    ],
    cuts: [{ normal: [0.12, 0.8, 0.58], distance: 0.87 }],
  },
  // spike
  {
    along: 0.27,
    across: 0.2,
    crest: 0.5,
    taper: 0.72,
    lean: 0.1,
    tops: [
      [-0.1, 1, 0.4],
      [0.85, 0.6, 0.9],
    ],
    cuts: [{ normal: [0.75, 0.3, -0.59], distance: 0.3 }],
  },
];

/** Names of the kinds, in their order. */
export const KIND = { fin: 0, tooth: 1, block: 2, twins: 3, shelf: 4, spike: 5 } as const;

export interface StoneShape {
  /** Three vertices a triangle, not indexed: every face has an edge to it. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Per vertex: way round the body (whole numbers at its ends), height 0–1, depth in a flute or notch 0–1. */
  readonly details: Float32Array;
}

/** Depth of the foot below the ground. */
const BURIED = 0.22;
/** Depth of the flutes that the mesh itself has, as a part of the radius; it grows downward. */
const FLUTE_DEPTH = 0.2;
/** How many units of `details` there are along a foot's length of one. */
const SIDES_PER_RADIUS = 2.6;
/** How far the face of a joint stands out or in. */
const BROKEN = 0.09;
/** How deep the crest is cut between its teeth, as a part of its height. */
const GNAWED = 0.16;
/** Part of a face's own normal in the normal of its corners, of few corners and of many. */
const EDGE_SHARPNESS = [0.42, 0.16] as const;
/** From this many corners round, flutes and gnawed crests are drawn in their own shape. */
const FINE_SEGMENTS = 16;
/** Cusps of the crest of a fine shape on either side of its middle, and their height. */
const CUSPS = 5.5;
/** Corners that a flute or a cusp needs, else it is not seen as one. */
const CORNERS_EACH = 4;
const CUSP_HEIGHT = 0.1;

/** Depth of the flutes of a fine shape, 0–1, a way round in turns: round grooves between sharp ridges, unlike each other. */
function fluteAt(turn: number, h: number, flutes: number, seed: number): number {
  const wander = 0.35 * noise2(turn * 9, h * 1.7, seed + 7);
  const way = turn * flutes + wander * Math.sin(Math.PI * turn) ** 2;
  const own = 0.5 + 0.5 * noise2(Math.floor(way) * 1.37, seed * 0.31, seed + 6);
  return Math.abs(Math.sin(Math.PI * way)) * (0.25 + 0.75 * own);
}

/** Height of the crest at `u` (-1 to 1): its tops, gnawed by the rain; a fine shape shows `cusps` between its flutes. */
function crestHeight(kind: StoneKind, u: number, seed: number, cusps: number): number {
  let top = 0.3;
  for (const [at, height, steep] of kind.tops)
    top = Math.max(top, height * (1 - Math.abs(u - at) * steep * 0.95));
  const way = u * cusps + noise2(u * 2.3, 7.1, seed + 8);
  const cut =
    cusps > 0
      ? CUSP_HEIGHT * Math.abs(Math.sin(Math.PI * way)) * (0.6 + 0.4 * noise2(u * 3.7, 1.3, seed + 9))
      : 0;
  return top * (1 - GNAWED * (0.5 + 0.5 * noise2(u * 5.3, 2.7, seed + 5)) - cut);
}

/** Builds a kind with `segments` (even) round and `rows` up; `seed` varies the roughness. */
export function buildStone(kind: StoneKind, segments: number, rows: number, seed: number): StoneShape {
  const around = segments + 1;
  // A round number, so that what runs round the body closes on itself.
  const sides = Math.max(4, Math.round(2 * Math.PI * Math.hypot(kind.along, kind.across) * SIDES_PER_RADIUS));
  const fine = segments >= FINE_SEGMENTS;
  const flutes = Math.min(Math.max(5, Math.round(sides * 1.1)), Math.floor(segments / CORNERS_EACH));
  const cusps = fine ? Math.min(CUSPS, segments / (4 * CORNERS_EACH)) : 0;
  const points = new Float32Array((rows + 1) * around * 3);
  const details = new Float32Array((rows + 1) * around * 3);
  for (let j = 0, v = 0; j <= rows; j++) {
    const h = j / rows;
    for (let i = 0; i < around; i++, v++) {
      const angle = ((i % segments) / segments) * Math.PI * 2 + 0.2 * Math.sin(h * 2.1 + seed);
      const cos = Math.cos(angle);
      const sin = Math.sin(angle);
      const rough =
        1 +
        0.24 * noise2(cos * 1.7 + 9, sin * 1.7 + h * 1.8, seed) +
        0.13 * noise2(cos * 4.4, sin * 4.4 + h * 2.6, seed + 1) * (1 - 0.4 * h);
      // On a coarse mesh every second corner is a groove.
      const groove = fine ? fluteAt((i % segments) / segments, h, flutes, seed) : i % 2;
      const knobs = fine
        ? 0.05 * noise2(cos * 9 + sin * 2, sin * 9 + h * 7, seed + 10) +
          0.03 * noise2(cos * 19, sin * 19 + h * 15, seed + 11)
        : 0;
      const flute = 1 - FLUTE_DEPTH * groove * (0.35 + 0.65 * (1 - h));
      const notch = 1 - 0.09 * Math.max(0, Math.sin(h * 15 + seed + noise2(cos, sin, seed + 2) * 1.5));
      const a = kind.along * lerp(1, kind.crest, h);
      const b = kind.across * Math.max(0.05, (1 - h ** 1.5) ** kind.taper);
      const square = (value: number): number => Math.sign(value) * Math.abs(value) ** 0.78;
      const u = square(cos);
      const body = (rough + knobs) * flute * notch;
      let x = a * u * body;
      let y = lerp(-BURIED, crestHeight(kind, u * lerp(1, kind.crest, h), seed, cusps), h);
      let z = b * square(sin) * body;
      x += kind.lean * y;
      z += kind.lean * 0.7 * y * y;
      for (const { normal, distance } of kind.cuts) {
        // Where a joint broke away the rock is uneven, as broken stone is.
        const left = BROKEN * noise2(u * 3.1 + h * 4.7, sin * 3.1 - h * 3.3, seed + 4);
        const beyond = x * normal[0] + y * normal[1] + z * normal[2] - distance - left;
        if (beyond <= 0) continue;
        x -= normal[0] * beyond;
        y -= normal[1] * beyond;
        z -= normal[2] * beyond;
      }
      points.set([x, y, z], v * 3);
      details.set([0, Math.max(0, y), groove * (1 - h * 0.6)], v * 3);
    }
  }
  measureRound(points, details, segments, rows, sides);
  return facet(points, details, segments, rows, EDGE_SHARPNESS[fine ? 1 : 0]);
}

/** Writes the way round into `details`: along the girth at half height, so that what runs down is as wide on every side. */
function measureRound(
  points: Float32Array,
  details: Float32Array,
  segments: number,
  rows: number,
  sides: number,
): void {
  const around = segments + 1;
  const girth = (rows >> 1) * around * 3;
  const ways = [0];
  for (let i = 1; i <= segments; i++) {
    const [a, b] = [girth + (i - 1) * 3, girth + i * 3];
    const x = (points[b] ?? 0) - (points[a] ?? 0);
    const z = (points[b + 2] ?? 0) - (points[a + 2] ?? 0);
    ways.push((ways[i - 1] ?? 0) + Math.hypot(x, z));
  }
  const whole = ways[segments] || 1;
  for (let v = 0; v < (rows + 1) * around; v++) details[v * 3] = ((ways[v % around] ?? 0) / whole) * sides;
}

/** Takes the grid apart into triangles and gives corners normals between smooth and faceted. */
function facet(
  points: Float32Array,
  details: Float32Array,
  segments: number,
  rows: number,
  sharpness: number,
): StoneShape {
  const around = segments + 1;
  const smooth = new Float32Array(points.length);
  const corners: number[] = [];
  const faces: number[] = [];
  const at = (index: number, axis: number): number => points[index * 3 + axis] ?? 0;
  const add = (a: number, b: number, c: number): void => {
    const [ux, uy, uz] = [at(b, 0) - at(a, 0), at(b, 1) - at(a, 1), at(b, 2) - at(a, 2)];
    const [vx, vy, vz] = [at(c, 0) - at(a, 0), at(c, 1) - at(a, 1), at(c, 2) - at(a, 2)];
    const n = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx] as const;
    const length = Math.hypot(...n) || 1;
    corners.push(a, b, c);
    faces.push(n[0] / length, n[1] / length, n[2] / length);
    for (const corner of [a, b, c]) {
      // First and last of a row are one place: both must take all their faces.
      const column = corner % around;
      const twin = column === 0 ? corner + segments : column === segments ? corner - segments : corner;
      for (const index of new Set([corner, twin])) {
        for (let axis = 0; axis < 3; axis++)
          smooth[index * 3 + axis] = (smooth[index * 3 + axis] ?? 0) + (n[axis] ?? 0);
      }
    }
  };
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < segments; i++) {
      const a = j * around + i;
      add(a, a + around, a + 1);
      add(a + 1, a + around, a + around + 1);
    }
  }
  const positions = new Float32Array(corners.length * 3);
  const normals = new Float32Array(corners.length * 3);
  const own = new Float32Array(corners.length * 3);
  corners.forEach((corner, index) => {
    const face = Math.floor(index / 3) * 3;
    const length =
      Math.hypot(smooth[corner * 3] ?? 0, smooth[corner * 3 + 1] ?? 0, smooth[corner * 3 + 2] ?? 0) || 1;
    const n = [0, 1, 2].map((axis) =>
      lerp((smooth[corner * 3 + axis] ?? 0) / length, faces[face + axis] ?? 0, sharpness),
    );
    const size = Math.hypot(n[0] ?? 0, n[1] ?? 0, n[2] ?? 0) || 1;
    for (let axis = 0; axis < 3; axis++) {
      positions[index * 3 + axis] = at(corner, axis);
      normals[index * 3 + axis] = (n[axis] ?? 0) / size;
      own[index * 3 + axis] = details[corner * 3 + axis] ?? 0;
    }
  });
  return { positions, normals, details: own };
}
