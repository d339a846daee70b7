// 4-1, directions of FY2023: one counter of many agencies, a notice of health risks, elders going out by bus with a pass.
import {
  ball,
  box,
  bus,
  cylinder,
  type Diorama,
  disc,
  figure,
  join,
  type Landmark,
  type Model,
  type Point3,
  piece,
  place,
  ring,
} from '../kit';
import { arc, breath, busWindows, heart, thread } from './props';

const HEART_S = 4;
/** The notice travels from the clinic's system to the home. */
const NOTICE_S = 6;
const BOARDING_S = 9;
const HOME: Point3 = [-6.6, 3.6, -0.8];
const CLINIC: Point3 = [-2.2, 6.5, -3.1];
const COUNTER = { x: -0.5, z: 1.9 } as const;
const BUS = { x: 5.8, z: 3, turn: -1.2 } as const;
const DOOR: Point3 = [5.1, 0, 4.6];
const QUEUE: Point3 = [4.1, 0, 7.4];

/** Draws what FY2023 is to bring to the landmark `mark`. */
export function careToCome(d: Diorama, mark: Landmark): void {
  const counter = mark.next(0.25, 0.8).draw(roundDesk());
  counter.x = COUNTER.x;
  counter.z = COUNTER.z;
  mark.tell('fy2023.1', counter);

  const line = mark
    .next(0.4, 0.85)
    .draw(thread(pulseLine()))
    .draw(place(figure(), { x: -5.4, z: 0.9, scale: 0.9 }));
  const beat = mark.next(0.35, 0.7).draw(heart(2.3, 0.1));
  beat.x = -1.4;
  beat.y = 5.1;
  beat.z = -3.2;
  const notice = mark.next(0.7, 0.95).draw(heart(0.7, 0.1));
  mark.tell('fy2023.2', [line, beat, notice], { under: [line, beat] });

  const coach = mark
    .next(0.45, 1)
    .draw(bus('stone', 'copper', 5), BUS)
    .draw(busWindows(5), BUS)
    .draw(piece(cylinder(0.05, 2.4, 0.05, 5), 'metal'), { x: 6.9, z: 5.4 })
    .draw(piece(disc(0.4, 0), 'copper'), { x: 6.9, y: 2.7, z: 5.4, tilt: Math.PI / 2 });
  const boarding = [0, 0.5].map((ahead) => ({ part: mark.next(0.6, 1).draw(elderWithPass()), ahead }));
  mark.tell('fy2023.3', [coach, ...boarding.map(({ part }) => part)]);

  d.animate(({ seconds }) => {
    beat.scale = 1 + 0.07 * breath(seconds, HEART_S);
    const sent = (seconds / NOTICE_S) % 1;
    notice.x = CLINIC[0] + (HOME[0] - CLINIC[0]) * sent;
    notice.y = CLINIC[1] + (HOME[1] - CLINIC[1]) * sent + 0.15;
    notice.z = CLINIC[2] + (HOME[2] - CLINIC[2]) * sent;
    notice.presence = Math.min(1, 6 * sent, 6 * (1 - sent));
    for (const { part, ahead } of boarding) {
      const t = (seconds / BOARDING_S + ahead) % 1;
      part.x = QUEUE[0] + (DOOR[0] - QUEUE[0]) * t;
      part.z = QUEUE[2] + (DOOR[2] - QUEUE[2]) * t;
      part.y = 0.05 * Math.abs(Math.sin(t * 18));
      part.turn = 2.8;
      part.presence = Math.min(1, 5 * t, 5 * (1 - t));
    }
  });
}

/** A round desk: five from different agencies behind it, one answer over it, somebody who asks before it. */
function roundDesk(): Model {
  const answer: Point3 = [0, 3.3, 0];
  const agencies = ring(5, 1.85, Math.PI - 1.5, 3);
  return join(
    piece(cylinder(1.15, 0.95), 'wood'),
    piece(cylinder(1.35, 0.1), 'wood', { y: 0.95 }),
    ...agencies.map((at) => place(figure(), { ...at, scale: 0.9 })),
    ...agencies.map(({ x = 0, z = 0 }) => thread(arc([x, 2.1, z], answer, 0.35, 7))),
    piece(ball(0.42, 0.8, 10), 'lamp', { y: 3.1 }),
    thread(arc(answer, [0.1, 2.2, 2], 0.5, 8)),
    place(figure(), { x: 0.1, z: 2.1, scale: 0.9 }),
    place(figure(), { x: 0.75, z: 2.2, scale: 0.62 }),
  );
}

/** From the clinic to the home, with the beat of a heart in it. */
function pulseLine(): Point3[] {
  const beats: readonly (readonly [number, number])[] = [
    [0, 0],
    [0.18, 0],
    [0.22, 0.55],
    [0.27, -0.4],
    [0.31, 0],
    [0.5, 0],
    [0.54, 0.75],
    [0.6, -0.5],
    [0.64, 0],
    [0.82, 0],
    [0.85, 0.4],
    [0.89, -0.25],
    [0.92, 0],
    [1, 0],
  ];
  return beats.map(
    ([t, up]): Point3 => [
      CLINIC[0] + (HOME[0] - CLINIC[0]) * t,
      CLINIC[1] + (HOME[1] - CLINIC[1]) * t + up,
      CLINIC[2] + (HOME[2] - CLINIC[2]) * t,
    ],
  );
}

/** An elder with a stick who holds up a pass. */
function elderWithPass(): Model {
  return join(
    place(figure(), { scale: 0.9 }),
    piece(cylinder(0.03, 1.2, 0.03, 4), 'coal', { x: 0.5, z: 0.25 }),
    piece(box(0.75, 0.5, 0.05, 0), 'stone', { x: -0.55, y: 1.7, z: 0.3 }),
    thread(arc([-0.25, 1.3, 0.1], [-0.55, 1.7, 0.3], 0, 3)),
  );
}
