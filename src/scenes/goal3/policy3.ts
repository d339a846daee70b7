// 3-3: the heated pool with swimmers and its manager at the desk, the library's plan on a table; to come: library, events.
import { smoothstep } from '../../core/math';
import {
  ball,
  book,
  box,
  cedar,
  cutOut,
  cylinder,
  type Diorama,
  disc,
  field,
  join,
  lamp,
  type Model,
  type Person,
  type Point2,
  piece,
  place,
  repeat,
  row,
  type SolidPart,
  stones,
  table,
  tree,
  window,
} from '../kit';
import { events, library, libraryRooms } from './policy3-next';
import { crawl, swimmer } from './props-people';

const SWIM_M_PER_S = 0.8;
/** One turn of the arms, seconds. */
const STROKE_S = 2.6;
const LANE_M = 5;
const WATER_Y_M = 0.5;
const TABLE = { x: 4.1, z: 3.3, turn: -0.12 } as const;
const POOL = { x: -2.4, z: -1.6 } as const;

/** Builds the landmark of policy 3. */
export function buildPoolAndLibrary(d: Diorama): void {
  const m = d.landmark({ policy: 3, x: 7, z: -9, anchor: 8.2 });
  m.always()
    .add(piece(disc(6.8, 0.03), 'path'))
    .add(piece(disc(2.4, 0.05, 0.8), 'leaf'), { x: 4.2, z: -1.9 })
    .add(tree(4.6, 3), { x: 6, z: -4 })
    .add(cedar(5.6), { x: 3, z: -5.6 })
    .add(cedar(4.8), { x: 4.2, z: -5.9 })
    .add(stones(3, 1, 1.3, 12), { x: 6.7, z: -0.4 });

  // The designated manager at a new desk, flowers and a lamp: better service.
  const pool = m.always().add(poolHall(), POOL).add(basin(), POOL);
  const counter = m.done().add(desk(), { x: -4.6, z: 2.9, turn: 0.35 });
  const manager = m.person('done', { x: -4.9, z: 2.2, turn: 0.35, color: 'copper' });
  const guest = m.person('done', { x: -4, z: 4.2, turn: -2.8, color: 'sky' });
  const child = m.person('done', { x: -3.1, z: 4.1, turn: -2.5, kind: 'child', color: 'straw' });

  const swimmers = (['copper', 'stone', 'straw'] as const).map((cap, lane) => ({
    body: m.always().add(swimmer(cap)),
    arms: m.always().add(crawl()),
    lane,
  }));
  m.tell('fy2022.2', [
    pool,
    counter,
    manager,
    guest,
    child,
    ...swimmers.flatMap(({ body, arms }) => [body, arms]),
  ]);

  // The basic plan is a plan: sheets and a book on a table, and over them the library as a small drawing.
  const plan = m.done().add(planTable(), TABLE);
  const small = m.next(-1, 0).draw(library(), { ...TABLE, y: 0.98, scale: 0.34 });
  const planners: readonly Person[] = [
    m.person('done', { x: 2, z: 3.2, turn: 1.4, color: 'tile' }),
    m.person('done', { x: 2.9, z: 2.1, turn: 0.6, color: 'straw' }),
    m.person('done', { x: 6, z: 3.5, turn: -1.5, kind: 'wheelchair', color: 'moss' }),
  ];
  m.tell('fy2022.1', [plan, small, ...planners]);
  d.animate(({ seconds, year }) => {
    for (let i = 0; i < swimmers.length; i++) {
      const lane = swimmers[i];
      if (lane) swim(lane.body, lane.arms, lane.lane, seconds);
    }
    manager.raise = 1.4 + 0.5 * Math.sin(seconds * 0.9);
    guest.raise = 0.2 + 0.15 * Math.sin(seconds * 0.9 + 2);
    child.raise = 0.5 + 0.5 * Math.sin(seconds * 1.1);
    // The small drawing gives way to the large one.
    small.presence = 1 - smoothstep(0.2, 0.6, year);
    for (let i = 0; i < planners.length; i++) {
      const planner = planners[i];
      if (planner) planner.raise = 0.2 + 0.18 * Math.sin(seconds * 0.8 + i * 2.1);
    }
  });
  const reading = m.next(0.25, 0.85).draw(library(), { x: 3.7, z: -2.2 });
  const rooms = m.next(0.5, 1).draw(libraryRooms(), { x: 3.7, z: -2.2 });
  m.tell('fy2023.2', [reading, rooms]);
  m.tell('fy2023.1', m.next(0.4, 1).draw(events(), { x: -1, z: 4.6 }));
}

/** Lengths of the lane, there and back, each swimmer at an own speed. */
function swim(body: SolidPart, arms: SolidPart, lane: number, seconds: number): void {
  const metres = seconds * SWIM_M_PER_S * (1 - lane * 0.16) + lane * 3;
  const there = metres % (LANE_M * 2);
  const back = there > LANE_M;
  body.x = POOL.x - LANE_M / 2 + (back ? LANE_M * 2 - there : there);
  body.z = POOL.z - 1.2 + lane * 1.2;
  body.y = WATER_Y_M + 0.06 + 0.03 * Math.sin(seconds * 1.7 + lane);
  body.turn = back ? -Math.PI / 2 : Math.PI / 2;
  arms.x = body.x;
  arms.y = body.y + 0.02;
  arms.z = body.z;
  arms.turn = body.turn;
  arms.tilt = (seconds / (STROKE_S + lane * 0.4)) * Math.PI * 2;
}

/** A hall open to the visitor under one wave of glass on wooden ribs. */
function poolHall(): Model {
  const top: readonly Point2[] = [
    [3.2, 2.7],
    [2.2, 3.7],
    [0.9, 4.3],
    [-0.6, 4.4],
    [-2, 4],
    [-3.4, 3.3],
  ];
  const wave = (thick: number): Point2[] => [
    ...top,
    ...[...top].reverse().map(([x, y]): Point2 => [x, y - thick]),
  ];
  const turn = Math.PI / 2;
  return join(
    piece(box(7.8, 0.22, 6.4), 'limestone'),
    piece(cutOut(wave(0.14), 7.4), 'glass', { turn }),
    repeat(piece(cutOut(wave(0.34), 0.16), 'wood', { y: 0.1, turn }, {}), row(5, 1.85)),
    piece(box(7.4, 2.7, 0.2), 'stone', { y: 0.2, z: -3 }),
    repeat(window(1.2, 1.5), row(5, 1.45, { y: 0.8, z: -2.88 })),
    repeat(piece(cylinder(0.09, 3.3, 0.09, 8), 'wood'), row(3, 3.7, { z: 3 })),
    piece(box(0.2, 2.9, 2.4), 'stone', { x: -3.7, y: 0.2, z: -1.8 }),
    piece(box(0.2, 2.9, 2.4), 'stone', { x: 3.7, y: 0.2, z: -1.8 }),
  );
}

/** The basin: rim, water, ropes between three lanes. */
function basin(): Model {
  const rope = (z: number): Model =>
    repeat(piece(box(0.34, 0.09, 0.09, 0), 'copper', { y: WATER_Y_M + 0.01, z }), row(8, LANE_M / 7));
  return join(
    piece(box(6.6, 0.26, 0.4), 'stone', { y: 0.2, z: 2.1 }),
    piece(box(6.6, 0.4, 0.4), 'stone', { y: 0.2, z: -2.1 }),
    piece(box(0.4, 0.4, 4), 'stone', { x: -3.1, y: 0.2 }),
    piece(box(0.4, 0.4, 4), 'stone', { x: 3.1, y: 0.2 }),
    piece(
      field(
        [
          [-3, -2],
          [3, -2],
          [3, 2],
          [-3, 2],
        ],
        WATER_Y_M,
      ),
      'water',
      {},
      { water: true },
    ),
    rope(-0.6),
    rope(0.6),
  );
}

function desk(): Model {
  return join(
    piece(box(2.3, 1, 0.7), 'wood'),
    piece(box(2.5, 0.1, 0.9), 'stone', { y: 1 }),
    piece(cylinder(0.12, 0.25, 0.16, 8), 'sky', { x: 0.85, y: 1.1 }),
    piece(ball(0.24, 1, 8), 'rose', { x: 0.85, y: 1.25 }),
    place(lamp(2.7), { x: -1.4, z: -0.2 }),
  );
}

/** The basic plan: sheets with a ground plan, a book, rolls. */
function planTable(): Model {
  return join(
    table(2.9, 1.9, 'wood'),
    piece(box(2.2, 0.03, 1.4, 0), 'stone', { y: 0.91, turn: 0.06 }),
    place(book(0.6, 'copper'), { x: 1.1, y: 0.95, z: 0.65, turn: -0.3 }),
    piece(cylinder(0.08, 1, 0.08, 8), 'stone', { x: -1, y: 0.98, z: 0.75, lean: -Math.PI / 2 }),
  );
}
