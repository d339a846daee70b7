// How each age is looked at, and the way of the camera between them. Metres of the model, degrees.
import { clamp } from '../../core/math';
import { passage } from '../../world/time/history';
import type { CameraPose, Viewport } from '../contract';

/** What must be seen: a box about the target, half-widths across and up. Azimuth 0 is from +z, positive from the east. */
type View = readonly [
  x: number,
  y: number,
  z: number,
  halfWidth: number,
  halfHeight: number,
  azimuth: number,
  elevation: number,
];

/** For each age: on a wide picture, on a tall one. */
const VIEWS: readonly (readonly [View, View])[] = [
  [
    [-8, -26, -14, 66, 34, 14, 5],
    [-8, -26, -14, 40, 42, 14, 6],
  ],
  [
    [-43, -13, -18, 31, 17, -34, 0],
    [-40, -12, -18, 21, 26, -36, 0],
  ],
  [
    [0, -9, -45, 112, 44, -24, 15],
    [-2, -14, -40, 84, 74, -36, 20],
  ],
  [
    [20, -17, -12, 92, 39, 6, 9],
    [14, -24, -12, 58, 60, 10, 12],
  ],
  [
    [-66, 3, -16, 40, 18, 16, 10],
    [-64, 2, -16, 25, 28, 16, 10],
  ],
  [
    [56, -14, -8, 70, 40, -14, 9],
    [62, -14, -8, 50, 48, -16, 11],
  ],
  [
    [14, 3, -42, 100, 43, -26, 15],
    [8, -8, -38, 66, 66, -36, 18],
  ],
  [
    [28, 11, -24, 66, 34, 16, 14],
    [28, 10, -22, 48, 48, 16, 18],
  ],
  [
    [18, 7, -30, 92, 38, -16, 13],
    [26, 6, -30, 58, 52, -24, 18],
  ],
];

const NUMBERS = 7;
const FIELD_OF_VIEW_RAD = (34 * Math.PI) / 180;
const RAD = Math.PI / 180;
/** A picture this much wider than high takes the wide view whole, this much narrower the tall one; between, between. */
const WIDE = 1.35;
const TALL = 0.85;

const view = new Float64Array(NUMBERS);

/** Writes the camera of `at` for a viewport into `out`. Allocates nothing. */
export function leadTime(at: number, viewport: Viewport, out: CameraPose): void {
  const { free, height } = viewport;
  const tallness = 1 - clamp((free.width / Math.max(free.height, 1) - TALL) / (WIDE - TALL), 0, 1);
  const place = clamp(at, 0, VIEWS.length - 1);
  const age = Math.min(Math.floor(place), VIEWS.length - 2);
  const t = passage(place - age);
  const from = VIEWS[age];
  const to = VIEWS[age + 1];
  if (!from || !to) return;
  for (let i = 0; i < NUMBERS; i++) {
    const a = (from[0][i] ?? 0) * (1 - tallness) + (from[1][i] ?? 0) * tallness;
    const b = (to[0][i] ?? 0) * (1 - tallness) + (to[1][i] ?? 0) * tallness;
    view[i] = a + (b - a) * t;
  }
  const [x = 0, y = 0, z = 0, halfWidth = 1, halfHeight = 1, azimuthDeg = 0, elevationDeg = 0] = view;
  const half = Math.tan(FIELD_OF_VIEW_RAD / 2);
  const across = half * (free.width / height);
  const up = half * (free.height / height);
  const distance = Math.max(halfWidth / across, halfHeight / up);
  const azimuth = azimuthDeg * RAD;
  const elevation = elevationDeg * RAD;
  out.tx = x;
  out.ty = y;
  out.tz = z;
  out.px = x + Math.sin(azimuth) * Math.cos(elevation) * distance;
  out.py = y + Math.sin(elevation) * distance;
  out.pz = z + Math.cos(azimuth) * Math.cos(elevation) * distance;
  out.fieldOfView = FIELD_OF_VIEW_RAD;
}
