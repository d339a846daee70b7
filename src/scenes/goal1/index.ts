// Goal 1, appeal and exchange: three landmarks. What each sentence of the report becomes is in notes.md.
import type { Scene, SceneContext } from '../contract';
import { bush, cedar, createDiorama, curve, join, piece, repeat, road, stones, tree } from '../kit';
import { roadAndCamp } from './policy1';
import { messagesAndTour } from './policy2';
import { caveAndGuide } from './policy3';

/** Creates the diorama of goal 1. */
export function create(context: SceneContext): Scene {
  const d = createDiorama(context, 1);
  d.floor
    .always()
    .add(
      piece(
        road(
          curve([
            [-10, 6.5],
            [-4, 9],
            [0, 5],
            [4, 9],
            [9, 7],
          ]),
          1.5,
          0.035,
        ),
        'path',
      ),
    )
    .add(
      piece(
        road(
          curve([
            [-1.5, 27],
            [1, 17],
            [-1, 11],
            [0, 7],
          ]),
          1.8,
          0.03,
        ),
        'path',
      ),
    )
    .add(join(stones(6, 2, 1.7, 4)), { x: -8.2, z: -9 })
    .add(stones(5, 1.7, 1.4, 7), { x: 9.5, z: -6.5 })
    .add(stones(4, 1.2, 1, 2), { x: 4.6, z: 12.5 })
    .add(stones(5, 1.6, 1.2, 9), { x: -6, z: 14.5 })
    .add(stones(4, 1.5, 1.5, 5), { x: -23, z: -4 })
    .add(
      repeat(cedar(5.2), [
        { x: -10.5, z: -13 },
        { x: -12.2, z: -11.6, scale: 0.8 },
      ]),
    )
    .add(
      repeat(cedar(4.8), [
        { x: 10.6, z: -14 },
        { x: 12.4, z: -12.4, scale: 0.82 },
      ]),
    )
    .add(tree(3.6, 3), { x: 7.2, z: 6 })
    .add(tree(3, 5), { x: -7.6, z: -2.5 })
    .add(
      repeat(bush(0.7), [
        { x: -5.6, z: 11.6 },
        { x: 6.2, z: 10.8, scale: 0.8 },
        { x: 8.6, z: -2.6, scale: 1.1 },
      ]),
    );
  roadAndCamp(d);
  messagesAndTour(d);
  caveAndGuide(d);
  return d.finish();
}
