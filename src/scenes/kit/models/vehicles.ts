// Vehicles, fronts towards +z, wheels on y = 0; a little short and high, as toys are. Metres.
import { join, type Model, piece, repeat } from '../model';
import type { ColorName } from '../palette';
import type { Point2 } from '../shape';
import { ball, box, cutOut, cylinder } from '../shapes';

const SIDEWAYS = Math.PI / 2;

/** A wheel whose axle lies along x, its centre at height of its radius. */
export function wheel(radius = 0.32, width = 0.22): Model {
  return join(
    piece(cylinder(radius, width, radius, 14), 'coal', { x: width / 2, y: radius, lean: SIDEWAYS }),
    piece(
      cylinder(radius * 0.5, width + 0.04, radius * 0.5, 8),
      'metal',
      { x: width / 2 + 0.02, y: radius, lean: SIDEWAYS },
      { fine: true, undrawn: true },
    ),
  );
}

function lights(width: number, front: number, back: number, y: number): Model {
  const lamp = (x: number, z: number, color: ColorName): Model =>
    piece(ball(0.09, 1, 8), color, { x, y, z }, { glow: 1, undrawn: true });
  const x = width / 2 - 0.2;
  return join(
    lamp(x, front, 'lamp'),
    lamp(-x, front, 'lamp'),
    lamp(x, back, 'copper'),
    lamp(-x, back, 'copper'),
  );
}

/** A body cut out of a board by its side view (`outline`: z forward, y up), `width` wide. */
function sideView(outline: readonly Point2[], width: number, color: ColorName, undrawn = false): Model {
  return piece(cutOut(outline, width), color, { turn: -SIDEWAYS }, { undrawn });
}

/** A small car. */
export function car(color: ColorName = 'sky'): Model {
  const w = 1.5;
  return join(
    sideView(
      [
        [-1.5, 0.3],
        [1.5, 0.3],
        [1.55, 0.75],
        [0.85, 0.9],
        [0.4, 1.45],
        [-1.1, 1.45],
        [-1.5, 0.9],
      ],
      w,
      color,
    ),
    sideView(
      [
        [-1.2, 0.92],
        [0.68, 0.92],
        [0.34, 1.36],
        [-1.02, 1.36],
      ],
      w + 0.03,
      'coal',
      true,
    ),
    repeat(
      wheel(),
      [-0.65, 0.65].flatMap((x) => [-0.95, 0.95].map((z) => ({ x, z }))),
    ),
    lights(w, 1.5, -1.48, 0.56),
  );
}

/** A kei van: tall box on small wheels. */
export function van(color: ColorName = 'stone'): Model {
  const w = 1.5;
  return join(
    sideView(
      [
        [-1.6, 0.28],
        [1.55, 0.28],
        [1.6, 0.95],
        [1.2, 1.85],
        [-1.6, 1.9],
      ],
      w,
      color,
    ),
    sideView(
      [
        [-1.4, 1.05],
        [1.42, 1.05],
        [1.12, 1.7],
        [-1.4, 1.7],
      ],
      w + 0.03,
      'coal',
      true,
    ),
    repeat(
      wheel(0.3),
      [-0.62, 0.62].flatMap((x) => [-1, 1].map((z) => ({ x, z }))),
    ),
    lights(w, 1.57, -1.58, 0.6),
  );
}

/** A bus with a row of lit windows and a band in `band`. */
export function bus(color: ColorName = 'stone', band: ColorName = 'copper', length = 5.6): Model {
  const w = 2;
  const h = length / 2;
  return join(
    piece(box(w, 2.1, length, 0.18), color, { y: 0.35 }),
    piece(box(w + 0.03, 0.24, length - 0.3, 0.02), band, { y: 0.75 }, { undrawn: true }),
    piece(box(w + 0.04, 0.75, length - 0.5, 0.04), 'glass', { y: 1.35 }, { glow: 0.55, undrawn: true }),
    piece(box(w - 0.3, 0.95, 0.1, 0.02), 'coal', { y: 1.15, z: h - 0.03 }, { undrawn: true }),
    repeat(
      wheel(0.4, 0.26),
      [-0.85, 0.85].flatMap((x) => [-h * 0.6, h * 0.62].map((z) => ({ x, z }))),
    ),
    lights(w, h, -h, 0.62),
  );
}

/** An electric tuk-tuk: three wheels, open sides, a canopy, a flash of copper. */
export function tuktuk(color: ColorName = 'copper', canopy: ColorName = 'stone'): Model {
  const w = 1.35;
  const post = piece(cylinder(0.035, 1.05, 0.035, 6), 'metal', {}, { undrawn: true });
  return join(
    piece(box(w, 0.55, 1.5, 0.1), color, { y: 0.34, z: -0.45 }),
    piece(box(w * 0.92, 0.55, 0.24, 0.08), 'darkwood', { y: 0.85, z: -1.05 }),
    piece(box(w * 0.9, 0.16, 0.6, 0.05), 'darkwood', { y: 0.86, z: -0.75 }, { undrawn: true }),
    sideView(
      [
        [0.2, 0.34],
        [1.1, 0.34],
        [1.22, 0.62],
        [0.86, 1.15],
        [0.66, 1.15],
        [0.5, 0.55],
        [0.2, 0.5],
      ],
      w * 0.72,
      color,
    ),
    piece(box(w * 0.66, 0.55, 0.04, 0), 'glass', { y: 1.1, z: 0.82, tilt: -0.3 }, { undrawn: true }),
    repeat(post, [
      { x: w * 0.42, y: 0.88, z: -1.1 },
      { x: -w * 0.42, y: 0.88, z: -1.1 },
      { x: w * 0.3, y: 0.95, z: 0.74 },
      { x: -w * 0.3, y: 0.95, z: 0.74 },
    ]),
    piece(box(w * 1.06, 0.14, 2.2, 0.06), canopy, { y: 1.92, z: -0.22 }),
    piece(wheel(0.3, 0.16)[0]?.shape ?? box(0.1, 0.1, 0.1), 'coal', {
      x: 0.08,
      y: 0.3,
      z: 0.92,
      lean: SIDEWAYS,
    }),
    repeat(
      wheel(0.32, 0.18),
      [-0.66, 0.66].map((x) => ({ x, z: -0.7 })),
    ),
    piece(ball(0.13, 1, 10), 'lamp', { y: 0.72, z: 1.08 }, { glow: 1, undrawn: true }),
  );
}

/** One coach of a train, 7 m long, on bogies; windows lit. */
export function coach(color: ColorName = 'copper', band: ColorName = 'stone', length = 7): Model {
  const w = 2.1;
  return join(
    piece(box(w, 2.2, length, 0.16), color, { y: 0.6 }),
    piece(box(w + 0.1, 0.2, length - 0.2, 0.08), 'tile', { y: 2.75 }, { undrawn: true }),
    piece(box(w + 0.03, 0.26, length + 0.02, 0.02), band, { y: 1.1 }, { undrawn: true }),
    ...[1, -1].map((side) =>
      repeat(
        piece(box(0.05, 0.7, length / 8, 0.01), 'lamp', {}, { glow: 0.7, undrawn: true }),
        Array.from({ length: 5 }, (_, i) => ({ x: (side * w) / 2, y: 1.55, z: (i - 2) * (length / 6) })),
      ),
    ),
    piece(box(w - 0.4, 0.8, 0.06, 0.02), 'coal', { y: 1.5, z: length / 2 }, { undrawn: true }),
    piece(box(w - 0.4, 0.8, 0.06, 0.02), 'coal', { y: 1.5, z: -length / 2 }, { undrawn: true }),
    repeat(piece(box(1.5, 0.4, 1.6, 0.04), 'coal', { y: 0.25 }), [{ z: -length * 0.3 }, { z: length * 0.3 }]),
    lights(w, length / 2, -length / 2, 0.85),
  );
}

/** Track to lay under a train: `length` metres along z, two rails on sleepers. */
export function track(length: number): Model {
  const sleepers = Math.max(2, Math.round(length / 1.1));
  return join(
    piece(box(2.6, 0.08, length, 0.02), 'limestone', { y: 0.01 }, { undrawn: true }),
    repeat(
      piece(box(2, 0.1, 0.28, 0.02), 'darkwood', { y: 0.06 }, { fine: true, undrawn: true }),
      Array.from({ length: sleepers }, (_, i) => ({ z: ((i + 0.5) / sleepers - 0.5) * length })),
    ),
    repeat(piece(box(0.09, 0.12, length, 0), 'metal', { y: 0.14 }), [{ x: -0.7 }, { x: 0.7 }]),
  );
}
