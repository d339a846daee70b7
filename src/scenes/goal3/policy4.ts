// 3-4: people of every kind in one circle under a great tree, a lecture, a parasol of many colours; to come: books, others joining.
import { lerp, smoothstep } from '../../core/math';
import {
  ball,
  bench,
  book,
  box,
  type ColorName,
  cedar,
  cutOut,
  cylinder,
  type Diorama,
  disc,
  join,
  type Model,
  type Person,
  type PersonSpec,
  piece,
  place,
  repeat,
  row,
  stones,
  table,
} from '../kit';
import { heart, parasol, pole } from './props';
import { sketch } from './props-people';

const TAU = Math.PI * 2;
const RING = { x: 0.6, z: -0.7, radius: 3.1 } as const;
/** The raised arms run round the circle once in this time. */
const WAVE_S = 9;
/** A sheet flies from the benches to the box. */
const SHEET_S = 8;
const PARASOL_TURN_S = 40;
/** Places of the circle in FY2023; those not taken by somebody solid are for those who join. */
const SEATS = 13;
const TAKEN: readonly number[] = [0, 2, 4, 5, 7, 9, 10, 12];
const FREE: readonly number[] = [1, 3, 6, 8, 11];

type Somebody = Pick<PersonSpec, 'kind' | 'color' | 'scale'>;
const CIRCLE: readonly Somebody[] = [
  { kind: 'child', color: 'straw' },
  { kind: 'adult', color: 'copper' },
  { kind: 'elder', color: 'moss' },
  { kind: 'adult', color: 'plaster', scale: 1.06 },
  { kind: 'pack', color: 'sky' },
  { kind: 'child', color: 'rose', scale: 1.15 },
  { kind: 'helmet', color: 'tile' },
  { kind: 'wheelchair', color: 'sky' },
];

/** Builds the landmark of policy 4. */
export function buildCircle(d: Diorama): void {
  const m = d.landmark({ policy: 4, x: 18, z: 4, anchor: 8.8 });
  m.always()
    .add(piece(disc(6.5, 0.025, 0.94), 'moss'), { x: 0.2 })
    .add(piece(disc(RING.radius + 0.9, 0.045), 'path'), RING)
    .add(piece(disc(RING.radius - 0.9, 0.06), 'leaf'), RING)
    .add(piece(disc(2.6, 0.05, 0.7), 'path'), { x: -3.8, z: 3.7 })
    .add(greatTree(), RING)
    .add(stones(4, 1.2, 1.6, 7), { x: 6, z: -2.2 })
    .add(cedar(5), { x: 5, z: -4.4 })
    .add(cedar(4), { x: 6.2, z: -4.6 });

  const circle: readonly Person[] = CIRCLE.map((somebody) => m.person('done', { x: 0, z: 0, ...somebody }));

  // The lecture: a speaker with a heart on the board, benches, an answer box for the survey.
  const lecture = m
    .done()
    .add(board(), { x: -6, z: 2.6, turn: 0.9 })
    .add(place(bench(1.9), { scale: 0.85 }), { x: -3, z: 4, turn: -2.1 })
    .add(place(bench(1.5), { scale: 0.85 }), { x: -1.6, z: 4.7, turn: -2.1 })
    .add(answerBox(), { x: -3.3, z: 5.5 });
  const speaker = m.person('event', { x: -5, z: 3, turn: 1.1, color: 'copper' });
  const listeners = [
    m.person('event', { x: -2.6, z: 4.4, turn: -2, kind: 'elder', color: 'plaster', scale: 0.94 }),
    m.person('event', { x: -1.5, z: 4.9, turn: -2, color: 'rose', scale: 0.94 }),
  ];
  const sheet = m.event().add(piece(box(0.42, 0.03, 0.56, 0), 'stone'));
  m.tell('fy2022.1', [lecture, speaker, ...listeners, sheet], { under: [lecture, speaker, ...listeners] });

  // Awareness of diversity: a parasol in many colours over a table of leaflets.
  const stand = m
    .done()
    .add(pole(3), { x: 4.4, z: 3.4 })
    .add(table(1.7, 0.8, 'stone'), { x: 4.4, z: 3.7 })
    .add(leaflets(), { x: 4.4, y: 0.9, z: 3.7 });
  const shade = m.done().add(parasol(1.9, 0.75));
  shade.x = 4.4;
  shade.y = 2.7;
  shade.z = 3.4;
  const host = m.person('event', { x: 5.3, z: 3, turn: -0.2, color: 'straw' });
  const passer = m.person('event', { x: 3.1, z: 4.5, turn: 2, color: 'tile' });
  passer.raise = 0.3;
  m.tell('fy2022.2', [stand, shade, host, passer, ...circle], { under: [stand, shade, host, passer] });

  d.animate(({ seconds, year }) => {
    const opened = smoothstep(0.1, 0.7, year);
    for (let i = 0; i < circle.length; i++) {
      const person = circle[i];
      const seat = TAKEN[i];
      if (!person || seat === undefined) continue;
      const angle = lerp((i / circle.length) * TAU, (seat / SEATS) * TAU, opened);
      sit(person, angle);
      const crest = 0.5 + 0.5 * Math.cos((seconds / WAVE_S) * TAU - angle);
      person.raise = 0.35 + 0.65 * crest * crest * crest;
    }
    speaker.raise = 0.25 + 0.2 * Math.sin(seconds * 0.9);
    host.raise = 0.3 + 0.1 * Math.sin(seconds * 0.7);
    shade.turn = (seconds / PARASOL_TURN_S) * TAU;
    const flight = (seconds % SHEET_S) / SHEET_S;
    const t = smoothstep(0.1, 0.6, flight);
    sheet.x = lerp(-2.6, -3.3, t);
    sheet.z = lerp(4.8, 5.5, t);
    sheet.y = 1.2 + 0.9 * Math.sin(t * Math.PI) - 0.2 * t;
    sheet.turn = t * 2;
    sheet.tilt = 0.5 * Math.sin(t * TAU);
    sheet.presence = 1 - smoothstep(0.6, 0.7, flight);
  });

  // FY2023: books within the circle's reach, and those who join it.
  const joining = m.next(0.35, 0.95);
  for (const seat of FREE) joining.draw(newcomer(seat), seatAt(seat, RING.radius));
  const near = m.next(0.5, 1);
  for (const seat of [0.5, 2.5, 11, 12.5])
    near.draw(book(1.1), { ...seatAt(seat, RING.radius + 1.3), y: 0.9 });
  const learners = m
    .next(0.55, 1)
    .draw(sketch(true), { x: 2.9, z: 4.6, turn: 1.4 })
    .draw(sketch(true, 0.72), { x: -4.3, z: 4.2, turn: 1.2 })
    .draw(book(2), { x: -2.9, y: 1.5, z: 3.9, tilt: 0.5 });
  m.tell('fy2023.1', [near, learners]);
  m.tell('fy2023.2', [joining, ...circle]);
}

function sit(person: Person, angle: number): void {
  person.x = RING.x + Math.sin(angle) * RING.radius;
  person.z = RING.z + Math.cos(angle) * RING.radius;
  person.turn = angle + Math.PI;
}

/** Place number `seat` on a ring around the tree, looking inwards. */
function seatAt(seat: number, radius: number): { x: number; z: number; turn: number } {
  const angle = (seat / SEATS) * TAU;
  return {
    x: RING.x + Math.sin(angle) * radius,
    z: RING.z + Math.cos(angle) * radius,
    turn: angle + Math.PI,
  };
}

/** Those who join are of every size. */
function newcomer(seat: number): Model {
  return sketch(true, seat % 3 === 0 ? 0.68 : 1);
}

/** The tree that shades the circle: a broad crown of several heads. */
function greatTree(): Model {
  const head = (radius: number, x: number, y: number, z: number, color: ColorName): Model =>
    piece(ball(radius, 0.8, 12), color, { x, y, z }, { sway: 0.12 });
  return join(
    piece(cylinder(0.62, 3.6, 0.36, 9), 'darkwood'),
    piece(cylinder(0.95, 0.5, 0.5, 9), 'darkwood'),
    head(2.1, -0.2, 3.4, -0.3, 'leaf'),
    head(1.6, -2, 2.9, 0, 'moss'),
    head(1.7, 1.9, 3, -0.2, 'leaf'),
    head(1.3, 0.6, 2.8, 0.9, 'moss'),
  );
}

/** A board with a heart and two hands' breadth of room around it: no words. */
function board(): Model {
  return join(
    repeat(piece(cylinder(0.06, 2.6, 0.06, 6), 'darkwood'), row(2, 1.7)),
    piece(box(2, 1.4, 0.1), 'stone', { y: 1.1, z: 0.05 }),
    place(heart(0.8, 'copper', 0.08), { y: 1.4, z: 0.12 }),
  );
}

function answerBox(): Model {
  return join(piece(box(0.7, 0.9, 0.6), 'wood'), piece(box(0.45, 0.04, 0.1, 0), 'coal', { y: 0.89 }));
}

/** Leaflets in five colours, fanned. */
function leaflets(): Model {
  const sheetOutline = [
    [-0.1, 0],
    [0.1, 0],
    [0.1, 0.32],
    [-0.1, 0.32],
  ] as const;
  return join(
    ...(['copper', 'straw', 'leaf', 'sky', 'rose'] as const).map((dye, i) =>
      piece(cutOut(sheetOutline, 0.03), dye, { x: (i - 2) * 0.28, lean: (2 - i) * 0.1, tilt: -0.3 }),
    ),
  );
}
