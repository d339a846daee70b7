// People the kit's figures do not cover: swimmers lying in the water, and those to come, in few lines. Metres.
import { ball, type ColorName, cylinder, join, lathe, type Model, piece, place, tube } from '../kit';

/** A swimmer without arms, head towards +z, half under y = 0. */
export function swimmer(cap: ColorName): Model {
  const body = lathe(
    [
      [0.03, 0],
      [0.16, 0.35],
      [0.25, 1],
      [0.2, 1.3],
      [0, 1.4],
    ],
    9,
  );
  return join(
    piece(body, 'wood', { z: -1.2, y: -0.08, tilt: Math.PI / 2 }),
    piece(ball(0.24, 1, 10), cap, { z: 0.38, y: -0.14 }),
  );
}

/** Both arms of a {@link swimmer}, opposite each other, to be turned around x at its shoulders. */
export function crawl(): Model {
  const arm = cylinder(0.085, 0.75, 0.06, 6);
  return join(piece(arm, 'wood', { x: 0.28 }), piece(arm, 'wood', { x: -0.28, tilt: Math.PI }));
}

const SKETCH_BODY = lathe(
  [
    [0.3, 0.02],
    [0.25, 0.9],
    [0.16, 1.45],
    [0.06, 1.58],
  ],
  8,
);
const SKETCH_HEAD = ball(0.25, 1.05, 7);

/** Somebody to come, for drawings: the kit's figure with fewer lines. `raised` arms greet; 1 is a grown-up. */
export function sketch(raised = false, scale = 1): Model {
  const arm = (side: number): Model =>
    piece(
      tube(
        [
          [side * 0.2, 1.35, 0],
          [side * 0.55, 1.95, 0],
        ],
        0.05,
        4,
      ),
      'wood',
    );
  return place(
    join(
      piece(SKETCH_BODY, 'wood'),
      piece(SKETCH_HEAD, 'wood', { y: 1.56 }),
      raised ? join(arm(1), arm(-1)) : [],
    ),
    { scale },
  );
}
