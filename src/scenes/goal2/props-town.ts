// Things of the town: survey gear, a shop's slats, the studied data centre as an open frame, a hand cart. Metres.
import { box, cylinder, join, type Model, piece, repeat, tube, wheel } from '../kit';
import { fuelCan } from './props-farm';

/** One third of a shop's shutter; it goes up behind the header. */
export function slat(width: number): Model {
  return join(
    piece(box(width, 0.62, 0.07, 0.01), 'metal'),
    repeat(piece(box(width, 0.05, 0.11, 0), 'tile', {}, { fine: true }), [
      { y: 0.1 },
      { y: 0.31 },
      { y: 0.52 },
    ]),
  );
}

/** A surveyor's instrument on three legs, its eye towards +z. */
export function tripod(): Model {
  const legs = [0, 1, 2].map((i) => {
    const a = (i / 3) * Math.PI * 2 + 0.5;
    return piece(
      tube(
        [
          [Math.sin(a) * 0.55, 0, Math.cos(a) * 0.55],
          [0, 1.45, 0],
        ],
        0.04,
        5,
      ),
      'straw',
    );
  });
  return join(
    ...legs,
    piece(cylinder(0.16, 0.08, 0.16, 8), 'coal', { y: 1.43 }),
    piece(box(0.34, 0.36, 0.26, 0.06), 'copper', { y: 1.5 }),
    piece(cylinder(0.1, 0.34, 0.1, 8), 'coal', { y: 1.69, z: 0.02, tilt: Math.PI / 2 }),
  );
}

/** A staff of red and white bands, 2.6 m. */
export function staff(): Model {
  return join(
    ...[0, 1, 2, 3, 4].map((i) =>
      piece(box(0.13, 0.52, 0.07, 0.01), i % 2 ? 'stone' : 'copper', { y: i * 0.52 }),
    ),
  );
}

/** A peg with a red head. */
export function peg(): Model {
  return join(
    piece(box(0.12, 0.45, 0.12, 0.02), 'wood'),
    piece(box(0.14, 0.14, 0.14, 0.02), 'copper', { y: 0.42 }),
  );
}

/**
 * The data centre whose possibility was studied: only ever drawn, so it is a frame that shows the racks inside.
 * 5 m wide.
 */
export function studiedDataCentre(): Model {
  const rack = join(
    piece(box(0.56, 1.6, 0.7, 0), 'tile'),
    repeat(
      piece(box(0.42, 0.02, 0.02, 0), 'lamp', { z: 0.36 }),
      [0.35, 0.65, 0.95, 1.25].map((y) => ({ y })),
    ),
  );
  const post = piece(box(0.14, 2.3, 0.14, 0), 'stone');
  return join(
    piece(box(5, 0.2, 3, 0), 'stone'),
    repeat(
      rack,
      [-1.75, -1.05, -0.35, 0.35, 1.05, 1.75].map((x) => ({ x, y: 0.2, z: -0.2 })),
    ),
    repeat(
      post,
      [-2.4, 2.4].flatMap((x) => [-1.4, 1.4].map((z) => ({ x, y: 0.2, z }))),
    ),
    piece(box(5, 0.3, 3, 0), 'stone', { y: 2.5 }),
    repeat(
      piece(box(0.9, 0.5, 0.9, 0), 'metal'),
      [-1.6, -0.4, 0.8].map((x) => ({ x, y: 2.8, z: 0.2 })),
    ),
  );
}

/** A hand cart with fuel and goods, pushed from -z. */
export function supportCart(): Model {
  return join(
    piece(box(1, 0.12, 1.5, 0.02), 'wood', { y: 0.5 }),
    repeat(wheel(0.34, 0.12), [{ x: 0.55 }, { x: -0.55 }]),
    piece(
      tube(
        [
          [-0.4, 0.6, -0.7],
          [-0.4, 1.1, -1.3],
          [0.4, 1.1, -1.3],
          [0.4, 0.6, -0.7],
        ],
        0.04,
        5,
      ),
      'metal',
    ),
    repeat(fuelCan(), [
      { x: -0.24, y: 0.62, z: 0.4 },
      { x: 0.26, y: 0.62, z: 0.4 },
    ]),
    piece(box(0.8, 0.55, 0.7, 0.02), 'wood', { y: 0.62, z: -0.3 }),
  );
}
