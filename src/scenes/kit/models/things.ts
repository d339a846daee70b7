// Small things that make a place: trees, stones, fences, lamps, parcels, signs without letters, birds of paper. Metres.
import { join, type Model, piece, place, repeat } from '../model';
import type { ColorName } from '../palette';
import { type Shape, ShapeBuilder } from '../shape';
import { ball, box, cutOut, cylinder, disc, lathe } from '../shapes';
import { mound, rock } from '../strands';

/** A broad-leaved tree: two or three balls of leaves on a trunk; `seed` shapes it. */
export function tree(height = 4, seed = 1, color: ColorName = 'leaf'): Model {
  const r = height * 0.27;
  const swing = Math.sin(seed * 7.1) * r * 0.35;
  return join(
    piece(cylinder(height * 0.05, height * 0.5, height * 0.03, 7), 'darkwood'),
    piece(ball(r, 0.92, 12), color, { x: swing, y: height * 0.34 }, { sway: 0.16 }),
    piece(ball(r * 0.78, 0.9, 10), color, { x: -swing * 1.4, y: height * 0.6, z: swing }, { sway: 0.22 }),
    piece(
      ball(r * 0.6, 0.9, 9),
      color,
      { x: r * 0.62, y: height * 0.36, z: r * 0.5 },
      { sway: 0.14, fine: true },
    ),
  );
}

/** A cedar: three stacked cones. */
export function cedar(height = 5, color: ColorName = 'pine'): Model {
  const tier = (from: number, radius: number): Model =>
    piece(cylinder(radius, height * 0.42, 0, 10), color, { y: height * from }, { sway: 0.1 });
  return join(
    piece(cylinder(height * 0.04, height * 0.3, height * 0.035, 6), 'darkwood'),
    tier(0.16, height * 0.21),
    tier(0.37, height * 0.165),
    tier(0.58, height * 0.115),
  );
}

/** A round bush; without a `color` it has the season's green. `seed` shapes it. */
export function bush(radius = 0.7, color?: ColorName, seed = 1): Model {
  const look = { turf: color === undefined };
  const side = {
    x: Math.sin(seed * 2.3) * radius * 0.7,
    y: -radius * 0.4,
    z: Math.cos(seed * 2.3) * radius * 0.5,
  };
  return join(
    piece(ball(radius, 0.85, 10), color ?? 'moss', { y: -radius * 0.5 }, look),
    piece(ball(radius * 0.65, 0.85, 9), color ?? 'moss', side, look),
  );
}

/** Limestones in a group, as they stand on the plateau; `seed` chooses the group. */
export function stones(count = 5, spread = 1.6, height = 1.4, seed = 1): Model {
  return join(
    ...Array.from({ length: count }, (_, i) => {
      const angle = i * 2.4 + seed;
      const away = spread * Math.sqrt(i / Math.max(1, count));
      const size =
        height * (1 - 0.6 * (i / Math.max(1, count))) * (0.85 + 0.3 * Math.abs(Math.sin(seed * 3.3 + i)));
      return piece(rock(size * 0.75, size, seed * 17 + i), 'limestone', {
        x: Math.cos(angle) * away * 1.3,
        z: Math.sin(angle) * away * 0.7,
        turn: angle,
      });
    }),
  );
}

/** A fence of posts and two rails along x. */
export function fence(length = 4, color: ColorName = 'wood', height = 0.95): Model {
  const posts = Math.max(2, Math.round(length / 1.2) + 1);
  return join(
    repeat(
      piece(box(0.12, height, 0.12, 0.03), color),
      Array.from({ length: posts }, (_, i) => ({ x: (i / (posts - 1) - 0.5) * length })),
    ),
    piece(box(length, 0.09, 0.06, 0.02), color, { y: height * 0.42 }),
    piece(box(length, 0.09, 0.06, 0.02), color, { y: height * 0.8 }),
  );
}

/** A street lamp with a warm globe. */
export function lamp(height = 3): Model {
  return join(
    piece(cylinder(0.12, 0.2, 0.09, 8), 'coal'),
    piece(cylinder(0.05, height - 0.3, 0.04, 6), 'coal'),
    piece(ball(0.19, 1, 10), 'lamp', { y: height - 0.32 }, { glow: 1 }),
  );
}

/** A parcel with a ribbon. `color` is the box, `ribbon` the band. */
export function parcel(
  size = 0.8,
  color: ColorName = 'wood',
  ribbon: ColorName = 'copper',
  bow = true,
): Model {
  const h = size * 0.8;
  const loop = (side: number): Model =>
    piece(ball(size * 0.17, 0.62, 10), ribbon, { x: side * size * 0.17, y: h + 0.02, lean: -side * 0.35 });
  return join(
    piece(box(size, h, size), color),
    piece(box(size * 1.03, h * 1.02, size * 0.16, 0.01), ribbon, {}, { undrawn: true }),
    piece(box(size * 0.16, h * 1.02, size * 1.03, 0.01), ribbon),
    bow ? join(loop(1), loop(-1)) : [],
  );
}

/** A signpost whose plate carries a shape instead of letters. */
export function sign(icon: Model, color: ColorName = 'stone', height = 2): Model {
  return join(
    piece(cylinder(0.06, height, 0.06, 6), 'darkwood'),
    piece(box(1, 0.8, 0.09, 0.04), color, { y: height - 0.5, z: 0.06 }),
    place(icon, { y: height - 0.12, z: 0.13 }),
  );
}

/** A bird folded of paper, beak towards +z, wings spread, about 1 m across. Beat the wings by giving it two parts' leans. */
export function paperBird(color: ColorName = 'stone'): Model {
  return piece(foldedBird, color, {}, { glow: 0.3 });
}

const foldedBird: Shape = () => {
  const shape = new ShapeBuilder();
  const beak = [0, 0.12, 0.62] as const;
  const tail = [0, 0.2, -0.55] as const;
  const belly = [0, -0.14, 0] as const;
  const spine = [0, 0.08, -0.05] as const;
  for (const side of [1, -1] as const) {
    const tip = [0.62 * side, 0.42, -0.12] as const;
    const wing = [beak, tip, spine] as const;
    const back = [spine, tip, tail] as const;
    const flank = [beak, spine, tail, belly] as const;
    for (const face of [wing, back, flank]) {
      shape.face(...face);
      shape.face(...[...face].reverse());
    }
    shape.line([beak, tip, tail, belly, beak]);
    shape.line([spine, tip]);
  }
  shape.line([beak, spine, tail]);
  return shape;
};

/** A bench along x. */
export function bench(length = 1.6): Model {
  return join(
    piece(box(length, 0.1, 0.5, 0.03), 'wood', { y: 0.45 }),
    piece(box(length, 0.4, 0.08, 0.03), 'wood', { y: 0.62, z: -0.24 }),
    repeat(piece(box(0.1, 0.45, 0.42, 0.02), 'darkwood'), [{ x: -length * 0.4 }, { x: length * 0.4 }]),
  );
}

/** A table with a top of its own colour. */
export function table(width = 1.6, depth = 0.8, color: ColorName = 'wood'): Model {
  return join(
    piece(box(width, 0.1, depth, 0.03), color, { y: 0.8 }),
    repeat(
      piece(box(0.1, 0.8, 0.1, 0.02), 'darkwood'),
      [-1, 1].flatMap((x) => [-1, 1].map((z) => ({ x: x * (width / 2 - 0.12), z: z * (depth / 2 - 0.12) }))),
    ),
  );
}

/** An open book, lying, its back to -z; `size` is its width. */
export function book(size = 1, cover: ColorName = 'copper'): Model {
  const half = (side: number): Model =>
    join(
      piece(box(size / 2, 0.05, size * 0.7, 0.01), cover, { x: (side * size) / 4, lean: side * 0.18 }),
      piece(box(size / 2 - 0.05, 0.06, size * 0.64, 0.01), 'stone', {
        x: (side * size) / 4,
        y: 0.05,
        lean: side * 0.18,
      }),
    );
  return join(half(1), half(-1));
}

/** A campfire: stones, logs, a glow. */
export function campfire(): Model {
  return join(
    repeat(
      piece(ball(0.14, 0.8, 7), 'limestone'),
      Array.from({ length: 7 }, (_, i) => ({ x: Math.sin(i * 0.9) * 0.5, z: Math.cos(i * 0.9) * 0.5 })),
    ),
    piece(
      lathe(
        [
          [0.3, 0.05],
          [0.22, 0.3],
          [0.08, 0.6],
          [0, 0.8],
        ],
        7,
      ),
      'lamp',
      {},
      { glow: 1, sway: 0.15 },
    ),
  );
}

/** A smooth hill for the back of a landmark; without a `color` it is covered with the season's grass. */
export function hill(radius = 6, height = 2.5, seed = 1, color?: ColorName): Model {
  return piece(mound(radius, height, seed, 0.7, 24), color ?? 'moss', {}, { turf: color === undefined });
}

/** A pool: stone rim and water, `stretch` scales its z. */
export function pool(radius = 2, stretch = 0.8): Model {
  return join(
    piece(disc(radius * 1.12, 0.05, stretch), 'limestone'),
    piece(disc(radius, 0.07, stretch), 'water', {}, { water: true }),
  );
}

/** An arrow-shaped board, pointing to +x; for signs and guide posts. */
export function arrow(length = 1, color: ColorName = 'wood'): Model {
  const l = length / 2;
  return piece(
    cutOut(
      [
        [-l, -0.14],
        [l * 0.7, -0.14],
        [l, 0],
        [l * 0.7, 0.14],
        [-l, 0.14],
      ],
      0.07,
    ),
    color,
  );
}
