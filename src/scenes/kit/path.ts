// A way over the ground that people and vehicles follow; metres. Following it allocates nothing.
import { around, type Point2 } from './shape';

/** What can be moved along a path. */
export interface Walker {
  x: number;
  z: number;
  /** 0 looks towards +z, positive turns towards +x. */
  turn: number;
}

export class Path {
  /** Length of the whole way in metres. */
  readonly length: number;
  private readonly reach: readonly number[];
  private readonly stops: readonly Point2[];

  /** `closed` ways lead from the last point back to the first and are followed round and round. */
  constructor(
    points: readonly Point2[],
    private readonly closed = false,
  ) {
    this.stops = closed ? [...points, around(points, 0)] : points;
    let sum = 0;
    this.reach = this.stops.map((p, i) => {
      const before = this.stops[i - 1] ?? p;
      sum += Math.hypot(p[0] - before[0], p[1] - before[1]);
      return sum;
    });
    this.length = sum;
  }

  /** Puts `walker` at `metres` from the start, looking along the way. Beyond an open end it stays at the end. */
  follow(walker: Walker, metres: number): void {
    const at = this.closed
      ? ((metres % this.length) + this.length) % this.length
      : Math.min(this.length, Math.max(0, metres));
    let i = 1;
    while (i < this.stops.length - 1 && (this.reach[i] ?? 0) < at) i++;
    const a = this.stops[i - 1];
    const b = this.stops[i];
    if (!a || !b) return;
    const from = this.reach[i - 1] ?? 0;
    const t = (at - from) / Math.max(1e-6, (this.reach[i] ?? 0) - from);
    walker.x = a[0] + (b[0] - a[0]) * t;
    walker.z = a[1] + (b[1] - a[1]) * t;
    walker.turn = Math.atan2(b[0] - a[0], b[1] - a[1]);
  }
}
