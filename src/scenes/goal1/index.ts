// Goal 1, appeal and exchange: three landmarks. What each sentence of the report becomes is in notes.md.

import type { Scene, SceneContext } from '../contract';
import { bus, createDiorama, disc, figure, house, piece, stones, tent, tree, tuktuk } from '../kit';

/** Creates the diorama of goal 1. */
export function create(context: SceneContext): Scene {
  const d = createDiorama(context, 1);
  const m = d.landmark({ policy: 1, x: -15, z: 3, anchor: 8 });
  m.done()
    .add(house())
    .add(tuktuk(), { x: 4, z: 4, turn: 1 })
    .add(tree(), { x: -4, z: 2 })
    .add(tent(), { x: 3, z: -2 });
  m.always()
    .add(piece(disc(6, 0.04), 'path'))
    .add(stones(7, 2, 2), { x: -3, z: 5 });
  m.person('done', { x: 1, z: 3 });
  m.person('done', { x: 2, z: 3, kind: 'elder' });
  m.person('done', { x: 3, z: 3.5, kind: 'wheelchair' });
  m.person('done', { x: 0, z: 4, kind: 'child' });
  m.person('done', { x: -1, z: 4, kind: 'helmet' }).raise = 1;
  m.person('done', { x: -2, z: 3, kind: 'pack' }).raise = 2;
  const n = d.landmark({ policy: 2, x: 0, z: -9, anchor: 8 });
  n.next()
    .draw(house())
    .draw(bus(), { x: 5, z: 2 })
    .draw(figure(true), { x: 0, z: 4 })
    .draw(tree(), { x: -4 });
  n.always().add(bus(), { x: -5, z: 3, turn: 1 });
  d.landmark({ policy: 3, x: 15, z: 3, anchor: 8 });
  return d.finish();
}
