// 4-1: clinic and welfare house. FY2022: people who carry the community's care are trained, and walk with the elders.
import {
  bench,
  box,
  cedar,
  curve,
  type Diorama,
  disc,
  hall,
  hill,
  house,
  type Landmark,
  lamp,
  Path,
  type Person,
  piece,
  place,
  repeat,
  ring,
  road,
  sign,
  stones,
  tree,
} from '../kit';
import { breath, heart } from './props';

const WALK_M_PER_S = 0.62;
/** Somebody shows how to help somebody up; the others follow with their arms. */
const LESSON_S = 7;
const BESIDE_M = 0.72;
const BEHIND_M = 1.05;

const ROUND = curve(
  [
    [-5.2, 1.6],
    [-3, 4.1],
    [1, 4.7],
    [3.6, 2.6],
    [2.6, -0.2],
    [-1, -1],
    [-4.2, -0.6],
  ],
  true,
  7,
);

interface Pair {
  readonly helper: Person;
  readonly guest: Person;
  readonly ahead: number;
  /** A wheelchair is pushed; an elder is walked beside. */
  readonly pushed: boolean;
}

/** Builds the landmark of policy 1 and what FY2022 did; returns it for the directions. */
export function careTogether(d: Diorama): Landmark {
  const mark = d.landmark({
    policy: 1,
    x: -15,
    z: 3,
    anchor: 8.6,
    shot: { radius: 7.6, azimuth: 0.14, target: [-14.4, 2.2, 3.5] },
  });
  mark
    .always()
    .add(piece(disc(5.9, 0.03, 0.72), 'path'), { x: -0.6, z: 1.7 })
    .add(piece(road(ROUND, 1.1, 0.05, true), 'limestone'))
    .add(hill(6.4, 2.3, 6), { x: 1, z: -8.2 })
    .add(tree(4.6, 2), { x: -5.9, z: -5.4 })
    .add(tree(3.6, 6), { x: 7.2, z: -3.6 })
    .add(cedar(5.4), { x: 2.2, z: -7 })
    .add(cedar(4.4), { x: -7.6, z: -4.4 })
    .add(stones(5, 1.3, 1.1, 4), { x: 6.8, z: -0.6 })
    .add(stones(4, 1, 0.8, 7), { x: -5.8, z: 5.1 })
    .add(house({ width: 3.6, depth: 2.8, wall: 1.9, rise: 1.3 }), { x: -6.9, z: -1, turn: 0.65 })
    .add(lamp(2.8), { x: 3.8, z: -0.9 });
  mark
    .done()
    .add(hall(6.4, 3.4, 2), { x: -1.4, z: -4.4 })
    .add(piece(box(6.6, 0.42, 3.5, 0.05), 'rose'), { x: -1.4, y: 2.5, z: -4.42 })
    .add(heart(1.7, 0.3), { x: -1.4, y: 5.35, z: -3.2 })
    .add(house({ width: 4.2, depth: 3.2, roof: 'hip', wall: 2.1, tiles: 'copper' }), { x: 4.4, z: -3.9 })
    .add(bench(1.7), { x: -3.7, z: -2.05 })
    .add(repeat(piece(box(0.08, 0.8, 1.5, 0.02), 'metal'), [{ x: 2.6 }, { x: 3.5 }]), { z: -1.6 });

  const walkers: readonly Pair[] = [
    pair(mark, 'elder', 0, 'plaster'),
    pair(mark, 'wheelchair', 0.27, 'moss'),
    pair(mark, 'elder', 0.55, 'rose'),
    pair(mark, 'elder', 0.8, 'tile'),
  ];
  mark.person('done', { x: -3.95, z: -1.9, y: 0.2, turn: 0.2, kind: 'elder', color: 'straw', scale: 0.92 });
  mark.person('done', { x: -3.3, z: -1.9, y: 0.2, turn: -0.1, color: 'rose', scale: 0.88 });

  const board = mark
    .event()
    .add(place(sign(heart(0.5, 0.04)), { scale: 1.3 }), { x: -0.5, z: -0.3, turn: 0.1 });
  const floor = mark.event().add(piece(disc(2.1, 0.07, 0.82), 'straw'), { x: -0.5, z: 1.9 });
  const teacher = mark.person('event', { x: -0.75, z: 2.35, turn: 0.9, color: 'copper' });
  const guest = mark.person('event', { x: 0.15, z: 2.45, turn: -0.5, kind: 'wheelchair', color: 'plaster' });
  const dyes = ['sky', 'moss', 'straw', 'rose', 'sky', 'tile'] as const;
  const learners = ring(6, 1.85, Math.PI - 1.75, 3.5).map(({ x = 0, z = 0, turn = 0 }, i) =>
    mark.person('event', { x: x - 0.4, z: z + 2, turn, color: dyes[i] ?? 'sky' }),
  );
  const lesson = [board, floor, teacher, guest, ...learners];
  mark.tell('fy2022.1', [...lesson, ...walkers.flatMap(({ helper, guest: led }) => [helper, led])], {
    under: lesson,
    radius: 4.6,
  });

  const way = new Path(ROUND, true);
  d.animate(({ seconds }) => {
    for (const one of walkers) walk(one, way, seconds);
    teacher.raise = 0.15 + 0.3 * breath(seconds, LESSON_S);
    for (const learner of learners) learner.raise = 0.38 * breath(seconds, LESSON_S, -0.22);
  });
  return mark;
}

function pair(mark: Landmark, kind: 'elder' | 'wheelchair', ahead: number, color: Person['color']): Pair {
  const guest = mark.person('done', { x: 0, z: 0, kind, color });
  const helper = mark.person('done', { x: 0, z: 0, color: 'sky' });
  helper.raise = kind === 'wheelchair' ? 0.3 : 0.12;
  return { helper, guest, ahead, pushed: kind === 'wheelchair' };
}

/** Both along the round at the elder's pace. */
function walk({ helper, guest, ahead, pushed }: Pair, way: Path, seconds: number): void {
  const metres = seconds * WALK_M_PER_S + ahead * way.length;
  way.follow(guest, metres);
  guest.walked = pushed ? 0 : metres;
  helper.walked = metres + 0.3;
  way.follow(helper, pushed ? metres - BEHIND_M : metres);
  if (pushed) return;
  helper.x -= Math.cos(helper.turn) * BESIDE_M;
  helper.z += Math.sin(helper.turn) * BESIDE_M;
}
