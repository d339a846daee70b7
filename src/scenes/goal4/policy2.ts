// 4-2: fire station and disaster centre. FY2022: drill, loudspeakers and receivers, GO-EN of three cities, a study of wood heat.
import {
  bush,
  campfire,
  cedar,
  type Diorama,
  disc,
  hall,
  house,
  join,
  type Landmark,
  lamp,
  lathe,
  Path,
  piece,
  repeat,
  ring,
  road,
  row,
  stones,
  table,
  tree,
  tube,
} from '../kit';
import { studyBoiler } from './policy2-next';
import { breath, circle, fireEngine, ladder, loudspeakerMast, receiver } from './props';
import { emptyHouse, extinguisher, garage, logs, threeRings, tower } from './props-homes';

const DRILL_S = 8;
const LADDER_S = 14;
const SOUND_S = 4;
const MEETING_S = 12;
const ENGINE = { x: -3.7, z: 0.3, turn: 0.62 } as const;
const DRILL = { x: 0.5, z: 2.5 } as const;
const MAST = { x: -6.7, z: -0.6, height: 6 } as const;
const MEETING = { x: 5.5, z: 3.3 } as const;
const HOMES = [
  { x: 3.6, z: 5.9, turn: 0.5 },
  { x: 7.7, z: 1, turn: -0.5 },
  { x: 7.9, z: 4.8, turn: -1.2 },
] as const;

/** Builds the landmark of policy 2 and what FY2022 did; returns it for the directions. */
export function safeHomes(d: Diorama): Landmark {
  const mark = d.landmark({ policy: 2, x: 0, z: -9, anchor: 9.4, shot: { radius: 7.8, azimuth: -0.1 } });
  mark
    .always()
    .add(piece(disc(5.4, 0.03, 0.72), 'asphalt'), { x: -1.6, z: 0.6 })
    .add(piece(disc(2.2, 0.05), 'path'), DRILL)
    .add(cedar(6.2), { x: -8.3, z: -4.6 })
    .add(tree(4.6, 3), { x: 0.9, z: -7.6 })
    .add(tree(3.8, 7), { x: 8.6, z: -5 })
    .add(bush(0.7), { x: 2.6, z: -1.7 })
    .add(stones(5, 1.5, 1.3, 2), { x: -7.9, z: 4.2 })
    .add(lamp(2.9), { x: 6.4, z: -2.6 })
    .add(emptyHouse(), { x: 7.7, z: -2.4, turn: -0.25, scale: 0.82 });
  mark.done().add(hall(4.4, 3.4, 2), { x: 3.5, z: -4.6 });
  const brigade = mark
    .done()
    .add(garage(), { x: -2.4, z: -4.2 })
    .add(tower(), { x: -6.6, z: -4.6 })
    .add(fireEngine(), ENGINE);
  const speakers = mark
    .done()
    .add(loudspeakerMast(MAST.height), { x: MAST.x, z: MAST.z })
    .add(house({ width: 3.2, depth: 2.6, wall: 1.8, rise: 1.2 }), { x: -7.1, z: 2, turn: 0.5 })
    .add(table(1.7, 0.9), { x: -5.2, z: 3.6, turn: 0.3 })
    .add(receiver(), { x: -5.2, y: 0.9, z: 3.6, turn: 0.3 });

  const steps = mark.done().add(ladder());
  steps.x = ENGINE.x - Math.sin(ENGINE.turn) * 1.9;
  steps.z = ENGINE.z - Math.cos(ENGINE.turn) * 1.9;
  steps.y = 2.22;
  steps.turn = ENGINE.turn;

  const sounds = [0.9, 1.6, 2.3].map((radius, i) => {
    const part = mark.done().add(piece(tube(circle(radius), 0.055, 5), 'lamp', {}, { glow: 1 }));
    part.x = MAST.x;
    part.z = MAST.z;
    part.y = MAST.height - 0.5;
    part.tilt = 0.5;
    return { part, ahead: -i * 0.2 };
  });
  const answer = mark.done().add(piece(tube(circle(0.5, true), 0.05, 5), 'lamp', {}, { glow: 1 }));
  answer.x = -5.35;
  answer.y = 1.3;
  answer.z = 3.95;
  answer.turn = 0.3;
  const hearers = [
    mark.person('done', { x: -6.3, z: 4, turn: 1.4, kind: 'elder', color: 'rose' }),
    mark.person('done', { x: -4.1, z: 3.4, turn: -1.3, kind: 'child', color: 'straw' }),
  ];
  mark.tell('fy2022.3', [speakers, ...sounds.map(({ part }) => part), answer, ...hearers]);

  const flame = mark.event().add(campfire());
  flame.x = DRILL.x + 0.9;
  flame.z = DRILL.z + 0.1;
  const jet = lathe(
    [
      [0.04, 0],
      [0.3, 1.1],
      [0.2, 1.3],
      [0, 1.36],
    ],
    9,
  );
  const spray = mark.event().add(piece(jet, 'stone', { tilt: Math.PI / 2 }));
  spray.x = DRILL.x - 0.45;
  spray.y = 1;
  spray.z = DRILL.z + 0.2;
  spray.turn = Math.PI / 2;
  spray.tilt = 0.3;
  const tools = mark
    .event()
    .add(extinguisher(), { x: DRILL.x - 0.75, y: 0.45, z: DRILL.z + 0.35 })
    .add(repeat(extinguisher(), row(3, 0.6)), { x: DRILL.x - 2.3, z: DRILL.z - 0.6 });
  const trainee = mark.person('event', { x: DRILL.x - 1.05, z: DRILL.z + 0.05, turn: 1.5, color: 'sky' });
  trainee.raise = 0.34;
  const chief = mark.person('event', {
    x: DRILL.x - 2,
    z: DRILL.z + 0.7,
    turn: 1.3,
    kind: 'helmet',
    color: 'copper',
  });
  const learners = ring(6, 1.95, Math.PI - 1.6, 3.3).map(({ x = 0, z = 0, turn = 0 }, i) =>
    mark.person('event', {
      x: DRILL.x + x,
      z: DRILL.z + z,
      turn,
      kind: i % 3 === 1 ? 'child' : i === 3 ? 'elder' : 'adult',
    }),
  );
  const drill = [flame, spray, tools, trainee, chief, ...learners];
  mark.tell('fy2022.2', [...drill, brigade, steps], { under: drill, radius: 5 });

  const square = mark
    .done()
    .add(piece(disc(1.5, 0.06), 'limestone'), MEETING)
    .add(
      join(
        ...HOMES.map(({ x, z }) =>
          piece(
            road(
              [
                [x, z],
                [MEETING.x, MEETING.z],
              ],
              0.6,
              0.05,
            ),
            'path',
          ),
        ),
      ),
    );
  const towns = mark
    .done()
    .add(house({ tiles: 'copper' }), { ...HOMES[0], scale: 0.36 })
    .add(house({ tiles: 'tile' }), { ...HOMES[1], scale: 0.36 })
    .add(house({ tiles: 'moss' }), { ...HOMES[2], scale: 0.36 });
  const joined = mark.done().add(threeRings());
  joined.x = MEETING.x;
  joined.z = MEETING.z - 1.1;
  const left = mark.person('event', { ...HOMES[0], color: 'sky' });
  const right = mark.person('event', { ...HOMES[2], color: 'rose' });
  mark.tell('fy2022.1', [square, towns, joined, left, right]);
  const toLeft = new Path([
    [3.9, 5],
    [MEETING.x - 0.5, MEETING.z + 0.2],
  ]);
  const toRight = new Path([
    [7.3, 4.5],
    [MEETING.x + 0.5, MEETING.z + 0.3],
  ]);

  const timber = mark.event().add(logs(), { x: 5.2, z: -0.6, turn: 0.2 });
  const engineer = mark.person('event', { x: 2.3, z: -0.9, turn: 1.1, kind: 'helmet', color: 'moss' });
  engineer.raise = 0.3;
  mark.tell('fy2022.4', [timber, engineer, studyBoiler(d, mark)], { azimuth: -0.6, radius: 3.6 });

  d.animate(({ seconds, year }) => {
    const calm = 1 - 0.5 * year;
    steps.tilt = -0.06 - 0.55 * breath(seconds, LADDER_S) * (1 - year);
    for (const { part, ahead } of sounds) {
      const now = breath(seconds, SOUND_S, ahead);
      part.light = now * calm;
      part.scale = 0.9 + 0.14 * now;
    }
    answer.light = breath(seconds, SOUND_S, -0.6) * calm;
    answer.scale = 0.7 + 0.5 * breath(seconds, SOUND_S, -0.6);
    const put = breath(seconds, DRILL_S);
    spray.presence = Math.min(1, Math.max(0, put * 2 - 0.6));
    flame.scale = 1.15 - 0.75 * put;
    chief.raise = 1 + 0.6 * put;
    for (const learner of learners) learner.raise = 0.3 * breath(seconds, DRILL_S, -0.3);
    const near = Math.min(1, 1.5 * breath(seconds, MEETING_S));
    toLeft.follow(left, near * toLeft.length);
    toRight.follow(right, near * toRight.length);
    left.walked = near < 1 ? 0.01 + near * toLeft.length : 0;
    right.walked = near < 1 ? 0.01 + near * toRight.length : 0;
    left.raise = right.raise = near < 1 ? 0 : 0.35;
    joined.turn = 0.3 * Math.sin((seconds / MEETING_S) * Math.PI * 2) * (1 - 0.7 * year);
  });
  return mark;
}
