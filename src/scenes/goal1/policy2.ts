// 1-2: a DIY tour and messages that fly out as paper birds; to come: road race, lodging event, hometown tax, digital promotion.
import {
  archPoints,
  ball,
  banner,
  box,
  cedar,
  curve,
  cutOut,
  cylinder,
  type Diorama,
  disc,
  figure,
  gable,
  house,
  join,
  type Model,
  Path,
  paperBird,
  parcel,
  piece,
  place,
  repeat,
  ring,
  road,
  row,
  stones,
  table,
} from '../kit';

const BIRDS = 8;
/** From the screen out into the air and away. */
const FLIGHT_S = 9;
const HAMMER_S = 1.1;
const RUN_M_PER_S = 2.4;
const SCREEN = { x: -4.6, z: -1.6, turn: 0.42, y: 2.7 } as const;

const PICTURE = { x: -0.7, y: 3.1, z: -2.6 } as const;

const COURSE = curve([
  [7.2, -0.4],
  [5.2, 1.4],
  [2.6, 3],
  [0.9, 5],
  [-0.6, 8.2],
]);

/** Builds the landmark of policy 2. */
export function messagesAndTour(d: Diorama): void {
  const mark = d.landmark({ policy: 2, x: 0, z: -9, anchor: 9, shot: { azimuth: -0.08 } });
  mark
    .always()
    .add(piece(road(COURSE, 2, 0.04), 'path'))
    .add(piece(disc(4.4, 0.03, 0.8), 'path'), { x: 0.8, z: -1.2 })
    .add(cedar(6), { x: -7, z: -4.6 })
    .add(cedar(5), { x: -5.6, z: -5.6 })
    .add(cedar(4.6), { x: 7.4, z: -5.2 })
    .add(stones(6, 1.7, 1.9, 12), { x: -2.2, z: -5.4 })
    .add(stones(4, 1, 0.9, 3), { x: -6.6, z: 2.6 });

  const pillar = mark.done().add(screen(), { x: SCREEN.x, z: SCREEN.z, turn: SCREEN.turn });
  const birds = Array.from({ length: BIRDS }, () => mark.done().add(paperBird()));
  const readers = [
    mark.person('done', { x: -3.4, z: 2.6, turn: 2.9, color: 'sky' }),
    mark.person('done', { x: -4.7, z: 3, turn: 2.7, kind: 'child', color: 'straw' }),
    mark.person('done', { x: -2.2, z: 3.3, turn: -2.9, kind: 'elder', color: 'rose' }),
  ];
  mark.tell('fy2022.2', [pillar, ...birds, ...readers], { under: [pillar, ...readers] });

  const shed = mark
    .event()
    .add(frame())
    .add(table(2.2, 0.8), { x: -0.4, z: 3.1, turn: 0.2 })
    .add(piece(box(2.8, 0.08, 0.3, 0.02), 'straw'), { x: -0.4, y: 0.92, z: 3.1, turn: 0.2 })
    .add(planks(), { x: 3.4, z: 1.6, turn: 0.7 });
  shed.x = 1.4;
  shed.z = -2.2;
  const builders = [
    mark.person('event', { x: 0.2, z: 1.9, turn: 2.9, kind: 'helmet', color: 'copper' }),
    mark.person('event', { x: 1.9, z: 1.7, turn: -2.9, kind: 'helmet', color: 'straw' }),
    mark.person('event', { x: -1.6, z: -1.5, turn: 1.6, kind: 'helmet', color: 'moss' }),
    mark.person('event', { x: 4.1, z: -1.4, turn: -1.7, kind: 'helmet', color: 'sky' }),
    mark.person('event', { x: 2.3, z: -2.7, y: 2.05, turn: 0.4, kind: 'helmet', color: 'rose', scale: 0.9 }),
  ];
  mark.tell('fy2022.1', [shed, ...builders]);

  const start = mark
    .next(0.25, 0.75)
    .draw(startArch(), { x: 1.5, z: 4.1, turn: -0.42 })
    .draw(banner('copper', 2.6), { x: 4.4, z: 3.6 })
    .draw(banner('copper', 2.6), { x: -2, z: 4.8 });
  const runners = Array.from({ length: 5 }, () => mark.next(0.4, 0.9).draw(place(figure(), { tilt: 0.26 })));
  mark.tell('fy2023.1', [start, ...runners], { under: start });
  const course = new Path(COURSE);
  const gifts = join(
    place(parcel(1.35), { x: -0.85, turn: 0.25 }),
    place(parcel(1.2), { x: 0.75, z: 0.15, turn: -0.3 }),
    place(parcel(0.95), { x: 0.1, z: 1.25, turn: 0.1 }),
  );
  const pile = mark.next(0.35, 0.85).draw(gifts, { x: -4.6, z: 4.3, turn: 0.15 });
  mark.tell('fy2023.3', pile);
  const inn = mark
    .next(0.4, 0.95)
    .draw(house({ width: 4.6, depth: 3.2, wall: 3.2, rise: 1.3, roof: 'hip' }), {
      x: 6.2,
      z: -3.9,
      turn: -0.25,
    })
    .draw(repeat(piece(ball(0.22, 1.2, 8), 'lamp'), row(5, 0.82, { x: 6, y: 2.3, z: -1.9 }, 0.2)));
  mark.tell('fy2023.2', inn);
  const picture = mark.next(0.5, 1).draw(framedPicture());
  picture.x = PICTURE.x;
  picture.z = PICTURE.z;
  const pixels = ring(6, 1.95).map(({ x = 0, z = 0 }) => {
    const cube = mark.next(0.65, 1).draw(piece(box(0.3, 0.3, 0.3, 0), 'stone'));
    cube.x = PICTURE.x + x;
    cube.y = PICTURE.y + z;
    cube.z = PICTURE.z + 0.1;
    return cube;
  });
  mark.tell('fy2023.4', [picture, ...pixels], { under: picture });

  d.animate(({ seconds, year }) => {
    birds.forEach((bird, i) => {
      const t = (((seconds / FLIGHT_S + i / BIRDS) % 1) + 1) % 1;
      const fan = -0.5 + ((i * 0.618) % 1) * 2.1;
      const away = 9.5 * t;
      bird.turn = SCREEN.turn + fan * (0.35 + 0.65 * t);
      bird.x = SCREEN.x + Math.sin(bird.turn) * (0.4 + away);
      bird.z = SCREEN.z + Math.cos(bird.turn) * (0.4 + away * 0.8);
      bird.y = SCREEN.y + 3.1 * Math.sin(t * 2.4) + 0.12 * Math.sin(seconds * 3 + i);
      bird.lean = 0.34 * Math.sin(seconds * 4.2 + i * 1.7);
      bird.tilt = -0.3 * Math.cos(t * 2.4);
      // Fewer fly once the direction of the next year is drawn.
      bird.presence = i % 2 === 0 ? 1 : 1 - year;
      bird.scale = 1.5 * Math.min(1, t * 8) * Math.min(1, (1 - t) * 7);
    });
    for (const reader of readers) reader.raise = 0.3;
    builders.forEach((builder, i) => {
      const beat = (((seconds / HAMMER_S + i * 0.37) % 1) + 1) % 1;
      // A slow rise, a quick blow.
      builder.raise = 1.15 + 0.55 * (beat < 0.75 ? beat / 0.75 : (1 - beat) / 0.25);
    });
    runners.forEach((runner, i) => {
      const metres = (seconds * RUN_M_PER_S + i * 2.3) % course.length;
      course.follow(runner, metres);
      runner.x += i % 2 === 0 ? 0.35 : -0.35;
      runner.y = 0.16 * Math.abs(Math.sin(seconds * 5.5 + i));
      runner.scale = Math.min(1, metres * 2, (course.length - metres) * 2);
    });
    pixels.forEach((cube, i) => {
      cube.turn = seconds * 0.5 + i;
      cube.z = PICTURE.z + 0.1 + 0.25 * Math.sin(seconds * 0.9 + i * 1.1) * year;
    });
  });
}

/** A tall screen like a telephone on a stone foot; on it a speech bubble, in light. */
function screen(): Model {
  const bubble = [
    [-0.7, 0.3],
    [-0.25, 0.3],
    [-0.45, -0.15],
    [0.2, 0.3],
    [0.7, 0.3],
    [0.7, 1.15],
    [-0.7, 1.15],
  ] as const;
  return join(
    piece(box(3, 0.35, 1.4, 0.1), 'limestone'),
    piece(box(2.3, 4, 0.32, 0.16), 'coal', { y: 0.3 }),
    piece(box(2, 3.4, 0.06, 0.02), 'glass', { y: 0.62, z: 0.15 }, { glow: 0.45 }),
    piece(cutOut(bubble, 0.1), 'stone', { y: 2.05, z: 0.2 }, { glow: 0.7 }),
    repeat(piece(ball(0.11, 1, 8), 'copper'), row(3, 0.38, { y: 2.68, z: 0.26 })),
    piece(ball(0.12, 0.6, 10), 'metal', { y: 0.42, z: 0.16 }, { fine: true }),
    repeat(piece(box(1.5, 0.14, 0.08, 0.02), 'stone'), [
      { y: 1.75, z: 0.18 },
      { y: 1.42, z: 0.18 },
      { y: 1.09, z: 0.18, scale: [0.7, 1, 1] },
    ]),
  );
}

/** The frame of a small house that visitors build: posts, beams, half a roof, a ladder. */
function frame(): Model {
  const post = piece(box(0.2, 2.4, 0.2, 0.03), 'wood');
  const rafter = (z: number): Model => piece(gable(3.6, 0.16, 1.3, 0.18), 'wood', { y: 2.4, z });
  const rung = piece(box(0.6, 0.07, 0.07, 0), 'straw');
  return join(
    piece(box(4.2, 0.2, 3.4, 0.04), 'limestone'),
    repeat(
      post,
      [-1.6, 0, 1.6].flatMap((x) => [-1.3, 1.3].map((z) => ({ x, y: 0.15, z }))),
    ),
    repeat(piece(box(3.6, 0.2, 0.2, 0.03), 'wood'), [
      { y: 2.4, z: -1.3 },
      { y: 2.4, z: 1.3 },
    ]),
    repeat(piece(box(0.2, 0.2, 2.8, 0.03), 'wood'), [
      { x: -1.6, y: 2.4 },
      { x: 1.6, y: 2.4 },
    ]),
    ...[-1.3, -0.45, 0.4, 1.3].map(rafter),
    piece(box(2.2, 0.1, 1.5, 0.02), 'tile', { x: -0.95, y: 3.02, z: -0.6, lean: 0.62 }),
    piece(box(3.1, 1.5, 0.1, 0.02), 'plaster', { y: 0.2, z: -1.3 }),
    place(
      join(
        repeat(piece(box(0.08, 3, 0.08, 0), 'straw'), [{ x: -0.3 }, { x: 0.3 }]),
        repeat(
          rung,
          [0.4, 0.9, 1.4, 1.9, 2.4].map((y) => ({ y })),
        ),
      ),
      { x: 0.9, y: 0.1, z: 2, tilt: -0.24 },
    ),
  );
}

function planks(): Model {
  return repeat(piece(box(2.4, 0.1, 0.28, 0.02), 'straw'), [
    { y: 0.02 },
    { y: 0.02, z: 0.32 },
    { y: 0.13, z: 0.16, turn: 0.06 },
    { y: 0.24, z: 0.1, turn: -0.05 },
  ]);
}

/** The arch a race starts under, as broad as the road, and on it a globe: runners from all over the world. Drawn only. */
function startArch(): Model {
  const outside = archPoints(2.1, 3.9, 10);
  const inside = archPoints(1.55, 3.2, 10).reverse();
  const band = [...inside, ...outside].map(([x, y]) => [x, y] as const);
  return join(piece(cutOut(band.reverse(), 0.05), 'copper'), piece(ball(0.62, 1, 12), 'sky', { y: 3.95 }));
}

/** A digital picture on an easel: a frame around the plateau's hills. Drawn only. */
function framedPicture(): Model {
  const hills = [
    [-1.1, 0],
    [1.1, 0],
    [1.1, 0.55],
    [0.5, 0.95],
    [-0.1, 0.5],
    [-0.55, 0.75],
    [-1.1, 0.35],
  ] as const;
  return join(
    piece(box(3, 2.3, 0.16, 0), 'wood', { y: 1.75 }),
    piece(box(2.5, 1.8, 0.18, 0), 'stone', { y: 2 }),
    piece(cutOut(hills, 0.22), 'leaf', { y: 2.05 }),
    piece(cylinder(0.26, 0.05, 0.26, 12), 'lamp', { x: 0.65, y: 3.3, z: 0.1, tilt: Math.PI / 2 }),
    repeat(piece(box(0.1, 1.8, 0.1, 0), 'wood'), [
      { x: -1.25, z: -0.1, lean: -0.12 },
      { x: 1.25, z: -0.1, lean: 0.12 },
    ]),
  );
}
