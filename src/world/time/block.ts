// The block of earth in which 350 million years are told: a model, not to scale. Metres of the model; x runs from west
// to east, y is up with the present sea at 0, z = 0 is the cut face and the block lies behind it (z < 0).

export const HALF_WIDTH_M = 120;
export const DEPTH_M = 100;
/** Lower edge of the block. */
export const BASE_Y = -62;
/** How far the plinth under the block stands out, and how high it is (m). */
export const PLINTH = { out: 2.2, height: 5 } as const;
/** The plinth's foot: the floor. */
export const FLOOR_Y = BASE_Y - PLINTH.height;
/** Columns of the profile from west to east. */
export const COLUMNS = 193;
/** Numbers a column: see {@link FIELD}. */
export const FIELDS = 8;
export const COLUMN_M = (2 * HALF_WIDTH_M) / (COLUMNS - 1);

/** Where a number stands in a column. Heights in metres; from `crust` to `limeTop` before the fold is laid over them. */
export const FIELD = {
  /** The ground. */
  surface: 0,
  /** Top of the basalt. */
  basalt: 1,
  limeBottom: 2,
  limeTop: 3,
  /** Bottom and top of the beds that hold coal. */
  coalBottom: 4,
  coalTop: 5,
  /** How rough the ground is. */
  rough: 6,
  /** Bottom of the ocean's crust. */
  crust: 7,
} as const;

/** West–east place of a column. */
export const columnX = (column: number): number => -HALF_WIDTH_M + column * COLUMN_M;

/** The eight bowls that open in the limestone: x, z, radius. Those by z = 0 are cut by the face. */
export const BOWLS: readonly (readonly [number, number, number])[] = [
  [-4, -3, 9],
  [22, -30, 15],
  [49, -2, 14],
  [60, -46, 15],
  [6, -60, 13],
  [72, -20, 10],
  [34, -74, 14],
  [-8, -30, 10],
];
/** Depth of a bowl as a part of its radius. */
export const BOWL_DEPTH = 0.58;

/** The cave opens in the cut face between these (x). */
export const CAVE = { from: -16, to: 70 } as const;
