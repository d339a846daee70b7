// Small lights of the cave: the lamps one sees, drops that fall into pools, and the rounds the bats fly.
import type { Random } from '../../core/random';
import { PLATES, TERRACES } from '../../world/cave/basins';
import { LAMPS, railLamps } from '../../world/cave/lamps';
import { CAVE_FROM_M, CAVE_TO_M, newSection, sectionAt } from '../../world/cave/layout';
import { angleAbove, floorHeight, type Point, shellPoint } from '../../world/cave/shell';

const LAMP_M = 1.5;
const RAIL_LAMP_M = 0.42;
const DROP_M = 0.03;
/** Drops fall in these stretches: from, to, how many. */
const DRIPS: readonly (readonly [number, number, number])[] = [
  [30, 100, 14],
  [PLATES.from[1], PLATES.to[1], 36],
  [160, 205, 8],
  [TERRACES.from[1], TERRACES.to[1], 22],
  [255, 292, 18],
  [480, 560, 16],
];

/** Seven floats each: see buildGlow. */
export function smallLights(random: Random): number[] {
  const spots: number[] = [];
  for (const lamp of LAMPS) {
    if (!lamp.seen) continue;
    const most = Math.max(...lamp.color);
    const strength = 0.55 + Math.min(most, 80) / 110;
    spots.push(lamp.x, lamp.y, lamp.z, LAMP_M * (0.8 + Math.min(most, 200) / 260));
    for (const part of lamp.color) spots.push((part / most) * strength);
  }
  const rail = railLamps(CAVE_FROM_M, CAVE_TO_M);
  for (let i = 0; i < rail.length; i += 3) {
    spots.push(rail[i] ?? 0, rail[i + 1] ?? 0, rail[i + 2] ?? 0, RAIL_LAMP_M, 0.8, 0.5, 0.24);
  }
  const top: Point = { x: 0, y: 0, z: 0 };
  const cut = newSection();
  for (const [from, to, count] of DRIPS) {
    for (let i = 0; i < count; i++) {
      const d = random.range(from, to);
      sectionAt(d, cut);
      const x = cut.x + random.range(-0.75, 0.75) * cut.halfWidth;
      shellPoint(d, angleAbove(d, x), top);
      const fall = Math.max(0.5, top.y - 0.7 - floorHeight(top.x, top.z));
      spots.push(top.x, top.y - 0.7, top.z, -DROP_M, fall, random.range(3, 9), random.range(0, 30));
    }
  }
  return spots;
}

/** Bats fly under the blue ceiling and in the great hall: middle x y z and radius of a round. */
const ROUNDS: readonly (readonly [number, number, number, number])[] = [
  [7, 18, -70, 11],
  [2, 19, -352, 15],
  [4, 22, -380, 22],
];

/** Eight floats each: see buildBats. */
export function batFlights(random: Random, count: number): number[] {
  const flights: number[] = [];
  for (let i = 0; i < count; i++) {
    const [x, y, z, r] = ROUNDS[i % ROUNDS.length] ?? [0, 0, 0, 1];
    flights.push(
      x + random.range(-4, 4),
      y + random.range(-3.5, 3.5),
      z + random.range(-6, 6),
      r * random.range(0.5, 1.15),
      random.range(0.6, 2.2),
      random.range(9, 17),
      random.next(),
      random.range(0.45, 0.75),
    );
  }
  return flights;
}
