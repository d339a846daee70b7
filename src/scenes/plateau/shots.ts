// Labels and hand-chosen pictures of the plateau. Metres, radians.
import { GOAL_DOLINES } from '../../world/dolines';
import type { Terrain } from '../../world/terrain';
import type { Anchor, Shot } from '../contract';
import { floraAnchors } from './flora';

/** Labels float this high over the rim of a bowl. */
const LABEL_M = 10;

/** `home` frames all five bowls from the southern slope; `overview` shows how they lie. */
export const SHOTS: Readonly<Record<string, Shot>> = {
  home: {
    target: [15, 42, -50],
    radius: 203,
    flat: 0.36,
    azimuth: 0,
    elevation: 0.2,
    // On a tall screen the list of goals leaves a strip as wide as on a wide one: the same row, from higher up. Its window is
    // narrow: at the usual angle the camera would stand half a mile off, behind haze.
    portrait: {
      target: [15, 42, -42],
      radius: 180,
      flat: 0.36,
      elevation: 0.3,
      fieldOfView: (66 * Math.PI) / 180,
    },
  },
  // A walker's eye: limestone and flowers before the feet, the land falling away to the bowls, hills behind hills.
  plateau: {
    target: [-6, 119.2, 374],
    radius: 22.9,
    flat: 0.2,
    azimuth: 0.367,
    elevation: 0.202,
    // Upright the window is narrow: a wider angle holds the stones on the left and the nearest bowl on the right.
    portrait: {
      target: [-6.1, 119.6, 374.7],
      radius: 13.8,
      azimuth: 0.333,
      elevation: 0.19,
      fieldOfView: (52 * Math.PI) / 180,
    },
  },
  // The whole land: smooth hills, the pinnacle field, the wood, and the rim with the lowlands beyond.
  geopark: {
    target: [-10, 26, -150],
    radius: 310,
    flat: 0.45,
    azimuth: -0.62,
    elevation: 0.2,
    fieldOfView: (60 * Math.PI) / 180,
    portrait: { target: [0, 30, -120], radius: 150, flat: 0.6, azimuth: -1.25, elevation: 0.27 },
  },
  overview: {
    target: [10, 5, -70],
    radius: 215,
    azimuth: -0.25,
    elevation: 0.62,
    portrait: { target: [0, 5, -65], radius: 175, azimuth: 1.22, elevation: 0.75 },
  },
};

/** The places of the goals' labels, `g1` … `g5`, and of the flowers, `flora.okinagusa` … */
export function anchorsOf(terrain: Terrain): Anchor[] {
  const goals = GOAL_DOLINES.map(({ goal, x, z, depth }) => ({
    id: `g${goal}`,
    position: [x, terrain.floorY(goal) + depth + LABEL_M, z] as const,
  }));
  return [...goals, ...floraAnchors(terrain)];
}
