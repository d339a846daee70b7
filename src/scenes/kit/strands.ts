// Shapes that follow a line or a surface: tubes, roads, cloth, rocks and hills. Metres, radians.
import { noise2 } from '../../core/noise';
import { around, type Point2, type Point3, type Shape, ShapeBuilder, spared } from './shape';

const TAU = Math.PI * 2;
/** Bars thinner than this may have three sides. */
const THIN_M = 0.09;

/** A round bar along points; for poles, arches, cables. `ends` closes nothing: keep the ends in other things. */
export function tube(all: readonly Point3[], radius: number, most = 6, endRadius = radius): Shape {
  return (detail) => {
    const points = spared(all, detail);
    const sides = detail.spare ? Math.min(most, radius < THIN_M ? 3 : 4) : most;
    const shape = new ShapeBuilder();
    const last = points.length - 1;
    const rows = points.map((p, i) => {
      const [ax, ay, az] = around(points, Math.max(0, i - 1));
      const [bx, by, bz] = around(points, Math.min(last, i + 1));
      const length = Math.hypot(bx - ax, by - ay, bz - az) || 1;
      const d: Point3 = [(bx - ax) / length, (by - ay) / length, (bz - az) / length];
      // Two directions across the line; z serves as reference where the line is steep.
      const ref: Point3 = Math.abs(d[1]) > 0.9 ? [0, 0, 1] : [0, 1, 0];
      const u = unit(cross(d, ref));
      const v = cross(u, d);
      const r = radius + ((endRadius - radius) * i) / Math.max(1, last);
      return Array.from({ length: sides + 1 }, (_, k) => {
        const c = Math.cos((k / sides) * TAU);
        const s = Math.sin((k / sides) * TAU);
        const n: Point3 = [u[0] * c - v[0] * s, u[1] * c - v[1] * s, u[2] * c - v[2] * s];
        return { p: [p[0] + n[0] * r, p[1] + n[1] * r, p[2] + n[2] * r] as Point3, n };
      });
    });
    shape.skin(rows);
    // On the side of the visitor, so that the bar's own faces do not hide it.
    shape.line(all.map(([x, y, z]): Point3 => [x, y, z + radius]));
    return shape;
  };
}

/** Points of an arch in the x–y plane from (-half, 0) over (0, height) to (half, 0). */
export function archPoints(half: number, height: number, steps = 12): Point3[] {
  return Array.from({ length: steps + 1 }, (_, i): Point3 => {
    const angle = Math.PI - (i / steps) * Math.PI;
    return [Math.cos(angle) * half, Math.sin(angle) * height, 0];
  });
}

/** A smooth line through points of the ground (Catmull–Rom), `steps` to each span. */
export function curve(points: readonly Point2[], closed = false, steps = 8): Point2[] {
  const out: Point2[] = [];
  const last = points.length - 1;
  const at = (i: number): Point2 =>
    closed ? around(points, i) : around(points, Math.min(last, Math.max(0, i)));
  for (let i = 0; i < (closed ? points.length : last); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)] as const;
    for (let k = 0; k < steps; k++) {
      const t = k / steps;
      const mix = (p: number, q: number, r: number, s: number): number =>
        0.5 *
        (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
      out.push([mix(a[0], b[0], c[0], d[0]), mix(a[1], b[1], c[1], d[1])]);
    }
  }
  if (!closed) out.push(at(last));
  return out;
}

/** A road or a stream: a flat band along points of the ground, `width` wide, at height `y`. */
export function road(all: readonly Point2[], width: number, y = 0.04, closed = false): Shape {
  return (detail) => {
    const points = spared(all, detail);
    const shape = new ShapeBuilder();
    const last = points.length - 1;
    const edge = (i: number): { left: Point3; right: Point3 } => {
      const before = closed ? around(points, i - 1) : around(points, Math.max(0, i - 1));
      const after = closed ? around(points, i + 1) : around(points, Math.min(last, i + 1));
      const [x, z] = around(points, i);
      const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
      const nx = (after[1] - before[1]) / length;
      const nz = -(after[0] - before[0]) / length;
      return {
        left: [x + (nx * width) / 2, y, z + (nz * width) / 2],
        right: [x - (nx * width) / 2, y, z - (nz * width) / 2],
      };
    };
    const edges = points.map((_, i) => edge(i));
    if (closed) edges.push(edge(0));
    const up: Point3 = [0, 1, 0];
    shape.skin([
      edges.map(({ right }) => ({ p: right, n: up })),
      edges.map(({ left }) => ({ p: left, n: up })),
    ]);
    shape.line(edges.map(({ left }) => left));
    shape.line(edges.map(({ right }) => right));
    return shape;
  };
}

/** A sheet in the x–y plane standing on y = 0, seen from both sides, divided so that it can sway. */
export function cloth(width: number, height: number, columns = 4, rows = 4): Shape {
  return () => {
    const shape = new ShapeBuilder();
    const grid = (side: 1 | -1): { p: Point3; n: Point3 }[][] =>
      Array.from({ length: rows + 1 }, (_, r) =>
        Array.from({ length: columns + 1 }, (_, c) => ({
          p: [(c / columns - 0.5) * width * side, (r / rows) * height, 0.004 * side] as Point3,
          n: [0, 0, side] as Point3,
        })),
      );
    shape.skin(grid(1));
    shape.skin(grid(-1));
    const w = width / 2;
    shape.line(
      [
        [-w, 0, 0],
        [w, 0, 0],
        [w, height, 0],
        [-w, height, 0],
      ],
      true,
    );
    return shape;
  };
}

/** A limestone: upright, fluted, flat-faced. `seed` names the one stone; the same seed gives the same stone. */
export function rock(width: number, height: number, seed: number, sides = 9): Shape {
  return (detail) => {
    const shape = new ShapeBuilder();
    const count = Math.max(detail.spare ? 5 : 6, Math.round(sides * detail.round));
    const profile: readonly Point2[] = [
      [1.05, -0.08],
      [1, 0.18],
      [0.84, 0.5],
      [0.56, 0.8],
      [0.24, 0.97],
    ];
    const lean = noise2(seed * 3.7, 0.5, seed) * 0.3;
    const rows = profile.map(([r, t], level) =>
      Array.from({ length: count }, (_, i): Point3 => {
        const angle = (i / count) * TAU + noise2(i * 1.7, level, seed) * 0.25;
        const radius = (width / 2) * r * (1 + 0.3 * noise2(i * 0.9 + 11, level * 0.6, seed));
        const y = height * (t + 0.06 * noise2(i * 2.3, level + 5, seed));
        return [Math.sin(angle) * radius + lean * height * t * t, y, Math.cos(angle) * radius * 0.85];
      }),
    );
    const tip: Point3 = [lean * height, height, 0];
    for (let level = 0; level < rows.length; level++) {
      const row = rows[level] ?? [];
      const above = rows[level + 1];
      for (let i = 0; i < count; i++) {
        const a = around(row, i);
        const b = around(row, i + 1);
        if (!above) shape.face(a, b, tip);
        else {
          shape.face(a, b, around(above, i + 1));
          shape.face(a, around(above, i + 1), around(above, i));
        }
      }
    }
    for (let i = 0; i < count; i += Math.ceil(count / 5)) {
      shape.line([...rows.map((row) => around(row, i)), tip]);
    }
    shape.line(rows[0] ?? [], true);
    return shape;
  };
}

/** A smooth hill or mound; `stretch` scales its z, `seed` its unevenness. Also a heap, a bush, a haystack. */
export function mound(radius: number, height: number, seed = 1, stretch = 1, sides = 20): Shape {
  return (detail) => {
    const shape = new ShapeBuilder();
    const count = Math.max(7, Math.round(sides * detail.round));
    const levels = Math.max(4, Math.round(6 * detail.round));
    const point = (i: number, level: number): Point3 => {
      const t = level / levels;
      const angle = (i / count) * TAU;
      const wobble = 1 + 0.16 * noise2(Math.cos(angle) * 1.6 + seed, Math.sin(angle) * 1.6, seed);
      const r = radius * (1 - t) * wobble;
      const y = height * (0.5 + 0.5 * Math.cos((1 - t) * Math.PI)) * (1 + 0.1 * noise2(i * 0.6, t * 3, seed));
      return [Math.sin(angle) * r, y - 0.02 * height, Math.cos(angle) * r * stretch];
    };
    const rows = Array.from({ length: levels + 1 }, (_, level) =>
      Array.from({ length: count + 1 }, (_, i) => {
        const p = point(i % count, level);
        const q = point((i + 1) % count, level);
        const s = point(i % count, Math.min(levels, level + 1));
        const l = point(i % count, Math.max(0, level - 1));
        const along: Point3 = [q[0] - p[0], q[1] - p[1], q[2] - p[2]];
        const up: Point3 = [s[0] - l[0], s[1] - l[1], s[2] - l[2]];
        return { p, n: level === levels ? ([0, 1, 0] as Point3) : unit(cross(along, up)) };
      }),
    );
    shape.skin(rows);
    for (let m = 0; m < 6; m++) {
      const i = Math.round((m / 6) * count);
      shape.line(rows.map((row) => around(row, i).p));
    }
    shape.line((rows[0] ?? []).map(({ p }) => p));
    return shape;
  };
}

function cross(a: Point3, b: Point3): Point3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(a: Point3): Point3 {
  const length = Math.hypot(a[0], a[1], a[2]) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}
