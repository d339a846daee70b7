// The magnifier: the whole page of this window, twice as large around the place the speaker points at.
import type { Pointer } from './pointer';

const TIMES = 2;

/** Magnifies the page around the pointer, or shows it as it is. */
export function magnify(pointer: Pointer | null): void {
  const { style } = document.body;
  if (pointer?.tool !== 'magnifier') {
    style.removeProperty('transform');
    style.removeProperty('transform-origin');
    return;
  }
  style.transformOrigin = `${(pointer.x * 100).toFixed(2)}% ${(pointer.y * 100).toFixed(2)}%`;
  style.transform = `scale(${TIMES})`;
}
