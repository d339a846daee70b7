// Goal 5, administration: two landmarks. What each sentence of the report becomes is in notes.md.
import type { Scene, SceneContext } from '../contract';
import { createDiorama, piece, road, stones, tree } from '../kit';
import { buildDigitalCity } from './policy1';
import { buildTalk } from './policy2';

/** Creates the diorama of goal 5. */
export function create(context: SceneContext): Scene {
  const d = createDiorama(context, 5, { target: [0, 2.4, 0], radius: 18, elevation: 0.3 });
  d.floor
    .always()
    .add(
      piece(
        road(
          [
            [-9, 4.6],
            [-4, 6.4],
            [4, 6.4],
            [9, 4.6],
          ],
          1.3,
          0.02,
        ),
        'path',
      ),
    )
    .add(tree(4.6, 3), { x: -1.5, z: -12 })
    .add(tree(3.8, 5, 'moss'), { x: 2.4, z: -13 })
    .add(stones(6, 2.4, 1.7, 4), { x: 0.6, z: -4.5 });
  buildDigitalCity(d);
  buildTalk(d);
  return d.finish();
}
