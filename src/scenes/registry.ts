// Which scene belongs to which place. Each is a chunk of its own, loaded when it is first needed.
import type { SceneModule, WorldModule, WorldName } from './contract';

export const loadPlateau = () => import('./plateau/index');

const GOAL_SCENES: readonly (() => Promise<SceneModule>)[] = [
  () => import('./goal1/index'),
  () => import('./goal2/index'),
  () => import('./goal3/index'),
  () => import('./goal4/index'),
  () => import('./goal5/index'),
];

/** The scene of a goal (from 1), or null for a goal that has none yet: its bowl is shown empty, its words are complete. */
export function loadGoalScene(goal: number): Promise<SceneModule> | null {
  return GOAL_SCENES[goal - 1]?.() ?? null;
}

/** Worlds of their own. */
const WORLDS: Readonly<Partial<Record<WorldName, () => Promise<WorldModule>>>> = {
  cave: () => import('./cave/index'),
  time: () => import('./time/index'),
  dongvan: () => import('./dongvan/index'),
};

/** The module of a world, or null while it has no moving picture: its words and its picture edition are complete. */
export function loadWorld(name: WorldName): Promise<WorldModule> | null {
  return WORLDS[name]?.() ?? null;
}
