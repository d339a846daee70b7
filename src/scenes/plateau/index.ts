// The plateau: the ground on which everything stands. Its root's coordinates are the world's metres.
import { Group } from 'three';
import { createDisposables } from '../../core/disposables';
import { burnUniforms } from '../../materials/burn';
import { createPlateauMaterials } from '../../materials/plateau';
import { bake } from '../../world/bake';
import { GOAL_DOLINES } from '../../world/dolines';
import { PLANTS } from '../../world/flora';
import { GRASS_SQUARES_M } from '../../world/grass';
import { MAPPED, PLATEAU_SEED } from '../../world/layout';
import { TALLEST_M } from '../../world/maps';
import { createTerrain } from '../../world/terrain';
import type { Scene, SceneContext } from '../contract';
import { buildSky, buildStones } from '../drawn';
import { buildGrass, buildGround, buildTrees, byteMap, floatMap, ORDER } from './build';
import { burnTexture, createBurn } from './burn';
import { GLOW_SEGMENTS, plateauParams } from './config';
import { buildFlora } from './flora';
import { buildGlow } from './glow';
import { anchorsOf, SHOTS } from './shots';

/** Creates the plateau for the tier of `context`. Rejects when the generator fails. */
export async function create(context: SceneContext): Promise<Scene> {
  const params = plateauParams(context.tier);
  const arrays = await bake(params);
  const bag = context.disposables.add(createDisposables());
  const terrain = createTerrain(PLATEAU_SEED);
  const burnMap = burnUniforms(burnTexture(arrays.burn, params.burnMapSize, bag), MAPPED);
  const materials = createPlateauMaterials(
    context.atmosphere,
    {
      marks: byteMap(arrays.marksMap, params.marksMapSize, bag),
      damp: byteMap(arrays.dampMap, params.dampMapSize, bag),
      heights: floatMap(arrays.heightMap, params.heightMapSize, bag),
      burn: burnMap,
      mapped: MAPPED,
      heightSize: params.heightMapSize,
      tallest: TALLEST_M,
      grassSquares: GRASS_SQUARES_M,
      bowls: GOAL_DOLINES,
      plants: PLANTS,
    },
    context.tier === 'software',
    bag,
  );
  const burn = createBurn({
    tier: context.tier,
    flames: arrays.flames,
    plumes: arrays.plumes,
    uniforms: burnMap,
    atmosphere: context.atmosphere,
    terrain,
    bag,
  });
  const root = new Group();
  root.name = 'plateau';
  root.add(
    buildGround(arrays, materials.ground, bag),
    buildGrass(arrays.grass, materials.grass, bag),
    buildFlora(arrays.flora, materials.grass, bag),
    buildTrees(arrays, materials.tree, bag),
    buildSky(materials.sky, ORDER.sky, bag),
    buildGlow(terrain, GLOW_SEGMENTS[context.tier], materials.glow, bag),
    ...burn.objects,
  );
  arrays.stones.forEach((kinds, level) => {
    kinds.forEach((instances, kind) => {
      const shape = arrays.stoneShapes[level]?.[kind];
      if (shape && instances.count > 0)
        root.add(buildStones(shape, instances, materials.stone, ORDER.stone, bag));
    });
  });
  return {
    root,
    anchors: anchorsOf(terrain),
    shots: SHOTS,
    // Everything else that moves here moves in the shaders, by the atmosphere's clock.
    update: burn.update,
    dispose() {
      root.removeFromParent();
      bag.dispose();
    },
  };
}
