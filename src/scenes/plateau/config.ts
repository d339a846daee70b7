// How much of the plateau each tier draws, and from where it is seen.
import { GOAL_DOLINES } from '../../world/dolines';
import { PLATEAU_SEED } from '../../world/layout';
import type { PlateauParams } from '../../world/plateau';
import type { Tier } from '../contract';
import { FLIGHT_SECONDS, flightAt } from './flight';

/** Where home's camera stands on a wide screen, and where a visitor stands at a bowl. */
const HOME_STAND = [15, 386] as const;
const BOWL_STAND_M = 85;
const FLIGHT_SAMPLES = 24;

function viewpoints(): number[] {
  const places: number[] = [...HOME_STAND, HOME_STAND[0], HOME_STAND[1] - 25];
  for (const { x, z, heading } of GOAL_DOLINES) {
    places.push(x + Math.sin(heading) * BOWL_STAND_M, z + Math.cos(heading) * BOWL_STAND_M);
  }
  for (let i = 0; i < FLIGHT_SAMPLES; i++) {
    const [x, , z] = flightAt((i / FLIGHT_SAMPLES) * FLIGHT_SECONDS).position;
    places.push(x, z);
  }
  return places;
}

type Amounts = Omit<PlateauParams, 'seed' | 'viewpoints'>;

const AMOUNTS: Readonly<Record<Tier, Amounts>> = {
  high: {
    groundCells: 190,
    heightMapSize: 384,
    marksMapSize: 1024,
    grassBlades: 26000,
    stoneLevels: [
      { segments: 16, rows: 8, most: 96 },
      { segments: 10, rows: 5, most: 330 },
      { segments: 6, rows: 3, most: 640 },
    ],
    trees: 190,
    crownSegments: 8,
    crownRows: 4,
  },
  mid: {
    groundCells: 150,
    heightMapSize: 320,
    marksMapSize: 1024,
    grassBlades: 14000,
    stoneLevels: [
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
    grassBlades: 6000,
    stoneLevels: [
      { segments: 10, rows: 5, most: 100 },
      { segments: 6, rows: 3, most: 400 },
    ],
    trees: 120,
    crownSegments: 6,
    crownRows: 3,
  },
  software: {
    groundCells: 66,
    heightMapSize: 192,
    marksMapSize: 512,
    grassBlades: 1500,
    stoneLevels: [{ segments: 6, rows: 3, most: 190 }],
    trees: 60,
    crownSegments: 6,
    crownRows: 3,
  },
};

/** What the generator is asked for in `tier`. */
export function plateauParams(tier: Tier): PlateauParams {
  return { ...AMOUNTS[tier], seed: PLATEAU_SEED, viewpoints: viewpoints() };
}
