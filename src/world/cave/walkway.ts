// The boarded walkway with its rail, and a few turned-wood people for scale. Metres.
import { smoothstep } from '../../core/math';
import { createRandom } from '../../core/random';
import { CAVE_SEED, GOLDEN_COLUMN, walkwayX, walkwayY } from './layout';
import { MADE, type MeshBuilder, type Rgb } from './mesh';
import { createTable } from './pchip';
import { floorHeight, type Point } from './shell';
import { addSurface } from './surface';

const HALF_WIDTH_M = 0.86;
const RAIL_M = 1.02;
const BOARDS: Rgb = [172, 130, 90];
const POSTS: Rgb = [128, 100, 76];
const WOOD: Rgb = [206, 150, 92];
export const WALKWAY_FROM_M = -58;
export const WALKWAY_TO_M = 630;

export interface WalkwayDetail {
  /** Metres of one board (several in one, where corners are dear). */
  readonly boardM: number;
  readonly postM: number;
  readonly figure: number;
}

/** Adds the part between two distances. */
export function addWalkway(mesh: MeshBuilder, from: number, to: number, detail: WalkwayDetail): void {
  const start = Math.max(from, WALKWAY_FROM_M);
  const end = Math.min(to, WALKWAY_TO_M);
  const random = createRandom(CAVE_SEED).fork(`boards ${from}`);
  for (let d = start; d < end - 0.01; d += detail.boardM)
    addBoard(mesh, d, Math.min(end, d + detail.boardM), 0.8 + 0.35 * random.next());
  for (const side of [-1, 1]) {
    for (let d = start; d < end - 0.01; d += detail.postM) {
      const x = walkwayX(d) + side * HALF_WIDTH_M;
      const y = walkwayY(d);
      const foot = Math.max(Math.min(floorHeight(x, -d), y - 0.2), y - 9);
      addBox(mesh, x, foot, -d, 0.045, RAIL_M + y - foot, 0.045, POSTS);
      const next = Math.min(end, d + detail.postM);
      addRail(mesh, d, next, side, RAIL_M, 0.04);
      addRail(mesh, d, next, side, RAIL_M * 0.52, 0.026);
    }
  }
}

function addBoard(mesh: MeshBuilder, from: number, to: number, tone: number): void {
  const gap = to - from > 0.8 ? 0 : 0.025;
  const color: Rgb = [BOARDS[0] * tone, BOARDS[1] * tone, BOARDS[2] * tone];
  const edge: Rgb = [color[0] * 0.6, color[1] * 0.6, color[2] * 0.6];
  const corners: number[] = [];
  for (const [d, end] of [
    [from, -1],
    [to - gap, 1],
  ] as const) {
    const x = walkwayX(d);
    const y = walkwayY(d);
    for (const side of [-1, 1])
      corners.push(mesh.corner(x + side * HALF_WIDTH_M, y, -d, 0, 1, 0, 0.9, color, MADE));
    for (const side of [-1, 1]) {
      mesh.corner(x + side * HALF_WIDTH_M, y, -d, side, 0, end * 0.2, 0.7, edge, MADE);
      mesh.corner(x + side * HALF_WIDTH_M, y - 0.16, -d, side, 0, end * 0.2, 0.4, edge, MADE);
    }
  }
  const [a = 0, b = 0, c = 0, e = 0] = corners;
  mesh.quad(a, b, e, c);
  mesh.quad(a + 2, a + 3, c + 3, c + 2);
  mesh.quad(a + 4, a + 5, c + 5, c + 4);
}

/** A box without its bottom: half sizes in x and z, height in y. */
function addBox(
  mesh: MeshBuilder,
  x: number,
  y: number,
  z: number,
  hx: number,
  height: number,
  hz: number,
  color: Rgb,
): void {
  const faces = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const;
  for (const [nx, nz] of faces) {
    const tx = -nz * hx;
    const tz = nx * hz;
    const cx = x + nx * hx;
    const cz = z + nz * hz;
    const a = mesh.corner(cx - tx, y, cz - tz, nx, 0, nz, 0.4, color, MADE);
    mesh.corner(cx + tx, y, cz + tz, nx, 0, nz, 0.4, color, MADE);
    mesh.corner(cx + tx, y + height, cz + tz, nx, 0.3, nz, 0.9, color, MADE);
    mesh.corner(cx - tx, y + height, cz - tz, nx, 0.3, nz, 0.9, color, MADE);
    mesh.quad(a, a + 1, a + 2, a + 3);
  }
}

function addRail(mesh: MeshBuilder, from: number, to: number, side: number, up: number, half: number): void {
  const first = mesh.next;
  for (const d of [from, to]) {
    const x = walkwayX(d) + side * HALF_WIDTH_M;
    const y = walkwayY(d) + up;
    for (let k = 0; k <= 4; k++) {
      const angle = (k * Math.PI) / 2;
      mesh.corner(
        x + Math.cos(angle) * half,
        y + Math.sin(angle) * half,
        -d,
        Math.cos(angle),
        Math.sin(angle) + 0.2,
        0,
        0.9,
        BOARDS,
        MADE,
      );
    }
  }
  mesh.grid(first, 2, 5);
}

const FIGURE_M = 1.6;
// Outline of a turned-wood person: part of the height, radius in parts of the height.
const FIGURE = createTable([
  [0, 0.145],
  [0.05, 0.15],
  [0.44, 0.115],
  [0.64, 0.105],
  [0.74, 0.036],
  [0.77, 0.06],
  [0.84, 0.112],
  [0.92, 0.105],
  [0.98, 0.05],
  [1, 0.001],
]);

/** A person of 1.6 m (a child is smaller) at x, y, z. */
export function addFigure(
  mesh: MeshBuilder,
  x: number,
  y: number,
  z: number,
  size: number,
  cloth: Rgb,
  detail: number,
): void {
  addSurface(
    mesh,
    Math.round(detail * 1.5),
    detail,
    (u, v, out: Point) => {
      const around = u * Math.PI * 2;
      const r = FIGURE.value(v, 0) * FIGURE_M * size;
      out.x = x + Math.sin(around) * r;
      out.y = y + v * FIGURE_M * size;
      out.z = z + Math.cos(around) * r;
    },
    (_u, v) => ({ open: 0.55 + 0.45 * smoothstep(0, 0.3, v), color: v > 0.745 ? WOOD : cloth, what: MADE }),
  );
}

const CLOTHS: readonly Rgb[] = [
  [170, 62, 38],
  [236, 226, 206],
  [58, 92, 116],
  [206, 150, 60],
  [92, 110, 70],
];

/** d, x from the walkway's middle, size, cloth. */
const PEOPLE: readonly (readonly [number, number, number, number])[] = [
  [-9, 0.1, 1, 0],
  [-10.2, -0.35, 0.66, 3],
  [71, 0.2, 1, 1],
  [72, -0.3, 1, 2],
  [138, 0.3, 1, 0],
  [139.2, 0.2, 0.66, 1],
  [181, 0.3, 1, 3],
  [233, 0.1, 1, 2],
  [234, -0.3, 0.9, 0],
  [279, 0.2, 1, 1],
  [352, 0.2, 1, 0],
  [354, -0.3, 1, 1],
  [372, 0.1, 1, 3],
  [401, 0, 1, 2],
  [402, 0.4, 0.66, 0],
  [547, 0.3, 1, 2],
  [606, 0.2, 1, 0],
  [607, -0.35, 0.66, 3],
];

/** Adds the people between two distances. One stands at the foot of the golden column. */
export function addPeople(mesh: MeshBuilder, from: number, to: number, detail: number): void {
  for (const [d, aside, size, cloth] of PEOPLE) {
    if (d < from || d >= to) continue;
    addFigure(mesh, walkwayX(d) + aside, walkwayY(d), -d, size, CLOTHS[cloth] ?? WOOD, detail);
  }
  const d = GOLDEN_COLUMN.d - 2.6;
  const x = GOLDEN_COLUMN.x - 3.7;
  if (d >= from && d < to) {
    addFigure(mesh, x, floorHeight(x, -d), -d, 1, [170, 62, 38], detail + 2);
    addFigure(mesh, x - 0.75, floorHeight(x - 0.75, -d), -d + 0.2, 0.66, [236, 226, 206], detail + 2);
  }
}
