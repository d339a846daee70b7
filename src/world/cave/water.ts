// Water in the making: 16 bytes a corner (position in metres; depth, nearness of the shore, seed, and how it moves).

export interface WaterArrays {
  readonly positions: Float32Array;
  /** Depth (255 is {@link DEEPEST_M}), distance from the shore (255 is {@link SHORE_M}), seed, and 255 where it streams. */
  readonly looks: Uint8Array;
  readonly indices: Uint32Array;
}

export const DEEPEST_M = 2;
export const SHORE_M = 1;

export class WaterBuilder {
  private readonly positions: number[] = [];
  private readonly looks: number[] = [];
  private readonly indices: number[] = [];

  get next(): number {
    return this.positions.length / 3;
  }

  corner(
    x: number,
    y: number,
    z: number,
    depth: number,
    shore: number,
    seed: number,
    streams: number,
  ): number {
    const i = this.next;
    const byte = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 255);
    this.positions.push(x, y, z);
    this.looks.push(byte(depth / DEEPEST_M), byte(shore / SHORE_M), byte(seed), byte(streams));
    return i;
  }

  triangle(a: number, b: number, c: number): void {
    this.indices.push(a, b, c);
  }

  finish(): WaterArrays {
    return {
      positions: Float32Array.from(this.positions),
      looks: Uint8Array.from(this.looks),
      indices: Uint32Array.from(this.indices),
    };
  }
}
