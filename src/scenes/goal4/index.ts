// Goal 4, a safe town: clinic, fire and disaster centre, station. What each sentence of the report becomes is in notes.md.
import type { Scene, SceneContext } from '../contract';
import { bush, cedar, createDiorama, curve, piece, repeat, road, stones } from '../kit';
import { careTogether } from './policy1';
import { careToCome } from './policy1-next';
import { safeHomes } from './policy2';
import { safeHomesToCome } from './policy2-next';
import { waysOfTheTown } from './policy3';
import { waysToCome } from './policy3-next';

/** Creates the diorama of goal 4. */
export function create(context: SceneContext): Scene {
  const d = createDiorama(context, 4, { target: [0, 3, -1], radius: 24.5 });
  const lane = curve([
    [-23, 10.4],
    [-15, 9.8],
    [-8, 7.2],
    [-4, 1.6],
    [0, -1.2],
    [4, 2.2],
    [8, 7.6],
    [15, 9.6],
    [23, 9.2],
  ]);
  d.floor
    .always()
    .add(piece(road(lane, 1.6, 0.03), 'path'))
    .add(stones(6, 2, 1.6, 3), { x: -9.6, z: -7.4 })
    .add(stones(5, 1.7, 1.4, 8), { x: 10.4, z: -8.4 })
    .add(stones(4, 1.3, 1, 5), { x: -0.6, z: 9.4 })
    .add(stones(5, 1.5, 1.2, 9), { x: -24, z: 5.4 })
    .add(
      repeat(cedar(5.4), [
        { x: -11.6, z: -10.4 },
        { x: -13.4, z: -9, scale: 0.82 },
        { x: 12.6, z: -10.6, scale: 0.9 },
      ]),
    )
    .add(
      repeat(bush(0.7), [
        { x: 3.4, z: 7.4 },
        { x: 4.6, z: 8.2, scale: 0.75 },
      ]),
    );
  const care = careTogether(d);
  careToCome(d, care);
  const homes = safeHomes(d);
  safeHomesToCome(d, homes);
  const town = waysOfTheTown(d);
  waysToCome(d, town);
  return d.finish();
}
