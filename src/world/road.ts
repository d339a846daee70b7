// The karst road: a pale ribbon from the south-east, between the bowls, past the wood to the pinnacles. World metres.

const KNOTS: readonly (readonly [number, number])[] = [
  [620, 620],
  [470, 470],
  [330, 330],
  [205, 215],
  [122, 120],
  [102, 40],
  [84, -40],
  [34, -108],
  [14, -180],
  [40, -256],
  [98, -300],
  [104, -400],
  [170, -520],
  [300, -640],
];

/** Half of the road's width. */
export const ROAD_HALF_WIDTH_M = 2.6;
const STEPS = 14;

/** The middle of the road as points about 8 m apart: x, z, x, z … (Catmull-Rom through the knots). */
export const ROAD: Float32Array = (() => {
  const points: number[] = [];
  for (let i = 0; i < KNOTS.length - 1; i++) {
    const p0 = KNOTS[Math.max(0, i - 1)];
    const p1 = KNOTS[i];
    const p2 = KNOTS[i + 1];
    const p3 = KNOTS[Math.min(KNOTS.length - 1, i + 2)];
    if (!p0 || !p1 || !p2 || !p3) continue;
    for (let s = 0; s < STEPS; s++) {
      const t = s / STEPS;
      for (const axis of [0, 1] as const) {
        const [a, b, c, d] = [p0[axis], p1[axis], p2[axis], p3[axis]];
        points.push(b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a))));
      }
    }
  }
  return new Float32Array(points);
})();

/** Distance to the middle of the road. */
export function roadDistance(x: number, z: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 3 < ROAD.length; i += 2) {
    const ax = ROAD[i] ?? 0;
    const az = ROAD[i + 1] ?? 0;
    const dx = (ROAD[i + 2] ?? 0) - ax;
    const dz = (ROAD[i + 3] ?? 0) - az;
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (z - az) * dz) / (dx * dx + dz * dz)));
    best = Math.min(best, (x - ax - dx * t) ** 2 + (z - az - dz * t) ** 2);
  }
  return Math.sqrt(best);
}
