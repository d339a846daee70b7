// The block's section as columns of heights, for any instant: the sea floor with its seamount and reef until the trench
// (ages 0–3), the land from there on (3–8). One set of numbers for the cut face and the ground. Metres of the model.
import { clamp, lerp, smoothstep } from '../../core/math';
import { BASE_Y, COLUMNS, columnX, FIELD, FIELDS, HALF_WIDTH_M } from './block';
import { type Instant, track } from './history';

const SEA_FLOOR_Y = -47;
const CRUST_M = 9;
/** Half-width of the reef's flat top, and of the passage from lagoon to rim. */
const REEF_M = 31;
const RIM_Y = 1.2;
const LAGOON_Y = -4.5;
/** Beds of limestone before they are folded, in the land's time. */
const SLAB = { bottom: -57, top: -3, reach: 84 } as const;

const bump = (x: number, middle: number, width: number): number => Math.exp(-(((x - middle) / width) ** 2));
/** The greater of two heights, rounded over `soft` metres. */
function softMax(a: number, b: number, soft: number): number {
  const h = clamp(0.5 + (0.5 * (a - b)) / soft, 0, 1);
  return lerp(b, a, h) + soft * h * (1 - h);
}

/** West end of the continent's edge: far in the east until age 2, then it comes; from age 3 on it grows westwards. */
const trenchX = (at: number): number => track(at, [260, 260, 215, -58, -190, -260, -260, -260, -260]);

/** Ground of the land at the ages 4 to 8. */
const LANDS: readonly ((x: number) => number)[] = [
  // 4: a swamp in the west, wooded hills in the east.
  (x) =>
    -3 * (1 - smoothstep(-118, -104, x)) +
    0.7 +
    1.6 * bump(x, -22, 14) +
    9 * smoothstep(-8, 62, x) +
    5 * bump(x, 96, 26),
  // 5: the sea over the west, a mountain over the magma.
  (x) => -6 + 5 * smoothstep(-70, -20, x) + 5 * smoothstep(10, 52, x) + 20 * bump(x, 88, 27),
  // 6: the limestone stands out of the sea as a cliff.
  (x) => -7 + 2 * smoothstep(-110, -60, x) + 23 * smoothstep(-33, -17, x) + 7 * bump(x, 90, 24),
  // 7 and 8: lowland over the coal, the plateau, the flank over the copper.
  (x) =>
    3 + 20 * smoothstep(-38, -16, x) + 3 * bump(x, 8, 16) - 2 * bump(x, 34, 12) - 9 * smoothstep(78, 104, x),
  (x) =>
    3 + 21 * smoothstep(-40, -15, x) + 3 * bump(x, 8, 16) - 2 * bump(x, 34, 12) - 12 * smoothstep(78, 106, x),
];
const LAND_ROUGH: readonly (readonly [number, number])[] = [
  [0.75, 2.2],
  [1, 4],
  [1, 3],
  [1.2, 2.6],
  [1.1, 2.2],
];

/** The continent's edge at the trench (age 3), seen from its own west end: `d` metres inland. */
const edge = (d: number): number =>
  -54 +
  55 * smoothstep(-6, 118, d) +
  8 * smoothstep(90, 190, d) +
  1.6 * Math.sin(d * 0.13) * smoothstep(6, 40, d);

function landAt(at: number, x: number): number {
  const place = clamp(at - 4, 0, LANDS.length - 1);
  const age = Math.min(Math.floor(place), LANDS.length - 2);
  const a = LANDS[age]?.(x) ?? 0;
  const b = LANDS[age + 1]?.(x) ?? a;
  return track(place - age, [a, b]);
}

/** How far the ground at x has been lifted: the west less. */
export const liftAt = (x: number, lift: number): number => lift * (0.35 + 0.65 * smoothstep(-60, -10, x));

/** Writes the columns of `at` into `out` ({@link COLUMNS} × {@link FIELDS}); `now` is the same instant. */
export function writeProfile(at: number, now: Instant, out: Float32Array): void {
  const trench = trenchX(at);
  const stripped = smoothstep(2.35, 3.05, at);
  const growth = smoothstep(0.12, 1, at);
  const mound = track(at, [39, 27, 24, 4, 0, 0, 0, 0, 0]);
  const ooze = track(at, [0.4, 1.5, 2.6, 3, 3, 3, 3, 3, 3]);
  const crater = 6 * (1 - smoothstep(0.1, 0.7, at));
  const coal = smoothstep(3.35, 4, at);
  for (let column = 0; column < COLUMNS; column++) {
    const x = columnX(column);
    const r = Math.abs(x - now.centre);
    const dip = Math.max(0, x - trench + 44);
    const floor =
      SEA_FLOOR_Y -
      0.0021 * dip * dip * smoothstep(0, 60, dip) -
      30 * smoothstep(3, 4.2, at) -
      5 * bump(x, trench, 24);
    const cone =
      (1 - 0.85 * smoothstep(0, 50, dip)) * mound * (1 + (r / 25) ** 2) ** -1.5 - crater * bump(r, 0, 4.5);
    const basalt = floor + cone;

    // The reef: rim, lagoon, and the slope of its own rubble.
    const away = Math.max(0, r - REEF_M);
    const cap = lerp(LAGOON_Y, RIM_Y, smoothstep(REEF_M - 11, REEF_M - 3, r)) - 0.75 * away ** 1.22;
    const reefTop = basalt + growth * Math.max(0, cap - basalt);
    const inSlab = 1 - smoothstep(0.6, 1, r / SLAB.reach);
    const limeBottom = lerp(basalt, Math.max(basalt, lerp(-30, SLAB.bottom, inSlab)), stripped);
    const limeTop = Math.max(limeBottom, lerp(reefTop, lerp(-30, SLAB.top, inSlab), stripped));

    const sunk = lerp(reefTop, floor, stripped);
    const ocean = softMax(sunk, floor + ooze, 1.5);
    const atTrench = softMax(ocean, edge(x - trench), 3);
    const onLand = smoothstep(3.05, 4, at);
    const surface = lerp(atTrench, landAt(at, x), onLand);

    // The coal's basin lies in the west, on what is older.
    const ready = lerp(smoothstep(-9, -1, surface), 1, smoothstep(3.9, 4.4, at));
    const basin = coal * ready * (1 - smoothstep(-54, -34, x));
    const up = liftAt(x, now.lift);
    const coalTop = Math.min(surface, lerp(0.2, -2, smoothstep(4, 5, at)) + up - 0.4);
    const o = column * FIELDS;
    out[o + FIELD.surface] = Math.max(surface, BASE_Y + 2);
    out[o + FIELD.basalt] = basalt;
    out[o + FIELD.limeBottom] = limeBottom;
    out[o + FIELD.limeTop] = limeTop;
    out[o + FIELD.coalTop] = coalTop;
    out[o + FIELD.coalBottom] = coalTop - 15 * basin - 0.02 * Math.max(0, x + HALF_WIDTH_M) * basin;
    out[o + FIELD.rough] = lerp(lerp(1.1, 2, smoothstep(trench, trench + 120, x)), landRough(at, x), onLand);
    out[o + FIELD.crust] = floor - CRUST_M;
  }
}

function landRough(at: number, x: number): number {
  const place = clamp(at - 4, 0, LAND_ROUGH.length - 1);
  const age = Math.min(Math.floor(place), LAND_ROUGH.length - 2);
  const east = smoothstep(-25, 40, x);
  const [a0, a1] = LAND_ROUGH[age] ?? [1, 1];
  const [b0, b1] = LAND_ROUGH[age + 1] ?? [a0, a1];
  return lerp(lerp(a0, a1, east), lerp(b0, b1, east), place - age);
}
