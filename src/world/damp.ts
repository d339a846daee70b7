// How damp the ground is and how much sky it sees: hollows are green and shaded, brows dry and bright. Metres.
import { clamp } from '../core/math';
import { MAPPED } from './layout';
import type { Terrain } from './terrain';

/** Radii over which a place is compared with the land around it, and how much a metre lower shades it. */
const RINGS = [
  { radius: 14, perMetre: 0.09 },
  { radius: 42, perMetre: 0.028 },
] as const;
const AROUND = 8;
/** On level ground this much of the sky is seen; brows see more. */
const LEVEL_OPEN = 0.86;
const LEAST_OPEN = 0.45;

/** `size`² texels of four bytes over the mapped square: damp, open sky, and two that are free. */
export function buildDampMap(terrain: Terrain, size: number): Uint8Array {
  const step = (2 * MAPPED.half) / size;
  const heights = new Float64Array(size * size);
  const place = (i: number, middle: number): number => middle - MAPPED.half + (i + 0.5) * step;
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++)
      heights[j * size + i] = terrain.height(place(i, MAPPED.x), place(j, MAPPED.z));
  }
  const at = (i: number, j: number): number =>
    heights[clamp(Math.round(j), 0, size - 1) * size + clamp(Math.round(i), 0, size - 1)] ?? 0;
  const map = new Uint8Array(size * size * 4);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const own = at(i, j);
      let open = LEVEL_OPEN;
      for (const { radius, perMetre } of RINGS) {
        let sum = 0;
        for (let k = 0; k < AROUND; k++) {
          const angle = (k / AROUND) * 2 * Math.PI;
          sum += at(i + (Math.cos(angle) * radius) / step, j + (Math.sin(angle) * radius) / step);
        }
        open += (own - sum / AROUND) * perMetre;
      }
      const hollow = terrain.hollow(place(i, MAPPED.x), place(j, MAPPED.z));
      const damp = clamp(hollow * 0.75 + (LEVEL_OPEN - open) * 0.9, 0, 1);
      map[(j * size + i) * 4] = 255 * damp;
      map[(j * size + i) * 4 + 1] = 255 * clamp(open, LEAST_OPEN, 1);
    }
  }
  return map;
}
