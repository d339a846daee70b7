// The slow flight of the attract place: a closed B-spline (smooth to the second derivative) over the plateau.
// Metres, seconds. A function of time alone, so that seeking shows the same picture.
import { PLATEAU_SEED } from '../../world/layout';
import { createTerrain } from '../../world/terrain';

/** x, z, height over the ground there, and what is looked at: x, z, height over its ground. */
type Mark = readonly [number, number, number, number, number, number];

const MARKS: readonly Mark[] = [
  // Low through the grass of the southern slope, the bowls rising into view.
  [64, 350, 9, -80, 170, 44],
  [34, 332, 5, -20, 130, 50],
  [6, 288, 5, -40, 60, 44],
  [-28, 244, 7, -70, 0, 32],
  [-64, 196, 10, -90, -60, 18],
  [-88, 144, 14, -90, -120, 8],
  // Between the first and third bowl, past the second.
  [-92, 88, 19, -80, -180, 0],
  [-84, 30, 21, -60, -240, 4],
  [-62, -28, 20, -50, -320, 4],
  [-32, -84, 17, -50, -400, 4],
  [-14, -142, 15, -50, -450, 6],
  [-14, -200, 14, -50, -480, 8],
  // Along the pinnacles.
  [-30, -256, 13, -40, -470, 2],
  [-40, -306, 12, 0, -450, -2],
  [-12, -338, 11, 80, -420, -5],
  [28, -334, 11, 150, -360, -4],
  // Past the wood, round the fourth bowl.
  [66, -304, 14, 220, -340, 2],
  [104, -268, 18, 290, -250, 0],
  [160, -250, 20, 300, -150, 0],
  [216, -250, 22, 280, -60, 0],
  [254, -208, 22, 250, 20, 0],
  [266, -156, 21, 235, 60, 0],
  // Round the fifth: three bowls in a row before the sun, then up the slope with all of them below.
  [264, -100, 22, 150, 40, 2],
  [266, -44, 24, 60, 30, 4],
  [256, 12, 26, -40, 20, 6],
  [234, 66, 27, -90, 24, 6],
  [206, 114, 26, -110, 10, 8],
  [180, 160, 24, -130, 78, 8],
  [156, 204, 21, -130, 124, 8],
  [136, 240, 18, -130, 166, 8],
  [121, 274, 15, -130, 222, 10],
  [108, 308, 12, -130, 268, 14],
  [92, 338, 11, -120, 230, 24],
];

const SECONDS_PER_MARK = 5.5;
/** Duration of one round. */
export const FLIGHT_SECONDS = MARKS.length * SECONDS_PER_MARK;

export interface FlightPose {
  readonly position: [number, number, number];
  readonly target: [number, number, number];
}

let controls: Float64Array | null = null;

/** Control points of camera and target, six numbers each; made when first asked for. */
function controlPoints(): Float64Array {
  if (controls) return controls;
  const terrain = createTerrain(PLATEAU_SEED);
  controls = Float64Array.from(
    MARKS.flatMap(([x, z, up, tx, tz, tup]) => [
      x,
      terrain.height(x, z) + up,
      z,
      tx,
      terrain.height(tx, tz) + tup,
      tz,
    ]),
  );
  return controls;
}

/** Where the camera is and looks, `seconds` after the start; the flight begins again every {@link FLIGHT_SECONDS}. */
export function flightAt(seconds: number): FlightPose {
  const points = controlPoints();
  const count = MARKS.length;
  const along = (((seconds / SECONDS_PER_MARK) % count) + count) % count;
  const first = Math.floor(along);
  const t = along - first;
  const weights = [
    (1 - t) ** 3 / 6,
    (3 * t ** 3 - 6 * t ** 2 + 4) / 6,
    (-3 * t ** 3 + 3 * t ** 2 + 3 * t + 1) / 6,
    t ** 3 / 6,
  ];
  const sum = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < 4; k++) {
    const at = ((first + k) % count) * 6;
    for (let axis = 0; axis < 6; axis++) {
      sum[axis] = (sum[axis] ?? 0) + (weights[k] ?? 0) * (points[at + axis] ?? 0);
    }
  }
  const [px = 0, py = 0, pz = 0, tx = 0, ty = 0, tz = 0] = sum;
  return { position: [px, py, pz], target: [tx, ty, tz] };
}
