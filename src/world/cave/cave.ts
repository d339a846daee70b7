// The whole cave as arrays, stretch by stretch. Pure: the same parameters give the same arrays on every machine.
import { PLATES, TERRACES } from './basins';
import { type FernArrays, growFerns } from './ferns';
import { type Formations, placeFormations } from './formations';
import { bakeGrain } from './grain';
import {
  CAVE_FROM_M,
  CAVE_TO_M,
  GOLDEN_COLUMN,
  LITTLE_FUJI,
  newSection,
  STONE_KING,
  sectionAt,
} from './layout';
import { DAY, type MeshArrays, MeshBuilder } from './mesh';
import { addPools, type PoolDetail } from './pool-mesh';
import { createPools } from './pools';
import { addRock, type RockDetail } from './rock';
import { addSight, COLUMN, FUJI, KING } from './sights';
import { addStream } from './stream';
import { addPeople, addWalkway, type WalkwayDetail } from './walkway';
import { type WaterArrays, WaterBuilder } from './water';

/** Where stretches begin and end, metres; drawn or left out as a whole. */
export const STRETCHES: readonly number[] = [
  CAVE_FROM_M,
  10,
  60,
  108,
  158,
  206,
  254,
  300,
  360,
  420,
  478,
  528,
  566,
  CAVE_TO_M,
];

export interface CaveParams {
  readonly rock: RockDetail;
  readonly pools: Omit<PoolDetail, 'eye'>;
  readonly walkway: WalkwayDetail;
  /** Quads around a great formation. */
  readonly sight: number;
  /** Share of all that hangs and stands, 0–1. */
  readonly formations: number;
  /** Fronds at the mouth and the way out. */
  readonly ferns: number;
  /** Metres between two corners of the stream. */
  readonly streamM: number;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Walls, ceiling, floor, walkway and people: seen from far. */
  readonly rock: MeshArrays;
  /** Darkness that closes the end, drawn where nothing is drawn beyond. */
  readonly end: MeshArrays;
  /** Where its pools end, which lie no farther than the stretch. */
  readonly poolsTo: number;
  /** Rims and great formations: seen from near. */
  readonly detail: MeshArrays;
  readonly water: WaterArrays | null;
  readonly formations: Formations;
  readonly ferns: FernArrays;
}

/** Numbers of a cut in the table of cuts the water mirrors: middle, half width, height, floor. */
export const CUTS = 512;

export interface CaveArrays {
  readonly stretches: readonly Stretch[];
  readonly grain: Uint8Array;
  /** {@link CUTS} × 4 floats from {@link CAVE_FROM_M} to {@link CAVE_TO_M}. */
  readonly cuts: Float32Array;
}

/** From where the pools are looked at most: x, z. */
const PLATES_EYE = [9, -112] as const;
const TERRACES_EYE = [-8, -208] as const;

/** Builds everything. Heavy (seconds): call it in a worker. */
export function bakeCave(params: CaveParams): CaveArrays {
  const stretches: Stretch[] = [];
  for (let i = 0; i + 1 < STRETCHES.length; i++) {
    stretches.push(bakeStretch(STRETCHES[i] ?? 0, STRETCHES[i + 1] ?? 0, params));
  }
  const cuts = new Float32Array(CUTS * 4);
  const cut = newSection();
  for (let i = 0; i < CUTS; i++) {
    sectionAt(CAVE_FROM_M + ((CAVE_TO_M - CAVE_FROM_M) * i) / (CUTS - 1), cut);
    cuts.set([cut.x, cut.halfWidth, cut.height, cut.floor], i * 4);
  }
  return { stretches, grain: bakeGrain(), cuts };
}

function bakeStretch(from: number, to: number, params: CaveParams): Stretch {
  const rock = new MeshBuilder();
  const mesh = new MeshBuilder();
  const water = new WaterBuilder();
  const holds = (d: number): boolean => d >= from && d < to;
  addRock(rock, from, to, params.rock);
  addWalkway(rock, from, to, params.walkway);
  addPeople(rock, from, to, params.walkway.figure);
  for (const [place, body] of [
    [LITTLE_FUJI.d, FUJI],
    [GOLDEN_COLUMN.d, COLUMN],
    [STONE_KING.d, KING],
  ] as const) {
    if (holds(place)) addSight(mesh, body, params.sight);
  }
  if (holds(PLATES.from[1] + 8))
    addPools(createPools(PLATES), { ...params.pools, eye: PLATES_EYE }, mesh, water);
  if (holds(TERRACES.from[1] + 8))
    addPools(createPools(TERRACES), { ...params.pools, eye: TERRACES_EYE }, mesh, water);
  addStream(water, from, to, params.streamM);
  if (to === CAVE_TO_M) addDay(rock);
  const formations = placeFormations(from, to);
  return {
    from,
    to,
    rock: rock.finish(),
    end: closing(to),
    poolsTo: holds(PLATES.to[1]) ? PLATES.to[1] : to,
    detail: mesh.finish(),
    water: water.next > 0 ? water.finish() : null,
    formations: { ...formations, count: Math.round(formations.count * params.formations) },
    ferns: growFerns(from, to, params.ferns),
  };
}

/** A dark sheet across the cave at `d`. */
function closing(d: number): MeshArrays {
  const cut = sectionAt(d, newSection());
  const mesh = new MeshBuilder();
  for (const side of [-1, 1]) {
    for (const up of [-0.2, 1.2]) {
      mesh.corner(
        cut.x + side * cut.halfWidth * 1.2,
        cut.floor + up * cut.height,
        -d,
        0,
        0,
        1,
        0,
        [0, 0, 0],
        0,
      );
    }
  }
  mesh.quad(0, 1, 3, 2);
  return mesh.finish();
}

/** What is seen through the way out: sky above wooded hills. */
function addDay(mesh: MeshBuilder): void {
  const first = mesh.next;
  const columns = 12;
  const rows = [
    [-2, [96, 128, 84]],
    [4.6, [132, 160, 104]],
    [7.2, [168, 190, 140]],
    [8.4, [236, 246, 246]],
    [16, [214, 236, 250]],
    [60, [150, 200, 240]],
  ] as const;
  for (const [y, color] of rows) {
    for (let c = 0; c <= columns; c++) {
      const x = -46 + (c / columns) * 80;
      const hill = y > 4 && y < 9 ? 1.4 * Math.sin(c * 1.7) + 0.7 * Math.sin(c * 4.1) : 0;
      mesh.corner(x, y + hill, -CAVE_TO_M + 0.5, 0, 0, 1, 1, color, DAY);
    }
  }
  mesh.grid(first, rows.length, columns + 1);
}
