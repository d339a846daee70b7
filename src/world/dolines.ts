// The five dolines that are the five goals: where their bowls lie on the plateau. World metres: x east, z south.

export interface GoalDoline {
  /** Number of the goal, from 1. */
  readonly goal: number;
  readonly x: number;
  readonly z: number;
  /** Radius of the flat floor on which a diorama stands. */
  readonly floorRadius: number;
  /** Radius of the rim. */
  readonly rimRadius: number;
  /** Depth of the floor below the rim. */
  readonly depth: number;
  /** Direction in which the diorama's +z looks, 0 = +z (south), positive towards +x. The visitor stands there. */
  readonly heading: number;
}

/** Radius of every diorama's floor. Landmarks must stay within it. */
export const FLOOR_RADIUS_M = 30;

const bowl = (goal: number, x: number, z: number, heading: number): GoalDoline => ({
  goal,
  x,
  z,
  floorRadius: FLOOR_RADIUS_M,
  rimRadius: 66,
  depth: 13,
  heading,
});

/** Laid out so that from home's camera, in the south, all five are seen side by side in depth. */
export const GOAL_DOLINES: readonly GoalDoline[] = [
  bowl(1, -150, -2, -0.1),
  bowl(2, -88, -136, -0.05),
  bowl(3, 14, -12, 0),
  bowl(4, 118, -150, 0.08),
  bowl(5, 180, -8, 0.14),
];
