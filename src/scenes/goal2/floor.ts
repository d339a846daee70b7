// What lies between the three landmarks: one country road that joins them, and stones along the strike.
import { bush, curve, type Diorama, piece, road, stones, tree } from '../kit';

/** Lays the road from the fields past the street to the roadside station, and frames it. */
export function layFloor(d: Diorama): void {
  const way = curve([
    [-20, 10.6],
    [-14, 9.2],
    [-7.5, 4.6],
    [-2.6, -4.4],
    [1.4, -5.2],
    [5.5, 2],
    [10, 8.6],
    [15, 9.4],
    [20.5, 8.4],
  ]);
  d.floor
    .always()
    .add(piece(road(way, 1.5, 0.03), 'path', {}, { undrawn: true }))
    .add(stones(6, 1.8, 1.3, 3), { x: -6.4, z: 9.4 })
    .add(stones(4, 1.2, 0.9, 8), { x: 5.6, z: 9.2 })
    .add(stones(5, 1.6, 1.6, 5), { x: -9.6, z: -9.6 })
    .add(stones(5, 1.4, 1.4, 6), { x: 10.2, z: -8.2 })
    .add(tree(4.4, 2), { x: -11.4, z: -8.4 })
    .add(tree(3.6, 5), { x: 11.8, z: -9 })
    .add(bush(0.8, 'moss', 4), { x: -0.6, z: 3.4 })
    .add(bush(0.6, 'moss', 7), { x: 0.7, z: 3.9 });
}
