// A curved surface from a function of two numbers; normals from its own slope, so that they do not depend on the tier.
import type { MeshBuilder, Rgb } from './mesh';
import type { Point } from './shell';

export interface Look {
  readonly open: number;
  readonly color: Rgb;
  readonly what: number;
}

const EPSILON = 0.0025;

/**
 * Adds `rows` × `columns` quads.
 * @param at Writes the point at u, v (0–1 each). Seen from outside, u runs to the right and v upwards.
 * @param look How the surface is at u, v.
 */
export function addSurface(
  mesh: MeshBuilder,
  rows: number,
  columns: number,
  at: (u: number, v: number, out: Point) => void,
  look: (u: number, v: number, point: Point) => Look,
): void {
  const here: Point = { x: 0, y: 0, z: 0 };
  const right: Point = { x: 0, y: 0, z: 0 };
  const left: Point = { x: 0, y: 0, z: 0 };
  const up: Point = { x: 0, y: 0, z: 0 };
  const down: Point = { x: 0, y: 0, z: 0 };
  const first = mesh.next;
  for (let r = 0; r <= rows; r++) {
    for (let c = 0; c <= columns; c++) {
      const u = c / columns;
      const v = r / rows;
      at(u, v, here);
      at(u + EPSILON, v, right);
      at(u - EPSILON, v, left);
      at(u, Math.min(1, v + EPSILON), up);
      at(u, Math.max(0, v - EPSILON), down);
      const ax = right.x - left.x;
      const ay = right.y - left.y;
      const az = right.z - left.z;
      const bx = up.x - down.x;
      const by = up.y - down.y;
      const bz = up.z - down.z;
      const { open, color, what } = look(u, v, here);
      mesh.corner(
        here.x,
        here.y,
        here.z,
        ay * bz - az * by,
        az * bx - ax * bz,
        ax * by - ay * bx,
        open,
        color,
        what,
      );
    }
  }
  mesh.grid(first, rows + 1, columns + 1);
}
