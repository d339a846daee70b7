// The ground as a function of world metres and the seed only, so that no level of detail ever changes the world.
import { clamp, lerp, smoothstep } from '../core/math';
import { fbm2, noise2 } from '../core/noise';
import { FLOOR_RADIUS_M, GOAL_DOLINES, type GoalDoline } from './dolines';
import { AMPHITHEATRE, EDGE, HILLS } from './layout';
import { createSmallDolines } from './small-dolines';

/** From the rim to this distance the land is level with the rim; from there on it goes its own way. */
const LEVEL_FROM_M = 70;
const LEVEL_TO_M = 118;
/** The rim stands a little above the land around it: that makes a hollow read as a bowl. */
const LIP_M = 1.3;
const LIP_WIDTH_M = 10;
/** How softly home's slope and the land around it join. */
const SLOPE_JOIN_M = 9;

export interface Terrain {
  /** Height of the ground, metres. Finite everywhere. */
  height(x: number, z: number): number;
  /** Height of the flat floor of a goal's doline (goals from 1). Throws RangeError for another number. */
  floorY(goal: number): number;
  /** How deep a place lies in a doline: 0 outside, 1 at the bottom of a goal's bowl. For shade. */
  hollow(x: number, z: number): number;
  /** 1 on the plateau, 0 on the plain below. */
  onPlateau(x: number, z: number): number;
}

/** Height of the rim of a goal's bowl: the land rises to the north, so that the far bowls show their floors. */
const rimLevel = (goal: GoalDoline): number => 2 - goal.z * 0.062;

/** Part of a goal bowl's depth at distance `r` from its middle: 1 on the whole floor, 0 from the rim on. */
function bowlProfile(goal: GoalDoline, r: number): number {
  return 1 - smoothstep(goal.floorRadius, goal.rimRadius, r);
}

/** The height `y` of a place, drawn to the level of the rims nearby; between two bowls the nearer one decides. */
function levelled(x: number, z: number, y: number): number {
  let strongest = 0;
  let shares = 0;
  let sum = 0;
  for (const goal of GOAL_DOLINES) {
    const weight = 1 - smoothstep(LEVEL_FROM_M, LEVEL_TO_M, Math.hypot(x - goal.x, z - goal.z));
    if (weight <= 0) continue;
    const share = weight / (1.02 - weight);
    strongest = Math.max(strongest, weight);
    shares += share;
    sum += share * rimLevel(goal);
  }
  return shares > 0 ? lerp(y, sum / shares, strongest) : y;
}

/** Height of the amphitheatre from whose slope home looks down. */
function amphitheatre(x: number, z: number): number {
  const dx = x - AMPHITHEATRE.x;
  const dz = z - AMPHITHEATRE.z;
  const r = Math.hypot(dx, dz);
  if (r < AMPHITHEATRE.start * 0.5 || dz <= 0) return 0;
  // A soft foot: the climb begins without a crease.
  // It recedes to both sides, so that the outer bowls are not hidden.
  const turn = Math.atan2(dx, dz);
  const side = (1 - smoothstep(0.46, 1.3, Math.abs(turn))) * (1 - smoothstep(640, 1150, r));
  const run = r - AMPHITHEATRE.start - AMPHITHEATRE.recede * turn * turn;
  const soft = 0.5 * (run + Math.sqrt(run * run + 30 * 30)) - 4;
  const knee = AMPHITHEATRE.knee - AMPHITHEATRE.start;
  const climb =
    AMPHITHEATRE.slope * Math.min(soft, knee) +
    AMPHITHEATRE.beyond * clamp(soft - knee, 0, AMPHITHEATRE.top - AMPHITHEATRE.knee);
  return Math.max(0, climb) * side;
}

/** Creates the terrain of `seed`. Takes a few milliseconds. */
export function createTerrain(seed: number): Terrain {
  const small = createSmallDolines(seed);

  const onPlateau = (x: number, z: number): number => {
    const ragged = noise2(x / 420, z / 420, seed + 5) * 190 + noise2(x / 130, z / 130, seed + 6) * 50;
    return 1 - smoothstep(EDGE.radius, EDGE.radius + EDGE.width, Math.hypot(x, z + 150) + ragged);
  };

  const ownHeight = (x: number, z: number): number => {
    let y = 2 - clamp(z, -700, 260) * 0.062;
    y += fbm2(x / 270, z / 270, 2, seed) * 17 + noise2(x / 74, z / 74, seed + 31) * 3.4;
    y += noise2(x / 23, z / 23, seed + 32) * 0.8;
    for (const hill of HILLS) {
      const e = ((x - hill.x) / hill.rx) ** 2 + ((z - hill.z) / hill.rz) ** 2;
      if (e < 12) y += hill.height * Math.exp(-0.5 * e);
    }
    const slope = amphitheatre(x, z);
    if (slope <= 0) return y;
    const home = slope + 8 + noise2(x / 58, z / 58, seed + 33) * 2.6;
    // The higher of the two, without a crease.
    const apart = y - home;
    y = 0.5 * (y + home + Math.sqrt(apart * apart + SLOPE_JOIN_M * SLOPE_JOIN_M)) - 0.5 * SLOPE_JOIN_M;
    return y;
  };

  const hollow = (x: number, z: number): number => {
    let deepest = small.depth(x, z) / 13;
    for (const goal of GOAL_DOLINES) {
      const r = Math.hypot(x - goal.x, z - goal.z);
      if (r < goal.rimRadius) deepest = Math.max(deepest, bowlProfile(goal, r));
    }
    return Math.min(1, deepest);
  };

  return {
    onPlateau,
    hollow,
    floorY(goal) {
      const doline = GOAL_DOLINES.find((candidate) => candidate.goal === goal);
      if (!doline) throw new RangeError(`There is no doline for goal ${goal}`);
      return rimLevel(doline) - doline.depth;
    },
    height(x, z) {
      const high = onPlateau(x, z);
      const plain = EDGE.floor + noise2(x / 300, z / 300, seed + 9) * 2;
      if (high <= 0) return plain;
      let y = ownHeight(x, z) - small.depth(x, z);
      y = levelled(x, z, y);
      for (const goal of GOAL_DOLINES) {
        const r = Math.hypot(x - goal.x, z - goal.z);
        if (r > LEVEL_TO_M) continue;
        if (r <= FLOOR_RADIUS_M) return rimLevel(goal) - goal.depth;
        y -= goal.depth * bowlProfile(goal, r);
        y += LIP_M * Math.exp(-(((r - goal.rimRadius - 3) / LIP_WIDTH_M) ** 2)) * smoothstep(34, 60, r);
      }
      return lerp(plain, y, high);
    },
  };
}
