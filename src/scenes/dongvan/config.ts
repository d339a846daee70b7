// How much of the two plateaus each tier draws.
import { DONGVAN_SEED } from '../../world/dongvan/places';
import type { PlateausParams } from '../../world/dongvan/plateaus';
import type { Tier } from '../contract';

const AMOUNTS: Readonly<Record<Tier, Omit<PlateausParams, 'seed'>>> = {
  high: {
    akiyoshiCells: 128,
    karstColumns: 150,
    karstRows: 230,
    coneLevels: [
      { reach: 420, segments: 26, rows: 14 },
      { reach: 760, segments: 18, rows: 9 },
      { reach: 9000, segments: 11, rows: 6 },
    ],
    stoneSegments: 12,
    stoneRows: 6,
    pinnacleShare: 1,
    blades: 420,
    grass: 16000,
    maize: 5200,
    trees: 90,
  },
  mid: {
    akiyoshiCells: 92,
    karstColumns: 112,
    karstRows: 170,
    coneLevels: [
      { reach: 420, segments: 20, rows: 10 },
      { reach: 760, segments: 13, rows: 7 },
      { reach: 9000, segments: 9, rows: 5 },
    ],
    stoneSegments: 10,
    stoneRows: 5,
    pinnacleShare: 0.8,
    blades: 300,
    grass: 8000,
    maize: 2800,
    trees: 70,
  },
  low: {
    akiyoshiCells: 68,
    karstColumns: 84,
    karstRows: 124,
    coneLevels: [
      { reach: 420, segments: 15, rows: 8 },
      { reach: 9000, segments: 9, rows: 5 },
    ],
    stoneSegments: 8,
    stoneRows: 4,
    pinnacleShare: 0.7,
    blades: 220,
    grass: 3200,
    maize: 1500,
    trees: 50,
  },
  software: {
    akiyoshiCells: 40,
    karstColumns: 52,
    karstRows: 72,
    coneLevels: [
      { reach: 420, segments: 11, rows: 6 },
      { reach: 9000, segments: 7, rows: 4 },
    ],
    stoneSegments: 6,
    stoneRows: 3,
    pinnacleShare: 0.5,
    blades: 110,
    grass: 800,
    maize: 500,
    trees: 24,
  },
};

/** What the generator is asked for in `tier`. */
export const plateausParams = (tier: Tier): PlateausParams => ({ ...AMOUNTS[tier], seed: DONGVAN_SEED });
