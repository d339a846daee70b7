// Basic shapes: boxes, turned things, cut-outs and roofs. Each stands on y = 0, centred in x and z; metres, radians.
import { ShapeUtils, Vector2 } from 'three';
import { around, type Detail, type Point2, type Point3, type Shape, ShapeBuilder } from './shape';

const TAU = Math.PI * 2;
/** Turned things thinner than this are drawn in three strokes. */
const SMALL_M = 0.42;
/** Outlines with more points than this are round: no strokes across their rim. */
const CORNERS = 8;
/** Boxes thinner than this keep sharp edges: nobody would see the difference. */
const THIN_M = 0.2;

/** Round things keep at least five sides; thin ones, where the machine is spared, four. */
const sidesFor = (sides: number, detail: Detail): number =>
  Math.max(detail.spare && sides <= 8 ? 4 : 5, Math.round(sides * detail.round));

/** A box of width (x), height (y) and depth (z), its edges rounded off by `bevel` where the tier allows. */
export function box(width: number, height: number, depth: number, bevel = 0.05): Shape {
  return (detail) => {
    const thin = Math.min(width, height, depth) < THIN_M;
    const b = detail.bevel && !thin ? Math.min(bevel, width / 3, height / 3, depth / 3) : 0;
    const shape = new ShapeBuilder();
    const half: Point3 = [width / 2, height / 2, depth / 2];
    // One vertex for each corner and axis: the face across the axis uses it, the rounded edges blend to the neighbours.
    const index = new Map<string, number>();
    const signs = [-1, 1] as const;
    for (const x of signs) {
      for (const y of signs) {
        for (const z of signs) {
          for (let axis = 0; axis < 3; axis++) {
            const in3 = (i: number): number => (half[i] ?? 0) - (i === axis ? 0 : b);
            const n: Point3 = [axis === 0 ? x : 0, axis === 1 ? y : 0, axis === 2 ? z : 0];
            const p: Point3 = [x * in3(0), half[1] + y * in3(1), z * in3(2)];
            index.set(`${x},${y},${z},${axis}`, shape.vertex(p, n));
          }
        }
      }
    }
    const at = (s: readonly number[], axis: number): number => index.get(`${s.join(',')},${axis}`) ?? 0;
    const push = (flip: boolean, a: number, c: number, d: number): void => {
      shape.indices.push(...(flip ? [a, d, c] : [a, c, d]));
    };
    for (let axis = 0; axis < 3; axis++) {
      const u = (axis + 1) % 3;
      const v = (axis + 2) % 3;
      for (const s of signs) {
        if (detail.spare && axis === 1 && s < 0) continue;
        const corner = (su: number, sv: number): number[] => {
          const out = [0, 0, 0];
          out[axis] = s;
          out[u] = su;
          out[v] = sv;
          return out;
        };
        const [a, c, d, e] = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)] as const;
        push(s < 0, at(a, axis), at(c, axis), at(d, axis));
        push(s < 0, at(a, axis), at(d, axis), at(e, axis));
        if (b === 0) continue;
        for (const t of signs) {
          // The edge along v between the faces across `axis` (sign s) and across u (sign t).
          const low = corner(t, -1);
          const high = corner(t, 1);
          const flip = s * t < 0;
          push(flip, at(low, axis), at(low, u), at(high, u));
          push(flip, at(low, axis), at(high, u), at(high, axis));
        }
      }
    }
    if (b > 0) {
      for (const x of signs) {
        for (const y of signs) {
          for (const z of signs) push(x * y * z < 0, at([x, y, z], 0), at([x, y, z], 1), at([x, y, z], 2));
        }
      }
    }
    for (const line of boxLines(width, height, depth)) shape.line(line);
    return shape;
  };
}

/** The strokes of a box: a bar is one line, a sheet one outline, anything thicker all of its edges. */
function boxLines(width: number, height: number, depth: number): Point3[][] {
  const size: Point3 = [width, height, depth];
  const thick = [0, 1, 2].filter((axis) => (size[axis] ?? 0) >= THIN_M);
  const corner = (signs: readonly number[]): Point3 => [
    ((signs[0] ?? 0) * width) / 2,
    height / 2 + ((signs[1] ?? 0) * height) / 2,
    ((signs[2] ?? 0) * depth) / 2,
  ];
  if (thick.length < 2) {
    const longest = size.indexOf(Math.max(...size));
    return [[-1, 1].map((sign) => corner([0, 1, 2].map((axis) => (axis === longest ? sign : 0))))];
  }
  if (thick.length === 2) {
    const [u = 0, v = 1] = thick;
    const round = [-1, 1, 1, -1, -1].map((su, i) => [su, [-1, -1, 1, 1, -1][i] ?? -1]);
    return [round.map(([su = 0, sv = 0]) => corner([0, 1, 2].map((a) => (a === u ? su : a === v ? sv : 0))))];
  }
  const ring = (y: number): Point3[] =>
    [-1, 1, 1, -1, -1].map((x, i) => corner([x, y, [1, 1, -1, -1, 1][i] ?? 1]));
  const posts = ring(-1)
    .slice(0, 4)
    .map(([x, , z]): Point3[] => [
      [x, 0, z],
      [x, height, z],
    ]);
  return [ring(-1), ...posts, ring(1)];
}

/**
 * Turned on a lathe: `profile` is radius and height from the foot up. A point given twice makes a sharp edge.
 * `sides` is the number of sides at full detail; `start` and `arc` cut a wedge (radians; the cut stays open).
 */
export function lathe(profile: readonly Point2[], sides = 16, arc = TAU, start = 0): Shape {
  return (detail) => {
    const shape = new ShapeBuilder();
    const count = sidesFor(sides, detail);
    const slope = (a: Point2, b: Point2): Point2 => {
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      return [(b[1] - a[1]) / length, (a[0] - b[0]) / length];
    };
    const same = (a: Point2, b: Point2): boolean => a[0] === b[0] && a[1] === b[1];
    const rows = profile.map((point, i) => {
      const before = profile[i - 1];
      const after = profile[i + 1];
      const down = before && !same(before, point) ? slope(before, point) : undefined;
      const up = after && !same(after, point) ? slope(point, after) : undefined;
      const nr = (down?.[0] ?? 0) + (up?.[0] ?? 0);
      const ny = (down?.[1] ?? 0) + (up?.[1] ?? 0);
      const length = Math.hypot(nr, ny) || 1;
      return Array.from({ length: count + 1 }, (_, k) => {
        const angle = start + (k / count) * arc;
        const p: Point3 = [Math.sin(angle) * point[0], point[1], Math.cos(angle) * point[0]];
        const n: Point3 = [(Math.sin(angle) * nr) / length, ny / length, (Math.cos(angle) * nr) / length];
        return { p, n };
      });
    });
    // Nobody sees what a thing stands on.
    const standing = detail.spare === true && profile[0]?.[0] === 0 && profile[1]?.[1] === profile[0]?.[1];
    shape.skin(standing ? rows.slice(1) : rows);
    // Drawn: the foot, the widest ring, the rim, and four meridians; of small things the widest rings and two.
    const widest = profile.reduce((best, point, i) => (point[0] > (profile[best]?.[0] ?? 0) ? i : best), 0);
    const most = profile[widest]?.[0] ?? 0;
    const small = most < SMALL_M;
    const flat = profile.flatMap(([r], i) => (r > most * 0.98 ? [i] : []));
    // A small ball is a round outline: its girdle would only cross it.
    const ends = widest > 1 ? [] : [flat[0] ?? 0, flat.at(-1) ?? 0];
    for (const i of new Set(small ? ends : [0, widest, profile.length - 1])) {
      if ((profile[i]?.[0] ?? 0) > 0.02) shape.line((rows[i] ?? []).map(({ p }) => p));
    }
    const meridians = arc < TAU || small ? 2 : 4;
    for (let m = 0; m < meridians; m++) {
      // Two stand left and right, where the outline is seen from the front.
      const angle = start + (arc < TAU ? m * arc : (m / meridians) * arc + (small ? TAU / 4 : 0));
      shape.line(profile.map(([r, y]): Point3 => [Math.sin(angle) * r, y, Math.cos(angle) * r]));
    }
    return shape;
  };
}

/** A cylinder, or a cone where `top` (its upper radius) is 0. */
export function cylinder(radius: number, height: number, top = radius, sides = 14): Shape {
  const foot: Point2 = [radius, 0];
  const rim: Point2 = [top, height];
  const cap: readonly Point2[] = top > 0 ? [rim, [0, height]] : [];
  return lathe([[0, 0], foot, foot, rim, ...cap], sides);
}

/** A ball; `squash` is height over width. */
export function ball(radius: number, squash = 1, sides = 14): Shape {
  return (detail) => {
    const steps = Math.max(
      detail.spare ? 4 : 5,
      Math.round((sides / 2) * (detail.spare ? detail.round * 1.5 : 1)),
    );
    const profile = Array.from({ length: steps + 1 }, (_, i): Point2 => {
      const angle = (i / steps) * Math.PI;
      return [i === steps ? 0 : Math.sin(angle) * radius, (1 - Math.cos(angle)) * radius * squash];
    });
    return lathe(profile, sides)(detail);
  };
}

/** An outline in x and y (counter-clockwise seen from +z), cut from a board of thickness `depth` around z = 0. */
export function cutOut(outline: readonly Point2[], depth: number): Shape {
  return () => {
    const shape = new ShapeBuilder();
    const d = depth / 2;
    for (const side of [1, -1] as const) {
      const first = shape.positions.length / 3;
      for (const [x, y] of outline) shape.vertex([x, y, d * side], [0, 0, side]);
      for (const triangle of triangulate(outline)) {
        const [a, b, c] = [
          first + around(triangle, 0),
          first + around(triangle, 1),
          first + around(triangle, 2),
        ];
        shape.indices.push(...(side > 0 ? [a, b, c] : [a, c, b]));
      }
    }
    outline.forEach(([x, y], i) => {
      const [nx, ny] = around(outline, i + 1);
      shape.face([x, y, d], [x, y, -d], [nx, ny, -d], [nx, ny, d]);
      if (depth < THIN_M || outline.length > CORNERS) return;
      shape.line([
        [x, y, d],
        [x, y, -d],
      ]);
    });
    shape.line(
      outline.map(([x, y]): Point3 => [x, y, d]),
      true,
    );
    if (depth < THIN_M) return shape;
    shape.line(
      outline.map(([x, y]): Point3 => [x, y, -d]),
      true,
    );
    return shape;
  };
}

/** A flat field on the ground with an outline in x and z (any direction); it faces up. `y` is its height. */
export function field(outline: readonly Point2[], y = 0): Shape {
  return () => {
    const shape = new ShapeBuilder();
    for (const [x, z] of outline) shape.vertex([x, y, z], [0, 1, 0]);
    shape.indices.push(...triangulate(outline.map(([x, z]): Point2 => [x, -z])).flat());
    shape.line(
      outline.map(([x, z]): Point3 => [x, y, z]),
      true,
    );
    return shape;
  };
}

/** A round field on the ground. `stretch` scales its z. */
export function disc(radius: number, y = 0, stretch = 1, sides = 28): Shape {
  return (detail) => {
    const count = sidesFor(sides, detail);
    const outline = Array.from({ length: count }, (_, i): Point2 => {
      const angle = (i / count) * TAU;
      return [Math.cos(angle) * radius, Math.sin(angle) * radius * stretch];
    });
    return field(outline, y)(detail);
  };
}

/** A gable roof: ridge along z, eaves at y = 0, `rise` high, `thickness` of the tiles. */
export function gable(width: number, depth: number, rise: number, thickness = 0.22): Shape {
  const w = width / 2;
  const roof = cutOut(
    [
      [-w, -thickness * 0.4],
      [-w + thickness * 0.7, -thickness * 0.4],
      [0, rise - thickness * 0.8],
      [w - thickness * 0.7, -thickness * 0.4],
      [w, -thickness * 0.4],
      [w, thickness * 0.5],
      [0, rise + thickness * 0.5],
      [-w, thickness * 0.5],
    ],
    depth,
  );
  // Drawn without its thickness: two gables, the ridge, the eaves.
  const end = (z: number): number[] => [-w, 0, z, 0, rise, z, w, 0, z];
  const along = (x: number, y: number): number[] => [x, y, -depth / 2, x, y, depth / 2];
  const lines = [end(depth / 2), end(-depth / 2), along(0, rise), along(-w, 0), along(w, 0)];
  return (detail) => ({ ...roof(detail), lines });
}

/** A hipped roof; `ridge` is the length of its ridge along x (0 makes a pyramid). */
export function hip(width: number, depth: number, rise: number, ridge = 0, rim = 0.18): Shape {
  return () => {
    const shape = new ShapeBuilder();
    const w = width / 2;
    const d = depth / 2;
    const r = ridge / 2;
    const low: Point3[] = [
      [-w, 0, d],
      [w, 0, d],
      [w, 0, -d],
      [-w, 0, -d],
    ];
    const high = low.map(([x, , z]): Point3 => [x, rim, z]);
    low.forEach((p, i) => {
      shape.face(p, around(low, i + 1), around(high, i + 1), around(high, i));
    });
    shape.face(...[...low].reverse());
    const left: Point3 = [-r, rise, 0];
    const right: Point3 = [r, rise, 0];
    shape.face(around(high, 0), around(high, 1), right, left);
    shape.face(around(high, 1), around(high, 2), right);
    shape.face(around(high, 2), around(high, 3), left, right);
    shape.face(around(high, 3), around(high, 0), left);
    shape.line(high, true);
    shape.line([around(high, 0), left, around(high, 3)]);
    shape.line([around(high, 1), right, around(high, 2)]);
    if (ridge > 0) shape.line([left, right]);
    return shape;
  };
}

/** Triangles of a simple polygon as indices, each counter-clockwise whatever the polygon's own direction. */
function triangulate(outline: readonly Point2[]): number[][] {
  const points = outline.map(([x, y]) => new Vector2(x, y));
  return ShapeUtils.triangulateShape(points, []).map((triangle) => {
    const corners = triangle.map((i) => around(points, i));
    return ShapeUtils.area(corners) < 0 ? [...triangle].reverse() : triangle;
  });
}
