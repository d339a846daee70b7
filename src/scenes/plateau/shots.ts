// Labels and hand-chosen pictures of the plateau. Metres, radians.
import { GOAL_DOLINES } from '../../world/dolines';
import type { Terrain } from '../../world/terrain';
import type { Anchor, Shot } from '../contract';

/** Labels float this high over the rim of a bowl. */
const LABEL_M = 10;

/** `home` frames all five bowls from the southern slope; `overview` shows how they lie. */
export const SHOTS: Readonly<Record<string, Shot>> = {
  home: {
    target: [15, 45, -50],
    radius: 152,
    flat: 0.6,
    azimuth: 0,
    elevation: 0.24,
    // A tall screen looks along the row of bowls from the east, from higher up: they stand one above the other.
    portrait: { target: [22, 45, -68], radius: 152, azimuth: 1.2, elevation: 0.27 },
  },
  overview: {
    target: [10, 5, -70],
    radius: 215,
    azimuth: -0.25,
    elevation: 0.62,
    portrait: { target: [0, 5, -65], radius: 175, azimuth: 1.22, elevation: 0.75 },
  },
};

/** The places of the goals' labels, `g1` … `g5`. */
export function anchorsOf(terrain: Terrain): Anchor[] {
  return GOAL_DOLINES.map(({ goal, x, z, depth }) => ({
    id: `g${goal}`,
    position: [x, terrain.floorY(goal) + depth + LABEL_M, z] as const,
  }));
}
