// How much of the plateau each tier draws, and from where it is seen.
import { GOAL_DOLINES } from '../../world/dolines';
import { PLATEAU_SEED, PLATEAU_STAND } from '../../world/layout';
import type { PlateauParams } from '../../world/plateau';
import type { Viewpoint } from '../../world/stone-levels';
import type { Tier } from '../contract';
import { FLIGHT_SECONDS, flightAt } from './flight';

/** Where home's camera stands on a wide screen, and where a visitor stands at a bowl. */
const HOME_STAND = [15, 319] as const;
const BOWL_STAND_M = 85;
const FLIGHT_SAMPLES = 24;

/** How much more a stone counts where visitors look around than where the flight passes. */
const STAND_WEIGHT = 1.7;
const PLATEAU_WEIGHT = 2.2;

function viewpoints(): Viewpoint[] {
  const places: Viewpoint[] = [
    { x: HOME_STAND[0], z: HOME_STAND[1], weight: STAND_WEIGHT },
    { x: HOME_STAND[0], z: HOME_STAND[1] - 25, weight: STAND_WEIGHT },
    { x: PLATEAU_STAND.x, z: PLATEAU_STAND.z, weight: PLATEAU_WEIGHT },
  ];
  for (const { x, z, heading } of GOAL_DOLINES) {
    places.push({
      x: x + Math.sin(heading) * BOWL_STAND_M,
      z: z + Math.cos(heading) * BOWL_STAND_M,
      weight: 1,
    });
  }
  for (let i = 0; i < FLIGHT_SAMPLES; i++) {
    const [x, , z] = flightAt((i / FLIGHT_SAMPLES) * FLIGHT_SECONDS).position;
    places.push({ x, z, weight: 1 });
  }
  return places;
}

type Amounts = Omit<PlateauParams, 'seed' | 'viewpoints'>;

const AMOUNTS: Readonly<Record<Tier, Amounts>> = {
  high: {
    groundCells: 176,
    heightMapSize: 384,
    marksMapSize: 1024,
    burnMapSize: 256,
    dampMapSize: 256,
    grassBlades: 26000,
    flowers: 420,
    stoneLevels: [
      { segments: 52, rows: 20, most: 9 },
      { segments: 20, rows: 9, most: 130 },
      { segments: 10, rows: 5, most: 250 },
      { segments: 6, rows: 3, most: 700 },
    ],
    trees: 190,
    crownSegments: 8,
    crownRows: 4,
  },
  mid: {
    groundCells: 144,
    heightMapSize: 320,
    marksMapSize: 1024,
    burnMapSize: 224,
    dampMapSize: 256,
    grassBlades: 14000,
    flowers: 240,
    stoneLevels: [
      { segments: 28, rows: 12, most: 16 },
      { segments: 12, rows: 6, most: 130 },
      { segments: 6, rows: 3, most: 620 },
    ],
    trees: 150,
    crownSegments: 7,
    crownRows: 4,
  },
  low: {
    groundCells: 112,
    heightMapSize: 256,
    marksMapSize: 512,
    burnMapSize: 176,
    dampMapSize: 192,
    grassBlades: 6000,
    flowers: 140,
    stoneLevels: [
      { segments: 10, rows: 5, most: 100 },
      { segments: 6, rows: 3, most: 400 },
    ],
    trees: 120,
    crownSegments: 6,
    crownRows: 3,
  },
  software: {
    groundCells: 48,
    heightMapSize: 192,
    marksMapSize: 512,
    burnMapSize: 128,
    dampMapSize: 128,
    grassBlades: 700,
    flowers: 16,
    stoneLevels: [{ segments: 6, rows: 3, most: 110 }],
    trees: 40,
    crownSegments: 6,
    crownRows: 3,
  },
};

/** Corners round each of the five lights. */
export const GLOW_SEGMENTS: Readonly<Record<Tier, number>> = { high: 32, mid: 32, low: 24, software: 14 };

/** What the generator is asked for in `tier`. */
export function plateauParams(tier: Tier): PlateauParams {
  return { ...AMOUNTS[tier], seed: PLATEAU_SEED, viewpoints: viewpoints() };
}
