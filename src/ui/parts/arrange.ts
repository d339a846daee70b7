// Keeps labels apart and on the screen. Pure and without allocation: it runs every frame while the camera flies.

/** A label: where its point is, and the box its disc and words need around it. CSS pixels. */
export interface Label {
  x: number;
  y: number;
  /** Size of the whole label; the point lies at its top centre, `above` below the top edge. */
  width: number;
  height: number;
  above: number;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP_PX = 18;
const PASSES = 8;

function keepInside(label: Label, bounds: Bounds): void {
  const half = label.width / 2;
  const minX = bounds.left + half;
  const maxX = Math.max(minX, bounds.right - half);
  const minY = bounds.top + label.above;
  const maxY = Math.max(minY, bounds.bottom - (label.height - label.above));
  label.x = Math.min(Math.max(label.x, minX), maxX);
  label.y = Math.min(Math.max(label.y, minY), maxY);
}

/** Pushes two labels apart along the way that is shorter. Returns whether they touched. */
function separate(a: Label, b: Label): boolean {
  const ay = a.y - a.above + a.height / 2;
  const by = b.y - b.above + b.height / 2;
  const overX = (a.width + b.width) / 2 + GAP_PX - Math.abs(a.x - b.x);
  const overY = (a.height + b.height) / 2 + GAP_PX - Math.abs(ay - by);
  if (overX <= 0 || overY <= 0) return false;
  if (overX < overY) {
    const push = (overX / 2) * (a.x <= b.x ? 1 : -1);
    a.x -= push;
    b.x += push;
  } else {
    const push = (overY / 2) * (ay <= by ? 1 : -1);
    a.y -= push;
    b.y += push;
  }
  return true;
}

/** Moves the labels as little as needed so that they lie within `bounds` and not on each other. */
export function arrange(labels: readonly Label[], bounds: Bounds): void {
  for (const label of labels) keepInside(label, bounds);
  for (let pass = 0; pass < PASSES; pass++) {
    let touched = false;
    for (let i = 0; i < labels.length; i++) {
      for (let j = i + 1; j < labels.length; j++) {
        const a = labels[i];
        const b = labels[j];
        if (a && b && separate(a, b)) touched = true;
      }
    }
    for (const label of labels) keepInside(label, bounds);
    if (!touched) return;
  }
}

/** Where label `index` of `count` stands in `bounds` while the picture has no places: a composed, uneven row. */
export function composed(index: number, count: number, bounds: Bounds): { x: number; y: number } {
  const width = bounds.right - bounds.left;
  const height = bounds.bottom - bounds.top;
  // Near and far by turns, the middle a little nearer: five bowls seen in depth.
  const far = index % 2 === 1;
  const middle = 1 - Math.abs((index + 0.5) / count - 0.5) * 2;
  return {
    x: bounds.left + (width * (index + 0.5)) / count,
    y: bounds.top + height * (far ? 0.32 : 0.58 - 0.06 * middle),
  };
}
