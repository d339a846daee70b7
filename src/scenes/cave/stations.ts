// The ten stations in walking order: where the camera stands and looks, and where labels float. Metres, degrees.
import { smoothstep } from '../../core/math';
import { BLUE_CEILING, GOLDEN_COLUMN, GREAT_HALL, LITTLE_FUJI, STONE_KING } from '../../world/cave/layout';
import { createTable } from '../../world/cave/pchip';
import type { Anchor, CameraPose, Viewport, Way } from '../contract';

/** A unit is a station; 0 is the mouth, 9 the way out. */
export const WAY: Way = { from: 0, to: 9, secondsPerUnit: 2.6, longestSeconds: 6 };

/** Columns of {@link EYES}. */
const D = 0;
const X = 1;
const Y = 2;
const YAW = 3;
const RISE = 4;
const FOV = 5;
const TALL = 6;

// Place on the way; d, x, y of the eye; direction (degrees to the right of inwards), rise of the look (metres a metre),
// field of view; in portrait: metres to step aside and back, then direction, rise, field of view.
const EYES = createTable([
  [0, -31, 2.2, 2.3, -2, 0.24, 56, 0, 0, -3, 0.3, 60],
  [0.5, -3, 0.5, 2.9, 3, 0.1, 56, 0, 0, 3, 0.1, 60],
  [1, 40, 0, 2.8, 16, 0.24, 60, 0, 0, 10, 0.3, 60],
  [1.6, 94, 5, 3.4, 14, 0.02, 56, 0, 0, 14, 0.02, 60],
  [2, 113.5, 8.6, 5.5, 24, -0.15, 54, 0, 0, 22, -0.14, 58],
  [2.5, 150, -1.8, 5.4, -2, 0, 54, 0, 0, -2, 0, 58],
  [3, 169.5, -1.2, 5, 0, 0.02, 52, 0, 4, 0, 0.17, 60],
  [3.5, 191, -12.4, 5.2, 20, 0, 54, 0, 0, 20, 0, 58],
  [4, 207.5, -4.4, 4.9, 24, -0.12, 54, 0, 0, 24, -0.1, 58],
  [4.5, 246, 2, 5, 34, 0, 54, 0, 0, 34, 0, 58],
  [5, 259, 14, 5.2, 14, 0.2, 56, 0, 0, 14, 0.2, 58],
  [5.5, 291, 15.6, 6.6, -24, 0.05, 54, 0, 0, -24, 0.05, 58],
  [6, 314, 6, 11.6, -4, -0.02, 58, 0, 0, -4, 0.02, 60],
  [6.5, 438, -3, 6.6, 14, 0.05, 54, 0, 0, 14, 0.05, 58],
  [7, 495.5, 17.6, 5.5, 9.5, 0.26, 54, 0, 0, 5.5, 0.28, 58],
  [7.5, 524, 9.6, 6.3, -26, 0.08, 54, 0, 0, -26, 0.08, 58],
  [8, 537.5, 5, 6, -30, 0.12, 50, 0, 0, -30, 0.14, 58],
  [8.5, 559, -2.4, 6.4, -16, 0, 52, 0, 0, -16, 0, 58],
  [9, 596, -6, 6.3, 0, 0, 50, 0, 0, 0, 0, 58],
]);

const DEGREE = Math.PI / 180;
/** How far ahead the camera's target lies: only the direction matters. */
const LOOK_M = 10;
/** Part of the ease at each station; the rest is even, so that a finger always moves the picture. */
const EASE = 0.7;

/** The place on the way, slowed at the stations. */
export function eased(at: number): number {
  const whole = Math.floor(Math.min(Math.max(at, WAY.from), WAY.to - 1e-9));
  const part = Math.min(at - whole, 1);
  return whole + part * (1 - EASE) + smoothstep(0, 1, part) * EASE;
}

/** Metres walked from the mouth at a place of the way: where the eye is. */
export const walkedAt = (at: number): number => EYES.value(eased(at), D);

/** Writes the camera for a place of the way. Allocates nothing. */
export function leadWalk(at: number, viewport: Viewport, out: CameraPose): void {
  const t = eased(at);
  const tall = viewport.height > viewport.width ? TALL : 0;
  const more = tall === 0 ? 0 : 1;
  const yaw = EYES.value(t, tall === 0 ? YAW : TALL + 2) * DEGREE;
  out.px = EYES.value(t, X) + more * EYES.value(t, TALL);
  out.py = EYES.value(t, Y);
  out.pz = -EYES.value(t, D) + more * EYES.value(t, TALL + 1);
  out.tx = out.px + Math.sin(yaw) * LOOK_M;
  out.ty = out.py + EYES.value(t, tall === 0 ? RISE : TALL + 3) * LOOK_M;
  out.tz = out.pz - Math.cos(yaw) * LOOK_M;
  out.fieldOfView = EYES.value(t, tall === 0 ? FOV : TALL + 4) * DEGREE;
}

/** Labels at the sights, and the two creatures. */
export const ANCHORS: readonly Anchor[] = [
  { id: 'cave.1', position: [0, 15, 0] },
  { id: 'cave.2', position: [8, 24, -BLUE_CEILING.d] },
  { id: 'cave.3', position: [19, 4.4, -134] },
  { id: 'cave.4', position: [LITTLE_FUJI.x, 8.6, -LITTLE_FUJI.d] },
  { id: 'cave.5', position: [8, 3.6, -226] },
  { id: 'cave.6', position: [18, 9.6, -271] },
  { id: 'cave.7', position: [0, 14, -(GREAT_HALL.from + 70)] },
  { id: 'cave.8', position: [GOLDEN_COLUMN.x, 13, -GOLDEN_COLUMN.d + 2] },
  { id: 'cave.9', position: [STONE_KING.x, 10.6, -STONE_KING.d] },
  { id: 'cave.10', position: [-6, 7.6, -618] },
  { id: 'cave.bats', position: [-6, 20, -352] },
  { id: 'cave.tobimushi', position: [4.5, 3.1, -204] },
];
