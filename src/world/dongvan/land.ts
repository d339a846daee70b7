// The ground of both plateaus as a function of metres and the seed only, so that no level of detail changes the land.
import { clamp, lerp, smoothstep } from '../../core/math';
import { fbm2, noise2 } from '../../core/noise';
import { AKIYOSHI, DOLINES, gorgeLine, HOUSES, KARST, RIVER, ROAD_HALF, roadLine } from './places';

/** Under the sea of mist: here the land ends for the eye. */
const DEPTH = -46;
/** The yard of a house is level to this distance, metres. */
const YARD_M = 8;

export interface Land {
  /** Height of Akiyoshidai's ground. */
  akiyoshi(x: number, z: number): number;
  /** Height of Đồng Văn's ground, without its cones. */
  karst(x: number, z: number): number;
  /** Part of a place that is terraced, 0–1. */
  terraced(x: number, z: number): number;
}

/** Signed distance of a place from the river of Đồng Văn. */
export const acrossRiver = (x: number, z: number): number => x - KARST.x - gorgeLine(z - KARST.z);

export function createLand(seed: number): Land {
  const yards: number[] = [];

  const akiyoshi = (x: number, z: number): number => {
    const u = x - AKIYOSHI.x;
    const v = z - AKIYOSHI.z;
    const out =
      Math.hypot(u / AKIYOSHI.rx, v / AKIYOSHI.rz) +
      noise2(x / 74, z / 74, seed + 1) * 0.08 +
      noise2(x / 23, z / 23, seed + 2) * 0.022;
    let y = 42 + fbm2(x / 130, z / 130, 3, seed + 3) * 17 - v * 0.05;
    y += 30 * Math.exp(-(((u + 96) / 92) ** 2) - ((v + 112) / 54) ** 2);
    y += 20 * Math.exp(-(((u - 88) / 80) ** 2) - ((v + 120) / 48) ** 2);
    // Of dolines that meet the deeper one counts: they merge.
    let depth = 0;
    for (const doline of DOLINES) {
      const r = Math.hypot(u - doline.u, v - doline.v) + noise2(x / 26, z / 26, seed + 4) * 5;
      depth = Math.max(depth, doline.depth * (1 - smoothstep(doline.r * 0.16, doline.r, r)));
    }
    y -= depth;
    return lerp(y, DEPTH, smoothstep(0.66, 1.1, out + 0.05 * noise2(x / 15, z / 15, seed + 6)));
  };

  const terraced = (x: number, z: number): number => {
    const d = acrossRiver(x, z);
    const v = z - KARST.z;
    const ragged = noise2(x / 31, z / 31, seed + 15) * 16;
    return (
      smoothstep(-76, -90, d + ragged) *
      smoothstep(-262, -226, d + ragged) *
      smoothstep(-150, -110, v + ragged) *
      smoothstep(118, 92, v + ragged)
    );
  };

  const karst = (x: number, z: number): number => {
    const v = z - KARST.z;
    const d = acrossRiver(x, z);
    const far = Math.abs(d);
    let level = 74 + fbm2(x / 118, z / 118, 3, seed + 11) * 15 + clamp(-v, 0, 900) * 0.03;
    // The land climbs away from the gorge, on the left as a slope of fields.
    level += smoothstep(56, 250, far) * (d < 0 ? 44 : 26);
    const rim = 60 + noise2(x / 44, z / 44, seed + 12) * 13 + noise2(x / 15, z / 15, seed + 13) * 4;
    let wall = smoothstep(RIVER.half + 1, rim, far);
    // Beds of limestone stand out as ledges.
    const beds = wall * 7 + noise2(x / 60, z / 60, seed + 14) * 0.7;
    wall = clamp(wall + 0.042 * Math.sin(beds * Math.PI * 2) * (1 - wall) * Math.min(1, wall * 6), 0, 1);
    let y = lerp(RIVER.level, level, wall ** 0.72);
    if (d < -50 && d > -150) {
      for (const [index, house] of HOUSES.entries()) {
        const off = Math.hypot(v - house.v, d - house.d);
        if (off < YARD_M * 2) y = lerp(y, yard(index), 1 - smoothstep(YARD_M, YARD_M * 2, off));
      }
    }
    const road = roadLine(v);
    const beside = 1 - smoothstep(ROAD_HALF + 0.5, ROAD_HALF + 5, Math.abs(d - road));
    if (beside > 0) y = lerp(y, roadHeight(v), beside * 0.9);
    const edge =
      Math.max(
        far / KARST.side,
        v > -300 ? (v + 300) / (KARST.front + 300) : (-300 - v) / (-300 - KARST.back),
      ) +
      noise2(x / 62, z / 62, seed + 16) * 0.06;
    return lerp(y, Math.min(y, DEPTH), smoothstep(0.9, 1.06, edge));
  };

  /** Height of the yard of a house, kept after the first time. */
  function yard(index: number): number {
    const house = HOUSES[index];
    if (!house) return 0;
    const known = yards[index];
    if (known !== undefined) return known;
    const made = slope(gorgeLine(house.v) + house.d, house.v);
    yards[index] = made;
    return made;
  }

  /** The road keeps to the height of the ground as it is without beds and fields. */
  function roadHeight(v: number): number {
    return slope(gorgeLine(v) + roadLine(v), v) - 0.4;
  }

  /** The slope of fields without what is built on it, at u, v from the middle of the land. */
  function slope(u: number, v: number): number {
    const x = KARST.x + u;
    const z = v + KARST.z;
    const d = Math.abs(u - gorgeLine(v));
    return (
      74 + fbm2(x / 118, z / 118, 2, seed + 11) * 15 + clamp(-v, 0, 900) * 0.03 + smoothstep(56, 250, d) * 44
    );
  }

  return { akiyoshi, karst, terraced };
}
