// Smooth noise as a function of world metres and seed only, so that level of detail never changes the world.
import { hashString } from './random';

/** Hash of a lattice point, in [0, 1). */
function lattice(x: number, z: number, seed: number): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(z | 0, 0x165667b1) ^ seed;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Value noise with quintic interpolation, in [-1, 1], one feature per unit. `seed` is a 32-bit number or a name. */
export function noise2(x: number, z: number, seed: number | string): number {
  const s = typeof seed === 'string' ? hashString(seed) : seed;
  const x0 = Math.floor(x);
  const z0 = Math.floor(z);
  const fx = x - x0;
  const fz = z - z0;
  const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
  const v = fz * fz * fz * (fz * (fz * 6 - 15) + 10);
  const a = lattice(x0, z0, s);
  const b = lattice(x0 + 1, z0, s);
  const c = lattice(x0, z0 + 1, s);
  const d = lattice(x0 + 1, z0 + 1, s);
  return (a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v) * 2 - 1;
}

/** Sum of `octaves` layers of {@link noise2}, each half as strong and about twice as fine; about [-1, 1]. */
export function fbm2(x: number, z: number, octaves: number, seed: number): number {
  let sum = 0;
  let amplitude = 0.5;
  let px = x;
  let pz = z;
  for (let i = 0; i < octaves; i++) {
    sum += amplitude * noise2(px, pz, (seed + i * 1013) >>> 0);
    // Turned a little from layer to layer, else the lattice shows as a grid.
    const qx = px * 1.62 - pz * 1.18;
    pz = px * 1.18 + pz * 1.62;
    px = qx;
    amplitude *= 0.5;
  }
  return sum;
}
