// Things only goal 4 needs: hearts, rings, the fire engine, horns and receivers, hard hats. Metres.
import {
  ball,
  box,
  cutOut,
  cylinder,
  figure,
  join,
  type Model,
  type Point2,
  type Point3,
  piece,
  place,
  repeat,
  tube,
  wheel,
} from '../kit';

const TAU = Math.PI * 2;

/** A breath between 0 and 1 over `period` seconds; `ahead` is a share of the period. */
export function breath(seconds: number, period: number, ahead = 0): number {
  return 0.5 - 0.5 * Math.cos((seconds / period + ahead) * TAU);
}

/** A heart standing on its point, `size` wide. */
export function heart(size: number, depth = 0.16): Model {
  const scale = size / 32;
  const outline = Array.from({ length: 26 }, (_, i): Point2 => {
    const t = (i / 26) * TAU;
    const y = 13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t);
    return [-16 * Math.sin(t) ** 3 * scale, (y + 17) * scale];
  });
  return piece(cutOut(outline, depth), 'copper');
}

/** Points of a circle in the x–z plane (`upright`: in x–y), closed. */
export function circle(radius: number, upright = false, steps = 28): Point3[] {
  return Array.from({ length: steps + 1 }, (_, i): Point3 => {
    const c = Math.cos((i / steps) * TAU) * radius;
    const s = Math.sin((i / steps) * TAU) * radius;
    return upright ? [c, s, 0] : [c, 0, s];
  });
}

/** An arc from `a` to `b`, `rise` over the middle. */
export function arc(a: Point3, b: Point3, rise: number, steps = 10): Point3[] {
  return Array.from({ length: steps + 1 }, (_, i): Point3 => {
    const t = i / steps;
    const y = a[1] + (b[1] - a[1]) * t + 4 * rise * t * (1 - t);
    return [a[0] + (b[0] - a[0]) * t, y, a[2] + (b[2] - a[2]) * t];
  });
}

/** A luminous line through points. */
export function thread(points: readonly Point3[]): Model {
  return piece(tube(points, 0.025, 4), 'lamp');
}

/** A fire engine, 5.2 m, without its ladder; front to +z. */
export function fireEngine(): Model {
  return join(
    piece(box(1.9, 1.75, 1.7, 0.16), 'copper', { y: 0.45, z: 1.75 }),
    piece(box(1.94, 0.66, 0.95, 0.04), 'coal', { y: 1.3, z: 1.85 }),
    piece(box(1.6, 0.7, 0.08, 0.02), 'glass', { y: 1.3, z: 2.59 }, { glow: 0.3 }),
    piece(box(1.9, 1.5, 3.5, 0.08), 'copper', { y: 0.45, z: -0.8 }),
    repeat(piece(box(1.95, 0.8, 0.95, 0.02), 'metal', { y: 0.98 }), [{ z: 0.15 }, { z: -0.95 }]),
    piece(box(1.95, 0.18, 5.1, 0.02), 'stone', { y: 0.66, z: 0.02 }),
    piece(box(1.4, 0.2, 0.3, 0.06), 'rose', { y: 2.2, z: 1.9 }, { glow: 1 }),
    repeat(piece(ball(0.11, 1, 8), 'lamp', { y: 0.75, z: 2.6 }, { glow: 1 }), [{ x: 0.65 }, { x: -0.65 }]),
    piece(cylinder(0.5, 0.25, 0.4, 12), 'metal', { y: 1.95, z: -1.9 }),
    repeat(
      wheel(0.44, 0.28),
      [-0.82, 0.82].flatMap((x) => [-1.65, 1.55].map((z) => ({ x, z }))),
    ),
  );
}

/** The ladder of the engine, from its joint at the origin along +z. */
export function ladder(length = 4): Model {
  const rungs = Array.from({ length: 10 }, (_, i) => ({ z: ((i + 0.5) / 10) * length }));
  return join(
    repeat(piece(box(0.1, 0.16, length, 0.02), 'stone', { z: length / 2 }), [{ x: -0.32 }, { x: 0.32 }]),
    repeat(piece(box(0.64, 0.07, 0.07, 0), 'metal', { y: 0.04 }, { fine: true }), rungs),
  );
}

/** The mast of an outdoor loudspeaker: four horns, a cabinet, an aerial. */
export function loudspeakerMast(height = 6): Model {
  const horn = piece(cylinder(0.1, 0.62, 0.36, 10), 'metal');
  return join(
    piece(cylinder(0.26, 0.3, 0.22, 8), 'limestone'),
    piece(cylinder(0.11, height, 0.08, 8), 'stone'),
    piece(box(0.5, 0.75, 0.34, 0.05), 'metal', { y: 1.3, z: 0.2 }),
    piece(cylinder(0.03, 1, 0.02, 5), 'coal', { y: height }),
    place(horn, { y: height - 0.35, lean: Math.PI / 2 }),
    place(horn, { y: height - 0.35, lean: -Math.PI / 2 }),
    place(horn, { y: height - 0.75, tilt: Math.PI / 2 }),
    place(horn, { y: height - 0.75, tilt: -Math.PI / 2 }),
  );
}

/** A household receiver: case, loudspeaker, light and aerial. */
export function receiver(): Model {
  return join(
    piece(box(1.15, 0.75, 0.42, 0.08), 'stone'),
    piece(cylinder(0.25, 0.06, 0.25, 14), 'coal', { x: -0.22, y: 0.38, z: 0.2, tilt: Math.PI / 2 }),
    piece(ball(0.1, 1, 8), 'copper', { x: 0.32, y: 0.4, z: 0.2 }, { glow: 1 }),
    piece(cylinder(0.028, 1, 0.02, 5), 'coal', { x: 0.45, y: 0.7, lean: -0.25 }),
  );
}

/** Somebody with a hard hat, to be drawn. */
export function hardHat(raised = false): Model {
  return join(figure(raised), piece(cylinder(0.36, 0.3, 0.14, 10), 'straw', { y: 1.83 }));
}

/** Windows, door and windscreen of a bus of the kit, which a drawing would leave out; nothing but lines. */
export function busWindows(length: number): Model {
  const pane = (width: number, height: number): Model =>
    thread([
      [-width / 2, 0, 0],
      [width / 2, 0, 0],
      [width / 2, height, 0],
      [-width / 2, height, 0],
      [-width / 2, 0, 0],
    ]);
  const count = Math.max(2, Math.round(length / 1.2));
  const step = (length - 0.5) / count;
  const side = (x: number): Model =>
    join(
      ...Array.from({ length: count }, (_, i) => {
        const door = x > 0 && i === count - 2;
        const z = (i - (count - 1) / 2) * step;
        return place(pane(step - 0.22, door ? 1.7 : 0.75), { x, y: door ? 0.45 : 1.4, z, turn: Math.PI / 2 });
      }),
    );
  return join(side(1.01), side(-1.01), place(pane(1.6, 0.95), { y: 1.2, z: length / 2 + 0.01 }));
}
