// Smooth noise in space, a function of metres and seed only. Plain numbers in and out: it is asked millions of times.

function lattice(x: number, y: number, z: number, seed: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(z, 0x9e3779b1) ^ seed;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2147483648 - 1;
}

/** Value noise in [-1, 1], one feature per unit. */
export function noise3(x: number, y: number, z: number, seed: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const z0 = Math.floor(z);
  let u = x - x0;
  let v = y - y0;
  let w = z - z0;
  u = u * u * u * (u * (u * 6 - 15) + 10);
  v = v * v * v * (v * (v * 6 - 15) + 10);
  w = w * w * w * (w * (w * 6 - 15) + 10);
  const row = (j: number, k: number): number => {
    const a = lattice(x0, j, k, seed);
    return a + (lattice(x0 + 1, j, k, seed) - a) * u;
  };
  const low = row(y0, z0);
  const high = row(y0, z0 + 1);
  const near = low + (row(y0 + 1, z0) - low) * v;
  const far = high + (row(y0 + 1, z0 + 1) - high) * v;
  return near + (far - near) * w;
}
