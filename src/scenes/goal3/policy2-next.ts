// What FY2023 draws for 3-2: clubs on their way into the community, and the school-lunch centre that is being prepared.
import {
  ball,
  box,
  curve,
  cylinder,
  hip,
  house,
  join,
  lathe,
  type Model,
  type Point3,
  piece,
  place,
  road,
  tube,
} from '../kit';
import { note } from './props';
import { sketch } from './props-people';

const OUT = curve(
  [
    [-2.6, -1.2],
    [-2.2, 2],
    [-3.4, 4],
    [-6.2, 5.4],
  ],
  false,
  5,
);

/** A way out of the school, past a house of the district, to players with a ball and to somebody who plays music. */
export function clubs(): Model {
  return join(
    piece(road(OUT, 1.1, 0.08), 'path'),
    place(house({ width: 3, depth: 2, wall: 1.7, rise: 1.1 }), { x: -5.9, z: 3, turn: 0.5, scale: 0.58 }),
    place(sketch(true), { x: -5, z: 4.9 }),
    piece(ball(0.42, 1, 9), 'copper', { x: -4.3, y: 2.5, z: 5 }),
    place(sketch(true), { x: -3.6, z: 5.3 }),
    place(sketch(), { x: -1.6, z: 5.3 }),
    place(note(1.3), { x: -1.5, y: 2.5, z: 5.1 }),
    place(note(0.8), { x: -0.3, y: 2, z: 5.3 }),
  );
}

/** A low kitchen with a chimney and, over it, a steaming bowl. */
export function lunchCentre(): Model {
  const bowl = lathe(
    [
      [0.35, 0],
      [0.4, 0.1],
      [0.95, 0.6],
      [1, 0.8],
    ],
    12,
  );
  const steam = (x: number): Model =>
    piece(
      tube(
        Array.from({ length: 9 }, (_, i): Point3 => [x + Math.sin(i * 0.9) * 0.12, i * 0.11, 0]),
        0.03,
        4,
      ),
      'stone',
      { y: 4.35 },
    );
  return join(
    piece(box(4.4, 2.2, 2.4), 'stone'),
    piece(hip(4.8, 2.8, 0.7, 3), 'tile', { y: 2.2 }),
    piece(box(0.9, 1.5, 0.1), 'stone', { x: -1.4, z: 1.22 }),
    piece(box(1.8, 0.8, 0.1), 'stone', { x: 0.7, y: 0.9, z: 1.22 }),
    piece(cylinder(0.2, 1.4, 0.2, 8), 'stone', { x: 1.7, y: 2.4, z: -0.5 }),
    piece(bowl, 'stone', { y: 3.4 }),
    steam(-0.4),
    steam(0),
    steam(0.4),
  );
}
