// 3-2: two schools joined by a walk, tables where each learns at an own pace, mineto and its camp; to come: clubs, lunch centre.
import {
  ball,
  book,
  box,
  cedar,
  cylinder,
  type Diorama,
  disc,
  hall,
  hip,
  house,
  join,
  lamp,
  type Model,
  Path,
  type Person,
  piece,
  place,
  repeat,
  row,
  stones,
  table,
  tent,
  tree,
} from '../kit';
import { clubs, lunchCentre } from './policy2-next';
import { clock } from './props';

const WALK_M_PER_S = 0.5;
const TUTOR_M_PER_S = 0.7;
/** Everyone thinks at an own pace: the shortest and the step to the next, seconds. */
const PACE_S = 5;
const PACE_STEP_S = 1.3;
const BRIDGE_Y_M = 2.75;

/** Builds the landmark of policy 2. */
export function buildSchool(d: Diorama): void {
  const m = d.landmark({ policy: 2, x: -6.5, z: -9, anchor: 9.2 });
  m.always()
    .add(piece(disc(6.8, 0.03), 'path'))
    .add(piece(disc(2.3, 0.05, 0.75), 'earth'), { x: 3.5, z: 4.1 })
    .add(tree(4.2, 6), { x: -6, z: 0.2 })
    .add(cedar(6), { x: 0.3, z: -6 })
    .add(cedar(5), { x: 1.5, z: -6.3 })
    .add(cedar(5.4), { x: -6.6, z: -4.6 })
    .add(stones(3, 0.9, 1.2, 8), { x: -6.9, z: -1.4 });
  const schools = m
    .always()
    .add(hall(4.6, 2.8, 2), { x: -3.4, z: -3.2 })
    .add(turret(), { x: -3.4, y: 5.3, z: -3.2 })
    .add(hall(4.2, 2.8, 2, 'plaster'), { x: 3.9, z: -3.2 });
  const joining = m.done().add(walkway(), { x: 0.35, z: -3.1 });

  // Free-progress learning: one long table, a pair, one alone under the tree, one on the floor with a book.
  const tables = m
    .done()
    .add(place(table(2.2, 0.9), { scale: [1, 0.66, 1] }), { x: -1.3, z: 1.2, turn: 0.1 })
    .add(place(table(1.1, 0.7, 'straw'), { scale: [1, 0.66, 1] }), { x: -4.4, z: 1.4, turn: 0.4 })
    .add(place(table(1.2, 0.7, 'sky'), { scale: [1, 0.66, 1] }), { x: -3.1, z: 4, turn: -0.3 })
    .add(repeat(book(0.5, 'copper'), row(2, 1, { x: -1.3, y: 0.6, z: 1.25 })))
    .add(book(0.5, 'pine'), { x: -4.4, y: 0.6, z: 1.4 })
    .add(book(0.5, 'tile'), { x: -3.1, y: 0.6, z: 4 })
    .add(book(0.7, 'rose'), { x: 0.3, y: 0.08, z: 4.2, turn: 0.4 });
  const learners: readonly Person[] = [
    m.person('done', { x: -2, z: 0.4, kind: 'child', color: 'sky' }),
    m.person('done', { x: -0.9, z: 0.3, kind: 'child', color: 'straw' }),
    m.person('done', { x: -0.2, z: 1.9, turn: -2.4, kind: 'child', color: 'rose' }),
    m.person('done', { x: -4.7, z: 0.7, turn: 0.4, kind: 'child', color: 'moss' }),
    m.person('done', { x: -3.5, z: 3.3, turn: 0.3, kind: 'child', color: 'copper' }),
    m.person('done', { x: 0.1, z: 3.5, turn: 0.4, kind: 'child', color: 'tile' }),
  ];
  const teacher = m.person('done', { x: -2.7, z: 1.8, turn: 0.9, color: 'darkwood' });
  teacher.raise = 0.35;
  m.tell('fy2022.2', [tables, ...learners, teacher]);

  // mineto: the learning centre, lit; its tutor goes out to the school; its camp around the fire.
  const centre = m
    .done()
    .add(house({ width: 2.9, depth: 2.2, wall: 1.8, rise: 1.1, tiles: 'copper' }), {
      x: 5.2,
      z: -0.1,
      turn: -0.35,
    })
    .add(lamp(2.2), { x: 3.4, z: 1.4 });
  const camp = m
    .event()
    .add(tent('straw', 1.9, 2.2), { x: 5.5, z: 3.9, turn: -0.9 })
    .add(tent('moss', 1.7, 1.9), { x: 2.2, z: 2.9, turn: 0.5 });
  const fire = m.event().add(bonfire());
  fire.x = 3.7;
  fire.z = 4.8;
  const campers: readonly Person[] = [
    m.person('event', { x: 2.6, z: 4.6, turn: 1.4, kind: 'child', color: 'rose' }),
    m.person('event', { x: 3.8, z: 3.6, turn: 0, kind: 'child', color: 'sky' }),
  ];
  const tutor = m.person('event', { x: 0, z: 0, kind: 'pack', color: 'copper' });
  m.tell('fy2022.1', [centre, camp, fire, ...campers, tutor], { under: [centre, camp] });
  const toSchool = new Path([
    [3.4, 1.8],
    [1.6, 1.9],
    [0.9, 0.2],
    [-0.4, -0.6],
    [-3, -0.8],
  ]);
  const small = m.person('done', { x: 0, y: BRIDGE_Y_M, z: -2.6, kind: 'child', color: 'straw' });
  const tall = m.person('done', { x: 0, y: BRIDGE_Y_M, z: -3.3, kind: 'child', scale: 1.3, color: 'tile' });
  m.tell('fy2022.3', [joining, schools, small, tall], { under: [joining, schools], radius: 5.6 });
  d.animate(({ seconds }) => {
    for (let i = 0; i < learners.length; i++) {
      const learner = learners[i];
      if (learner) learner.raise = hand(seconds, i);
    }
    for (let i = 0; i < campers.length; i++) {
      const camper = campers[i];
      if (camper) camper.raise = 0.5 + 0.5 * Math.sin(seconds * 1.2 + i * 2);
    }
    fire.scale = 1.05 + 0.08 * Math.sin(seconds * 2.3) + 0.04 * Math.sin(seconds * 5.1);
    fire.light = 0.6;
    cross(small, seconds * WALK_M_PER_S, 1);
    cross(tall, seconds * WALK_M_PER_S * 0.8 + 1, -1);
    goAndReturn(toSchool, tutor, seconds * TUTOR_M_PER_S);
  });
  m.tell('fy2023.1', m.next(0.25, 0.85).draw(clubs(), { x: 0.8, z: 1 }), { azimuth: 0.3 });
  m.tell('fy2023.2', m.next(0.4, 1).draw(lunchCentre(), { x: 3.6, z: 3.6 }));
}

/** A hand is up for a third of the learner's own time. */
function hand(seconds: number, index: number): number {
  const wave = Math.sin((seconds / (PACE_S + index * PACE_STEP_S)) * Math.PI * 2 + index * 1.7);
  return 1 + Math.max(0, wave - 0.3) * 1.3 + 0.02;
}

/** Walks to the end of the way and back. */
function goAndReturn(way: Path, person: Person, metres: number): void {
  const there = metres % (way.length * 2);
  const back = there > way.length;
  way.follow(person, back ? way.length * 2 - there : there);
  if (back) person.turn += Math.PI;
  person.walked = metres + 1;
}

/** Crosses between the schools and back inside the walk. */
function cross(person: Person, metres: number, side: 1 | -1): void {
  const span = 2.2;
  const there = metres % (span * 2);
  const back = there > span;
  person.x = 0.3 + side * ((back ? span * 2 - there : there) - span / 2);
  person.turn = ((back ? -1 : 1) * side * Math.PI) / 2;
  person.walked = metres + 1;
}

/** A fire of logs that leans on itself. */
function bonfire(): Model {
  return join(
    repeat(piece(cylinder(0.07, 0.8, 0.06, 5), 'darkwood', { x: 0.26, lean: 0.6 }), [
      {},
      { turn: 2.1 },
      { turn: 4.2 },
    ]),
    piece(cylinder(0.26, 0.95, 0, 7), 'lamp', { y: 0.1 }, { glow: 1, sway: 0.15 }),
  );
}

/** The clock of the school under a small roof, with a bell. */
function turret(): Model {
  return join(
    piece(box(1.5, 1.5, 1.5), 'stone'),
    piece(hip(2, 2, 1), 'tile', { y: 1.5 }),
    place(clock(0.55), { y: 0.8, z: 0.72 }),
  );
}

/** The walk that joins both schools on the upper floor: deck, rails, roof of glass. */
function walkway(): Model {
  const length = 3;
  return join(
    piece(box(length, 0.25, 2), 'copper', { y: 2.5 }),
    repeat(piece(cylinder(0.11, 2.5, 0.11, 8), 'copper'), row(2, 1.5, { z: 0.7 })),
    piece(box(length, 0.1, 0.08), 'copper', { y: 3.3, z: 0.95 }),
    repeat(piece(box(0.06, 1.9, 0.06, 0), 'metal', { y: 2.7 }), row(4, 0.8, { z: 0.95 })),
    piece(box(length, 0.16, 2.3), 'copper', { y: 4.6 }),
    piece(ball(0.22, 1, 10), 'lamp', { y: 4.15 }, { glow: 1 }),
  );
}
