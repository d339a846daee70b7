// Small functions on numbers that every room needs.

/** `value` held between `min` and `max`. */
export const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** From `a` (t = 0) to `b` (t = 1), straight. */
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

/** 0 at or below `from`, 1 at or above `to`, smooth (Hermite) between. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
}
