// Where the labels of the picture stand on the screen, told only when they have moved. In stills, where nothing lights up
// by itself, every sentence's object is told as well, so that it can carry a number.
import { type PerspectiveCamera, Vector3 } from 'three';
import type { Frame } from './camera-rig';
import type { Looking } from './pick';
import type { StageSet } from './set';

/** A label's place in CSS pixels. Structurally what app/store.ts calls ScreenAnchor. */
export interface Label {
  readonly id: string;
  x: number;
  y: number;
  visible: boolean;
}

const MOVED_PX = 0.25;
/** How high over an object's middle its number stands, in its own radius. */
const OVER_OBJECT = 0.7;

export interface Labels {
  /**
   * Projects all anchors, and the objects of the sentences of `numbered` where it is given; returns the labels if any
   * has moved since the last call, else null.
   */
  project(
    set: StageSet,
    camera: PerspectiveCamera,
    frame: Frame,
    numbered: Looking | null,
  ): readonly Label[] | null;
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
  /** Tells of each sentence of a landmark's year the first of its objects that words do not cover. */
  const visitObjects = ({ beats }: StageSet, { free }: Frame, looking: Looking): void => {
    if (beats === null || looking.policy === 0) return;
    const cos = Math.cos(beats.at.heading);
    const sin = Math.sin(beats.at.heading);
    const half = looking.year < 0.5 ? 0 : 1;
    for (const { id, policy, year, objects } of beats.all) {
      if (policy !== looking.policy || year !== half) continue;
      const from = count;
      for (let o = 0; o < objects.length; o += 4) {
        const radius = objects[o + 3] ?? 0;
        if (radius === 0) continue;
        const x = objects[o] ?? 0;
        const z = objects[o + 2] ?? 0;
        count = from;
        // On top of the object, so that it stays in sight.
        const y = beats.at.y + (objects[o + 1] ?? 0) + radius * OVER_OBJECT;
        visit(id, beats.at.x + x * cos + z * sin, y, beats.at.z - x * sin + z * cos);
        const label = labels[from];
        const x0 = label ? label.x - free.x : -1;
        const y0 = label ? label.y - free.y : -1;
        if (label?.visible && x0 > 0 && x0 < free.width && y0 > 0 && y0 < free.height) break;
      }
    }
  };
  return {
    project(set, camera, frame, numbered) {
      activeCamera = camera;
      activeFrame = frame;
      count = 0;
      moved = false;
      set.eachAnchor(visit);
      if (numbered) visitObjects(set, frame, numbered);
      if (labels.length !== count) {
        labels = labels.slice(0, count);
        moved = true;
      }
      return moved ? labels : null;
    },
  };
}
