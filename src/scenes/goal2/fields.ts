// 2-1, the place itself: terraces of rice with walls of stone, a farmhouse, and a hill of cedars. Metres.
import {
  box,
  bush,
  cedar,
  curve,
  field,
  hill,
  house,
  join,
  mound,
  type Place,
  piece,
  repeat,
  tree,
} from '../kit';
import { paddy } from './props-farm';

/** The wooded hill: centre, radius, height and stretch of its z. */
export const WOOD = { x: 4.4, z: -4.6, radius: 5.2, height: 2.2, stretch: 0.7 } as const;
/** Cedars: x, z, height. The first ones stand at the front of the wood. */
export const CEDARS = [
  [2.5, -3.3, 3.2],
  [4.1, -2.6, 3],
  [5.8, -2.5, 3.4],
  [7.4, -3, 3.2],
  [1.2, -4.9, 3.6],
  [3.3, -4.6, 3.8],
  [5, -4.2, 4],
  [6.7, -4.5, 3.7],
  [2.2, -6.4, 4.2],
  [4.1, -6.2, 4.4],
  [5.8, -6, 4.2],
  [7.4, -5.7, 3.9],
  [0.4, -6.9, 3.7],
  [3.2, -7.4, 4],
] as const;

/** Height of the wooded hill's turf at a point, metres; a little low, so that nothing floats. */
export function turfAt(x: number, z: number): number {
  const r = Math.hypot(x - WOOD.x, (z - WOOD.z) / WOOD.stretch) / WOOD.radius;
  return r >= 1 ? 0 : Math.max(0, WOOD.height * (0.5 + 0.5 * Math.cos(r * Math.PI)) - 0.22);
}

/** Lays terraces, farmhouse and ground. */
export function layFields(m: Place): void {
  const ground = curve(
    [
      [-8, 1],
      [-7.4, -5],
      [-3, -8],
      [4, -8],
      [8.2, -4],
      [8, 2.6],
      [4.6, 6],
      [-2, 6.6],
      [-7, 5.4],
    ],
    true,
  );
  m.always()
    .add(piece(field(ground, 0.02), 'moss', {}, { turf: true }))
    .add(paddy(4.4, 2.6, 0.14), { x: -2.6, z: 1.9 })
    .add(paddy(4.6, 2.3, 0.45), { x: -3.2, z: -1 })
    .add(paddy(4, 1.9, 0.8), { x: -3.9, z: -3.5 })
    .add(paddy(2.9, 2.3, 0.34), { x: 1.1, z: -0.9 })
    .add(piece(box(3.7, 0.12, 2.9, 0.05), 'earth'), { x: 2.1, z: 2.3 })
    .add(repeat(piece(box(3.4, 0.12, 0.2, 0.06), 'earth', {}, { fine: true }), FURROWS))
    .add(house({ walls: 'plaster' }), { x: -4.4, z: -6.5, scale: 0.82 })
    .add(tree(3.4, 4), { x: -7, z: -3.6 })
    .add(bush(0.6, undefined, 2), { x: -6.6, z: -1.4 })
    .add(bush(0.5, undefined, 3), { x: -6.9, z: 0.6 });
}

const FURROWS = [1.2, 1.75, 2.3, 2.85, 3.4].map((z) => ({ x: 2.1, y: 0.08, z }));

/** Raises the wooded hill and plants it. */
export function plantWood(m: Place): void {
  m.always()
    .add(piece(mound(WOOD.radius, WOOD.height, 5, WOOD.stretch, 24), 'moss', {}, { turf: true }), {
      x: WOOD.x,
      z: WOOD.z,
    })
    .add(hill(3.4, 1.4, 9), { x: -5, z: -8 })
    .add(join(...CEDARS.map(([x, z, h]) => repeat(cedar(h), [{ x, y: turfAt(x, z), z }]))))
    .add(cedar(4.4), { x: -7, z: -6.4 })
    .add(cedar(3.8), { x: -1.6, z: -7.4 })
    .add(cedar(4.6), { x: -2.4, z: -8.2 });
}
