// Smooth values along the way from a few given ones: monotone cubic (Fritsch–Carlson), so that nothing overshoots.
import { clamp } from '../../core/math';

/** Interpolates columns of numbers over the first. */
export interface Table {
  /** Value of column `column` (from 0, the first after the key) at `at`; beyond the ends the end's value. */
  value(at: number, column: number): number;
}

/** @param rows Each row is the key, then one number a column; keys rise. */
export function createTable(rows: readonly (readonly number[])[]): Table {
  const keys = rows.map((row) => row[0] ?? 0);
  const columns = (rows[0]?.length ?? 1) - 1;
  const last = rows.length - 1;
  const values: Float64Array[] = [];
  const slopes: Float64Array[] = [];
  for (let c = 0; c < columns; c++) {
    const v = Float64Array.from(rows, (row) => row[c + 1] ?? 0);
    const m = new Float64Array(rows.length);
    for (let i = 1; i < last; i++) {
      const left = ((v[i] ?? 0) - (v[i - 1] ?? 0)) / ((keys[i] ?? 0) - (keys[i - 1] ?? 0));
      const right = ((v[i + 1] ?? 0) - (v[i] ?? 0)) / ((keys[i + 1] ?? 0) - (keys[i] ?? 0));
      m[i] = left * right <= 0 ? 0 : (2 * left * right) / (left + right);
    }
    values.push(v);
    slopes.push(m);
  }
  let hint = 0;
  return {
    value(at, column) {
      const x = clamp(at, keys[0] ?? 0, keys[last] ?? 0);
      while (hint > 0 && x < (keys[hint] ?? 0)) hint--;
      while (hint < last - 1 && x > (keys[hint + 1] ?? 0)) hint++;
      const from = keys[hint] ?? 0;
      const span = (keys[hint + 1] ?? from + 1) - from;
      const t = (x - from) / span;
      const v = values[column];
      const m = slopes[column];
      if (!v || !m) throw new RangeError(`The table has no column ${column}`);
      const t2 = t * t;
      const t3 = t2 * t;
      return (
        (2 * t3 - 3 * t2 + 1) * (v[hint] ?? 0) +
        (t3 - 2 * t2 + t) * span * (m[hint] ?? 0) +
        (3 * t2 - 2 * t3) * (v[hint + 1] ?? 0) +
        (t3 - t2) * span * (m[hint + 1] ?? 0)
      );
    },
  };
}
