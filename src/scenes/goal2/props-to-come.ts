// What is drawn in light: a boar, people who are new on field and in forest, rings. Metres.
import { ball, box, cutOut, cylinder, figure, join, type Model, type Point3, piece, tube } from '../kit';

/** A wild boar as a board of its outline, snout towards -x. */
export function boar(): Model {
  const body = cutOut(
    [
      [-1, 0.52],
      [-0.98, 0.38],
      [-0.64, 0.33],
      [-0.5, 0.3],
      [-0.48, 0],
      [-0.34, 0],
      [-0.28, 0.3],
      [0.3, 0.3],
      [0.42, 0.25],
      [0.46, 0],
      [0.6, 0],
      [0.68, 0.4],
      [0.8, 0.62],
      [0.72, 0.84],
      [0.2, 0.98],
      [-0.25, 1.06],
      [-0.48, 0.94],
      [-0.56, 1.08],
      [-0.68, 0.86],
      [-0.82, 0.66],
    ],
    0.42,
  );
  const tail = tube(
    [
      [0.76, 0.78, 0],
      [0.94, 0.72, 0],
      [0.96, 0.52, 0],
    ],
    0.03,
    5,
  );
  const tusk = cylinder(0.05, 0.2, 0, 5);
  return join(
    piece(body, 'darkwood'),
    piece(tail, 'darkwood'),
    piece(tusk, 'stone', { x: -0.86, y: 0.42, z: 0.22, lean: 0.4 }),
  );
}

/** Somebody new in a straw hat, with a hoe. */
export function newFarmer(): Model {
  const shaft = tube(
    [
      [0.45, 0, 0.2],
      [0.42, 2.1, 0.1],
    ],
    0.035,
    5,
  );
  return join(
    figure(),
    piece(cylinder(0.48, 0.22, 0.08, 12), 'straw', { y: 2 }),
    piece(shaft, 'wood'),
    piece(box(0.32, 0.06, 0.14, 0.01), 'metal', { x: 0.3, y: 2.06, z: 0.1 }),
  );
}

/** Somebody new in a helmet, a measuring pole in hand. */
export function newForester(): Model {
  return join(
    figure(),
    piece(ball(0.31, 0.62, 10), 'copper', { y: 1.84 }),
    piece(cylinder(0.04, 2.4, 0.04, 6), 'stone', { x: -0.48, z: 0.15 }),
  );
}

/** Points of a level circle, closed. */
export function circle(radius: number, steps = 40): Point3[] {
  return Array.from({ length: steps + 1 }, (_, i): Point3 => {
    const a = (i / steps) * Math.PI * 2;
    return [Math.sin(a) * radius, 0, Math.cos(a) * radius];
  });
}
