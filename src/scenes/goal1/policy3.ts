// 1-3: the cave mouth with its lamps, a guide with a group, the plan; to come: partners in a ring, the peaks of Đồng Văn.
import { smoothstep } from '../../core/math';
import {
  archPoints,
  ball,
  book,
  box,
  bush,
  cedar,
  curve,
  cutOut,
  cylinder,
  type Diorama,
  disc,
  figure,
  hill,
  join,
  lathe,
  type Model,
  Path,
  piece,
  place,
  repeat,
  ring,
  road,
  rock,
  stones,
  tree,
  tube,
} from '../kit';
import { cliff, GROWTH, goldenColumn, lampsInside } from './cave';

const WALK_M_PER_S = 0.75;
/** Distance of one walker to the next. */
const FILE_M = 1.15;
const BRUSH_S = 1.6;
const LAMP_S = 6;
/** The middle of the mouth. */
const CAVE_X = -1.4;

const STREAM = curve([
  [-1.4, -4.9],
  [-1.2, -2],
  [0.6, 0.4],
  [1.6, 3],
  [4.6, 5.6],
]);
const ROUND = curve(
  [
    [-2.6, 0.8],
    [-5.2, 1.4],
    [-6, 3.6],
    [-3.8, 5.6],
    [-1, 5],
    [-0.6, 2.6],
  ],
  true,
  6,
);

/** Builds the landmark of policy 3. */
export function caveAndGuide(d: Diorama): void {
  const mark = d.landmark({
    policy: 3,
    x: 15,
    z: 3,
    anchor: 9.4,
    shot: { azimuth: -0.16, target: [15, 2.8, 3] },
  });
  mark
    .always()
    .add(cliff(), { x: CAVE_X, z: -3.2 })
    .add(hill(5, 5.6, 3), { x: 0.6, z: -8.6 })
    .add(hill(3.6, 3, 6), { x: -5, z: -6.8 })
    .add(
      repeat(tree(3), [
        { x: 0.6, y: 5, z: -7.6 },
        { x: -5, y: 2.6, z: -6.6, scale: 0.9 },
      ]),
    )
    .add(cedar(3.2), { x: -1.2, y: 5, z: -7.8 })
    .add(cedar(2.6), { x: -3.6, y: 3, z: -7.4 })
    .add(piece(road(STREAM, 2.2, 0.045), 'limestone'))
    .add(piece(disc(1.7, 0.05, 0.8), 'limestone'), { x: 4.9, z: 5.7 })
    .add(piece(disc(1.4, 0.065, 0.8), 'water', {}, { water: true }), { x: 4.9, z: 5.7 })
    .add(piece(road(STREAM, 1.7, 0.06), 'water', {}, { water: true }))
    .add(piece(road(ROUND, 1.3, 0.05, true), 'path'))
    .add(stones(5, 1.3, 1.3, 5), { x: 6.6, z: 1.4 })
    .add(stones(4, 0.9, 0.8, 2), { x: 2.9, z: 2.6 })
    .add(
      repeat(bush(0.55), [
        { x: -4.4, z: -2.6 },
        { x: 5.6, z: -1.4 },
      ]),
    );

  const lamps = mark
    .done()
    .add(goldenColumn(), { x: CAVE_X - 0.75, z: -3.6 })
    .add(lampsInside(), { x: CAVE_X, z: -3.2 });
  const growth = GROWTH.map(([x, y, z, radius]) => {
    const patch = mark
      .done()
      .add(piece(ball(radius, 0.9, 9), 'leaf', { y: -radius * 0.9, scale: [1, 1, 0.6] }, { glow: 0.12 }));
    patch.x = CAVE_X - 0.75 + x;
    patch.y = y + radius * 0.9;
    patch.z = -3.6 + z;
    return patch;
  });
  const platform = mark.done().add(ladder(), { x: CAVE_X + 0.1, z: -2.5 });
  const keeper = mark.person('done', {
    x: CAVE_X + 0.15,
    z: -2.45,
    y: 1.15,
    turn: -2.2,
    kind: 'helmet',
    color: 'straw',
    scale: 0.8,
  });
  mark.tell('fy2022.3', [lamps, ...growth, platform, keeper], { radius: 4 });

  mark.tell('fy2022.2', mark.done().add(lectern(), { x: 2.6, z: 0.2, turn: -0.3 }));
  const way = new Path(ROUND, true);
  const group = [
    mark.person('event', { x: 0, z: 0, kind: 'pack', color: 'copper' }),
    mark.person('event', { x: 0, z: 0, color: 'sky' }),
    mark.person('event', { x: 0, z: 0, kind: 'child', color: 'straw' }),
    mark.person('event', { x: 0, z: 0, kind: 'child', color: 'rose' }),
    mark.person('event', { x: 0, z: 0, kind: 'elder', color: 'tile' }),
    mark.person('event', { x: 0, z: 0, color: 'moss' }),
  ];
  const flag = mark.event().add(guideFlag());
  mark.tell('fy2022.1', [...group, flag]);

  const partners = mark
    .next(0.3, 0.85)
    .draw(repeat(figure(true), ring(8, 2.1)), { x: -3.2, z: 3.3 })
    .draw(piece(disc(1.2, 0.1, 1, 20), 'stone'), { x: -3.2, z: 3.3 });
  mark.tell('fy2023.1', partners);
  const far = mark.next(0.4, 1).draw(peaks());
  const bridge = mark
    .next(0.7, 1)
    .draw(piece(tube(archPoints(3.1, 2.6, 16), 0.05, 4), 'stone'), { x: 3.4, y: 3.2, z: -4.4, turn: -0.2 });
  mark.tell('fy2023.2', [far, bridge], { under: far });

  d.animate(({ seconds, year }) => {
    group.forEach((walker, i) => {
      const metres = seconds * WALK_M_PER_S - i * FILE_M + 40;
      way.follow(walker, metres);
      walker.walked = metres;
    });
    const guide = group[0];
    if (guide) {
      guide.raise = 1.9;
      flag.x = guide.x + Math.cos(guide.turn) * 0.3;
      flag.z = guide.z - Math.sin(guide.turn) * 0.3;
      flag.turn = guide.turn;
    }
    keeper.raise = 1.25 + 0.2 * Math.sin((seconds / BRUSH_S) * Math.PI * 2);
    lamps.light = 0.75 + 0.15 * Math.sin((seconds / LAMP_S) * Math.PI * 2);
    // Work against the growth began in FY2022 and goes on to FY2024: it fades, it is not gone.
    for (const patch of growth) patch.presence = 1 - 0.4 * smoothstep(0, 1, year);
  });
}

/** The keeper's platform. */
function ladder(): Model {
  return join(
    piece(box(0.9, 0.08, 0.8, 0.02), 'metal', { y: 1.07 }),
    repeat(piece(box(0.06, 1.1, 0.06, 0), 'metal'), [
      { x: -0.4, z: 0.35 },
      { x: 0.4, z: 0.35 },
      { x: -0.4, z: -0.35 },
      { x: 0.4, z: -0.35 },
    ]),
  );
}

/** The plan for keeping and using Akiyoshidai: an open book on a block of stone. */
function lectern(): Model {
  return join(piece(rock(1.5, 1.15, 71), 'limestone'), place(book(1.7), { y: 1.12, tilt: 0.42 }));
}

function guideFlag(): Model {
  const cloth = [
    [0, 0],
    [0.75, 0.22],
    [0, 0.45],
  ] as const;
  return join(
    piece(cylinder(0.03, 1.5, 0.025, 5), 'coal', { y: 1.5 }),
    piece(cutOut(cloth, 0.03), 'copper', { x: 0.02, y: 2.5 }, { sway: 0.1 }),
  );
}

/** The pointed hills of the Đồng Văn plateau, far away in the haze. */
function peaks(): Model {
  const peak = (x: number, z: number, height: number): Model =>
    piece(
      lathe(
        [
          [height * 0.42, 0],
          [height * 0.34, height * 0.25],
          [height * 0.2, height * 0.62],
          [height * 0.07, height * 0.92],
          [0, height],
        ],
        9,
      ),
      'limestone',
      { x, z },
    );
  return join(
    peak(5.2, -6.6, 6.4),
    peak(7.6, -7.4, 7.6),
    peak(9.4, -6.4, 4.6),
    peak(3.6, -8.4, 7),
    peak(6.6, -5, 3.4),
  );
}
