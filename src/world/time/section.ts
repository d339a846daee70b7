// The section as a question: which rock lies at a point of the cut face. The shaders ask the same in
// materials/shaders/time-rock.glsl; the fold is two shears, so that it has an inverse and beds never cross.
import { clamp, lerp, smoothstep } from '../../core/math';
import { COLUMN_M, COLUMNS, FIELD, FIELDS, HALF_WIDTH_M } from './block';
import type { Instant } from './history';
import { liftAt } from './profile';

/** The fold: how high it throws the beds, how wide it is, and how far it lays them over to the west. Metres. */
export const FOLD = { height: 33, width: 36, over: 90, foot: -54, rise: 44 } as const;

export type Rock = 'air' | 'mantle' | 'basalt' | 'mudstone' | 'limestone' | 'coal';

/** The profile's `field` at x, straight between columns. */
export function profileAt(profile: Float32Array, field: number, x: number): number {
  const place = clamp((x + HALF_WIDTH_M) / COLUMN_M, 0, COLUMNS - 1);
  const column = Math.min(Math.floor(place), COLUMNS - 2);
  const a = profile[column * FIELDS + field] ?? 0;
  const b = profile[(column + 1) * FIELDS + field] ?? a;
  return lerp(a, b, place - column);
}

/** Part of the laying over that is felt at the height `y`, before the lift. */
export const overAt = (y: number): number => {
  const t = clamp((y - FOLD.foot) / FOLD.rise, 0, 1.6);
  return t * t * (1.5 - 0.47 * t);
};

/** Where a point of the face was before the fold and the lift. Writes [x, y] into `out`. */
export function unfold(x: number, y: number, now: Instant, out: [number, number]): void {
  const lowered = y - liftAt(x, now.lift);
  const x0 = x + FOLD.over * now.fold * overAt(lowered);
  out[0] = x0;
  out[1] = lowered - FOLD.height * now.fold * Math.exp(-(((x0 - now.centre) / FOLD.width) ** 2));
}

/** Thickness of the basalt that stays under limestone of a `thickness` when both are peeled off (m). */
export const sliver = (thickness: number, fold: number): number => 4 * fold * smoothstep(6, 26, thickness);

const before: [number, number] = [0, 0];

/** The rock at a point of the cut face. */
export function rockAt(x: number, y: number, now: Instant, profile: Float32Array): Rock {
  if (y > profileAt(profile, FIELD.surface, x)) return 'air';
  if (y > profileAt(profile, FIELD.coalBottom, x) && y < profileAt(profile, FIELD.coalTop, x)) return 'coal';
  unfold(x, y, now, before);
  const [x0, y0] = before;
  const bottom = profileAt(profile, FIELD.limeBottom, x0);
  const top = profileAt(profile, FIELD.limeTop, x0);
  if (y0 >= bottom && y0 < top) return 'limestone';
  // Below the fold the plate goes on undisturbed.
  const lowered = y - liftAt(x, now.lift);
  if (lowered < profileAt(profile, FIELD.crust, x)) return 'mantle';
  if (lowered < profileAt(profile, FIELD.basalt, x)) return 'basalt';
  // A little of the seamount came off with its reef.
  if (y0 < bottom && y0 > bottom - sliver(top - bottom, now.fold)) return 'basalt';
  return 'mudstone';
}

/** Height of the cave's roof over its floor at x (m), 0 where there is none. */
export function caveHeight(x: number, open: number): number {
  const ends = smoothstep(-16, -6, x) * (1 - smoothstep(60, 70, x));
  const shape = 11.2 + 3.4 * Math.sin(x * 0.125 + 0.4) + 0.8 * Math.sin(x * 0.47) + 0.35 * Math.sin(x * 1.9);
  return open * ends * shape;
}

/** Height of the cave's floor at x (m). */
export const caveFloor = (x: number): number => -5.6 + 0.006 * x;
