// Walls, ceiling and floor of a stretch of the cave as one mesh. Corners at the ends of neighbouring stretches agree.
import { clamp, smoothstep } from '../../core/math';
import { CAVE_SEED, newSection, sectionAt } from './layout';
import type { MeshBuilder, Rgb } from './mesh';
import { noise3 } from './noise3';
import { floorHeight, type Point, shellPoint } from './shell';

/** Under the floor, so that no gap shows at the foot of the walls. */
const BELOW_RAD = 0.16;
const EPSILON_M = 0.12;

export interface RockDetail {
  /** Metres between two rings. */
  readonly ringM: number;
  /** Quads around walls and ceiling, and across the floor. */
  readonly around: number;
  readonly across: number;
}

const GREY: Rgb = [124, 121, 118];
const WARM: Rgb = [168, 150, 128];
const PALE: Rgb = [214, 204, 184];
const RUST: Rgb = [140, 104, 76];
const SOIL: Rgb = [46, 48, 32];
const MOSS: Rgb = [44, 66, 32];

const mix = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** Colour of bare stone at a place, and how much flowstone covers it (0–1). */
export function stoneColor(x: number, y: number, z: number): { color: Rgb; flow: number } {
  const s = CAVE_SEED + 70;
  const flow = smoothstep(
    -0.1,
    0.45,
    noise3(x / 12, y / 16, z / 11, s) + 0.3 * noise3(x / 3, y / 9, z / 3, s + 1),
  );
  const rust = smoothstep(0.15, 0.6, noise3(x / 7, y / 5, z / 7, s + 2));
  const pale = smoothstep(0.0, 0.6, noise3(x / 4, y / 8, z / 4, s + 3));
  let color = mix(GREY, WARM, flow);
  color = mix(color, PALE, pale * (0.25 + 0.5 * flow));
  color = mix(color, RUST, rust * 0.38 * (1 - 0.4 * flow));
  return { color, flow };
}

/** Day reaches as far as this inside the mouth and the way out. */
const inDaylight = (d: number): number => Math.max(smoothstep(9, -7, d), smoothstep(621, 628, d));

/** Adds the stretch from `from` to `to` (metres from the mouth). */
export function addRock(mesh: MeshBuilder, from: number, to: number, detail: RockDetail): void {
  const rings = Math.max(1, Math.ceil((to - from) / detail.ringM));
  addShell(mesh, from, to, rings, detail.around);
  addFloor(mesh, from, to, rings, detail.across);
}

function addShell(mesh: MeshBuilder, from: number, to: number, rings: number, around: number): void {
  const here: Point = { x: 0, y: 0, z: 0 };
  const along: Point = { x: 0, y: 0, z: 0 };
  const aside: Point = { x: 0, y: 0, z: 0 };
  const cut = newSection();
  const first = mesh.next;
  for (let r = 0; r <= rings; r++) {
    const d = from + ((to - from) * r) / rings;
    sectionAt(d, cut);
    const turn = EPSILON_M / Math.max(cut.halfWidth, cut.height);
    const ground = cut.floor;
    for (let k = 0; k <= around; k++) {
      const angle = -BELOW_RAD + ((Math.PI + 2 * BELOW_RAD) * k) / around;
      shellPoint(d, angle, here);
      shellPoint(d + EPSILON_M, angle, along);
      shellPoint(d, angle + turn, aside);
      const ax = along.x - here.x;
      const ay = along.y - here.y;
      const az = along.z - here.z;
      const bx = aside.x - here.x;
      const by = aside.y - here.y;
      const bz = aside.z - here.z;
      // Towards the inside.
      const nx = by * az - bz * ay;
      const ny = bz * ax - bx * az;
      const nz = bx * ay - by * ax;
      const { color, flow } = stoneColor(here.x, here.y, here.z);
      // Hollows see less: how far the point lies outside the smooth shell.
      const c = Math.cos(angle);
      const s = Math.max(0, Math.sin(angle));
      const rx = Math.abs(here.x - cut.x) / cut.halfWidth;
      const ry = (here.y - cut.floor) / cut.height;
      const deep = Math.hypot(rx, ry) / (Math.hypot(Math.abs(c) ** cut.fullness, s ** cut.fullness) || 1) - 1;
      const open = clamp(0.86 - deep * 3.2, 0.35, 1) * (0.42 + 0.58 * smoothstep(-0.4, 2.6, here.y - ground));
      const day = inDaylight(d);
      const moss =
        day *
        smoothstep(
          -0.25,
          0.35,
          noise3(here.x / 3.4, here.y / 3.4, here.z / 3.4, 91) + 0.35 * (ny > 0 ? 1 : 0),
        );
      mesh.corner(
        here.x,
        here.y,
        here.z,
        nx,
        ny,
        nz,
        open,
        mix(color, MOSS, moss),
        Math.round(flow * 190 * (1 - moss)),
      );
    }
  }
  mesh.grid(first, rings + 1, around + 1);
}

function addFloor(mesh: MeshBuilder, from: number, to: number, rings: number, across: number): void {
  const cut = newSection();
  const first = mesh.next;
  for (let r = 0; r <= rings; r++) {
    const d = from + ((to - from) * r) / rings;
    sectionAt(d, cut);
    for (let k = 0; k <= across; k++) {
      const u = ((k / across) * 2 - 1) * 1.12;
      const x = cut.x + u * cut.halfWidth;
      const y = floorHeight(x, -d);
      const nx = y - floorHeight(x + EPSILON_M, -d);
      const nz = y - floorHeight(x, -d + EPSILON_M);
      const { color, flow } = stoneColor(x, y, -d);
      const open = 0.5 + 0.5 * smoothstep(1, 0.72, Math.abs(u));
      const moss = inDaylight(d) * smoothstep(0.1, 0.7, y) * 0.8;
      mesh.corner(
        x,
        y,
        -d,
        nx,
        EPSILON_M,
        nz,
        open,
        mix(mix(color, RUST, 0.25), SOIL, moss),
        Math.round((60 + flow * 120) * (1 - moss)),
      );
    }
  }
  mesh.grid(first, rings + 1, across + 1);
}
