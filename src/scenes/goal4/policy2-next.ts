// 4-2, drawings: the boiler that was only studied in FY2022; response, lots and old houses, energy plan, solar survey of FY2023.
import {
  box,
  cutOut,
  cylinder,
  type Diorama,
  disc,
  field,
  figure,
  gable,
  join,
  type Landmark,
  lathe,
  type Model,
  type Point3,
  piece,
  place,
  repeat,
  row,
  type Thing,
} from '../kit';
import { arc, hardHat, thread } from './props';

const RAIN_S = 4;
const RAIN_FALL_M = 1.6;
const SHELTER = { x: -4.1, z: 5.1 } as const;
const HALL_ROOF = { x: 3.5, y: 5.4, z: -4.6 } as const;

/** Heat from wood was studied: a drawing beside the solid logs, gone in FY2023, which does not name it. */
export function studyBoiler(d: Diorama, mark: Landmark): Thing {
  const studied = mark.next(-1, 0).draw(boiler(), { x: 3.7, z: -0.6 });
  d.animate(({ year }) => {
    studied.presence = Math.max(0, 1 - year * 2.5);
  });
  return studied;
}

/** Draws what is to come at the landmark `mark`. */
export function safeHomesToCome(d: Diorama, mark: Landmark): void {
  const helpers = mark.next(0.25, 0.8).draw(shelter(), SHELTER);
  const rain = [0, 0.5].map((ahead) => {
    const part = mark.next(0.6, 0.9).draw(shower());
    part.x = SHELTER.x;
    part.z = SHELTER.z;
    return { part, ahead };
  });
  mark.tell('fy2023.1', [helpers, ...rain.map(({ part }) => part)], { under: helpers });

  const estate = mark.next(0.4, 0.9).draw(lots(), { x: 0.35, z: 5.9, scale: 1.08 });
  const old = mark.next(0.45, 0.95).draw(renewed(), { x: 7.7, z: -2.4, turn: -0.25 });
  mark.tell('fy2023.2', [estate, old], { under: old, azimuth: 0.62, radius: 4 });
  const plan = mark.next(0.45, 0.9).draw(energyPlan(), { x: 3.2, z: -0.6, turn: 0.1 });
  mark.tell('fy2023.3', plan, { azimuth: -0.4 });
  mark.tell('fy2023.4', mark.next(0.5, 1).draw(panels(), HALL_ROOF), { radius: 3.4 });

  d.animate(({ seconds }) => {
    for (const { part, ahead } of rain) {
      const t = (seconds / RAIN_S + ahead) % 1;
      part.y = 5.9 - RAIN_FALL_M * t;
      part.presence = Math.min(1, 4 * t, 4 * (1 - t));
    }
  });
}

/** A boiler for wood: drum, hopper, chimney. */
function boiler(): Model {
  return join(
    piece(cylinder(0.6, 1.7, 0.6, 12), 'metal', { x: 0.85, y: 0.75, lean: Math.PI / 2 }),
    piece(cylinder(0.14, 2.4, 0.14, 8), 'metal', { x: 0.55, y: 1.2 }),
    piece(cylinder(0.2, 0.6, 0.5, 8), 'metal', { x: -0.4, y: 1.25 }),
    piece(box(1.9, 0.15, 1, 0), 'limestone'),
  );
}

/** A full sandbag, seen from the front: a long round cushion with tied ends. */
const PILLOW = cutOut(
  [
    [-0.64, 0.1],
    [-0.46, 0.02],
    [0, 0],
    [0.46, 0.02],
    [0.64, 0.1],
    [0.56, 0.24],
    [0.64, 0.36],
    [0.44, 0.46],
    [0, 0.49],
    [-0.44, 0.46],
    [-0.64, 0.36],
    [-0.56, 0.24],
  ],
  0.05,
);

/** Sandbags in two courses, three helpers, and over them a shield from the rain. */
function shelter(): Model {
  const bag = piece(PILLOW, 'straw');
  const dome = lathe(
    [
      [2.5, 0],
      [2.1, 0.6],
      [1.2, 1.1],
      [0, 1.3],
    ],
    18,
  );
  return join(
    repeat(bag, row(4, 1.2, { z: 1.1 })),
    repeat(bag, row(3, 1.2, { y: 0.44, z: 1.1 })),
    place(hardHat(), { x: -1.5, z: -0.1, turn: 0.4 }),
    place(hardHat(), { x: -0.1, z: -0.4 }),
    place(figure(), { x: 1.3, z: 0, turn: -0.4 }),
    piece(dome, 'lamp', { y: 2.9 }),
  );
}

/** Streaks of rain that end on the shield. */
function shower(): Model {
  const drops: readonly Point3[] = [
    [-1.9, -0.5, 0.4],
    [-1.1, 0.1, -0.7],
    [-0.5, 0.5, 0.9],
    [0.3, 0.6, -0.3],
    [0.9, 0.3, 0.8],
    [1.5, -0.1, -0.5],
    [2, -0.5, 0.5],
  ];
  return join(
    ...drops.map(([x, y, z]) =>
      thread([
        [x, y, z],
        [x + 0.08, y + 0.6, z],
      ]),
    ),
  );
}

/** Two lots of an estate: a house on one, a family on the other. */
function lots(): Model {
  const lot = piece(
    field(
      [
        [-1.05, -0.95],
        [1.05, -0.95],
        [1.05, 0.95],
        [-1.05, 0.95],
      ],
      0.06,
    ),
    'path',
  );
  const home = join(
    piece(box(1.3, 0.85, 1, 0), 'plaster'),
    piece(gable(1.6, 1.2, 0.75, 0.1), 'tile', { y: 0.85 }),
    piece(box(0.32, 0.6, 0.04, 0), 'wood', { z: 0.51 }),
  );
  return join(
    repeat(lot, row(2, 2.25)),
    place(home, { x: -1.12, z: -0.1 }),
    place(figure(true), { x: 0.8, z: 0, scale: 0.68 }),
    place(figure(), { x: 1.4, z: 0.1, scale: 0.48 }),
  );
}

/** The old house as it could be: new roof, new door, somebody at home. */
function renewed(): Model {
  return join(
    piece(box(3.75, 2, 2.95, 0), 'plaster'),
    piece(gable(4, 4.6, 1.45, 0.2), 'copper', { y: 2, turn: Math.PI / 2 }),
    place(figure(true), { x: -0.6, z: 2.1, scale: 0.85 }),
  );
}

/** The plan for renewable energy on its easel: sun, windmill, leaf. */
function energyPlan(): Model {
  const rays = Array.from({ length: 8 }, (_, i): Model => {
    const c = Math.cos((i / 8) * Math.PI * 2);
    const s = Math.sin((i / 8) * Math.PI * 2);
    return thread([
      [c * 0.34, s * 0.34, 0],
      [c * 0.5, s * 0.5, 0],
    ]);
  });
  const leaf = cutOut(
    [
      [0, 0],
      [0.28, 0.25],
      [0.25, 0.6],
      [0, 0.9],
      [-0.25, 0.6],
      [-0.28, 0.25],
    ],
    0.02,
  );
  const blades = [0, 1, 2].map((i) => {
    const angle = Math.PI / 2 + (i * Math.PI * 2) / 3;
    return thread([
      [0, 0, 0],
      [Math.cos(angle) * 0.42, Math.sin(angle) * 0.42, 0],
    ]);
  });
  return join(
    piece(box(2.7, 1.6, 0.06, 0), 'stone', { y: 1 }),
    thread(arc([-1.1, 0, 0.3], [-0.9, 1, 0], 0, 2)),
    thread(arc([1.1, 0, 0.3], [0.9, 1, 0], 0, 2)),
    place(join(piece(disc(0.26, 0), 'lamp', { tilt: Math.PI / 2 }), ...rays), { x: -0.75, y: 1.85, z: 0.06 }),
    place(
      join(
        thread([
          [0, -0.8, 0],
          [0, 0, 0],
        ]),
        ...blades,
      ),
      { x: 0.05, y: 2.05, z: 0.06 },
    ),
    piece(leaf, 'leaf', { x: 0.85, y: 1.3, z: 0.06, lean: -0.3 }),
    place(figure(), { x: -2, z: 0.3, turn: 0.9, scale: 0.9 }),
  );
}

/** Panels on the roof of the public hall, and who surveys it. */
function panels(): Model {
  const panel = join(
    piece(box(1.05, 0.05, 1.1, 0), 'tile', { tilt: 0.42, y: 0.3 }),
    piece(box(1.05, 0.05, 0.02, 0), 'tile', { tilt: 0.42, y: 0.33 }),
  );
  return join(
    repeat(panel, row(3, 1.2, { x: -0.3, z: 0.8 })),
    repeat(panel, row(3, 1.2, { x: -0.3, z: -0.6 })),
    place(hardHat(), { x: 1.85, z: 0.7, turn: -0.8, scale: 0.7 }),
  );
}
