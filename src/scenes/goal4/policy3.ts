// 4-3: the town and its station. FY2022: the centenary wrapping train runs, and two plans are made at one table.

import { smoothstep } from '../../core/math';
import {
  banner,
  bench,
  box,
  coach,
  curve,
  cutOut,
  cylinder,
  type Diorama,
  disc,
  fence,
  hill,
  hip,
  house,
  join,
  lamp,
  type Model,
  Path,
  type Place,
  type Point2,
  piece,
  place,
  repeat,
  road,
  row,
  shop,
  stones,
  track,
  tree,
  tube,
} from '../kit';
import { breath, circle, heart } from './props';

/** Out of the tunnel, along the platform, a stop, and back. */
const ROUND_TRIP_S = 26;
const WAVE_S = 4;
const LINE_S = 7;
const RAIL_Z = -1.6;
const COACH_SCALE = 0.85;
const STOP_X = -3.2;
const HIDDEN_X = 10.6;
const PORTAL_X = 5.2;
const TABLE = { x: -4.2, z: 3.4 } as const;

/** Bus lines of the plan, on the table. */
const LINES: readonly (readonly Point2[])[] = [
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

/** Builds the landmark of policy 3 and what FY2022 did; returns it for the directions. */
export function waysOfTheTown(d: Diorama): Place {
  const mark = d.landmark({ policy: 3, x: 15, z: 3, anchor: 8, shot: { radius: 7.8, azimuth: -0.12 } });
  mark
    .always()
    .add(piece(disc(4.4, 0.03, 0.6), 'path'), { x: -2.6, z: 3.6 })
    .add(place(track(18.4), { turn: Math.PI / 2 }), { x: 1.2, z: RAIL_Z })
    .add(hill(5, 4.7, 3), { x: 10, z: RAIL_Z - 0.6 })
    .add(hill(4.4, 3.9, 8), { x: 13.6, z: RAIL_Z })
    .add(hill(4.6, 2.6, 4), { x: 7.6, z: -6.4 })
    .add(tunnel(), { x: PORTAL_X, z: RAIL_Z })
    .add(house({ width: 3.6, depth: 2.8, tiles: 'copper' }), { x: -7, z: -5.2, turn: 0.3 })
    .add(shop(2.8, 'moss'), { x: 4.1, z: -5.6, turn: -0.2, scale: 0.8 })
    .add(house({ width: 3, depth: 2.6, roof: 'hip' }), { x: -4.4, z: -7.6, turn: 0.1 })
    .add(tree(4.6, 5), { x: 1.7, z: -7 })
    .add(tree(3.4, 2), { x: -8.4, z: -2.8 })
    .add(stones(4, 1.1, 1.1, 6), { x: 7.9, z: 1.2 })
    .add(stones(4, 1, 0.9, 2), { x: -7.6, z: 1 })
    .add(fence(5, 'stone', 0.8), { x: -5, z: 0.35 });
  mark
    .done()
    .add(piece(box(9, 0.5, 2, 0.05), 'limestone'), { x: -1.6, z: RAIL_Z - 2.3 })
    .add(piece(box(9, 0.06, 0.2, 0), 'straw'), { x: -1.6, y: 0.49, z: RAIL_Z - 1.5 })
    .add(station(), { x: -2, z: RAIL_Z - 4.3 })
    .add(bench(1.6), { x: 1.4, y: 0.5, z: RAIL_Z - 2.9 })
    .add(lamp(2.6), { x: 2.6, y: 0.5, z: RAIL_Z - 2.9 });

  const train = mark.event(0.62, 0.66).add(wrappedTrain());
  train.z = RAIL_Z;
  mark
    .event()
    .add(banner('copper', 3.1), { x: -5.4, y: 0.5, z: RAIL_Z - 2.9 })
    .add(banner('straw', 3.1), { x: 0.4, y: 0.5, z: RAIL_Z - 2.9 })
    .add(banner('leaf', 3.1), { x: -7.2, z: 0.5 });
  const waving = [
    mark.person('event', { x: 0.4, y: 0.5, z: RAIL_Z - 2, turn: 0.3, color: 'rose' }),
    mark.person('event', { x: 1.2, y: 0.5, z: RAIL_Z - 1.9, turn: 0.3, kind: 'child', color: 'straw' }),
    mark.person('event', { x: 2, y: 0.5, z: RAIL_Z - 2, turn: 0.2, kind: 'elder', color: 'sky' }),
    mark.person('event', { x: -0.6, y: 0.5, z: RAIL_Z - 2.2, turn: 0.2, color: 'moss' }),
    mark.person('event', { x: 1.5, z: 0.4, turn: -2.8, color: 'sky' }),
    mark.person('event', { x: 2.3, z: 0.6, turn: -2.9, kind: 'child', color: 'rose' }),
    mark.person('event', { x: 3.1, z: 0.5, turn: 3, kind: 'child', color: 'straw' }),
    mark.person('event', { x: 3.9, z: 0.8, turn: 2.7, kind: 'elder', color: 'plaster' }),
  ];
  const master = mark.person('event', { x: -6, y: 0.5, z: RAIL_Z - 1.9, turn: 0.6, color: 'tile' });

  mark.done().add(planTable(), TABLE);
  const points = LINES.flatMap((line) =>
    [0, 0.5].map((ahead) => ({
      part: mark
        .done()
        .add(
          piece(cylinder(0.1, 0.16, 0.1, 8), 'copper', { x: TABLE.x, y: 1.02, z: TABLE.z }, { glow: 0.5 }),
        ),
      way: new Path(line.map(([x, z]): Point2 => [x * 1.15, z * 1.15])),
      ahead,
    })),
  );
  const planners = [
    mark.person('done', { x: TABLE.x - 2.1, z: TABLE.z + 0.1, turn: 1.5, color: 'tile' }),
    mark.person('done', { x: TABLE.x - 1, z: TABLE.z - 1.5, turn: 0.4, color: 'sky' }),
    mark.person('done', { x: TABLE.x + 0.8, z: TABLE.z - 1.5, turn: -0.3, color: 'rose' }),
    mark.person('done', { x: TABLE.x + 2.1, z: TABLE.z, turn: -1.5, kind: 'elder', color: 'moss' }),
  ];

  d.animate(({ seconds, year }) => {
    const there = smoothstep(0.3, 0.78, breath(seconds, ROUND_TRIP_S, 0.22));
    // When the year goes on it drives away; it is gone only once it is in the tunnel.
    const away = smoothstep(0, 0.55, year);
    const x = HIDDEN_X + (STOP_X - HIDDEN_X) * there;
    train.x = x + (HIDDEN_X - x) * away;
    train.y = 0.012 * Math.sin(train.x * 5);
    for (const person of waving) {
      person.raise = 1.55 + 0.45 * Math.sin((seconds / WAVE_S) * Math.PI * 4 + person.index * 1.3);
    }
    master.raise = 1.2 + 0.5 * breath(seconds, WAVE_S * 2);
    for (const { part, way, ahead } of points) {
      way.follow(part, ((seconds / LINE_S + ahead) % 1) * way.length);
      part.turn = 0;
      part.light = 1 - year;
    }
    for (const person of planners)
      person.raise = 0.4 * breath(seconds, 6, person.index * 0.3) * (1 - 0.6 * year);
  });
  return mark;
}

/** Two coaches along x, each wrapped in hearts, rings and ribbons for the line's hundred years. */
function wrappedTrain(): Model {
  const badge = (color: 'copper' | 'leaf' | 'straw' | 'sky', radius: number): Model =>
    piece(cylinder(radius, 0.06, radius, 14), color, { tilt: Math.PI / 2 });
  const side = join(
    place(heart(0.7, 0.06), { x: -1.7, y: 0.85 }),
    place(badge('straw', 0.3), { x: -0.95, y: 1.2 }),
    place(badge('leaf', 0.36), { x: 0, y: 1.15 }),
    place(badge('sky', 0.26), { x: 0.75, y: 1.2 }),
    place(heart(0.7, 0.06), { x: 1.55, y: 0.85 }),
    piece(box(4.5, 0.14, 0.05, 0), 'straw', { y: 2.4 }),
  );
  const one = (color: 'stone' | 'rose', band: 'rose' | 'stone'): Model =>
    join(
      place(coach(color, band, 4.6), { turn: Math.PI / 2 }),
      place(side, { z: 1.05 }),
      place(side, { z: -1.1 }),
    );
  return place(join(place(one('stone', 'rose'), { x: -2.42 }), place(one('rose', 'stone'), { x: 2.42 })), {
    scale: COACH_SCALE,
    y: 0.05,
  });
}

/** The station's house with its clock, and a roof over the platform. */
function station(): Model {
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
function tunnel(): Model {
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
    piece(box(10, 3.25, 2.9), 'limestone', { x: 5.3 }),
  );
}

/** The town on a table: one large place and four small ones, ringed, and the lines between them. */
function planTable(): Model {
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
