// Things of landmark 4-2: garage and tower of the fire station, an empty house, three joined rings, logs. Metres.
import { box, cylinder, hip, house, join, type Model, piece, recolor, repeat, tube, window } from '../kit';
import { circle } from './props';

/** The garage of the engines: two bays, a red band. */
export function garage(): Model {
  const bay = join(
    piece(box(2.5, 2.5, 0.1, 0), 'coal'),
    piece(box(2.5, 0.55, 0.14, 0.02), 'metal', { y: 2.1 }),
    piece(box(2.1, 0.12, 0.12, 0), 'lamp', { y: 1.9 }, { glow: 0.9 }),
  );
  return join(
    piece(box(6.2, 3.6, 4), 'stone'),
    piece(box(6.5, 0.3, 4.3), 'tile', { y: 3.6 }),
    piece(box(6.26, 0.34, 4.06, 0.02), 'copper', { y: 2.85 }),
    repeat(bay, [
      { x: -1.5, z: 2 },
      { x: 1.5, z: 2 },
    ]),
  );
}

/** The tower for drills and drying hoses. */
export function tower(): Model {
  return join(
    piece(box(1.9, 7, 1.9), 'limestone'),
    repeat(
      window(0.7, 0.7),
      [1.6, 3.4, 5.2].map((y) => ({ y, z: 0.95 })),
    ),
    piece(box(2, 0.4, 2, 0.02), 'copper', { y: 6.35 }),
    piece(hip(2.5, 2.5, 0.9), 'tile', { y: 7 }),
  );
}

/** A house nobody lives in: dark windows, bleached tiles. */
export function emptyHouse(): Model {
  return recolor(house({ walls: 'earth', tiles: 'asphalt' }), { lamp: 'darkwood', wood: 'darkwood' });
}

/** A fire extinguisher. */
export function extinguisher(): Model {
  return join(
    piece(cylinder(0.17, 0.55, 0.15, 10), 'copper'),
    piece(box(0.22, 0.12, 0.08, 0.02), 'coal', { y: 0.55 }),
  );
}

/** Three rings, each through the others, on a stone: one for each city. */
export function threeRings(): Model {
  const band = tube(circle(0.85, true), 0.11, 7);
  return join(
    piece(cylinder(0.85, 0.95, 0.65, 12), 'limestone'),
    piece(band, 'copper', { x: -0.6, y: 1.9, turn: 0.4 }),
    piece(band, 'tile', { x: 0.6, y: 1.9, turn: -0.4 }),
    piece(band, 'straw', { y: 2.85, tilt: 0.25 }),
  );
}

/** Logs in a heap: the wood whose heat is thought about. */
export function logs(): Model {
  const log = piece(cylinder(0.2, 1.5, 0.2, 8), 'wood', { x: 0.75, lean: Math.PI / 2 });
  return repeat(log, [
    { y: 0.2, z: -0.4 },
    { y: 0.2 },
    { y: 0.2, z: 0.4 },
    { y: 0.54, z: -0.2 },
    { y: 0.54, z: 0.2 },
  ]);
}
