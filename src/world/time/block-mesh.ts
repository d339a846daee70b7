// The grids of the block and of its sea; heights are given by the shaders. Counter-clockwise is outside.
import { BASE_Y, CAVE, DEPTH_M, FLOOR_Y, HALF_WIDTH_M, PLINTH } from './block';

export interface TimeMesh {
  /** x, share of the height (or y for the plinth), z. */
  readonly positions: Float32Array;
  readonly outs: Float32Array;
  readonly kinds: Float32Array;
  readonly indices: Uint32Array;
}

export const KIND = { ground: 0, face: 1, plinth: 2, cave: 3 } as const;

type V3 = readonly [number, number, number];

function createMesh() {
  const positions: number[] = [];
  const outs: number[] = [];
  const kinds: number[] = [];
  const indices: number[] = [];
  return {
    /** A grid of (columns + 1) × (rows + 1) corners; `at` gives place and out-vector for shares u, v. */
    grid(kind: number, columns: number, rows: number, at: (u: number, v: number) => readonly [V3, V3]): void {
      const first = positions.length / 3;
      for (let row = 0; row <= rows; row++) {
        for (let column = 0; column <= columns; column++) {
          const [place, out] = at(column / columns, row / rows);
          positions.push(...place);
          outs.push(...out);
          kinds.push(kind);
        }
      }
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const a = first + row * (columns + 1) + column;
          const b = a + columns + 1;
          indices.push(a, a + 1, b + 1, a, b + 1, b);
        }
      }
    },
    done: (): TimeMesh => ({
      positions: new Float32Array(positions),
      outs: new Float32Array(outs),
      kinds: new Float32Array(kinds),
      indices: new Uint32Array(indices),
    }),
  };
}
type Builder = ReturnType<typeof createMesh>;

const X = (u: number): number => (u * 2 - 1) * HALF_WIDTH_M;

/** The four sides, from the base (share 0) up to the top (share 1). */
function addSides(mesh: Builder, kind: number, columns: number, rows: number): void {
  const far = -DEPTH_M;
  mesh.grid(kind, columns, 1, (u, v) => [
    [X(u), v, 0],
    [0, 0, 1],
  ]);
  mesh.grid(kind, columns, 1, (u, v) => [
    [-X(u), v, far],
    [0, 0, -1],
  ]);
  mesh.grid(kind, rows, 1, (u, v) => [
    [HALF_WIDTH_M, v, far * u],
    [1, 0, 0],
  ]);
  mesh.grid(kind, rows, 1, (u, v) => [
    [-HALF_WIDTH_M, v, far * (1 - u)],
    [-1, 0, 0],
  ]);
}

/** Ground of `columns` × `rows` cells, finer towards the cut face, with faces, plinth and the cave's hollow. */
export function buildBlock(columns: number, rows: number, caveColumns: number): TimeMesh {
  const mesh = createMesh();
  mesh.grid(KIND.ground, columns, rows, (u, v) => [
    [X(u), 1, -DEPTH_M * v ** 1.25],
    [0, 1, 0],
  ]);
  addSides(mesh, KIND.face, columns, rows);
  const w = HALF_WIDTH_M + PLINTH.out;
  const near = PLINTH.out;
  const far = -DEPTH_M - PLINTH.out;
  const corners: V3[] = [
    [-w, 0, near],
    [w, 0, near],
    [w, 0, far],
    [-w, 0, far],
  ];
  const faces: V3[] = [
    [0, 0, 1],
    [1, 0, 0],
    [0, 0, -1],
    [-1, 0, 0],
  ];
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % 4] ?? a;
    mesh.grid(KIND.plinth, 1, 1, (u, v) => [
      [a[0] + (b[0] - a[0]) * u, FLOOR_Y + PLINTH.height * v, a[2] + (b[2] - a[2]) * u],
      faces[i] ?? [0, 0, 1],
    ]);
  });
  mesh.grid(KIND.plinth, 1, 1, (u, v) => [
    [-w + 2 * w * u, BASE_Y, near + (far - near) * v],
    [0, 1, 0],
  ]);
  mesh.grid(KIND.cave, caveColumns, Math.max(6, caveColumns >> 2), (u, v) => [
    [CAVE.from + (CAVE.to - CAVE.from) * u, 0, 0],
    [1 - v, 0, 0],
  ]);
  return mesh.done();
}

/** The sea: its top of `columns` × `rows` cells and four sides. */
export function buildSea(columns: number, rows: number): TimeMesh {
  const mesh = createMesh();
  mesh.grid(0, columns, rows, (u, v) => [
    [X(u), 1, -DEPTH_M * v],
    [0, 1, 0],
  ]);
  addSides(mesh, 1, columns, rows);
  return mesh.done();
}
