// A pad for schematic shapes of living things: stems, fronds and balls of few triangles, as in a model. Pure arrays.
// A tint a corner: share of the second colour, how far it sways, how much light it lets through (0–1 each).

import { buildStone, type StoneKind } from '../stone-shape';

export interface LifeShape {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly tints: Float32Array;
}
export type V3 = readonly [number, number, number];
type Tint = readonly [number, number, number];

export const add = (a: V3, b: V3, s = 1): V3 => [a[0] + b[0] * s, a[1] + b[1] * s, a[2] + b[2] * s];
const cross = (a: V3, b: V3): V3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: V3): V3 => {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
};

/** Collects triangles; `done` gives the arrays. */
export function sketch() {
  const positions: number[] = [];
  const normals: number[] = [];
  const tints: number[] = [];
  const corner = (p: V3, n: V3, t: Tint): void => {
    positions.push(...p);
    normals.push(...n);
    tints.push(...t);
  };
  const self = {
    triangle(a: V3, b: V3, c: V3, t: Tint, ta: Tint = t): void {
      const n = unit(cross(add(b, a, -1), add(c, a, -1)));
      corner(a, n, ta);
      corner(b, n, t);
      corner(c, n, t);
    },
    /** A tapering stem along `path` with `sides`; smooth normals. */
    stem(path: readonly V3[], radii: readonly number[], sides: number, tint: (share: number) => Tint): void {
      const rings = path.map((p, i) => {
        const along = unit(
          add(path[Math.min(i + 1, path.length - 1)] ?? p, path[Math.max(i - 1, 0)] ?? p, -1),
        );
        const u = unit(cross(along, Math.abs(along[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]));
        const v = cross(u, along);
        return Array.from({ length: sides + 1 }, (_, k) => {
          const angle = (k / sides) * Math.PI * 2;
          const n = add(
            [u[0] * Math.cos(angle), u[1] * Math.cos(angle), u[2] * Math.cos(angle)],
            v,
            Math.sin(angle),
          );
          return { p: add(p, n, radii[i] ?? 0), n };
        });
      });
      for (let i = 0; i + 1 < rings.length; i++) {
        for (let k = 0; k < sides; k++) {
          const low = rings[i];
          const high = rings[i + 1];
          const a = low?.[k];
          const b = low?.[k + 1];
          const c = high?.[k + 1];
          const d = high?.[k];
          if (!a || !b || !c || !d) continue;
          const t0 = tint(i / (rings.length - 1));
          const t1 = tint((i + 1) / (rings.length - 1));
          for (const [q, t] of [
            [a, t0],
            [c, t1],
            [b, t0],
            [a, t0],
            [d, t1],
            [c, t1],
          ] as const)
            corner(q.p, q.n, t);
        }
      }
    },
    /** A leaf: a bent strip from `from`, going out at `angle`, rising and drooping; its edge has `teeth`. */
    frond(
      from: V3,
      angle: number,
      length: number,
      rise: number,
      droop: number,
      width: number,
      bends: number,
      tint: Tint,
    ): void {
      const out: V3 = [Math.cos(angle), 0, Math.sin(angle)];
      const side: V3 = [-out[2], 0, out[0]];
      const at = (s: number): V3 => add(add(from, out, length * s), [0, rise * s - droop * s * s, 0]);
      for (let i = 0; i < bends; i++) {
        const s0 = i / bends;
        const s1 = (i + 1) / bends;
        const w0 = width * Math.sin(Math.PI * (0.12 + 0.88 * s0)) ** 0.8;
        const w1 = i === bends - 1 ? 0 : width * Math.sin(Math.PI * (0.12 + 0.88 * s1)) ** 0.8;
        const t: Tint = [tint[0], Math.min(1, tint[1] + 0.3 * s1), tint[2]];
        for (const sign of [-1, 1]) {
          const lift: V3 = [0, -w0 * 0.35, 0];
          const a = at(s0);
          const b = add(add(at(s0 * 0.5 + s1 * 0.5), side, sign * (w0 + w1) * 0.62), lift);
          const c = at(s1);
          if (sign < 0) self.triangle(a, b, c, t);
          else self.triangle(a, c, b, t);
        }
      }
    },
    /** A ball of `rings` × `sides`, squeezed by `scale`, displaced by `bump`. */
    ball(
      middle: V3,
      scale: V3,
      rings: number,
      sides: number,
      tint: Tint,
      bump: (d: V3) => number = () => 1,
    ): void {
      const point = (i: number, k: number): { p: V3; n: V3 } => {
        const a = (i / rings) * Math.PI;
        const b = (k / sides) * Math.PI * 2;
        const d: V3 = [Math.sin(a) * Math.cos(b), Math.cos(a), Math.sin(a) * Math.sin(b)];
        const r = bump(d);
        return {
          p: [
            middle[0] + d[0] * scale[0] * r,
            middle[1] + d[1] * scale[1] * r,
            middle[2] + d[2] * scale[2] * r,
          ],
          n: unit([d[0] / scale[0], d[1] / scale[1], d[2] / scale[2]]),
        };
      };
      for (let i = 0; i < rings; i++) {
        for (let k = 0; k < sides; k++) {
          const a = point(i, k);
          const b = point(i, k + 1);
          const c = point(i + 1, k + 1);
          const d = point(i + 1, k);
          if (i > 0) for (const q of [a, b, c]) corner(q.p, q.n, tint);
          if (i < rings - 1) for (const q of [a, c, d]) corner(q.p, q.n, tint);
        }
      }
    },
    done: (): LifeShape => ({
      positions: new Float32Array(positions),
      normals: new Float32Array(normals),
      tints: new Float32Array(tints),
    }),
  };
  return self;
}

export const TAU = Math.PI * 2;
/** A number in 0–1 that is always the same for `i`. */
export const part = (i: number): number => Math.abs(Math.sin(i * 127.1 + 11.7) * 437.5) % 1;

/** A stone of the plateau in the form of the living. */
export function stoneShape(kind: StoneKind, segments: number, seed: number): LifeShape {
  const { positions, normals } = buildStone(kind, segments, Math.max(3, segments >> 1), seed);
  const tints = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) tints[i] = Math.min(1, Math.max(0, positions[i + 1] ?? 0));
  return { positions, normals, tints };
}
