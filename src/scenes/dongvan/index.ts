// The two plateaus, Akiyoshidai and Đồng Văn, side by side in one sea of mist: a world of its own, entered through the sky.
import { Group } from 'three';
import { createDisposables } from '../../core/disposables';
import { createPlateausMaterials } from '../../materials/dongvan';
import { bake } from '../../world/dongvan/bake';
import type { SceneContext, World } from '../contract';
import { buildSky, buildStones } from '../drawn';
import { buildCones, buildLand, buildLeaves, buildPainted, buildSea, ORDER } from './build';
import { plateausParams } from './config';
import { leadWay, WAY } from './way';

/** Creates the world for the tier of `context`. Rejects when the generator fails. */
export async function create(context: SceneContext): Promise<World> {
  const arrays = await bake(plateausParams(context.tier));
  const bag = context.disposables.add(createDisposables());
  const materials = createPlateausMaterials(context.atmosphere, context.tier === 'software', bag);
  const root = new Group();
  root.name = 'dongvan';
  root.add(
    buildLand(arrays.akiyoshi, materials.land, bag),
    buildLand(arrays.karst, materials.land, bag),
    buildCones(arrays.cones, materials.cone, bag),
    buildLeaves(arrays.leaves, materials.leaf, bag),
    buildPainted(arrays.village, materials.paint, bag),
    buildSea(materials.sea, bag),
    buildSky(materials.sky, ORDER.sky, bag),
  );
  arrays.stones.forEach((instances, kind) => {
    const shape = arrays.stoneShapes[kind];
    if (shape && instances.count > 0)
      root.add(buildStones(shape, instances, materials.stone, ORDER.stone, bag));
  });
  return {
    root,
    anchors: [],
    shots: {},
    way: WAY,
    lead: (frame, viewport, out) => leadWay(frame.at, frame.seconds, viewport, out),
    // Wind, mist and water move in the shaders, by the atmosphere's clock.
    update: (frame) => materials.stand(frame.at),
    dispose() {
      root.removeFromParent();
      bag.dispose();
    },
  };
}
