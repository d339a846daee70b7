// The way through Akiyoshidō in the true order of its sights, pressed together where nothing is seen (facts 2.5).
// `d` is metres walked from the mouth (the cave runs along -z: z = -d); x is to the right, y is up, 0 the stream.
import { createTable } from './pchip';

export const CAVE_SEED = 0x3c4e;

/** Where the drawn cave begins (outside, at the stream) and ends (behind the way out). */
export const CAVE_FROM_M = -60;
export const CAVE_TO_M = 640;

/** True sizes (facts 2.5), metres. */
export const MOUTH = { d: 0, width: 8, height: 24 } as const;
export const BLUE_CEILING = { d: 64, width: 50, height: 30 } as const;
export const GREAT_HALL = { from: 302, to: 477, width: 80, height: 35 } as const;
export const GOLDEN_COLUMN = { d: 512, x: 20.5, height: 15, width: 4 } as const;
export const STONE_KING = { d: 550, x: -2.2, height: 8 } as const;
/** No figure is known for the mound's height: it is drawn as tall as three people. */
export const LITTLE_FUJI = { d: 187, x: -1.5, height: 5.2, radius: 8.2 } as const;
/** Kept free of what stands on the floor, for the eyes of the stations: x, d, radius. */
export const CLEARINGS = [
  [1.5, 541, 4],
  [-3.5, 173, 3.5],
  [LITTLE_FUJI.x, LITTLE_FUJI.d, 9.5],
  [16, 499, 3],
  [14, 262, 3],
] as const;
export const WAY_OUT_D_M = 622;

// d, middle x, half width, height, floor y, fullness (exponent: 1 an ellipse, lower more like a box)
const SECTIONS = createTable([
  [-60, 0, 52, 96, -1.1, 1],
  [-22, 0, 34, 74, -1.1, 1],
  [-11, 0, 18, 50, -1.1, 1],
  [-4, 0, 7.2, 31, -1.1, 1],
  [0, 0, 4, 25.2, -1.1, 1.02],
  [9, 0.3, 4.6, 24, -1.1, 1],
  [22, 1, 9, 25, -1.1, 0.9],
  [36, 2.5, 21, 30, -1.3, 0.8],
  [52, 4, 25.6, 31.6, -1.5, 0.78],
  [80, 8, 25.6, 31.2, -1.4, 0.78],
  [97, 13, 15, 18, -1, 0.82],
  [107, 15, 12.5, 14.5, 0.6, 0.82],
  [120, 16, 19, 15.5, 1.4, 0.74],
  [140, 14, 23, 16.5, 2.2, 0.72],
  [157, 5, 14, 13.5, 2.7, 0.8],
  [168, -2, 11, 12.5, 2.8, 0.8],
  [187, -6, 16.5, 14, 2.8, 0.74],
  [200, -3, 12, 9.5, 2.7, 0.78],
  [211, 2, 17, 8.6, 2.5, 0.66],
  [230, 7, 22, 8.8, 2.5, 0.62],
  [247, 13, 16, 8.4, 2.6, 0.68],
  [257, 17, 10, 8.2, 2.7, 0.75],
  [271, 19, 13, 9.6, 2.9, 0.66],
  [286, 17, 10.5, 8.6, 3.4, 0.74],
  [296, 13, 10, 11, 4.6, 0.8],
  [306, 8, 27, 24, 7.2, 0.72],
  [328, 4, 41.5, 33.5, 3.6, 0.66],
  [360, 1, 41.5, 36.4, 2, 0.66],
  [440, 2, 41.5, 36.2, 2.4, 0.66],
  [464, 8, 31, 29, 3, 0.7],
  [478, 13, 13, 18, 3.7, 0.8],
  [492, 16, 15, 17, 3.8, 0.76],
  [512, 17, 17.5, 16.2, 3.8, 0.72],
  [527, 11, 10, 13, 3.9, 0.8],
  [540, 4, 12, 13.5, 4, 0.76],
  [551, -1, 13, 14, 4, 0.76],
  [563, -4, 7, 9, 4.1, 0.85],
  [580, -6, 3.8, 6, 4.2, 0.9],
  [617, -6, 3.3, 5.4, 4.3, 0.9],
  [625, -6, 7, 9, 4.3, 0.9],
  [640, -6, 24, 30, 4.3, 0.9],
]);

// d, x, y of the walkway's boards
const WALKWAY = createTable([
  [-60, -9, 0.75],
  [-30, -7.4, 0.75],
  [-8, -3.1, 0.75],
  [0, -2.3, 0.8],
  [20, -2.6, 0.85],
  [36, -7, 0.85],
  [60, -9, 0.9],
  [84, -2, 1],
  [97, 4, 1.2],
  [108, 7.4, 1.9],
  [122, 4.6, 2.5],
  [140, -2.2, 3.2],
  [157, -2, 3.4],
  [168, -4, 3.4],
  [187, -14.4, 3.4],
  [200, -8.4, 3.3],
  [211, -7.5, 3.2],
  [230, -9, 3.2],
  [247, 2.4, 3.2],
  [257, 12.6, 3.3],
  [271, 19, 3.5],
  [286, 18, 4.1],
  [296, 13.4, 5.6],
  [306, 9, 8],
  [318, 4, 9.2],
  [340, -4, 6.4],
  [370, -9, 3.6],
  [420, -8, 3.4],
  [464, 5, 4],
  [478, 11.5, 4.4],
  [492, 14.6, 4.4],
  [512, 11.4, 4.4],
  [527, 10.4, 4.5],
  [540, 5.2, 4.6],
  [551, 3.6, 4.6],
  [563, -3.4, 4.7],
  [580, -6, 4.7],
  [640, -6, 4.7],
]);

/** A cut through the cave: its middle, half width, height above the floor, the floor, and how full its corners are. */
export interface Section {
  x: number;
  halfWidth: number;
  height: number;
  floor: number;
  fullness: number;
}

export const newSection = (): Section => ({ x: 0, halfWidth: 0, height: 0, floor: 0, fullness: 1 });

/** Writes the cut at `d` metres into `out` and returns it. */
export function sectionAt(d: number, out: Section): Section {
  out.x = SECTIONS.value(d, 0);
  out.halfWidth = SECTIONS.value(d, 1);
  out.height = SECTIONS.value(d, 2);
  out.floor = SECTIONS.value(d, 3);
  out.fullness = SECTIONS.value(d, 4);
  return out;
}

/** Middle of the walkway at `d`, metres. */
export const walkwayX = (d: number): number => WALKWAY.value(d, 0);
/** Top of its boards. */
export const walkwayY = (d: number): number => WALKWAY.value(d, 1);
