// Four independent tiling noises as bytes: the one source of chance in the shaders of deep time.
import { createRandom } from '../../core/random';

/** Lattice cells along a side, and weights, of each octave. */
const OCTAVES: readonly (readonly [number, number])[] = [
  [4, 0.5],
  [9, 0.27],
  [19, 0.15],
  [41, 0.08],
];

const quintic = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);

/** Makes `size` × `size` RGBA bytes, periodic on both axes. */
export function makeNoiseMap(size: number, seed: number): Uint8Array {
  const out = new Uint8Array(size * size * 4);
  const sum = new Float32Array(size * size);
  for (let channel = 0; channel < 4; channel++) {
    sum.fill(0);
    for (const [cells, weight] of OCTAVES) {
      const random = createRandom(seed).fork(`${channel}-${cells}`);
      const lattice = Float32Array.from({ length: cells * cells }, () => random.next());
      for (let row = 0; row < size; row++) {
        const y = (row / size) * cells;
        const y0 = Math.floor(y);
        const v = quintic(y - y0);
        const a = y0 * cells;
        const b = ((y0 + 1) % cells) * cells;
        for (let column = 0; column < size; column++) {
          const x = (column / size) * cells;
          const x0 = Math.floor(x);
          const u = quintic(x - x0);
          const x1 = (x0 + 1) % cells;
          const top = (lattice[a + x0] ?? 0) * (1 - u) + (lattice[a + x1] ?? 0) * u;
          const low = (lattice[b + x0] ?? 0) * (1 - u) + (lattice[b + x1] ?? 0) * u;
          const o = row * size + column;
          sum[o] = (sum[o] ?? 0) + weight * (top * (1 - v) + low * v);
        }
      }
    }
    // Spread over the whole range, else every threshold in the shaders lies close to the middle.
    for (let i = 0; i < sum.length; i++) {
      out[i * 4 + channel] = Math.min(255, Math.max(0, ((sum[i] ?? 0) - 0.5) * 400 + 128));
    }
  }
  return out;
}
