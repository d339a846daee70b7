// What each tier of the cave is made of, and how far it looks.
import type { CaveParams } from '../../world/cave/cave';
import type { Tier } from '../contract';

export interface CaveTier {
  readonly params: CaveParams;
  /** Corners around and along a formation. */
  readonly formation: readonly [around: number, along: number];
  /** How many lamps light a place at once. */
  readonly lamps: number;
  /** Whether the air around the lamps is lit. */
  readonly glowingAir: boolean;
  readonly bats: number;
  /** Leaflets along a frond. */
  readonly leaflets: number;
}

const TIERS: Readonly<Record<Tier, CaveTier>> = {
  high: {
    params: {
      rock: { ringM: 0.7, around: 96, across: 36 },
      pools: { stepM: 0.075, stepPerM: 0.0095, cut: 'fine' },
      walkway: { boardM: 0.5, postM: 2, figure: 12 },
      sight: 150,
      formations: 1,
      ferns: 1,
      streamM: 1,
    },
    formation: [9, 8],
    lamps: 9,
    glowingAir: true,
    bats: 46,
    leaflets: 8,
  },
  mid: {
    params: {
      rock: { ringM: 0.95, around: 72, across: 26 },
      pools: { stepM: 0.12, stepPerM: 0.014, cut: 'fine' },
      walkway: { boardM: 0.5, postM: 2.5, figure: 10 },
      sight: 110,
      formations: 0.68,
      ferns: 0.7,
      streamM: 1.5,
    },
    formation: [8, 7],
    lamps: 9,
    glowingAir: true,
    bats: 32,
    leaflets: 6,
  },
  low: {
    params: {
      rock: { ringM: 1.4, around: 50, across: 16 },
      pools: { stepM: 0.2, stepPerM: 0.022, cut: 'plain' },
      walkway: { boardM: 1, postM: 3, figure: 8 },
      sight: 76,
      formations: 0.5,
      ferns: 0.5,
      streamM: 2.5,
    },
    formation: [6, 6],
    lamps: 7,
    glowingAir: true,
    bats: 20,
    leaflets: 5,
  },
  software: {
    params: {
      rock: { ringM: 2.6, around: 28, across: 9 },
      pools: { stepM: 0.45, stepPerM: 0.035, cut: 'coarse' },
      walkway: { boardM: 3, postM: 6, figure: 6 },
      sight: 40,
      formations: 0.22,
      ferns: 0.25,
      streamM: 5,
    },
    formation: [5, 4],
    lamps: 6,
    glowingAir: false,
    bats: 8,
    leaflets: 3,
  },
};

export const caveTier = (tier: Tier): CaveTier => TIERS[tier];
