// What FY2023 draws for 3-1: the bridge without a gap, and the nursery with its carers.
import { archPoints, house, join, type Model, piece, place, repeat, row, tube } from '../kit';
import { sketch } from './props-people';

/** Three bows beside one another, closed by rungs: a bridge without a gap. */
export function seamless(): Model {
  const bow = (half: number, height: number, z: number): Model =>
    piece(tube(archPoints(half, height, 18), 0.05, 4), 'lamp', { z });
  return join(bow(5, 4.6, 0.35), bow(5, 4.6, -0.35), bow(4.5, 4.1, 0));
}

/** A nursery with two carers and children. */
export function nursery(): Model {
  return join(
    house({ width: 3.8, depth: 2.4, wall: 2, rise: 1.3 }),
    place(sketch(true), { x: -0.9, z: 2.1 }),
    place(sketch(true), { x: 0.9, z: 2.1 }),
    repeat(sketch(false, 0.5), row(3, 0.8, { z: 2.9 })),
  );
}
