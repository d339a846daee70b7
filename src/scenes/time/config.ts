// How much of the block each tier draws, and what lived when. `at` is an age (0–8) or lies between two.
import type { LifeLook } from '../../materials/time';
import type { TimeParams } from '../../world/time/arrays';
import type { Tier } from '../contract';

export const AMOUNTS: Readonly<Record<Tier, TimeParams>> = {
  high: { ground: [288, 150], sea: [96, 40], cave: 86, life: 1, lights: 1, fine: 12 },
  mid: { ground: [216, 104], sea: [72, 30], cave: 60, life: 0.56, lights: 0.8, fine: 9 },
  low: { ground: [168, 76], sea: [48, 20], cave: 44, life: 0.34, lights: 0.6, fine: 8 },
  software: { ground: [108, 50], sea: [24, 10], cave: 30, life: 0.11, lights: 0.3, fine: 6 },
};

export interface Kind {
  readonly name: string;
  readonly look: LifeLook;
  /** Comes between the first two, goes between the last two. */
  readonly window: readonly [number, number, number, number];
  /** Carried along with the seamount. */
  readonly carried?: boolean;
}

const REEF_WINDOW = [0.3, 0.95, 2.1, 2.5] as const;
const STONES = {
  look: { way: 'rooted', colors: ['#dcd6c8', '#f4f0e6', '#cfc9bb'], sway: 0, root: -0.08, stone: true },
  // They come as the rain lays them bare.
  window: [6.3, 7.6, 9, 9.5],
} as const;

/** In any order; the names are those of world/time/kinds.ts. */
export const KINDS: readonly Kind[] = [
  {
    name: 'horn corals',
    look: { way: 'rooted', wet: true, colors: ['#d98a62', '#f7c9a0', '#e8607a'], sway: 0, root: 0 },
    window: REEF_WINDOW,
    carried: true,
  },
  {
    name: 'sea lilies',
    look: { way: 'rooted', wet: true, colors: ['#e0c98f', '#ffe2a8', '#d58fe0'], sway: 0.2, root: 0 },
    window: REEF_WINDOW,
    carried: true,
  },
  {
    name: 'sea fans',
    look: { way: 'rooted', wet: true, colors: ['#a04c8c', '#ea9fd0', '#f2a844'], sway: 0.06, root: 0 },
    window: REEF_WINDOW,
    carried: true,
  },
  {
    name: 'mounds',
    look: { way: 'rooted', wet: true, colors: ['#bda864', '#e6d596', '#58b096'], sway: 0, root: 0 },
    window: REEF_WINDOW,
    carried: true,
  },
  {
    name: 'fish',
    look: { way: 'swims', colors: ['#e9e2cf', '#4a6f8c', '#e0a050'], sway: 0, root: 0 },
    window: [0.55, 0.95, 1.7, 2.2],
    carried: true,
  },
  {
    name: 'tree ferns',
    look: { way: 'rooted', colors: ['#5b4a35', '#5f8a3a', '#7a9a45'], sway: 0.05, root: 0 },
    window: [3.35, 3.95, 4.15, 4.75],
  },
  {
    name: 'horsetails',
    look: { way: 'rooted', colors: ['#6f7f4a', '#86a552', '#5f8f5a'], sway: 0.09, root: 0 },
    window: [3.35, 3.95, 4.15, 4.75],
  },
  {
    name: 'ferns',
    look: { way: 'rooted', colors: ['#3f6a2c', '#8fb04a', '#6f9a3f'], sway: 0.08, root: 0 },
    window: [3.35, 3.95, 4.15, 4.75],
  },
  {
    name: 'conifers',
    look: { way: 'rooted', colors: ['#4d3e30', '#3c5f3a', '#4f7340'], sway: 0.03, root: 0 },
    window: [3.5, 4, 5.2, 5.8],
  },
  {
    name: 'trees',
    look: { way: 'rooted', colors: ['#4d3e30', '#47692f', '#5f7f3a'], sway: 0.03, root: 0 },
    window: [6.5, 7.1, 9, 9.5],
  },
  {
    name: 'grass',
    look: { way: 'rooted', colors: ['#5f8f3a', '#b5cf6a', '#8fb24c'], sway: 0.28, root: 0 },
    window: [6.9, 7.9, 9, 9.5],
  },
  {
    name: 'stalactites',
    look: { way: 'hangs', colors: ['#a8926e', '#efe3c8', '#c9b48a'], sway: 0, root: 0 },
    window: [7.1, 7.9, 9, 9.5],
  },
  {
    name: 'stalagmites',
    look: { way: 'stands', colors: ['#a8926e', '#efe3c8', '#c9b48a'], sway: 0, root: 0 },
    window: [7.2, 8, 9, 9.5],
  },
  {
    name: 'clouds',
    look: { way: 'floats', colors: ['#ffffff', '#ffffff', '#ffffff'], sway: 0, root: 38 },
    window: [1.3, 1.9, 9, 9.5],
  },
  {
    name: 'rain clouds',
    look: { way: 'floats', colors: ['#ffffff', '#ffffff', '#ffffff'], sway: 0, root: 40 },
    window: [6.3, 6.8, 7.3, 7.85],
  },
  { name: 'stones 0', ...STONES },
  { name: 'stones 1', ...STONES },
];
