// How a grass fire runs: the time at which it arrives at each cell of a square, by fast marching (Sethian) with a speed
// that depends on fuel, wind and slope in the direction of travel. Times are in seconds of the model, not of a clock.

/** A square of land, row by row from the north-west. Cells are `cell` metres wide. */
export interface BurnLand {
  readonly size: number;
  readonly cell: number;
  /** What there is to burn, 0–1. Below {@link BURNS_FROM} nothing burns and nothing is crossed. */
  readonly fuel: Float32Array;
  readonly heights: Float32Array;
  /** Direction the wind blows to (unit), x east and z south. */
  readonly wind: readonly [number, number];
}

/** Where and when the fire is laid. */
export interface Ignition {
  readonly index: number;
  readonly time: number;
}

export const BURNS_FROM = 0.5;

/** Speed on level ground across the wind, in dense fuel (m/s). */
const SPEED_M_S = 1;
/** The wind makes a head fire this many times (natural logarithm) faster; against it the fire backs. */
const WIND_GAIN = 0.85;
/** Per unit of slope (rise over run) in the direction of travel, as a logarithm. */
const SLOPE_GAIN = 1.3;
const STEEPEST = 0.6;
/** How often direction and time are made to agree in one cell. */
const ROUNDS = 2;

/** Speed in m/s of a front that travels in the unit direction `dx`, `dz` over a cell. */
function speedAt(land: BurnLand, index: number, dx: number, dz: number): number {
  const { size, heights, cell } = land;
  const i = index % size;
  const east = heights[i < size - 1 ? index + 1 : index] ?? 0;
  const west = heights[i > 0 ? index - 1 : index] ?? 0;
  const south = heights[index + size] ?? heights[index] ?? 0;
  const north = heights[index - size] ?? heights[index] ?? 0;
  const rise = ((east - west) * dx + (south - north) * dz) / (2 * cell);
  const slope = Math.min(STEEPEST, Math.max(-STEEPEST, rise));
  const along = land.wind[0] * dx + land.wind[1] * dz;
  return SPEED_M_S * (land.fuel[index] ?? 0) * Math.exp(WIND_GAIN * along + SLOPE_GAIN * slope);
}

/** Cells ordered by their time: a binary heap that knows where each cell is. */
class Queue {
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private count = 0;

  constructor(private readonly times: Float64Array) {
    this.heap = new Int32Array(times.length);
    this.place = new Int32Array(times.length).fill(-1);
  }

  /** Puts a cell in, or forward when its time has become earlier. */
  push(cell: number): void {
    let at = this.place[cell] ?? -1;
    if (at < 0) at = this.count++;
    const time = this.time(cell);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const other = this.heap[up] ?? 0;
      if (this.time(other) <= time) break;
      this.put(other, at);
      at = up;
    }
    this.put(cell, at);
  }

  /** Takes the earliest cell out, or returns -1. */
  pop(): number {
    if (this.count === 0) return -1;
    const first = this.heap[0] ?? 0;
    const last = this.heap[--this.count] ?? 0;
    const time = this.time(last);
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.count) break;
      const right = down + 1;
      if (right < this.count && this.time(this.heap[right] ?? 0) < this.time(this.heap[down] ?? 0))
        down = right;
      const other = this.heap[down] ?? 0;
      if (this.time(other) >= time) break;
      this.put(other, at);
      at = down;
    }
    if (this.count > 0) this.put(last, at);
    this.place[first] = -1;
    return first;
  }

  private time(cell: number): number {
    return this.times[cell] ?? 0;
  }

  private put(cell: number, at: number): void {
    this.heap[at] = cell;
    this.place[cell] = at;
  }
}

/** Time at which the front reaches a cell from its neighbours in x and in z (times and the sides they lie on). */
function arrive(land: BurnLand, index: number, tx: number, sx: number, tz: number, sz: number): number {
  const single = tx < tz;
  let dx = single ? -sx : 0;
  let dz = single ? 0 : -sz;
  const alone = (single ? tx : tz) + land.cell / speedAt(land, index, dx, dz);
  if (!Number.isFinite(tx) || !Number.isFinite(tz)) return alone;
  let time = alone;
  for (let round = 0; round < ROUNDS; round++) {
    const step = land.cell / speedAt(land, index, dx, dz);
    const apart = tx - tz;
    // (t - tx)² + (t - tz)² = step²: a plane front between two neighbours; where it has no answer one of them decides.
    const under = 2 * step * step - apart * apart;
    if (under <= 0) return alone;
    time = 0.5 * (tx + tz + Math.sqrt(under));
    const gx = time - tx;
    const gz = time - tz;
    if (gx < 0 || gz < 0) return alone;
    const length = Math.hypot(gx, gz);
    dx = (-sx * gx) / length;
    dz = (-sz * gz) / length;
  }
  return Math.max(tx, tz, time);
}

/**
 * The time at which the fire arrives at each cell; Infinity where it does not (no fuel, or cut off).
 * Cells of `ignitions` that cannot burn are passed over.
 */
export function marchFire(land: BurnLand, ignitions: readonly Ignition[]): Float64Array {
  const { size, fuel } = land;
  const times = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  const done = new Uint8Array(size * size);
  const queue = new Queue(times);
  for (const { index, time } of ignitions) {
    if ((fuel[index] ?? 0) < BURNS_FROM || time >= (times[index] ?? 0)) continue;
    times[index] = time;
    queue.push(index);
  }
  const known = (index: number): number => (done[index] ? (times[index] ?? 0) : Number.POSITIVE_INFINITY);
  const reach = (index: number): void => {
    if (done[index] || (fuel[index] ?? 0) < BURNS_FROM) return;
    const i = index % size;
    const west = i > 0 ? known(index - 1) : Number.POSITIVE_INFINITY;
    const east = i < size - 1 ? known(index + 1) : Number.POSITIVE_INFINITY;
    const north = index >= size ? known(index - size) : Number.POSITIVE_INFINITY;
    const south = index < size * (size - 1) ? known(index + size) : Number.POSITIVE_INFINITY;
    const time = arrive(
      land,
      index,
      Math.min(west, east),
      west < east ? -1 : 1,
      Math.min(north, south),
      north < south ? -1 : 1,
    );
    if (time >= (times[index] ?? 0)) return;
    times[index] = time;
    queue.push(index);
  };
  for (let index = queue.pop(); index >= 0; index = queue.pop()) {
    done[index] = 1;
    const i = index % size;
    if (i > 0) reach(index - 1);
    if (i < size - 1) reach(index + 1);
    if (index >= size) reach(index - size);
    if (index < size * (size - 1)) reach(index + size);
  }
  return times;
}
