// Two places of 3-1: the clinic with its open gate, and the kitchen garden. Metres.
import {
  box,
  type ColorName,
  cylinder,
  door,
  field,
  join,
  type Model,
  piece,
  place,
  repeat,
  row,
  window,
} from '../kit';
import { cross } from './props';

/** A clinic whose fees no longer ask for the family's income: its gate bar stands open. */
export function clinic(): Model {
  return join(
    piece(box(3.2, 0.2, 2.8), 'limestone'),
    piece(box(3, 2.5, 2.6), 'stone', { y: 0.1 }),
    piece(box(3.3, 0.25, 2.9), 'tile', { y: 2.6 }),
    piece(box(1.5, 1.6, 0.3), 'stone', { y: 2.7, z: 0.9 }),
    place(cross(1.1), { y: 2.95, z: 1.1 }),
    place(door(1.2, 1.7), { x: -0.5, y: 0.1, z: 1.32 }),
    place(window(0.8, 0.8), { x: 0.9, y: 1, z: 1.3 }),
    piece(box(1.7, 0.12, 0.9), 'pine', { x: -0.5, y: 2, z: 1.65 }),
    // The raised bar.
    piece(box(0.2, 0.9, 0.2), 'darkwood', { x: 1.4, y: 0, z: 2.2 }),
    piece(box(0.12, 1.9, 0.1), 'copper', { x: 1.4, y: 0.8, z: 2.2, lean: -0.35 }),
  );
}

const sprout = (color: ColorName): Model => piece(cylinder(0.2, 0.36, 0, 6), color);

/** A kitchen garden in rows. */
export function garden(): Model {
  return join(
    piece(
      field(
        [
          [-0.8, -0.9],
          [0.8, -0.9],
          [0.8, 0.9],
          [-0.8, 0.9],
        ],
        0.05,
      ),
      'earth',
    ),
    repeat(sprout('pine'), row(3, 0.5, { z: -0.5 })),
    repeat(sprout('leaf'), row(3, 0.5, { z: 0.1 })),
    repeat(sprout('straw'), row(3, 0.5, { z: 0.6 })),
  );
}
