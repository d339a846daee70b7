// What lies between the three landmarks: one country road that joins them, and stones along the strike.
import { bush, curve, type Diorama, piece, road, stones, tree } from '../kit';

/** Lays the road from the fields past the street to the roadside station, and frames it. */
export function layFloor(d: Diorama): void {
  const way = curve([
    [-24, 8.6],
    [-19.5, 8],
    [-15, 8],
    [-11.2, 7.4],
    [-7, 3.6],
    [-2.8, -3.8],
    [0.4, -5.2],
    [3.6, -2.6],
    [8, 5.4],
    [11.6, 8.6],
    [15.5, 9],
    [19.5, 8.8],
    [24, 9.6],
  ]);
  d.floor
    .always()
    .add(piece(road(way, 1.7, 0.05), 'path'))
    .add(stones(6, 1.8, 1.3, 3), { x: -4.4, z: 9 })
    .add(stones(4, 1.2, 0.9, 8), { x: 4.2, z: 8.6 })
    .add(stones(5, 1.6, 1.6, 5), { x: -9.8, z: -10.4 })
    .add(stones(5, 1.4, 1.4, 6), { x: 10.6, z: -12 })
    .add(tree(4.4, 2), { x: -11.4, z: -8.4 })
    .add(bush(0.8, undefined, 4), { x: -0.4, z: 4.6 })
    .add(bush(0.6, undefined, 7), { x: 0.9, z: 5.1 });
}
