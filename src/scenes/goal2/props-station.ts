// Things of the roadside station: the long house, its restaurant, the round desk, local goods. Metres.
import {
  ball,
  bench,
  box,
  cloth,
  cylinder,
  door,
  gable,
  hip,
  join,
  lathe,
  type Model,
  parcel,
  piece,
  place,
  repeat,
  row,
  table,
  tube,
  window,
} from '../kit';
import { sack } from './props-farm';
import { circle } from './props-to-come';

const WALL_M = 2.3;

/** The long low house, 10 m along x: deep hipped roof, entrance under a gable, a wide opening at the left. */
export function stationHouse(): Model {
  const front = 1.6;
  return join(
    piece(box(10.4, 0.22, 4), 'limestone'),
    piece(box(9.6, WALL_M, 3.2), 'plaster', { y: 0.1 }),
    piece(box(9.66, 0.7, 3.26, 0.03), 'wood', { y: 0.2 }, { undrawn: true }),
    piece(hip(11, 4.9, 1.7, 6.6, 0.22), 'tile', { y: WALL_M }),
    piece(box(6.8, 0.2, 0.34, 0.05), 'tile', { y: WALL_M + 1.62 }),
    piece(box(3.4, 1.75, 0.12, 0), 'lamp', { x: -2.9, y: 0.3, z: front }, { glow: 0.7 }),
    piece(gable(3.4, 2.6, 1.25), 'tile', { x: 0.9, y: WALL_M + 0.25, z: front + 0.5 }),
    piece(box(2.5, 0.16, 0.2, 0.02), 'wood', { x: 0.9, y: WALL_M + 0.2, z: front + 1.5 }),
    repeat(piece(box(0.2, WALL_M + 0.2, 0.2, 0.03), 'darkwood'), [
      { x: -0.3, z: front + 1.5 },
      { x: 2.1, z: front + 1.5 },
    ]),
    place(door(1.7, 1.9), { x: 0.9, y: 0.15, z: front + 0.03 }),
    repeat(window(0.9, 1), row(2, 1.5, { x: 3.4, y: 0.95, z: front })),
  );
}

/** A curtain of three cloths over an opening, as restaurants hang out when they are open. */
export function noren(width: number): Model {
  const step = width / 3;
  return join(
    piece(cylinder(0.04, width + 0.3, 0.04, 6), 'darkwood', {
      x: (width + 0.3) / 2,
      y: 0.72,
      lean: Math.PI / 2,
    }),
    repeat(piece(cloth(step - 0.06, 0.72, 3, 3), 'copper', {}, { sway: 0.1 }), row(3, step)),
  );
}

/** A laid table with two benches along it. */
export function laidTable(): Model {
  const bowl = lathe(
    [
      [0.08, 0],
      [0.18, 0.12],
      [0.18, 0.12],
      [0.1, 0.1],
    ],
    8,
  );
  return join(
    table(1.5, 0.85),
    repeat(piece(bowl, 'copper', {}, { fine: true }), [
      { x: -0.4, y: 0.9, z: 0.15 },
      { x: 0.4, y: 0.9, z: -0.1 },
      { x: 0.05, y: 0.9, z: 0.2 },
    ]),
  );
}

/** The kitchen's front: counter, stove and a great pot. */
export function stove(): Model {
  return join(
    piece(box(1.8, 0.9, 0.7), 'stone'),
    piece(box(1.9, 0.08, 0.8, 0.02), 'darkwood', { y: 0.9 }),
    piece(cylinder(0.36, 0.5, 0.38, 12), 'metal', { x: 0.35, y: 0.98 }),
    piece(cylinder(0.2, 0.26, 0.22, 10), 'coal', { x: -0.45, y: 0.98 }),
  );
}

/** The round desk of the registered organisation, its round sign and mast. */
export function roundDesk(): Model {
  return join(
    piece(cylinder(2.5, 0.1, 2.5, 32), 'limestone'),
    piece(
      lathe(
        [
          [0.95, 0.1],
          [0.95, 1],
          [0.95, 1],
          [1.12, 1],
          [1.12, 1.12],
          [1.12, 1.12],
          [0.7, 1.12],
        ],
        24,
      ),
      'wood',
    ),
    piece(cylinder(0.07, 4.4, 0.05, 8), 'metal', { z: -0.4 }),
    piece(cloth(1.5, 0.95, 5, 3), 'copper', { x: 0.8, y: 3.35, z: -0.4 }, { sway: 0.5 }),
    piece(cylinder(0.62, 0.14, 0.62, 24), 'stone', { y: 2.1, z: -0.34, tilt: Math.PI / 2 }),
    piece(cylinder(0.4, 0.16, 0.4, 20), 'copper', { y: 2.1, z: -0.32, tilt: Math.PI / 2 }),
    piece(cylinder(0.18, 0.18, 0.18, 14), 'stone', { y: 2.1, z: -0.3, tilt: Math.PI / 2 }),
  );
}

/** A stall with boxes of fruit and vegetables. */
export function stall(): Model {
  const heap = (x: number, color: 'copper' | 'leaf' | 'straw'): Model =>
    join(
      piece(box(0.62, 0.2, 0.6, 0.02), 'wood', { x, y: 0.72, tilt: 0.25 }),
      repeat(
        piece(ball(0.13, 1, 7), color, {}, { fine: true }),
        [-0.16, 0.02, 0.18].flatMap((dx) => [-0.12, 0.14].map((z) => ({ x: x + dx, y: 0.9 - z * 0.25, z }))),
      ),
    );
  return join(bench(2), heap(-0.66, 'copper'), heap(0, 'leaf'), heap(0.66, 'straw'));
}

/** The mark that all local goods come to share: a ring around a disc, facing +z, its foot at y = 0. */
export function mark(radius: number): Model {
  return join(
    piece(tube(circle(radius, 16), 0.03, 3), 'lamp', { y: radius, tilt: Math.PI / 2 }),
    piece(cylinder(radius * 0.5, 0.04, radius * 0.5, 16), 'lamp', { y: radius, tilt: Math.PI / 2 }),
  );
}

/** Five kinds of local goods, each with the same mark. */
export function localGoods(): readonly Model[] {
  const bottle = lathe(
    [
      [0.2, 0],
      [0.2, 0.55],
      [0.07, 0.8],
      [0.07, 1],
    ],
    10,
  );
  const labelled = (model: Model, y: number, z: number): Model => join(model, place(mark(0.17), { y, z }));
  const fruit = join(
    piece(ball(0.38, 0.95, 12), 'straw'),
    piece(
      tube(
        [
          [0, 0.7, 0],
          [0.06, 0.92, 0],
        ],
        0.03,
        5,
      ),
      'darkwood',
    ),
  );
  return [
    labelled(parcel(0.75), 0.12, 0.42),
    labelled(fruit, 0.2, 0.42),
    labelled(piece(bottle, 'glass'), 0.12, 0.26),
    labelled(place(sack(), { scale: 1.15 }), 0.1, 0.46),
    labelled(piece(cylinder(0.28, 0.5, 0.28, 12), 'wood'), 0.1, 0.32),
  ];
}
