// The clear stream that leaves the cave by its mouth; its surface is height 0.
import { CAVE_FROM_M, newSection, sectionAt } from './layout';
import { floorHeight } from './shell';
import type { WaterBuilder } from './water';

/** Where the stream comes out from under the rock, metres from the mouth. */
export const STREAM_TO_M = 112;
const ACROSS = 18;

/** Adds the stream between two distances, with about `step` metres between corners. */
export function addStream(water: WaterBuilder, from: number, to: number, step: number): void {
  const start = Math.max(from, CAVE_FROM_M);
  const end = Math.min(to, STREAM_TO_M);
  if (end <= start) return;
  const rings = Math.ceil((end - start) / step);
  const cut = newSection();
  const first = water.next;
  for (let r = 0; r <= rings; r++) {
    const d = start + ((end - start) * r) / rings;
    sectionAt(d, cut);
    for (let k = 0; k <= ACROSS; k++) {
      const x = cut.x + ((k / ACROSS) * 2 - 1) * Math.min(cut.halfWidth, 34) * 1.04;
      const depth = -floorHeight(x, -d);
      water.corner(x, 0, -d, depth, depth * 0.8, 0.5, 1);
    }
  }
  for (let r = 0; r < rings; r++) {
    for (let k = 0; k < ACROSS; k++) {
      const a = first + r * (ACROSS + 1) + k;
      water.triangle(a, a + 1, a + ACROSS + 2);
      water.triangle(a, a + ACROSS + 2, a + ACROSS + 1);
    }
  }
}
