// The way between the two plateaus: where the camera stands at Akiyoshidai (0), over the sea (1), at Đồng Văn (2), and
// how it goes from one to the next. Metres, radians.
import { clamp, lerp } from '../../core/math';
import type { CameraPose, Viewport, Way } from '../contract';

export const WAY: Way = { from: 0, to: 2, secondsPerUnit: 2.2, longestSeconds: 4 };

/** Camera and what it looks at: x, y, z, x, y, z. */
type Stand = readonly [number, number, number, number, number, number];

/** Height of the ground of Akiyoshidai where one stands; a test holds it against the land. */
export const GROUND0 = 36.6;

const LANDSCAPE: readonly [Stand, Stand, Stand] = [
  [-216, GROUND0 + 3.9, 202, -262, GROUND0 + 4.5, 20],
  [30, 158, 770, 40, 58, -120],
  [362, 101, 102, 349, 62, -180],
];
const PORTRAIT: readonly [Stand, Stand, Stand] = [
  [-214, GROUND0 + 4.6, 203, -283, GROUND0 + 5, 20],
  [-520, 262, 520, 70, 16, -160],
  [358, 110, 104, 340, 66, -180],
];
/** What must be seen from the middle to the upper edge of the free part, as a tangent: 20 degrees, upright 25. */
const SEEN_UP = Math.tan((20 * Math.PI) / 180);
const SEEN_UP_TALL = Math.tan((25 * Math.PI) / 180);
/** The same to its side, over the sea, so that both lands are seen. */
const SEEN_ASIDE = 0.56;
const SEEN_ASIDE_TALL = 0.26;
/** A wider view would bend what is seen at its edges. */
const WIDEST = Math.tan((44 * Math.PI) / 180);
/** Between two stands the camera rises, as a bird would. */
const RISE_M = 34;
/** Breath of the camera, metres and seconds for a round. */
const BREATH_M = 0.9;
const BREATH_S = 26;

/** Value at `at` (0–2) of a curve through `a`, `b` and `c` that has no corner in the middle and ends at rest. */
function through(a: number, b: number, c: number, at: number): number {
  const first = at < 1;
  const t = first ? at : at - 1;
  const from = first ? a : b;
  const to = first ? b : c;
  const slope = (c - a) * 0.5;
  const t2 = t * t;
  const t3 = t2 * t;
  const bend = first ? slope * (t3 - t2) : slope * (t3 - 2 * t2 + t);
  return from * (2 * t3 - 3 * t2 + 1) + to * (3 * t2 - 2 * t3) + bend;
}

/** One number of the stand at `place`; `tall` is 0 on a wide screen and 1 on an upright one. */
function axis(k: 0 | 1 | 2 | 3 | 4 | 5, place: number, tall: number): number {
  return lerp(
    through(LANDSCAPE[0][k], LANDSCAPE[1][k], LANDSCAPE[2][k], place),
    through(PORTRAIT[0][k], PORTRAIT[1][k], PORTRAIT[2][k], place),
    tall,
  );
}

/** Writes the camera at place `at` (0–2) of the way at an instant. Allocates nothing. */
export function leadWay(at: number, seconds: number, viewport: Viewport, out: CameraPose): void {
  const place = clamp(at, WAY.from, WAY.to);
  const { free } = viewport;
  // How tall the free part is: 0 as wide as a landscape screen, 1 as tall as an upright one.
  const tall = clamp((free.height / Math.max(free.width, 1) - 0.62) / 0.7, 0, 1);
  out.px = axis(0, place, tall);
  out.py = axis(1, place, tall);
  out.pz = axis(2, place, tall);
  out.tx = axis(3, place, tall);
  out.ty = axis(4, place, tall);
  out.tz = axis(5, place, tall);
  const between = Math.sin(place * Math.PI) ** 2;
  out.py += RISE_M * between;
  const breath = Math.sin((seconds / BREATH_S) * Math.PI * 2);
  out.px += BREATH_M * breath;
  out.py += BREATH_M * 0.3 * Math.cos((seconds / BREATH_S) * Math.PI * 2);
  // Where words take a part of the window, the view widens until the picture fits into the rest.
  const over = Math.max(0, 1 - Math.abs(place - 1));
  const up = (lerp(SEEN_UP, SEEN_UP_TALL, tall) * viewport.height) / Math.max(free.height, 1);
  const aside = (lerp(SEEN_ASIDE, SEEN_ASIDE_TALL, tall) * over * viewport.height) / Math.max(free.width, 1);
  out.fieldOfView = 2 * Math.atan(Math.min(Math.max(up, aside), WIDEST));
}
