// The lamps of the show cave in walking order, and the day that falls in. Metres; power is light at one metre.

import { CAVE_SEED, walkwayX, walkwayY } from './layout';
import { noise3 } from './noise3';
import { floorHeight } from './shell';

export interface Lamp {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Linear colour times power. */
  readonly color: readonly [number, number, number];
  /** Whether a lamp is seen there; light from the water has none. */
  readonly seen: boolean;
  /** Share of it that comes and goes with the day outside. */
  readonly day: number;
}

type Tone = 'warm' | 'gold' | 'white' | 'teal' | 'blue';
const TONES: Readonly<Record<Tone, readonly [number, number, number]>> = {
  warm: [1, 0.72, 0.44],
  gold: [1, 0.62, 0.26],
  white: [1, 0.82, 0.6],
  teal: [0.34, 0.86, 0.8],
  blue: [0.12, 0.5, 1],
};

// d, x, height above the floor there, tone, power, whether it is seen
type Row = readonly [d: number, x: number, up: number, tone: Tone, power: number, seen?: boolean];

/** x is absolute. */
const ROWS: readonly Row[] = [
  [7, 3.1, 3.4, 'warm', 12],
  [13, -3.9, 2.6, 'warm', 22],
  [27, 5, 1.4, 'warm', 34],
  [38, -12, 3, 'warm', 30],
  [46, 14, -7, 'blue', 900, false],
  [60, -6, -7, 'blue', 900, false],
  [66, 24, 2.2, 'warm', 46],
  [76, 20, -7, 'blue', 900, false],
  [86, -9, 2.4, 'warm', 46],
  [97, 19, 2, 'warm', 34],
  [109, 20, 2.4, 'warm', 30],
  [111, 5.4, 5.4, 'white', 30, false],
  [117, 29, 1.5, 'warm', 26],
  [122, 13.5, 1.3, 'gold', 15],
  [126, 3.4, 2, 'warm', 16],
  [131, 32, 1.8, 'gold', 40],
  [136, 19, 7, 'white', 80, false],
  [146, 21, 1.5, 'gold', 34],
  [151, 3, 2.6, 'warm', 40],
  [164, -8, 1.2, 'warm', 16],
  [176, 9.5, 2.6, 'white', 190],
  [178, -10.5, 1.6, 'gold', 44],
  [194, -7, 3, 'gold', 48],
  [204, -9, 1.6, 'warm', 22],
  [216, 20, 1.3, 'warm', 44],
  [224, -8.6, 1.4, 'warm', 30],
  [234, 24, 1.2, 'gold', 60],
  [240, 8, 3.4, 'white', 44, false],
  [250, 20, 1.4, 'warm', 40],
  [259, 10.4, 1.2, 'warm', 34],
  [266, 27, 1.2, 'gold', 56],
  [274, 12.4, 1.1, 'warm', 44],
  [283, 24.5, 1.3, 'gold', 50],
  [293, 15, 2, 'warm', 20],
  [308, 22, 2.2, 'warm', 90],
  [324, -18, 2.4, 'warm', 150],
  [342, 27, 2.6, 'warm', 330],
  [358, -28, 3, 'gold', 420],
  [382, 30, 3, 'gold', 520],
  [402, -14, 2.6, 'warm', 300],
  [426, 28, 3, 'gold', 620],
  [446, -26, 3, 'warm', 560],
  [462, 18, 2.6, 'warm', 300],
  [480, 9, 2, 'warm', 16],
  [502, 27.5, 1.5, 'warm', 14],
  [506.4, 19.6, 0.5, 'gold', 38],
  [508.6, 24.2, 0.5, 'gold', 30],
  [508.2, 19.6, 9.5, 'gold', 40, false],
  [517, 18.2, 0.6, 'gold', 30],
  [526, 6, 2, 'warm', 12],
  [538, -3, 1.4, 'warm', 22],
  [545.5, -6.6, 1, 'gold', 44],
  [544.5, 0.6, 0.5, 'white', 16, false],
  [556, -4.5, 1.6, 'warm', 40],
  [568, -6.4, 2.6, 'warm', 9],
  [582, -3.6, 2.2, 'warm', 8],
  [598, -8.4, 2.2, 'warm', 6],
];

/** All lamps by `d`. Lamps stand on the floor or hang over it. */
export const LAMPS: readonly Lamp[] = [...ROWS]
  .sort((a, b) => a[0] - b[0])
  .map(([d, x, up, tone, power, seen = true]) => {
    const [r, g, b] = TONES[tone];
    return {
      x,
      y: Math.max(floorHeight(x, -d), d < 112 ? 0 : -99) + up,
      z: -d,
      color: [r * power, g * power, b * power],
      seen,
      day: tone === 'blue' ? 1 : 0,
    };
  });

/** Small lamps at the walkway's rail: they are seen, and too weak to light the walls. */
export function railLamps(from: number, to: number): number[] {
  const places: number[] = [];
  for (let d = Math.ceil(from / 6) * 6; d < to; d += 6) {
    if (d < 4 || d > 616) continue;
    const side = noise3(d, 0, 0, CAVE_SEED) > 0 ? 1 : -1;
    places.push(walkwayX(d) + side * 0.92, walkwayY(d) + 0.32, -d);
  }
  return places;
}
