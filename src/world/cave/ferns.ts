// Fronds of fern and hanging leaves where the day reaches the rock: at the mouth and the way out.
// Eight numbers each: root x y z, seed; direction x y z, length (metres).
import { createRandom, type Random } from '../../core/random';
import { CAVE_SEED, newSection, sectionAt, walkwayX } from './layout';
import { noise3 } from './noise3';
import { floorHeight, type Point, shellPoint } from './shell';

export const FERN_FLOATS = 8;

export interface FernArrays {
  readonly fronds: Float32Array;
  readonly count: number;
}

/** Grows about `share` (0–1) of all fronds between two distances. */
export function growFerns(from: number, to: number, share: number): FernArrays {
  const values: number[] = [];
  const random = createRandom(CAVE_SEED).fork(`ferns ${from}`);
  const root: Point = { x: 0, y: 0, z: 0 };
  const cut = newSection();
  const zones = [
    { from: -24, to: 4, tries: 5200 },
    { from: 619, to: 632, tries: 700 },
  ];
  for (const zone of zones) {
    if (zone.from < from || zone.to > to) continue;
    for (let i = 0; i < zone.tries; i++) {
      const d = random.range(zone.from, zone.to);
      const angle = random.range(0.03, Math.PI - 0.03);
      const seed = random.next();
      const size = random.range(0.5, 1);
      shellPoint(d, angle, root);
      sectionAt(d, cut);
      // They grow in drifts, and thickest over the mouth and at the foot.
      const drift = noise3(root.x / 3.2, root.y / 3.2, root.z / 3.2, CAVE_SEED + 80);
      if (drift < -0.05 + 0.25 * random.next()) continue;
      if (i > zone.tries * share) continue;
      const inX = cut.x - root.x;
      const inY = cut.floor + cut.height * 0.35 - root.y;
      const length = Math.hypot(inX, inY) || 1;
      const droop = -0.35 - 0.5 * random.next();
      const big = root.y > 17 || seed > 0.9 ? 1.9 : 0.8;
      values.push(
        root.x,
        root.y,
        root.z,
        seed,
        inX / length + random.range(-0.5, 0.5),
        (inY / length) * 0.4 + 0.25 + droop * 0.5,
        (d < 100 ? 0.9 : -0.9) + random.range(-0.5, 0.5),
        size * 1.5 * big,
      );
    }
  }
  if (from < -20) {
    bank(random, share, values);
    boughs(random, share, values);
  }
  return { fronds: Float32Array.from(values), count: values.length / FERN_FLOATS };
}

/** Ferns on the stream's banks before the mouth. */
function bank(random: Random, share: number, values: number[]): void {
  for (let i = 0; i < 1500; i++) {
    const x = random.range(4, 22) * (i % 2 === 0 ? 1 : -1);
    const d = random.range(-27, -1);
    const seed = random.next();
    const turn = random.range(0, 6.28);
    const y = floorHeight(x, -d);
    const drift = noise3(x / 2.6, 4, d / 2.6, CAVE_SEED + 81);
    if (y < 0.25 || i > 1500 * share || drift < -0.1) continue;
    if (Math.abs(x - walkwayX(d)) < 1.4) continue;
    values.push(x, y - 0.05, -d, seed, Math.cos(turn), 0.9, Math.sin(turn), 0.5 + 0.9 * seed * (0.6 + drift));
  }
}

/** Boughs of the trees over the gorge hang into the picture from above, left and right. */
function boughs(random: Random, share: number, values: number[]): void {
  for (let i = 0; i < 420; i++) {
    const side = i % 2 === 0 ? 1 : -1;
    const out = random.next();
    const x = side * (5.4 + 8 * out);
    const y = 14.5 - 4.6 * out + random.range(-1.2, 1.2);
    const d = -17.5 + random.range(-3, 3);
    const seed = random.next();
    const turn = random.range(-0.9, 0.9);
    if (i > 420 * Math.max(share, 0.4)) continue;
    values.push(
      x,
      y,
      -d,
      seed,
      -side * Math.cos(turn),
      random.range(-0.2, 0.5),
      Math.sin(turn),
      0.8 + 0.75 * seed,
    );
  }
}
