// Buildings: houses, a shop, a public building, a tent. Fronts look towards +z; metres.
import { join, type Model, piece, place, repeat, row } from '../model';
import type { ColorName } from '../palette';
import { box, cutOut, cylinder, gable, hip } from '../shapes';
import { cloth } from '../strands';

const EAVES_M = 0.55;

/** A window: dark frame, pane that glows in the evening; its centre at the foot, looking to +z. */
export function window(width = 0.9, height = 0.8): Model {
  return join(
    piece(box(width + 0.14, height + 0.14, 0.08, 0.02), 'darkwood', { y: -0.07 }, { undrawn: true }),
    piece(box(width, height, 0.06, 0), 'lamp', { z: 0.035 }, { glow: 0.75 }),
    piece(box(0.05, height, 0.05, 0), 'darkwood', { z: 0.06 }, { fine: true, undrawn: true }),
  );
}

/** A door, sliding, of wood. */
export function door(width = 1.1, height = 1.7): Model {
  return join(
    piece(box(width + 0.16, height + 0.1, 0.1, 0.02), 'darkwood', {}, { undrawn: true }),
    piece(box(width, height, 0.06, 0.01), 'wood', { z: 0.05 }),
    piece(box(0.04, height, 0.04, 0), 'darkwood', { z: 0.08 }, { fine: true, undrawn: true }),
  );
}

export interface HouseOptions {
  readonly width?: number;
  readonly depth?: number;
  /** Height of the walls. */
  readonly wall?: number;
  readonly rise?: number;
  readonly roof?: 'gable' | 'hip';
  readonly walls?: ColorName;
  readonly tiles?: ColorName;
}

/** A house of the district: white walls over a wooden foot, tiled roof with the ridge along x, veranda in front. */
export function house(options: HouseOptions = {}): Model {
  const {
    width = 4.4,
    depth = 3.4,
    wall = 2.3,
    rise = 1.5,
    roof = 'gable',
    walls = 'plaster',
    tiles = 'tile',
  } = options;
  const posts = repeat(piece(box(0.14, wall, 0.14, 0.02), 'darkwood', {}, { fine: true, undrawn: true }), [
    { x: -width / 2, z: depth / 2 },
    { x: width / 2, z: depth / 2 },
    { x: -width / 2, z: -depth / 2 },
    { x: width / 2, z: -depth / 2 },
  ]);
  const top =
    roof === 'hip'
      ? piece(hip(width + EAVES_M * 2, depth + EAVES_M * 2, rise, width * 0.45), tiles, { y: wall })
      : join(
          piece(gable(depth + EAVES_M * 2, width + EAVES_M * 1.5, rise), tiles, {
            y: wall,
            turn: Math.PI / 2,
          }),
          gableWalls(width, depth, wall, rise, walls),
          piece(
            box(width + EAVES_M * 1.5 + 0.1, 0.2, 0.3, 0.05),
            tiles,
            { y: wall + rise + 0.02 },
            { undrawn: true },
          ),
        );
  return join(
    piece(box(width + 0.2, 0.22, depth + 0.2, 0.04), 'limestone'),
    piece(box(width, wall, depth, 0.04), walls, { y: 0.1 }),
    piece(box(width + 0.04, 0.62, depth + 0.04, 0.03), 'wood', { y: 0.2 }, { undrawn: true }),
    posts,
    top,
    place(door(), { x: -width * 0.2, y: 0.2, z: depth / 2 }),
    place(window(1.2, 0.8), { x: width * 0.24, y: 1.05, z: depth / 2 }),
    place(window(1, 0.7), { x: width / 2, y: 1.1, turn: Math.PI / 2 }),
    place(window(1, 0.7), { x: -width / 2, y: 1.1, turn: -Math.PI / 2 }),
  );
}

/** The triangles of wall under a gable roof whose ridge runs along x. */
function gableWalls(width: number, depth: number, wall: number, rise: number, color: ColorName): Model {
  const inner = rise * (depth / (depth + EAVES_M * 2));
  const outline = [
    [-depth / 2, 0],
    [depth / 2, 0],
    [0, inner],
  ] as const;
  return piece(cutOut(outline, width), color, { y: wall + 0.08, turn: Math.PI / 2 }, { undrawn: true });
}

/** A shop: flat front, wide opening with a warm inside, an awning of `cloth` colour. The shutter is a model of its own. */
export function shop(width = 3.4, awning: ColorName = 'copper', walls: ColorName = 'plaster'): Model {
  const height = 4.2;
  const depth = 3.2;
  return join(
    piece(box(width, height, depth), walls),
    piece(box(width + 0.2, 0.25, depth + 0.2), 'tile', { y: height }),
    piece(box(width - 0.7, 1.9, 0.1, 0), 'lamp', { y: 0.15, z: depth / 2 }, { glow: 0.6 }),
    piece(box(width - 0.1, 0.12, 1.1, 0.02), awning, { y: 2.2, z: depth / 2 + 0.5, tilt: 0.32 }),
    repeat(window(0.8, 0.8), row(2, width * 0.45, { y: 2.9, z: depth / 2 })),
  );
}

/** A shutter for {@link shop}, to be moved up by its own height; ribs of metal. */
export function shutter(width = 2.7, height = 1.95): Model {
  return join(
    piece(box(width, height, 0.08, 0.01), 'metal'),
    repeat(
      piece(box(width, 0.04, 0.11, 0), 'tile', {}, { fine: true, undrawn: true }),
      [0.3, 0.65, 1, 1.35, 1.7].map((y) => ({ y })),
    ),
  );
}

/** A public building: flat roof, bands of windows, an entrance with a canopy. */
export function hall(width = 9, depth = 5, storeys = 2, walls: ColorName = 'stone'): Model {
  const storey = 2.5;
  const bands = Array.from({ length: storeys }, (_, i) =>
    repeat(window(width / 5 - 0.4, 1.1), row(5, width / 5, { y: i * storey + 0.95, z: depth / 2 })),
  );
  return join(
    piece(box(width + 0.5, 0.2, depth + 0.5), 'limestone'),
    piece(box(width, storey * storeys, depth), walls, { y: 0.1 }),
    piece(box(width + 0.35, 0.3, depth + 0.35), 'tile', { y: storey * storeys + 0.1 }),
    ...bands,
    piece(box(2.4, 0.16, 1.5), 'copper', { y: 2.15, z: depth / 2 + 0.7 }),
    repeat(piece(cylinder(0.07, 2.1, 0.07, 6), 'metal'), [
      { x: -1, z: depth / 2 + 1.25 },
      { x: 1, z: depth / 2 + 1.25 },
    ]),
    place(door(1.6, 1.9), { y: 0.1, z: depth / 2 + 0.05 }),
  );
}

/** A ridge tent, open to +z, with a lantern's glow inside. */
export function tent(color: ColorName = 'straw', width = 2.2, depth = 2.6): Model {
  const height = width * 0.78;
  const side = Math.hypot(width / 2, height);
  const slope = Math.atan2(width / 2, height);
  const wall = (sign: number): Model =>
    piece(box(0.05, side, depth, 0), color, { x: (sign * width) / 2, lean: sign * slope });
  const back = cutOut(
    [
      [-width / 2, 0],
      [width / 2, 0],
      [0, height],
    ],
    0.04,
  );
  return join(
    wall(1),
    wall(-1),
    piece(back, color, { z: -depth / 2 + 0.05 }, { undrawn: true }),
    piece(back, 'lamp', { z: depth / 2 - 0.5, scale: 0.86 }, { glow: 1, undrawn: true }),
    piece(cylinder(0.04, height + 0.15, 0.04, 5), 'darkwood', { z: depth / 2 - 0.04 }),
  );
}

/** A marquee for events: white roof on four posts. */
export function marquee(width = 3.4, depth = 2.6, color: ColorName = 'stone'): Model {
  return join(
    repeat(
      piece(cylinder(0.05, 2.1, 0.05, 6), 'metal'),
      [-1, 1].flatMap((x) => [-1, 1].map((z) => ({ x: (x * width) / 2, z: (z * depth) / 2 }))),
    ),
    piece(hip(width + 0.4, depth + 0.4, 0.9, width * 0.4, 0.25), color, { y: 2.1 }),
  );
}

/** A banner on a pole, taller than a person, moving in the wind. */
export function banner(color: ColorName = 'copper', height = 3): Model {
  return join(
    piece(cylinder(0.04, height, 0.03, 6), 'metal'),
    piece(cloth(0.62, height * 0.68), color, { x: 0.35, y: height * 0.3 }, { sway: 0.35 }),
  );
}
