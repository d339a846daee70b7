// Goal 3, growing people: four landmarks. What each sentence of the report becomes is in notes.md.
import type { Scene, SceneContext } from '../contract';
import { createDiorama } from '../kit';
import { buildFamily } from './policy1';
import { buildSchool } from './policy2';
import { buildPoolAndLibrary } from './policy3';
import { buildCircle } from './policy4';

const GOAL = 3;

/** Creates the diorama of goal 3. */
export function create(context: SceneContext): Scene {
  const d = createDiorama(context, GOAL, { target: [0, 1.8, -1.5], radius: 25.5 });
  buildFamily(d);
  buildSchool(d);
  buildPoolAndLibrary(d);
  buildCircle(d);
  return d.finish();
}
