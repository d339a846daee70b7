// The slope of a line through measured points, and how sure it is. Pure.

export interface Slope {
  /** y per x. */
  readonly perX: number;
  /** Half the width of the 95 % confidence interval. */
  readonly margin: number;
}

/** Student's t at 97.5 % for few degrees of freedom; from the last on the normal distribution is near enough. */
const T_975 = [
  12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.1,
  2.09, 2.09,
];
const T_MANY = 1.98;

/** Least squares through `points` ([x, y]). The margin is infinite for fewer than three points. */
export function slopeOf(points: readonly (readonly [number, number])[]): Slope {
  const n = points.length;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  if (n < 3 || spread === 0) return { perX: 0, margin: Number.POSITIVE_INFINITY };
  const perX = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const rest = points.reduce((sum, [x, y]) => sum + (y - meanY - perX * (x - meanX)) ** 2, 0);
  const error = Math.sqrt(rest / (n - 2) / spread);
  return { perX, margin: (T_975[n - 3] ?? T_MANY) * error };
}

/** Whether nothing grows: the interval reaches down to zero, or all of it lies below `most` per x. */
export const isFlat = ({ perX, margin }: Slope, most: number): boolean =>
  perX - margin <= 0 || perX + margin < most;
