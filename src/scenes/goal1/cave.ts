// The mouth of the cave: its wall, the lit column, the lamps, and the green that lamps have fed. Metres.
import { ball, box, cutOut, cylinder, join, lathe, type Model, piece, repeat, rock } from '../kit';

/** The wall of limestone with the tall, narrow mouth, dark behind. */
export function cliff(): Model {
  const outline = [
    [-5, 0],
    [-1.9, 0],
    [-1.85, 1.6],
    [-1.5, 3.2],
    [-0.8, 4.3],
    [0.1, 4.75],
    [0.9, 4.3],
    [1.5, 3.1],
    [1.8, 1.5],
    [1.9, 0],
    [5, 0],
    [4.7, 2],
    [3.9, 3.6],
    [3.2, 5.4],
    [2, 6.2],
    [0.4, 6.7],
    [-1.4, 6.1],
    [-2.9, 5.3],
    [-3.7, 3.7],
    [-4.6, 2.2],
  ] as const;
  const tooth = (x: number, y: number, z: number, size: number): Model =>
    piece(cylinder(size * 0.28, size, 0, 7), 'limestone', { x, y, z, lean: Math.PI });
  return join(
    piece(cutOut(outline, 2.2), 'limestone', { z: -0.6 }),
    piece(box(4.4, 5.2, 0.3, 0), 'coal', { z: -1.95 }),
    repeat(piece(rock(2.4, 5.6, 41), 'limestone'), [{ x: -3.3, z: 0.4 }]),
    piece(rock(2.2, 4.8, 43), 'limestone', { x: 3.4, z: 0.5, turn: 2 }),
    piece(rock(1.6, 3, 47), 'limestone', { x: -4.9, z: 1, turn: 1 }),
    piece(rock(1.7, 2.6, 53), 'limestone', { x: 5, z: 1.1, turn: 4 }),
    piece(rock(1.1, 1.6, 59), 'limestone', { x: -2.5, z: 1.5, turn: 3 }),
    piece(rock(1, 1.4, 61), 'limestone', { x: 2.7, z: 1.5, turn: 5 }),
    piece(rock(3.2, 2, 67), 'limestone', { x: -0.4, y: 5.6, z: -0.2, turn: 1 }),
    piece(rock(1.9, 2.6, 73), 'limestone', { x: -2.3, y: 3.6, z: 0.3, turn: 2 }),
    piece(rock(1.8, 2.4, 79), 'limestone', { x: 2.2, y: 3.7, z: 0.3, turn: 1 }),
    piece(rock(1.6, 1.6, 83), 'limestone', { x: 1, y: 5.3, z: 0.3, turn: 4 }),
    tooth(-0.7, 4.7, 0, 1.1),
    tooth(-0.1, 4.9, -0.4, 1.5),
    tooth(0.5, 4.8, 0.1, 1.2),
    tooth(1, 4.4, -0.5, 1),
    tooth(-1.1, 4.2, -0.6, 0.9),
  );
}

/** A column of flowstone like the Golden Column, lit by amber lamps. */
export function goldenColumn(): Model {
  const rings = Array.from({ length: 12 }, (_, i) => {
    const y = (i / 11) * 4.3;
    return [0.36 + 0.07 * (i % 2) + 0.3 * Math.abs(i / 11 - 0.5) ** 1.6 * 2, y] as const;
  });
  return piece(lathe(rings, 12), 'straw', {}, { glow: 0.42 });
}

/** Lamps on the floor of the mouth, and the rock behind that takes their light. */
export function lampsInside(): Model {
  const spot = join(
    piece(cylinder(0.14, 0.3, 0.18, 8), 'coal'),
    piece(ball(0.15, 0.6, 8), 'lamp', { y: 0.28 }, { glow: 1 }),
  );
  return join(
    repeat(spot, [
      { x: -1.5, z: -0.1 },
      { x: 1.45, z: -0.3 },
      { x: 0.3, z: -1.6 },
    ]),
    piece(rock(2.2, 3.6, 91), 'earth', { x: 0.75, z: -1.5, scale: [1, 1, 0.5] }, { glow: 0.55 }),
    piece(rock(1.6, 2.2, 93), 'earth', { x: -0.6, z: -1.5, turn: 2, scale: [1, 1, 0.5] }, { glow: 0.45 }),
    piece(rock(1.1, 1.5, 97), 'straw', { x: 1.3, z: -0.9, turn: 4 }, { glow: 0.2 }),
  );
}

/** Green growth that light has fed on the column: x, y, z and radius. */
export const GROWTH = [
  [0.3, 0.9, 0.4, 0.3],
  [-0.1, 1.7, 0.44, 0.36],
  [0.26, 2.5, 0.38, 0.26],
  [-0.28, 0.6, 0.46, 0.22],
  [0.05, 3.2, 0.46, 0.22],
] as const;
