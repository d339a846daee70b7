// The walk through Akiyoshidō. Its root's coordinates are the world's metres; what each station shows is in notes.md.
import { Group, type Object3D } from 'three';
import { createDisposables } from '../../core/disposables';
import { createCaveMaterials } from '../../materials/cave';
import { bake } from '../../world/cave/bake';
import { CAVE_FROM_M, CAVE_TO_M } from '../../world/cave/layout';
import type { SceneContext, World } from '../contract';
import {
  buildBats,
  buildFerns,
  buildFormations,
  buildGlow,
  buildRock,
  buildWater,
  cutsMap,
  formationNet,
  frondNet,
  grainMap,
} from './build';
import { caveTier } from './config';
import { setDoor, setLamps } from './light';
import { detailReach, isSeen, shellReach } from './sight';
import { batFlights, smallLights } from './small-lights';
import { ANCHORS, leadWalk, WAY, walkedAt } from './stations';

interface Part {
  readonly from: number;
  readonly to: number;
  readonly poolsTo: number;
  readonly shell: Object3D;
  readonly end: Object3D;
  /** Pools and great formations, then what else is drawn near the eye only. */
  readonly pools: readonly Object3D[];
  readonly objects: readonly Object3D[];
}

/** Creates the cave for the tier of `context`. Rejects when the generator fails. */
export async function create(context: SceneContext): Promise<World> {
  const tier = caveTier(context.tier);
  const arrays = await bake(tier.params);
  const bag = context.disposables.add(createDisposables());
  const maps = {
    grain: grainMap(arrays.grain, bag),
    cuts: cutsMap(arrays.cuts, bag),
    range: [CAVE_FROM_M, CAVE_TO_M] as const,
  };
  const materials = createCaveMaterials(context.atmosphere, maps, tier.lamps, tier.glowingAir, bag);
  const root = new Group();
  root.name = 'cave';
  const net = bag.add(formationNet(...tier.formation));
  const frond = bag.add(frondNet(tier.leaflets));
  const parts: Part[] = arrays.stretches.map(
    ({ from, to, poolsTo, rock, end: sheet, detail, water, formations, ferns }) => {
      const shell = buildRock(rock, materials.rock, bag);
      const end = buildRock(sheet, materials.rock, bag);
      const pools: Object3D[] = [];
      if (detail.indices.length > 0) pools.push(buildRock(detail, materials.rock, bag));
      const objects: Object3D[] = [];
      if (water) pools.push(buildWater(water, materials.water, bag));
      if (formations.count > 0) objects.push(buildFormations(net, formations, materials.formation, bag));
      if (ferns.count > 0) objects.push(buildFerns(frond, ferns, materials.fern, bag));
      root.add(shell, end, ...pools, ...objects);
      return { from, to, poolsTo, shell, end, pools, objects };
    },
  );
  root.add(
    buildGlow(smallLights(context.random.fork('lights')), materials.glow, bag),
    buildBats(batFlights(context.random.fork('bats'), tier.bats), materials.bat, bag),
  );
  return {
    root,
    anchors: ANCHORS,
    shots: {},
    way: WAY,
    lead(frame, viewport, out) {
      leadWalk(frame.at, viewport, out);
    },
    update(frame) {
      const walked = walkedAt(frame.at);
      const daylight = setDoor(materials.light, walked, context.atmosphere.uniforms);
      setLamps(materials.light, walked, daylight);
      const reach = shellReach(walked);
      for (const { from, to, poolsTo, shell, end, pools, objects } of parts) {
        shell.visible = isSeen(from, to, walked, reach);
        end.visible = shell.visible && to < CAVE_TO_M && to >= walked + reach;
        const near = isSeen(from, to, walked, detailReach(walked));
        const poolsNear = near && isSeen(from, poolsTo, walked, detailReach(walked));
        for (const object of pools) object.visible = poolsNear;
        for (const object of objects) object.visible = near;
      }
    },
    dispose() {
      root.removeFromParent();
      bag.dispose();
    },
  };
}
