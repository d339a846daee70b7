// What is only drawn for 3-3: the library of the plan, its further rooms, and events beyond the usual clubs. Metres.
import {
  archPoints,
  ball,
  book,
  box,
  cylinder,
  field,
  join,
  type Model,
  piece,
  place,
  repeat,
  row,
  tube,
} from '../kit';
import { note } from './props';
import { sketch } from './props-people';

/** The front of a book on a shelf. */
const BOOKS = field([
  [-0.12, -0.35],
  [0.12, -0.35],
  [0.12, 0.35],
  [-0.12, 0.35],
]);

/** The library as the plan thinks of it: a reading hall under an open book, shelves behind its front. */
export function library(): Model {
  const shelf = (y: number): Model =>
    repeat(piece(BOOKS, 'wood', { y: y + 0.35, z: 1.55, tilt: Math.PI / 2 }), row(5, 0.5, { x: -0.55 }));
  return join(
    piece(box(4.2, 4, 3, 0), 'stone'),
    place(book(5.2), { y: 4.2 }),
    piece(box(1, 1.8, 0.1, 0), 'stone', { x: 1.4, z: 1.55 }),
    shelf(1.5),
    shelf(2.7),
  );
}

/** Rooms with other uses, gathered around the library: a terrace and a room for music. */
export function libraryRooms(): Model {
  return join(
    piece(box(1.7, 2.2, 2.2, 0), 'stone', { x: 3.1, z: 0.4 }),
    place(note(1.1), { x: 3.1, y: 0.6, z: 1.6 }),
    place(sketch(true, 0.8), { x: 2.8, y: 2.3, z: 0.6 }),
  );
}

/** A hoop and a ball, somebody who plays, an easel. */
export function events(): Model {
  const hoop = archPoints(0.6, 0.6, 10).concat(archPoints(0.6, -0.6, 10).reverse().slice(1));
  return join(
    piece(cylinder(0.06, 2.7, 0.06, 6), 'metal', { x: -1.9 }),
    piece(tube(hoop, 0.04, 4), 'metal', { x: -1.3, y: 2.6, tilt: Math.PI / 2.6 }),
    piece(ball(0.36, 1, 9), 'copper', { x: -0.9, y: 3 }),
    place(sketch(true), { x: -0.7, z: 0.3 }),
    place(sketch(), { x: 0.9, z: 0.6 }),
    place(note(1), { x: 1, y: 2.4, z: 0.6 }),
    piece(box(1.2, 0.95, 0.06), 'stone', { x: 2.2, y: 1.05, z: 0.9, turn: -0.3, tilt: -0.15 }),
    piece(
      tube(
        [
          [1.8, 0, 1.1],
          [2.2, 2.3, 0.8],
          [2.6, 0, 1.1],
        ],
        0.04,
        4,
      ),
      'wood',
    ),
  );
}
