// Goal 2, industry: fields and forest, shopping street and a studied site, roadside station. See notes.md.
import type { Scene, SceneContext } from '../contract';
import { createDiorama } from '../kit';
import { layFloor } from './floor';
import { buildFieldsAndForest } from './policy1';
import { buildStreetAndSite } from './policy2';
import { buildRoadsideStation } from './policy3';

/** Fields and station reach far out to both sides. */
const GOAL_RADIUS_M = 26;

/** Creates the diorama of goal 2. */
export function create(context: SceneContext): Scene {
  const d = createDiorama(context, 2, { radius: GOAL_RADIUS_M });
  layFloor(d);
  buildFieldsAndForest(d);
  buildStreetAndSite(d);
  buildRoadsideStation(d);
  return d.finish();
}
