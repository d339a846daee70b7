// 3-1: one way from pregnancy to school with a counsellor beside it, gifts and care; to come: a seamless arc, carers, visits.
import {
  ball,
  cedar,
  curve,
  type Diorama,
  fence,
  field,
  house,
  Path,
  type Person,
  parcel,
  piece,
  road,
  stones,
  tree,
} from '../kit';
import { nursery, seamless } from './policy1-next';
import { clinic, garden } from './policy1-place';
import { bubble, cradle, heart, pram, washing } from './props';
import { sketch } from './props-people';

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

/** The lawn's edge, in and out. */
const LAWN = curve(
  [
    [-6.6, 0.6],
    [-5.9, 4.4],
    [-2.6, 5.7],
    [2, 6.2],
    [6, 5],
    [6.5, 1.4],
    [5.9, -3.4],
    [1, -5.2],
    [-5.4, -4.6],
  ],
  true,
  5,
);

/** Builds the landmark of policy 1. */
export function buildFamily(d: Diorama): void {
  const m = d.landmark({ policy: 1, x: -18, z: 4, anchor: 7.4 });
  m.always()
    .add(piece(field(LAWN, 0.025), 'moss'))
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
    .add(washing(), { x: 0.9, z: -2, turn: -0.1 })
    .add(garden(), { x: -5.1, z: 2.2 })
    .add(piece(ball(0.5, 0.85, 9), 'leaf', {}, { sway: 0.08 }), { x: 0.9, z: 1.9 })
    .add(piece(ball(0.34, 0.85, 8), 'rose', {}, { sway: 0.08 }), { x: 1.6, z: 2.2 })
    .add(tree(4.6, 2, 'moss'), { x: -5.8, z: -3.4 })
    .add(cedar(5.6), { x: 0.6, z: -5.2 })
    .add(cedar(4.6), { x: 2, z: -5.6 })
    .add(stones(3, 1, 1.2, 3), { x: -6.2, z: -1.2 })
    .add(stones(2, 0.6, 0.6, 5), { x: 6.1, z: 0.6 });
  const surgery = m.done().add(clinic(), { x: 4.1, z: -2.1, turn: -0.15 });

  // The birth gift and the gift for school; both are grants of the year.
  const birth = m.event().add(parcel(1.25, 'stone', 'rose'));
  const school = m.event().add(parcel(0.95, 'sky', 'copper'));
  birth.x = -4.9;
  birth.z = 4.5;
  birth.turn = 0.35;
  school.x = 5.1;
  school.z = 4;
  school.turn = -0.25;
  m.tell('fy2022.2', [surgery, birth, school], { under: [surgery, school] });

  const way = new Path(WAY, true);
  const mother = m.person('done', { x: 0, z: 0, color: 'rose' });
  const counsellor = m.person('done', { x: 0, z: 0, color: 'copper' });
  const father = m.person('done', { x: 0, z: 0, color: 'sky' });
  const guide = m.person('done', { x: 0, z: 0, color: 'copper' });
  const pupil = m.person('done', { x: 0, z: 0, kind: 'pack', scale: 0.68, color: 'straw' });
  const belly = m.done().add(piece(ball(0.27, 1, 12), 'rose', { y: 0.62, z: 0.2 }));
  const carriage = m.done().add(pram());
  m.tell('fy2022.1', [mother, counsellor, father, guide, pupil, belly, carriage], {
    under: [mother, counsellor, father, carriage],
    follow: true,
    radius: 3.8,
  });
  m.person('always', { x: -0.7, z: -0.4, turn: -0.2, kind: 'elder', color: 'moss' }).raise = 2;
  m.person('done', { x: 3.2, z: 0, turn: -0.2, color: 'stone' }).raise = 0.35;
  m.person('always', { x: 1.3, z: -1, turn: -0.7, kind: 'child', scale: 0.7, color: 'straw' }).raise = 1;
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
  const bow = m
    .next(0.25, 0.85)
    .draw(cradle(), { x: -4.9, z: 4.5, turn: 1.2, scale: 1.3 })
    .draw(seamless(), { z: 3.4 })
    .draw(sketch(true, 0.72), { x: 5.1, z: 4 })
    .draw(heart(0.8), { y: 4.75, z: 3.4 });
  // Carers for the nursery, and a visit to a house that worries.
  const carers = m.next(0.4, 1).draw(nursery(), { x: 1, z: -3.6, scale: 1.15 });
  const visit = m
    .next(0.5, 1)
    .draw(sketch(true), { x: -2.6, z: 0.4, turn: 2.8 })
    .draw(bubble(1.7), { x: -2.5, y: 2.3, z: 0.5 });
  m.tell('fy2023.1', bow);
  m.tell('fy2023.2', carers);
  m.tell('fy2023.3', visit);
}

/** Follows the way, `aside` metres to its left. */
function walk(way: Path, person: Person, metres: number, aside: number): void {
  way.follow(person, metres);
  person.x += Math.cos(person.turn) * aside;
  person.z -= Math.sin(person.turn) * aside;
  person.walked = metres + 100;
}
