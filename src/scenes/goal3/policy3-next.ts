// What is only drawn for 3-3: the library of the plan, its further rooms, and events beyond the usual clubs. Metres.
import {
  archPoints,
  ball,
  book,
  box,
  cylinder,
  figure,
  join,
  type Model,
  piece,
  place,
  repeat,
  row,
  tube,
} from '../kit';
import { note } from './props';

/** The library as the plan thinks of it: a reading hall under an open book, shelves behind its front. */
export function library(): Model {
  const shelf = (y: number): Model =>
    repeat(piece(box(0.22, 0.7, 0.3, 0), 'wood', { y, z: 1.5 }), row(6, 0.42, { x: -0.5 }));
  return join(
    piece(box(4.4, 3, 3, 0), 'stone'),
    place(book(5.4), { y: 3.2 }),
    piece(box(1, 1.8, 0.1, 0), 'stone', { x: 1.4, z: 1.55 }),
    shelf(0.4),
    shelf(1.6),
  );
}

/** Rooms with other uses, gathered around the library: a round hall and an upper room with people in them. */
export function libraryRooms(): Model {
  return join(
    piece(cylinder(1.3, 2.2, 1.3, 20), 'stone', { x: -2.6, z: 1.6 }),
    place(figure(true), { x: -2.9, z: 1.9 }),
    place(figure(), { x: -2.1, z: 1.8, scale: 0.66 }),
    piece(box(2.2, 1.8, 2, 0), 'stone', { x: 0.9, y: 4.6, z: -0.3 }),
    place(note(1), { x: 0.9, y: 4.9, z: 0.8 }),
  );
}

/** A hoop and a ball, somebody who plays, an easel. */
export function events(): Model {
  const hoop = archPoints(0.6, 0.6, 10).concat(archPoints(0.6, -0.6, 10).reverse().slice(1));
  return join(
    piece(cylinder(0.06, 2.7, 0.06, 6), 'metal', { x: -1.9 }),
    piece(tube(hoop, 0.04, 4), 'metal', { x: -1.3, y: 2.6, tilt: Math.PI / 2.6 }),
    piece(ball(0.36, 1, 12), 'copper', { x: -0.9, y: 3 }),
    place(figure(true), { x: -0.7, z: 0.3, scale: 0.9 }),
    place(figure(), { x: 0.9, z: 0.6, scale: 0.9 }),
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
