// Blades of grass as places in three nested squares that move with the camera: dense near, thin far. No unit is fixed here.
import { createRandom } from '../core/random';

/** Sides of the squares in metres; the shader wraps a blade into its square around the camera. */
export const GRASS_SQUARES_M = [16, 46, 150] as const;
/** Share of the blades in each square. */
const SHARES = [0.28, 0.34, 0.38] as const;

/** Per blade: place in the square (0–1, 0–1), chance 0–1, number of the square. */
export function sowGrass(blades: number, seed: number): Float32Array {
  const random = createRandom(seed).fork('grass');
  const values = new Float32Array(blades * 4);
  for (let i = 0; i < blades; i++) {
    const part = i / blades;
    const square = part < SHARES[0] ? 0 : part < SHARES[0] + SHARES[1] ? 1 : 2;
    values.set([random.next(), random.next(), random.next(), square], i * 4);
  }
  return values;
}
