// Things of field and forest: kei truck, tractor, fuel cans, a paddy with its wall of stone. Metres.
import {
  type At,
  ball,
  box,
  cutOut,
  cylinder,
  field,
  join,
  lathe,
  type Model,
  piece,
  repeat,
  wheel,
} from '../kit';

const SIDEWAYS = Math.PI / 2;
const RIM_M = 0.15;
const RICE_STEP_M = 0.4;
/** Farthest machines without a graphics processor keep one tuft of three. */
const KEPT_TUFTS = 3;

/** A red can for fuel, 0.6 m high. */
export function fuelCan(): Model {
  return join(
    piece(box(0.46, 0.5, 0.3, 0.07), 'copper'),
    piece(box(0.26, 0.06, 0.08, 0), 'copper', { y: 0.56 }),
    piece(box(0.06, 0.1, 0.06, 0), 'copper', { x: -0.1, y: 0.48 }, { undrawn: true, fine: true }),
    piece(cylinder(0.06, 0.12, 0.06, 5), 'stone', { x: 0.15, y: 0.5 }, { undrawn: true, fine: true }),
  );
}

/** A sack of feed or fertiliser, standing, its neck tied. */
export function sack(): Model {
  const profile = [
    [0.3, 0],
    [0.36, 0.18],
    [0.33, 0.5],
    [0.12, 0.66],
    [0.2, 0.8],
  ] as const;
  return piece(lathe(profile, 10), 'straw', { scale: [1, 1, 0.75] });
}

/** A kei truck, its bed open; front towards +z. */
export function keiTruck(): Model {
  const cab = cutOut(
    [
      [0.35, 0.32],
      [1.5, 0.32],
      [1.54, 0.95],
      [1.24, 1.78],
      [0.35, 1.82],
    ],
    1.45,
  );
  const pane = cutOut(
    [
      [0.5, 1.05],
      [1.42, 1.05],
      [1.18, 1.66],
      [0.5, 1.68],
    ],
    1.49,
  );
  const board = (x: number): Model => piece(box(0.06, 0.32, 1.95, 0.01), 'stone', { x, y: 0.66, z: -0.65 });
  return join(
    piece(box(1.2, 0.2, 3, 0.04), 'coal', { y: 0.34 }, { undrawn: true }),
    piece(cab, 'stone', { turn: -SIDEWAYS }),
    piece(pane, 'coal', { turn: -SIDEWAYS }, { undrawn: true }),
    piece(box(1.46, 0.12, 1.95, 0.02), 'stone', { y: 0.56, z: -0.65 }),
    board(0.7),
    board(-0.7),
    repeat(
      wheel(0.31),
      [-0.6, 0.6].flatMap((x) => [-1.05, 0.95].map((z) => ({ x, z }))),
    ),
    repeat(piece(ball(0.09, 1, 7), 'lamp', {}, { glow: 1, undrawn: true }), [
      { x: 0.5, y: 0.62, z: 1.5 },
      { x: -0.5, y: 0.62, z: 1.5 },
    ]),
  );
}

/** A small tractor with a rotary hoe behind; front towards +z. The driver is a person of the scene. */
export function tractor(): Model {
  return join(
    piece(box(0.62, 0.5, 1.3, 0.1), 'copper', { y: 0.62, z: 0.5 }),
    piece(box(0.5, 0.3, 0.5, 0.04), 'coal', { y: 0.5, z: -0.3 }),
    piece(cylinder(0.05, 0.7, 0.05, 6), 'coal', { x: 0.2, y: 1.08, z: 0.75 }),
    repeat(wheel(0.56, 0.3), [
      { x: 0.58, z: -0.45 },
      { x: -0.58, z: -0.45 },
    ]),
    repeat(wheel(0.33, 0.2), [
      { x: 0.45, z: 0.85 },
      { x: -0.45, z: 0.85 },
    ]),
    piece(box(1.3, 0.35, 0.4, 0.08), 'metal', { y: 0.12, z: -1.25 }),
  );
}

/** A flooded field `width` by `depth` on a terrace `level` high: stone wall, grassy rim, water, rows of rice. */
export function paddy(width: number, depth: number, level: number): Model {
  const w = width / 2;
  const d = depth / 2;
  const columns = Math.floor((width - 0.3) / RICE_STEP_M);
  const rows = Math.floor((depth - 0.3) / RICE_STEP_M);
  const tuft = lathe(
    [
      [0.13, 0],
      [0, 0.36],
    ],
    5,
  );
  const tufts = Array.from({ length: columns * rows }, (_, i): Model => {
    const x = ((i % columns) - (columns - 1) / 2) * RICE_STEP_M;
    const z = (Math.floor(i / columns) - (rows - 1) / 2) * RICE_STEP_M;
    const look = { sway: 0.5, fine: i % KEPT_TUFTS !== 0 };
    return piece(tuft, 'leaf', { x: x + Math.sin(i * 5.3) * 0.04, y: level, z }, look);
  });
  const bund: At[] = [
    { z: d + RIM_M / 2, scale: [width + RIM_M * 2, 1, RIM_M] },
    { z: -d - RIM_M / 2, scale: [width + RIM_M * 2, 1, RIM_M] },
    { x: w + RIM_M / 2, scale: [RIM_M, 1, depth] },
    { x: -w - RIM_M / 2, scale: [RIM_M, 1, depth] },
  ];
  return join(
    piece(box(width + RIM_M * 2, level, depth + RIM_M * 2, 0.04), 'limestone'),
    repeat(
      piece(box(1, 0.1, 1, 0), 'moss'),
      bund.map((at) => ({ ...at, y: level })),
    ),
    piece(
      field(
        [
          [-w, d],
          [w, d],
          [w, -d],
          [-w, -d],
        ],
        level + 0.04,
      ),
      'water',
      {},
      { water: true },
    ),
    ...tufts,
  );
}
