// 3-1: one way from pregnancy to school with a counsellor beside it, gifts and care; to come: a seamless arc, carers, visits.
import {
  archPoints,
  ball,
  box,
  bush,
  cedar,
  curve,
  type Diorama,
  disc,
  door,
  fence,
  field,
  figure,
  house,
  join,
  type Model,
  Path,
  type Person,
  parcel,
  piece,
  place,
  repeat,
  ring,
  road,
  row,
  stones,
  tree,
  tube,
  window,
} from '../kit';
import { bubble, cradle, cross, heart, pram, washing } from './props';

const STROLL_M_PER_S = 0.55;
/** How far those who walk together keep behind the first, metres. */
const PRAM_BEHIND_M = 4.2;
const PUPIL_BEHIND_M = 7.6;
const BREATH_S = 6;

const WAY = curve(
  [
    [-3.6, 1.5],
    [-2.4, 3.6],
    [0.4, 4.4],
    [3.4, 3.5],
    [4.3, 1.6],
    [2, 0.5],
    [-1.2, 0.4],
  ],
  true,
  7,
);

/** Builds the landmark of policy 1. */
export function buildFamily(d: Diorama): void {
  const m = d.landmark({ policy: 1, x: -18, z: 4, anchor: 7.4 });
  m.always()
    .add(piece(disc(6.6, 0.025), 'leaf'))
    .add(piece(road(WAY, 1.5, 0.05, true), 'path'))
    .add(
      piece(
        road(
          [
            [-3.6, -0.6],
            [-3.5, 1.4],
          ],
          1.1,
          0.045,
        ),
        'path',
      ),
    )
    .add(
      piece(
        road(
          [
            [4, -0.4],
            [4.1, 1.6],
          ],
          1.2,
          0.045,
        ),
        'path',
      ),
    )
    .add(house({ width: 4.6, depth: 3.2 }), { x: -2.7, z: -2.4 })
    .add(fence(2.6, 'stone', 0.7), { x: -5.7, z: 0.2, turn: 1.25 })
    .add(washing(), { x: 0.9, z: -1.4, turn: -0.1 })
    .add(garden(), { x: -5.1, z: 2.2 })
    .add(tree(3.4, 4), { x: 1, z: 2.1 })
    .add(tree(4.6, 2, 'moss'), { x: -5.8, z: -3.4 })
    .add(cedar(5.6), { x: 0.6, z: -5.2 })
    .add(cedar(4.6), { x: 2, z: -5.6 })
    .add(stones(5, 1.4, 1.3, 3), { x: 6.2, z: -2.8 })
    .add(stones(3, 0.8, 0.6, 5), { x: 6.1, z: 3.2 });
  m.done().add(clinic(), { x: 4.1, z: -2.1, turn: -0.15 });
  m.done().add(stroller(), { x: 2.4, z: -0.05, turn: 0.3, scale: 0.8 });

  // The birth gift and the gift for school; both are grants of the year.
  const birth = m.event().add(parcel(1.25, 'stone', 'rose'));
  const school = m.event().add(parcel(0.95, 'sky', 'copper'));
  birth.x = -1.7;
  birth.z = 5.5;
  birth.turn = 0.35;
  school.x = -0.1;
  school.z = 5.75;
  school.turn = -0.25;

  const way = new Path(WAY, true);
  const mother = m.person('done', { x: 0, z: 0, color: 'rose' });
  const counsellor = m.person('done', { x: 0, z: 0, color: 'copper' });
  const father = m.person('done', { x: 0, z: 0, color: 'sky' });
  const guide = m.person('done', { x: 0, z: 0, color: 'copper' });
  const pupil = m.person('done', { x: 0, z: 0, kind: 'pack', scale: 0.68, color: 'straw' });
  const belly = m.done().add(piece(ball(0.27, 1, 12), 'rose', { y: 0.62, z: 0.2 }));
  const carriage = m.done().add(pram());
  m.person('always', { x: -4.7, z: 0.1, turn: 0.6, kind: 'elder', color: 'moss' }).raise = 2;
  m.person('done', { x: 3.2, z: 0, turn: -0.2, color: 'stone' }).raise = 0.35;
  m.person('always', { x: 0.2, z: -0.5, turn: -0.7, kind: 'child', scale: 0.7, color: 'straw' }).raise = 1;
  d.animate(({ seconds }) => {
    const ahead = seconds * STROLL_M_PER_S;
    walk(way, mother, ahead, 0.38);
    walk(way, counsellor, ahead - 0.1, -0.42);
    walk(way, father, ahead - PRAM_BEHIND_M, 0);
    walk(way, guide, ahead - PRAM_BEHIND_M - 0.3, -0.85);
    walk(way, pupil, ahead - PUPIL_BEHIND_M, 0.2);
    way.follow(carriage, ahead - PRAM_BEHIND_M + 1.15);
    belly.x = mother.x;
    belly.z = mother.z;
    belly.turn = mother.turn;
    const breath = Math.sin((seconds / BREATH_S) * Math.PI * 2);
    birth.scale = 1 + 0.04 * breath;
    school.scale = 1 - 0.04 * breath;
  });

  // FY2023: one arc without a gap from the cradle to the pupil.
  m.next(0.25, 0.85)
    .draw(cradle(), { x: -5.1, z: 4.3, turn: 1.2 })
    .draw(seamless(), { z: 3.4 })
    .draw(figure(true), { x: 5.1, z: 3.9, scale: 0.62 })
    .draw(heart(0.8), { y: 4.75, z: 3.4 });
  // Carers for the nursery, and a visit to a house that worries.
  m.next(0.4, 1).draw(nursery(), { x: 1.1, z: -3 });
  m.next(0.5, 1)
    .draw(figure(), { x: -4.6, z: 1.2, turn: 2.8 })
    .draw(figure(true), { x: -3.2, z: 0.2, turn: 0.4 })
    .draw(bubble(1.7), { x: -3.9, y: 2.1, z: 0.9 });
}

/** Follows the way, `aside` metres to its left. */
function walk(way: Path, person: Person, metres: number, aside: number): void {
  way.follow(person, metres);
  person.x += Math.cos(person.turn) * aside;
  person.z -= Math.sin(person.turn) * aside;
  person.walked = metres + 100;
}

/** A clinic whose fees no longer ask for the family's income: its gate bar stands open. */
function clinic(): Model {
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

function stroller(): Model {
  return join(piece(box(0.9, 0.5, 0.5), 'wood'), piece(ball(0.2, 1, 8), 'straw', { y: 0.5 }));
}

/** A kitchen garden in rows. */
function garden(): Model {
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
    repeat(bush(0.22, 'pine', 2), row(3, 0.5, { z: -0.5 })),
    repeat(bush(0.2, 'leaf', 5), row(3, 0.5, { z: 0.1 })),
    repeat(bush(0.18, 'straw', 3), row(3, 0.5, { z: 0.6 })),
  );
}

/** Three bows beside one another, closed by rungs: a bridge without a gap. */
function seamless(): Model {
  const bow = (half: number, height: number, z: number): Model =>
    piece(tube(archPoints(half, height, 22), 0.05, 4), 'lamp', { z });
  return join(bow(5, 4.6, 0.35), bow(5, 4.6, -0.35), bow(4.5, 4.1, 0));
}

/** A nursery with two carers and children. */
function nursery(): Model {
  return join(
    house({ width: 3.8, depth: 2.4, wall: 2, rise: 1.3 }),
    place(figure(true), { x: -1.2, z: 2.1 }),
    place(figure(true), { x: 1.3, z: 2 }),
    ...ring(4, 0.75).map((at, i) =>
      place(figure(), { ...at, z: (at.z ?? 0) * 0.6 + 2.4, scale: 0.42 + (i % 2) * 0.08 }),
    ),
  );
}
