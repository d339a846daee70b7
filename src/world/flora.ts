// Flowers and ears of the grassland (facts 2.6): what grows, in which months, and where it stands. Metres.
import { createRandom, type Random } from '../core/random';
import { GOAL_DOLINES } from './dolines';
import { PLATEAU_STAND } from './layout';
import { ROAD_HALF_WIDTH_M, roadDistance } from './road';
import type { Terrain } from './terrain';

/** How a plant is built: an open flower, a thistle's head, or an ear of grass. */
export const FORM = { flower: 0, thistle: 1, ear: 2 } as const;

export interface Plant {
  readonly id: string;
  /** In flower from here to here: times of the year, 0–12 (core/seasons). */
  readonly from: number;
  readonly to: number;
  readonly form: number;
  readonly petals: number;
  /** Height of the stem, length and half width of a petal; larger than life, else nobody would see them. */
  readonly height: number;
  readonly petal: number;
  readonly width: number;
  /** Angle of the petals from the stem, and how far the head nods; radians. */
  readonly open: number;
  readonly nod: number;
  readonly colour: string;
  readonly heart: string;
}

export const PLANTS: readonly Plant[] = [
  {
    id: 'okinagusa',
    from: 2,
    to: 4,
    form: FORM.flower,
    petals: 6,
    height: 0.3,
    petal: 0.1785,
    width: 0.0625,
    open: 0.42,
    nod: 2.1,
    colour: '#6E2238',
    heart: '#E8C65A',
  },
  {
    id: 'mitsubatsuchiguri',
    from: 2,
    to: 4,
    form: FORM.flower,
    petals: 5,
    height: 0.2,
    petal: 0.1138,
    width: 0.0595,
    open: 1.25,
    nod: 0.35,
    colour: '#FFD93B',
    heart: '#E8A91C',
  },
  {
    id: 'chigaya',
    from: 5,
    to: 6,
    form: FORM.ear,
    petals: 10,
    height: 0.72,
    petal: 0.1488,
    width: 0.0525,
    open: 0.42,
    nod: 0.25,
    colour: '#FFFFFF',
    heart: '#F4EFE2',
  },
  {
    id: 'noazami',
    from: 5,
    to: 8,
    form: FORM.thistle,
    petals: 10,
    height: 0.78,
    petal: 0.175,
    width: 0.0298,
    open: 0.75,
    nod: 0.15,
    colour: '#C8559E',
    heart: '#5E7A3C',
  },
  {
    id: 'susuki',
    from: 8,
    to: 11,
    form: FORM.ear,
    petals: 10,
    height: 1.75,
    petal: 0.34,
    width: 0.034,
    open: 0.6,
    nod: 0.75,
    colour: '#FFF8EA',
    heart: '#EBD9B4',
  },
  {
    id: 'kikyo',
    from: 8,
    to: 11,
    form: FORM.flower,
    petals: 5,
    height: 0.62,
    petal: 0.1449,
    width: 0.0781,
    open: 1.05,
    nod: 0.6,
    colour: '#5B58C8',
    heart: '#F3F0FF',
  },
  {
    id: 'akiyoshiazami',
    from: 8,
    to: 11,
    form: FORM.thistle,
    petals: 10,
    height: 0.86,
    petal: 0.1925,
    width: 0.0315,
    open: 0.6,
    nod: 0.5,
    colour: '#A9509C',
    heart: '#4F6B3A',
  },
  {
    id: 'rindo',
    from: 8,
    to: 11,
    form: FORM.flower,
    petals: 5,
    height: 0.34,
    petal: 0.1638,
    width: 0.0491,
    open: 0.36,
    nod: 0.3,
    colour: '#3D56C0',
    heart: '#DCE6FF',
  },
];

export interface Flora {
  /** Per plant: x, y (foot), z, number of the kind. */
  readonly places: Float32Array;
  /** Per plant: turn (radians), size (about 1), chance 0–1, unused. */
  readonly looks: Float32Array;
  readonly count: number;
}

/** Where a visitor on foot finds each kind first, from the plateau's stand: metres ahead and to the right. */
const FINDS: readonly (readonly [ahead: number, right: number])[] = [
  [7.6, 0.9],
  [6.9, -0.9],
  [10.6, 1.5],
  [9.6, -1.3],
  [13.2, 2.1],
  [8.6, -0.3],
  [11.4, -1.7],
  [7, 0.9],
];
const PATCH_M = 2.3;
/** Of all plants, this part stands near the stand. */
const NEAR_SHARE = 0.5;

/** A place `ahead` of and to the `right` of the plateau's stand. */
function fromStand(ahead: number, right: number): readonly [number, number] {
  const { x, z, lookX, lookZ } = PLATEAU_STAND;
  const far = Math.hypot(lookX - x, lookZ - z);
  const [dx, dz] = [(lookX - x) / far, (lookZ - z) / far];
  return [x + dx * ahead - dz * right, z + dz * ahead + dx * right];
}

/** Where the first of a kind stands: x, height over the ground of its head, z. Throws RangeError for an unknown kind. */
export function findOf(kind: number): { readonly x: number; readonly z: number; readonly head: number } {
  const find = FINDS[kind];
  const plant = PLANTS[kind];
  if (!find || !plant) throw new RangeError(`There is no plant ${kind}`);
  const [x, z] = fromStand(find[0], find[1]);
  return { x, z, head: plant.height };
}

const isMeadow = (x: number, z: number): boolean =>
  GOAL_DOLINES.every((goal) => Math.hypot(x - goal.x, z - goal.z) > goal.floorRadius + 6) &&
  roadDistance(x, z) > ROAD_HALF_WIDTH_M + 1;

/** A place somewhere in the meadow where cameras come by: home's slope and the ways between the bowls. */
function wander(random: Random): readonly [number, number] {
  for (let tries = 0; tries < 20; tries++) {
    const x = random.range(-120, 150);
    const z = random.range(-260, 350);
    if (isMeadow(x, z)) return [x, z];
  }
  return fromStand(20, 0);
}

/** Plants `count` flowers and ears; the first of every kind stand where {@link findOf} says. */
export function plantFlora(terrain: Terrain, count: number, seed: number): Flora {
  const random = createRandom(seed).fork('flora');
  const places = new Float32Array(count * 4);
  const looks = new Float32Array(count * 4);
  const put = (i: number, kind: number, x: number, z: number, size: number): void => {
    places.set([x, terrain.height(x, z) - 0.02, z, kind], i * 4);
    looks.set([random.range(0, 2 * Math.PI), size, random.next(), 0], i * 4);
  };
  const near = Math.max(PLANTS.length, Math.round(count * NEAR_SHARE));
  // Away from the stand they grow in patches of one kind.
  let patch = fromStand(20, 0);
  for (let i = 0; i < count; i++) {
    const kind = i % PLANTS.length;
    if (i < near) {
      const find = FINDS[kind] ?? [8, 0];
      const first = i < PLANTS.length;
      const wide = i < near * 0.6 ? 1 : 3.4;
      const r = first ? 0 : PATCH_M * wide * Math.sqrt(random.next());
      const angle = random.range(0, 2 * Math.PI);
      const [x, z] = fromStand(
        Math.max(4.4, find[0] + Math.cos(angle) * r * 1.3),
        find[1] + Math.sin(angle) * r,
      );
      put(i, kind, x, z, first ? 1.12 : random.range(0.7, 1.1));
    } else {
      if (i % (PLANTS.length * 3) < PLANTS.length && kind === 0) patch = wander(random);
      const [px, pz] = [patch[0] + random.range(-9, 9), patch[1] + random.range(-9, 9)];
      const [x, z] = isMeadow(px, pz) ? [px, pz] : patch;
      put(i, kind, x, z, random.range(0.8, 1.25));
    }
  }
  return { places, looks, count };
}
