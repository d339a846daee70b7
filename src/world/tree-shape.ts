// A crown of leaves: a dome with bumps, one unit in radius and height.
import { noise2 } from '../core/noise';

export interface CrownShape {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint16Array;
}

/** Builds a dome with `segments` round and `rows` up. */
export function buildCrown(segments: number, rows: number, seed: number): CrownShape {
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let j = 0; j <= rows; j++) {
    const up = (j / rows) * Math.PI * 0.62 - Math.PI * 0.12;
    for (let i = 0; i < segments; i++) {
      const angle = ((i + (j % 2) * 0.5) / segments) * Math.PI * 2;
      const cos = Math.cos(angle);
      const sin = Math.sin(angle);
      const bump = 1 + 0.22 * noise2(cos * 1.9 + j * 1.3, sin * 1.9, seed);
      const r = j === rows ? 0 : Math.cos(up) * bump;
      positions.push(cos * r, 0.3 + 0.7 * Math.sin(up) * (0.9 + 0.1 * bump), sin * r);
      const length = Math.hypot(cos * Math.cos(up), Math.sin(up) + 0.35, sin * Math.cos(up));
      normals.push(
        (cos * Math.cos(up)) / length,
        (Math.sin(up) + 0.35) / length,
        (sin * Math.cos(up)) / length,
      );
    }
  }
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < segments; i++) {
      const a = j * segments + i;
      const b = j * segments + ((i + 1) % segments);
      if (j < rows - 1) indices.push(a, a + segments, b, b, a + segments, b + segments);
      else indices.push(a, a + segments, b);
    }
  }
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    indices: new Uint16Array(indices),
  };
}
