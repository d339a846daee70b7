// Measured times in words. Pure.

/** Median, 95th percentile (nearest rank) and longest of `seconds`. */
export function said(seconds: readonly number[]): string {
  const sorted = seconds.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN).toFixed(1);
  return `median ${at(0.5)} s, 95th percentile ${at(0.95)} s, longest ${at(1)} s`;
}
