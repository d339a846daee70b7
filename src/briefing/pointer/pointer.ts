// What the speaker points with. Places are parts of the audience's picture: 0 is left or top, 1 right or bottom.
import type { Stroke } from '../session/session';

export const TOOLS = ['laser', 'ink', 'spotlight', 'magnifier'] as const;
export type Tool = (typeof TOOLS)[number];

export type Pointer =
  | { readonly tool: 'laser' | 'spotlight' | 'magnifier'; readonly x: number; readonly y: number }
  /** A line that is being drawn; when the pen is lifted it becomes part of the session. */
  | { readonly tool: 'ink'; readonly stroke: Stroke };

/** Points closer than this to the last are left out (parts of the picture's width). */
const STEP = 0.002;
/** A line this long (in numbers) is cut off: no hand draws it on purpose. */
const LONGEST_STROKE = 4000;

/** The line with a point added; the same line when the point lies on its end. */
export function drawTo(stroke: Stroke, x: number, y: number): Stroke {
  const lastX = stroke.at(-2);
  const lastY = stroke.at(-1);
  if (lastX !== undefined && lastY !== undefined && Math.hypot(x - lastX, y - lastY) < STEP) return stroke;
  if (stroke.length >= LONGEST_STROKE) return stroke;
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return [...stroke, round(x), round(y)];
}

/** SVG path of a line on a picture of `width` × `height`; a point is a line of no length, which a round pen shows. */
export function pathOf(stroke: Stroke, width: number, height: number): string {
  let path = '';
  for (let i = 0; i + 1 < stroke.length; i += 2) {
    path += `${i === 0 ? 'M' : 'L'}${((stroke[i] ?? 0) * width).toFixed(1)} ${((stroke[i + 1] ?? 0) * height).toFixed(1)}`;
  }
  return stroke.length === 2 ? `${path}l0 0` : path;
}
