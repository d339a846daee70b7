// What lived on the block, in what form, and where: rules that know the ground of each kind's age. Metres of the model.
import { STONE_KINDS } from '../stone-shape';
import { BOWLS } from './block';
import { broadleaf, cloud, conifer, dripstone, horsetail, lowFern, treeFern, tuft } from './shapes-land';
import { fish, hornCoral, mound, seaFan, seaLily } from './shapes-sea';
import { type LifeShape, stoneShape } from './sketch';
import type { SowRule } from './sow';

export interface SownKind {
  readonly name: string;
  /** `fine` is how many corners go around a stone. */
  readonly shape: (fine: number) => LifeShape;
  readonly rule: SowRule;
}

const near = (value: number, from: number, to: number): number => (value > from && value < to ? 1 : 0);
/** The reef's ring as it is at age 1: the slope outside, less of the rim; most where the visitor looks, in the west. */
const onReef = (x: number, z: number): number => {
  const r = Math.hypot(x + 8, z);
  return near(r, 25, 58) * (r > 31 ? 1 : 0.3) * (x < -14 && z > -48 ? 1 : 0.2);
};
const REEF = { from: -68, to: 44 } as const;
/** Stones stand thickest on the rims of the bowls. */
const onRim = (x: number, z: number): boolean =>
  BOWLS.some(([bx, bz, radius]) => near(Math.hypot(x - bx, z - bz) / radius, 0.72, 1.2) === 1);
const swamp = (x: number): number => near(x, -112, -24);

export const SOWN_KINDS: readonly SownKind[] = [
  {
    name: 'horn corals',
    shape: hornCoral,
    rule: { count: 420, size: [1.2, 3.8], likely: onReef, forward: 1.6, ...REEF },
  },
  {
    name: 'sea lilies',
    shape: seaLily,
    rule: { count: 240, size: [2, 5.4], likely: onReef, forward: 1.6, ...REEF },
  },
  {
    name: 'sea fans',
    shape: seaFan,
    rule: { count: 340, size: [1.3, 3.8], likely: onReef, forward: 1.6, ...REEF },
  },
  {
    name: 'mounds',
    shape: mound,
    rule: { count: 130, size: [0.8, 2.6], likely: onReef, forward: 1.4, ...REEF },
  },
  {
    name: 'fish',
    shape: fish,
    rule: {
      count: 240,
      size: [0.9, 2.6],
      likely: (x, z) => near(Math.hypot(x + 8, z), 34, 66),
      forward: 1.3,
      ...REEF,
    },
  },
  {
    name: 'tree ferns',
    shape: treeFern,
    rule: { count: 190, size: [8, 15], likely: (x, z) => swamp(x) * (z > -4 ? 0.4 : 1), forward: 1.5 },
  },
  {
    name: 'horsetails',
    shape: horsetail,
    rule: { count: 150, size: [6, 14], likely: swamp, forward: 1.6 },
  },
  {
    name: 'ferns',
    shape: lowFern,
    rule: { count: 420, size: [1.2, 3.4], likely: swamp, forward: 2 },
  },
  {
    name: 'conifers',
    shape: conifer,
    rule: {
      count: 130,
      size: [7, 15],
      likely: (x, z) => (x > 4 ? 1 : 0.25 * near(z, -96, -40)),
      forward: 0.9,
    },
  },
  {
    name: 'trees',
    shape: broadleaf,
    // Woods on the lowland and the flanks; the plateau itself is grass.
    rule: {
      count: 150,
      size: [3.4, 6.4],
      likely: (x, z) => (x < -34 || x > 92 ? 1 : near(Math.hypot(x - 40, (z + 82) * 1.4), 0, 9)),
      forward: 0.8,
    },
  },
  {
    name: 'grass',
    shape: tuft,
    rule: {
      count: 2400,
      size: [0.9, 1.9],
      likely: (x, z) => near(x, -26, 84) * (z > -60 ? 1 : 0.4),
      forward: 1.9,
    },
  },
  {
    name: 'stalactites',
    shape: dripstone,
    rule: { count: 110, size: [1, 5], likely: () => 1, from: -10, to: 64, forward: 0.7 },
  },
  {
    name: 'stalagmites',
    shape: dripstone,
    rule: { count: 56, size: [0.8, 3.4], likely: () => 1, from: -10, to: 64, forward: 0.7 },
  },
  {
    name: 'clouds',
    shape: cloud,
    rule: { count: 14, size: [8, 17], likely: () => 1, forward: 0.8 },
  },
  {
    name: 'rain clouds',
    shape: cloud,
    rule: { count: 16, size: [13, 26], likely: (_, z) => near(z, -100, -38), from: -60, to: 110 },
  },
  // The white stones of the plateau, in the two forms that read from afar: a fin and a tooth.
  ...STONE_KINDS.slice(0, 2).map(
    (kind, i): SownKind => ({
      name: `stones ${i}`,
      shape: (fine: number) => stoneShape(kind, fine, i + 1),
      rule: {
        count: 420,
        size: [0.8, 3.6],
        likely: (x: number, z: number) => near(x, -24, 84) * (onRim(x, z) ? 1 : 0.22),
        forward: 1.4,
      },
    }),
  ),
];
