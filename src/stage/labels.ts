// Where the labels of the picture stand on the screen, told only when they have moved.
import { type PerspectiveCamera, Vector3 } from 'three';
import type { Frame } from './camera-rig';
import type { StageSet } from './set';

/** A label's place in CSS pixels. Structurally what app/store.ts calls ScreenAnchor. */
export interface Label {
  readonly id: string;
  x: number;
  y: number;
  visible: boolean;
}

const MOVED_PX = 0.25;

export interface Labels {
  /** Projects all anchors; returns the labels if any has moved since the last call, else null. */
  project(set: StageSet, camera: PerspectiveCamera, frame: Frame): readonly Label[] | null;
}

export function createLabels(): Labels {
  let labels: Label[] = [];
  let count = 0;
  let moved = false;
  const point = new Vector3();
  let activeCamera: PerspectiveCamera | null = null;
  let activeFrame: Frame | null = null;
  const visit = (id: string, x: number, y: number, z: number): void => {
    if (!activeCamera || !activeFrame) return;
    point.set(x, y, z).project(activeCamera);
    let label = labels[count];
    if (label?.id !== id) {
      label = { id, x: Number.NaN, y: Number.NaN, visible: false };
      labels[count] = label;
      moved = true;
    }
    count += 1;
    const sx = ((point.x + 1) / 2) * activeFrame.width;
    const sy = ((1 - point.y) / 2) * activeFrame.height;
    const visible = point.z < 1 && sx > 0 && sx < activeFrame.width && sy > 0 && sy < activeFrame.height;
    if (
      visible !== label.visible ||
      !(Math.abs(sx - label.x) < MOVED_PX && Math.abs(sy - label.y) < MOVED_PX)
    ) {
      label.x = sx;
      label.y = sy;
      label.visible = visible;
      moved = true;
    }
  };
  return {
    project(set, camera, frame) {
      activeCamera = camera;
      activeFrame = frame;
      count = 0;
      moved = false;
      set.eachAnchor(visit);
      if (labels.length !== count) {
        labels = labels.slice(0, count);
        moved = true;
      }
      return moved ? labels : null;
    },
  };
}
