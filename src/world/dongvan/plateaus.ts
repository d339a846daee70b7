// Everything the picture of the two plateaus is made of, as typed arrays: runs in a worker or, where there is none, here.
import type { StoneInstances } from '../stone-levels';
import { buildStone, type StoneShape } from '../stone-shape';
import { buildCones, type ConeLevel, type ConeMesh, placeCones } from './cones';
import { createLand } from './land';
import { buildAkiyoshiMesh, buildKarstMesh, type LandMesh } from './land-mesh';
import { sowLeaves } from './leaves';
import { gorgeLine, KARST } from './places';
import { KINDS, packStones, placeStones } from './stones';
import { buildVillage, type PaintedMesh } from './village';

/** How much of everything; numbers only, so that a worker can be told. */
export interface PlateausParams {
  readonly seed: number;
  readonly akiyoshiCells: number;
  readonly karstColumns: number;
  readonly karstRows: number;
  readonly coneLevels: readonly ConeLevel[];
  readonly stoneSegments: number;
  readonly stoneRows: number;
  /** Part of the pinnacles' groups that is drawn, 0–1. */
  readonly pinnacleShare: number;
  readonly blades: number;
  readonly grass: number;
  readonly maize: number;
  readonly trees: number;
}

export interface PlateausArrays {
  readonly akiyoshi: LandMesh;
  readonly karst: LandMesh;
  readonly cones: ConeMesh;
  /** By kind. */
  readonly stoneShapes: readonly StoneShape[];
  readonly stones: readonly StoneInstances[];
  readonly leaves: Float32Array;
  readonly village: PaintedMesh;
}

/** Where one stands at Đồng Văn: cones near to it are finer. */
const STAND_V = 190;

/** Makes the land: about half a second of work for the highest level on a desk computer. */
export function bakePlateaus(params: PlateausParams): PlateausArrays {
  const { seed } = params;
  const land = createLand(seed);
  const standX = KARST.x + gorgeLine(STAND_V) - 80;
  const stones = placeStones(land, params.pinnacleShare, params.blades, seed);
  return {
    akiyoshi: buildAkiyoshiMesh(land, params.akiyoshiCells, seed),
    karst: buildKarstMesh(land, params.karstColumns, params.karstRows, seed),
    cones: buildCones(placeCones(land, seed), params.coneLevels, standX, KARST.z + STAND_V, seed),
    stoneShapes: KINDS.map((kind, index) =>
      buildStone(kind, params.stoneSegments, params.stoneRows, seed + index * 17),
    ),
    stones: packStones(stones),
    leaves: sowLeaves(land, params.grass, params.maize, seed),
    village: buildVillage(land, params.trees, seed),
  };
}
