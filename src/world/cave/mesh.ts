// Triangles in the making: 20 bytes a corner (position in metres, normal with contact shade, colour with what it is).

/** What a surface is; the fourth byte of its colour. Up to {@link FLOW} it is stone, the wetter the higher. */
export const FLOW = 200;
/** Wood, cloth, metal: no grain of stone. */
export const MADE = 220;
/** The day itself, seen through an opening. */
export const DAY = 255;

export interface MeshArrays {
  readonly positions: Float32Array;
  /** Unit normals and, last, how much light reaches the place (0 none, 127 all). */
  readonly normals: Int8Array;
  /** Colour (0–255) and what it is. */
  readonly colors: Uint8Array;
  readonly indices: Uint32Array;
}

export type Rgb = readonly [number, number, number];

export class MeshBuilder {
  private positions = new Float32Array(3 << 12);
  private normals = new Int8Array(4 << 12);
  private colors = new Uint8Array(4 << 12);
  private indices = new Uint32Array(3 << 13);
  private corners = 0;
  private filled = 0;

  /** Number of the next corner. */
  get next(): number {
    return this.corners;
  }

  get triangles(): number {
    return this.filled / 3;
  }

  /** Adds a corner. The normal need not be a unit vector; `open` is 0–1; `color` 0–255. */
  corner(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    open: number,
    color: Rgb,
    what: number,
  ): number {
    const i = this.corners++;
    if (i * 3 + 3 > this.positions.length) {
      this.positions = grown(this.positions, Float32Array);
      this.normals = grown(this.normals, Int8Array);
      this.colors = grown(this.colors, Uint8Array);
    }
    this.positions[i * 3] = x;
    this.positions[i * 3 + 1] = y;
    this.positions[i * 3 + 2] = z;
    const length = 127 / (Math.hypot(nx, ny, nz) || 1);
    this.normals[i * 4] = Math.round(nx * length);
    this.normals[i * 4 + 1] = Math.round(ny * length);
    this.normals[i * 4 + 2] = Math.round(nz * length);
    this.normals[i * 4 + 3] = Math.round(Math.min(1, Math.max(0, open)) * 127);
    this.colors[i * 4] = Math.min(255, Math.max(0, color[0]));
    this.colors[i * 4 + 1] = Math.min(255, Math.max(0, color[1]));
    this.colors[i * 4 + 2] = Math.min(255, Math.max(0, color[2]));
    this.colors[i * 4 + 3] = what;
    return i;
  }

  triangle(a: number, b: number, c: number): void {
    if (this.filled + 3 > this.indices.length) this.indices = grown(this.indices, Uint32Array);
    this.indices[this.filled++] = a;
    this.indices[this.filled++] = b;
    this.indices[this.filled++] = c;
  }

  quad(a: number, b: number, c: number, d: number): void {
    this.triangle(a, b, c);
    this.triangle(a, c, d);
  }

  /** Joins `rows` × `columns` corners that were added row by row from `first` on. */
  grid(first: number, rows: number, columns: number): void {
    for (let r = 0; r + 1 < rows; r++) {
      for (let c = 0; c + 1 < columns; c++) {
        const a = first + r * columns + c;
        this.quad(a, a + 1, a + columns + 1, a + columns);
      }
    }
  }

  finish(): MeshArrays {
    return {
      positions: this.positions.slice(0, this.corners * 3),
      normals: this.normals.slice(0, this.corners * 4),
      colors: this.colors.slice(0, this.corners * 4),
      indices: this.indices.slice(0, this.filled),
    };
  }
}

function grown<T extends Float32Array | Int8Array | Uint8Array | Uint32Array>(
  old: T,
  make: new (length: number) => T,
): T {
  const bigger = new make(old.length * 2);
  bigger.set(old as never);
  return bigger;
}
