// Things of landmark 4-3: the wrapping train, the station, the tunnel, the plans' table. Metres.
import {
  ball,
  box,
  coach,
  curve,
  cutOut,
  cylinder,
  hip,
  house,
  join,
  type Model,
  type Point2,
  piece,
  place,
  repeat,
  road,
  row,
  tube,
} from '../kit';
import { circle, heart } from './props';

const COACH_SCALE = 0.85;
const COACH_M = 4;
/** Height of the middle of the lines' board, and how far before it the stops stand. */
export const BOARD_MIDDLE_M = 1.9;
export const BOARD_FRONT_M = 0.16;

/** Bus lines of the plan: right and down of its middle, metres. */
export const LINES: readonly (readonly Point2[])[] = [
  curve(
    [
      [-1.3, 0.5],
      [-0.6, 0.1],
      [0.1, 0.05],
      [0.7, -0.35],
      [1.3, -0.5],
    ],
    false,
    5,
  ),
  curve(
    [
      [-1, -0.55],
      [-0.5, -0.3],
      [0.1, 0.05],
      [0.6, 0.35],
      [1.2, 0.6],
    ],
    false,
    5,
  ),
];

/** Two coaches along x, each wrapped in hearts, rings and ribbons for the line's hundred years. */
export function wrappedTrain(): Model {
  const badge = (color: 'copper' | 'leaf' | 'straw' | 'sky', radius: number): Model =>
    piece(cylinder(radius, 0.06, radius, 14), color, { tilt: Math.PI / 2 });
  const side = join(
    place(heart(0.7, 0.06), { x: -1.5, y: 0.85 }),
    place(badge('straw', 0.3), { x: -0.8, y: 1.2 }),
    place(badge('leaf', 0.36), { x: 0, y: 1.15 }),
    place(badge('sky', 0.26), { x: 0.7, y: 1.2 }),
    place(heart(0.7, 0.06), { x: 1.4, y: 0.85 }),
    piece(box(3.9, 0.14, 0.05, 0), 'straw', { y: 2.4 }),
  );
  const one = (color: 'stone' | 'rose', band: 'rose' | 'stone'): Model =>
    join(
      place(coach(color, band, COACH_M), { turn: Math.PI / 2 }),
      place(side, { z: 1.05 }),
      place(side, { z: -1.1 }),
    );
  return place(join(place(one('stone', 'rose'), { x: -2.1 }), place(one('rose', 'stone'), { x: 2.1 })), {
    scale: COACH_SCALE,
    y: 0.05,
  });
}

/** The station's house with its clock, and a roof over the platform. */
export function station(): Model {
  return join(
    house({ width: 5, depth: 2.4, wall: 2.5, rise: 1.4 }),
    piece(cylinder(0.5, 0.1, 0.5, 18), 'stone', { y: 3.35, z: 1.55, tilt: Math.PI / 2 }),
    piece(box(0.06, 0.34, 0.05, 0), 'coal', { y: 3.35, z: 1.68 }),
    piece(box(0.26, 0.06, 0.05, 0), 'coal', { x: 0.1, y: 3.35, z: 1.68 }),
    repeat(piece(cylinder(0.06, 2.5, 0.06, 6), 'darkwood'), row(4, 2, { y: 0.3, z: 1.9 })),
    piece(hip(7.6, 1.7, 0.4, 6.4, 0.12), 'tile', { y: 2.75, z: 1.9 }),
  );
}

/** Mouth and lining of the tunnel; what is behind the mouth's dark is hidden by the lining and the hill. */
export function tunnel(): Model {
  const vault = (radius: number): Point2[] =>
    Array.from({ length: 9 }, (_, i): Point2 => {
      const angle = (i / 8) * Math.PI;
      return [Math.cos(angle) * radius, 1.7 + Math.sin(angle) * radius];
    });
  const mouth: Point2[] = [[1.3, 0], ...vault(1.3), [-1.3, 0], [-2, 0], [-2, 3.7], [2, 3.7], [2, 0]];
  const dark: Point2[] = [[1.3, 0], ...vault(1.3), [-1.3, 0]];
  return join(
    piece(cutOut(mouth, 0.5), 'stone', { turn: -Math.PI / 2 }),
    piece(cutOut(dark, 0.06), 'coal', { x: 0.22, turn: -Math.PI / 2 }),
    piece(box(7.6, 3.25, 2.9), 'limestone', { x: 3.9 }),
    piece(ball(1, 1, 22), 'moss', { x: 5.2, y: -4.5, scale: [5.1, 4.5, 4.6] }, { turf: true }),
    piece(ball(1, 1, 16), 'moss', { x: 6.4, y: -2.4, z: 3.2, scale: [3.4, 2.4, 2.6] }, { turf: true }),
  );
}

/** The town on a table: one large place and four small ones, ringed, and the lines between them. */
export function planTable(): Model {
  const places: readonly (readonly [number, number, number])[] = [
    [0.1, 0.05, 1],
    [-1.3, 0.5, 0.55],
    [1.3, -0.5, 0.6],
    [-1, -0.55, 0.5],
    [1.2, 0.6, 0.5],
  ];
  const block = join(
    piece(box(0.2, 0.34, 0.2, 0.02), 'stone', { x: -0.12 }),
    piece(box(0.18, 0.2, 0.18, 0.02), 'rose', { x: 0.13, z: 0.08 }),
    piece(box(0.14, 0.26, 0.14, 0.02), 'tile', { x: 0.08, z: -0.15 }),
  );
  const colors = ['sky', 'moss'] as const;
  return join(
    piece(cylinder(0.35, 0.85, 0.55, 10), 'darkwood'),
    piece(box(3.6, 0.14, 2.1, 0.04), 'wood', { y: 0.82 }),
    piece(box(3.4, 0.04, 1.9, 0.01), 'plaster', { y: 0.96 }),
    ...places.flatMap(([x, z, size]) => [
      place(block, { x: x * 1.15, y: 1, z: z * 1.15, scale: size * 1.25 }),
      piece(tube(circle(0.42 * size, false, 18), 0.03, 4), 'copper', { x: x * 1.15, y: 1.03, z: z * 1.15 }),
    ]),
    ...LINES.map((line, i) =>
      piece(
        road(
          line.map(([x, z]): Point2 => [x * 1.15, z * 1.15]),
          0.12,
          1.015,
        ),
        colors[i] ?? 'sky',
      ),
    ),
  );
}

/** The network of lines on an upright board as at a bus stop: ways, stops, and a roundel on its post. */
export function lineBoard(): Model {
  const upright = (model: Model): Model => place(model, { y: BOARD_MIDDLE_M, z: 0.1, tilt: Math.PI / 2 });
  const stop = piece(cylinder(0.13, 0.05, 0.13, 10), 'stone');
  const colors = ['copper', 'tile'] as const;
  return join(
    repeat(piece(cylinder(0.07, 3.1, 0.07, 6), 'darkwood'), row(2, 3.5)),
    piece(box(3.6, 2, 0.12, 0.04), 'plaster', { y: BOARD_MIDDLE_M - 1 }),
    piece(box(3.8, 0.14, 0.24, 0.03), 'darkwood', { y: BOARD_MIDDLE_M + 1 }),
    ...LINES.map((line, i) => upright(piece(road(line, 0.16, 0), colors[i] ?? 'tile'))),
    ...LINES.flatMap((line) => [0, 0.5, 1].map((t) => line[Math.round(t * (line.length - 1))] ?? [0, 0])).map(
      ([x, z]) => upright(place(stop, { x, z })),
    ),
    piece(cylinder(0.42, 0.08, 0.42, 18), 'copper', { x: -1.75, y: 3.35, tilt: Math.PI / 2 }),
    piece(cylinder(0.26, 0.1, 0.26, 14), 'stone', { x: -1.75, y: 3.35, z: 0.01, tilt: Math.PI / 2 }),
  );
}
