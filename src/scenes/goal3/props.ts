// Things only goal 3 needs: pram, cradle, washing, heart, note, speech bubble, clock, parasol, swimmer. Metres.
import {
  ball,
  box,
  type ColorName,
  cloth,
  cutOut,
  cylinder,
  join,
  lathe,
  type Model,
  type Point2,
  piece,
  place,
  repeat,
  row,
  tube,
} from '../kit';

const TAU = Math.PI * 2;

/** A pram, pushed towards +z; its handle is behind. */
export function pram(color: ColorName = 'sky'): Model {
  const basket = lathe(
    [
      [0.12, 0],
      [0.34, 0.14],
      [0.4, 0.38],
      [0.4, 0.38],
      [0.3, 0.4],
    ],
    12,
  );
  const hood = lathe(
    [
      [0.42, 0],
      [0.38, 0.26],
      [0.18, 0.44],
      [0, 0.48],
    ],
    10,
    Math.PI,
    -Math.PI / 2,
  );
  return join(
    piece(basket, color, { y: 0.42, scale: [0.9, 1, 1.2] }),
    piece(hood, 'stone', { y: 0.8, scale: [0.9, 1, 1.15] }),
    piece(ball(0.15, 1, 8), 'wood', { y: 0.74, z: -0.12 }),
    repeat(
      piece(cylinder(0.2, 0.05, 0.2, 7), 'coal', { lean: Math.PI / 2 }),
      [-0.32, 0.36].flatMap((z) => [-0.34, 0.38].map((x) => ({ x, y: 0.2, z }))),
    ),
    piece(
      tube(
        [
          [0, 0.7, -0.4],
          [0, 1.15, -0.8],
        ],
        0.04,
      ),
      'darkwood',
    ),
    piece(box(0.6, 0.07, 0.07), 'darkwood', { y: 1.13, z: -0.8 }),
  );
}

/** A cradle on rockers. */
export function cradle(): Model {
  const side: readonly Point2[] = [
    [-0.45, 0.2],
    [0, 0.05],
    [0.45, 0.2],
    [0.55, 0.75],
    [-0.55, 0.75],
  ];
  return join(piece(cutOut(side, 1.3), 'wood'), piece(ball(0.2, 1, 8), 'wood', { y: 0.72, z: -0.3 }));
}

/** Small clothes drying on a line between two posts along x. */
export function washing(length = 2.6): Model {
  const dyes: readonly ColorName[] = ['rose', 'stone', 'sky', 'straw'];
  return join(
    repeat(piece(cylinder(0.05, 1.7, 0.05, 6), 'darkwood'), row(2, length)),
    piece(box(length, 0.03, 0.03, 0), 'coal', { y: 1.62 }),
    ...dyes.map((dye, i) =>
      piece(
        cloth(0.42, i % 2 ? 0.6 : 0.48, 2, 2),
        dye,
        { x: (i - 1.5) * 0.58, y: i % 2 ? 1.02 : 1.14 },
        { sway: 0.12 },
      ),
    ),
  );
}

/** A heart, 1 m wide at size 1, standing on its tip. */
export function heart(size = 1, color: ColorName = 'rose', depth = 0.12): Model {
  const outline = Array.from({ length: 16 }, (_, i): Point2 => {
    const a = -Math.PI + (i / 16) * TAU;
    const s = Math.sin(a);
    const x = 0.5 * s * s * s;
    const y = (13 * Math.cos(a) - 5 * Math.cos(2 * a) - 2 * Math.cos(3 * a) - Math.cos(4 * a)) / 32 + 0.53;
    return [-x * size, y * size];
  });
  return piece(cutOut(outline, depth), color);
}

/** The cross of care, as a shape of its own colour; `size` is its width, standing on y = 0. */
export function cross(size = 1, color: ColorName = 'pine', depth = 0.14): Model {
  const a = size / 2;
  const b = size / 6;
  const outline: readonly Point2[] = [
    [-b, 0],
    [b, 0],
    [b, a - b],
    [a, a - b],
    [a, a + b],
    [b, a + b],
    [b, size],
    [-b, size],
    [-b, a + b],
    [-a, a + b],
    [-a, a - b],
    [-b, a - b],
  ];
  return piece(cutOut(outline, depth), color);
}

/** Two quavers under one beam; `size` is its height. */
export function note(size = 1, color: ColorName = 'coal'): Model {
  const head = (x: number): Model =>
    piece(ball(size * 0.17, 0.75, 7), color, { x: x * size, y: 0, scale: [1.2, 1, 0.5] });
  return join(
    head(-0.3),
    head(0.3),
    piece(box(size * 0.07, size * 0.85, size * 0.07, 0.01), color, { x: -0.14 * size, y: 0.12 * size }),
    piece(box(size * 0.07, size * 0.85, size * 0.07, 0.01), color, { x: 0.46 * size, y: 0.12 * size }),
    piece(box(size * 0.67, size * 0.16, size * 0.07, 0.01), color, { x: 0.16 * size, y: 0.88 * size }),
  );
}

/** A speech bubble with a heart in it: a talk about worries. Its tip is at the origin. */
export function bubble(size = 1.4): Model {
  const round = Array.from({ length: 14 }, (_, i): Point2 => {
    const a = -Math.PI / 2 + 0.3 + (i / 13) * (TAU - 0.6);
    return [Math.cos(a) * size * 0.62, size * 0.78 + Math.sin(a) * size * 0.46];
  });
  return join(
    piece(cutOut([[-size * 0.1, 0], ...round], 0.06), 'stone'),
    place(heart(size * 0.5, 'rose', 0.06), { y: size * 0.54, z: 0.1 }),
  );
}

/** A round clock without figures, facing +z; its centre is the origin. */
export function clock(radius = 0.5): Model {
  return join(
    piece(cylinder(radius, 0.1, radius, 18), 'darkwood', { tilt: Math.PI / 2 }),
    piece(cylinder(radius * 0.86, 0.06, radius * 0.86, 18), 'stone', { z: 0.08, tilt: Math.PI / 2 }),
    piece(box(radius * 0.1, radius * 0.7, 0.04, 0), 'coal', { z: 0.16 }, { undrawn: true }),
    piece(box(radius * 0.1, radius * 0.5, 0.04, 0), 'coal', { z: 0.16, lean: -1.9 }, { undrawn: true }),
  );
}

const GORES: readonly ColorName[] = ['copper', 'straw', 'leaf', 'water', 'rose', 'sky'];

/** The cloth of a parasol in many colours, its rim at y = 0; the pole is {@link pole}. */
export function parasol(radius = 2, rise = 0.8): Model {
  const arc = TAU / GORES.length;
  return join(
    ...GORES.map((dye, i) =>
      piece(
        lathe(
          [
            [radius, 0],
            [radius * 0.97, 0.1],
            [radius * 0.6, rise * 0.72],
            [0.02, rise],
          ],
          4,
          arc,
          i * arc,
        ),
        dye,
      ),
    ),
    piece(ball(0.1, 1.2, 8), 'darkwood', { y: rise }),
  );
}

/** A pole of wood. */
export function pole(height: number, radius = 0.06): Model {
  return piece(cylinder(radius, height, radius, 7), 'darkwood');
}
