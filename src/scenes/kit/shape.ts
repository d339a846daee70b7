// What a shape is: triangles for the solid edition and lines for the drawn one, made at a level of detail.
// Metres; every shape stands on y = 0, centred in x and z, unless it says otherwise.

/** How fine shapes are made; set by the tier, never by an author. */
export interface Detail {
  /** Edges of boxes are rounded off. */
  readonly bevel: boolean;
  /** Multiplies the number of sides of round things. */
  readonly round: number;
  /** Pieces marked `fine` are kept. */
  readonly fine: boolean;
  /** Nothing is spent on what is hardly seen: undersides of boxes, every other bend of bars and ways, short strokes. */
  readonly spare?: boolean;
}

/** A mesh with the lines a draughtsman would draw of it. */
export interface ShapeData {
  /** x, y, z of each vertex. */
  readonly positions: number[];
  readonly normals: number[];
  readonly indices: number[];
  /** Polylines, flat x, y, z. */
  readonly lines: number[][];
}

/** A shape is made when its diorama is finished, at that diorama's detail. */
export type Shape = (detail: Detail) => ShapeData;

/** A point of a plane, in metres. */
export type Point2 = readonly [number, number];
export type Point3 = readonly [number, number, number];

/** Collects triangles and lines. */
export class ShapeBuilder implements ShapeData {
  readonly positions: number[] = [];
  readonly normals: number[] = [];
  readonly indices: number[] = [];
  readonly lines: number[][] = [];

  /** Adds a vertex and returns its index. */
  vertex(p: Point3, n: Point3): number {
    this.positions.push(p[0], p[1], p[2]);
    this.normals.push(n[0], n[1], n[2]);
    return this.positions.length / 3 - 1;
  }

  /** Adds a flat face, convex, its corners counter-clockwise seen from outside. */
  face(...corners: Point3[]): void {
    const normal = normalOf(corners);
    const first = corners.map((corner) => this.vertex(corner, normal))[0] ?? 0;
    for (let i = 2; i < corners.length; i++) this.indices.push(first, first + i - 1, first + i);
  }

  /** Adds a polyline; `closed` returns to its first point. */
  line(points: readonly Point3[], closed = false): void {
    const first = points[0];
    const all = closed && first ? [...points, first] : points;
    const flat: number[] = [];
    for (const p of all) flat.push(p[0], p[1], p[2]);
    this.lines.push(flat);
  }

  /** Adds a triangle, unless two of its corners are one point: the tips and the sharp rims of turned things. */
  private corner(a: number, b: number, c: number): void {
    if (!this.meet(a, b) && !this.meet(b, c) && !this.meet(c, a)) this.indices.push(a, b, c);
  }

  private meet(a: number, b: number): boolean {
    const p = this.positions;
    return [0, 1, 2].every((k) => Math.abs((p[a * 3 + k] ?? 0) - (p[b * 3 + k] ?? 0)) < 1e-6);
  }

  /** Connects rows of equal length into a smooth skin, its outside where rows go up and points go right. */
  skin(rows: readonly { readonly p: Point3; readonly n: Point3 }[][]): void {
    const starts = rows.map((row) => row.map(({ p, n }) => this.vertex(p, n))[0] ?? 0);
    for (let r = 1; r < rows.length; r++) {
      const a = starts[r - 1] ?? 0;
      const b = starts[r] ?? 0;
      for (let i = 1; i < (rows[r]?.length ?? 0); i++) {
        this.corner(a + i - 1, a + i, b + i);
        this.corner(a + i - 1, b + i, b + i - 1);
      }
    }
  }
}

/** Unit normal of a polygon (Newell's method, so that collinear corners do no harm). */
function normalOf(corners: readonly Point3[]): Point3 {
  let x = 0;
  let y = 0;
  let z = 0;
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a;
    x += (a[1] - b[1]) * (a[2] + b[2]);
    y += (a[2] - b[2]) * (a[0] + b[0]);
    z += (a[0] - b[0]) * (a[1] + b[1]);
  });
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

/** The points a shape follows: every other one where the machine is spared, both ends always. */
export function spared<T>(points: readonly T[], { spare }: Detail): readonly T[] {
  if (!spare || points.length < 5) return points;
  return points.filter((_, i) => i % 2 === 0 || i === points.length - 1);
}

/** The item at `index`, counted around the end; for outlines, which are never empty. */
export function around<T>(items: readonly T[], index: number): T {
  const item = items[((index % items.length) + items.length) % items.length];
  if (item === undefined) throw new RangeError('An outline needs at least one point');
  return item;
}
