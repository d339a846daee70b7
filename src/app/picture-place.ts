// Where in the window a picture is seen: it covers all of it, and comes out from under a sheet of words. Pure.
import type { Insets } from './store';

/** Where a point of a picture (0–1) is seen when the picture covers `width` × `height`, cut at the middle. Pure. */
export function coverPoint(
  point: { readonly x: number; readonly y: number },
  picture: { readonly width: number; readonly height: number },
  width: number,
  height: number,
): { x: number; y: number } {
  const scale = Math.max(width / picture.width, height / picture.height);
  return {
    x: width / 2 + (point.x - 0.5) * picture.width * scale,
    y: height / 2 + (point.y - 0.5) * picture.height * scale,
  };
}

/** Room that a label needs around its place, CSS pixels. */
const LABEL_PX = 40;
/** What a label names stands below it: for that there is this part of what the sheet leaves. */
const BELOW = 0.35;

/**
 * How far a picture is moved, to the left or up, so that `labels` are seen beside or above a sheet of words; CSS pixels. Only
 * under a sheet, which hides what is below it, may a picture end: elsewhere it stays where it is. Beside a sheet the labels'
 * middle comes to the middle; above one the labels come into sight, where there is room for all. Pure.
 */
export function shiftOf(
  labels: readonly { readonly x: number; readonly y: number }[],
  { right, bottom, sheet }: Insets,
  width: number,
  height: number,
): { readonly x: number; readonly y: number } {
  const still = { x: 0, y: 0 };
  if (labels.length === 0 || !sheet) return still;
  const at = labels.map(({ x, y }) => (bottom > 0 ? y : x));
  const [first, last] = [Math.min(...at), Math.max(...at)];
  const within = (wanted: number, most: number): number => Math.max(0, Math.min(wanted, most));
  if (right > 0) return { x: within((first + last) / 2 - (width - right) / 2, right), y: 0 };
  const room = height - bottom;
  if (last - first > room - 2 * LABEL_PX) return still;
  const wanted = last + Math.max(LABEL_PX, room * BELOW) - room;
  return { x: 0, y: within(wanted, Math.min(first - LABEL_PX, bottom)) };
}
