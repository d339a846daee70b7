// Which sentence's object is seen at a point of the window: the spheres of all objects, projected. Pure.
import { type Camera, Vector3 } from 'three';
import type { Beat, Viewport } from '../scenes/contract';
import type { Placement } from './camera-rig';

/** A finger needs at least this much, in CSS pixels around an object's middle. */
const LEAST_PX = 26;
/** Objects of the other year, and of other landmarks, are found only where nothing nearer to the visitor is. */
const OTHER_YEAR = 10;
const OTHER_POLICY = 100;

const point = new Vector3();

/** What the visitor looks at. */
export interface Looking {
  readonly policy: number;
  readonly year: number;
}

/**
 * The id of the beat whose object lies under (`x`, `y`) in CSS pixels, or null. Of several the one whose middle is
 * nearest, measured in its own radius, so that small things before large ones can be touched.
 */
export function pickBeat(
  beats: readonly Beat[],
  at: Placement,
  camera: Camera,
  view: Pick<Viewport, 'width' | 'height'>,
  looking: Looking,
  x: number,
  y: number,
): string | null {
  const cos = Math.cos(at.heading);
  const sin = Math.sin(at.heading);
  const focal = (camera.projectionMatrix.elements[5] ?? 1) * (view.height / 2);
  const half = looking.year < 0.5 ? 0 : 1;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, policy, year, objects } of beats) {
    const far =
      (year === half ? 0 : OTHER_YEAR) +
      (policy === looking.policy || looking.policy === 0 ? 0 : OTHER_POLICY);
    for (let o = 0; o < objects.length; o += 4) {
      const radius = objects[o + 3] ?? 0;
      if (radius === 0) continue;
      const lx = objects[o] ?? 0;
      const lz = objects[o + 2] ?? 0;
      point.set(at.x + lx * cos + lz * sin, at.y + (objects[o + 1] ?? 0), at.z - lx * sin + lz * cos);
      point.applyMatrix4(camera.matrixWorldInverse);
      const depth = -point.z;
      if (depth < 0.5) continue;
      const reach = Math.max(LEAST_PX, (radius * focal) / depth);
      point.applyMatrix4(camera.projectionMatrix);
      const away = Math.hypot(((point.x + 1) / 2) * view.width - x, ((1 - point.y) / 2) * view.height - y);
      const score = far + away / reach;
      if (away <= reach && score < least) {
        least = score;
        best = id;
      }
    }
  }
  return best;
}
