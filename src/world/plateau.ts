// Everything the plateau is made of, as typed arrays: runs in a worker or, where there is none, on the spot.
import { type BurnMap, buildBurnMap } from './burn-plan';
import { FLAMES, PLUMES, sowSeeds } from './burn-seeds';
import { buildDampMap } from './damp';
import { type Flora, plantFlora } from './flora';
import { sowGrass } from './grass';
import { buildGroundMesh, type GroundMesh } from './ground-mesh';
import { buildHeightMap, buildMarksMap, heightsOf } from './maps';
import { packStones, pickStones, type StoneInstances, type Viewpoint } from './stone-levels';
import { buildStone, STONE_KINDS, type StoneShape } from './stone-shape';
import { scatterStones } from './stones';
import { createTerrain } from './terrain';
import { buildCrown, type CrownShape } from './tree-shape';
import { plantTrees, type Trees } from './trees';

/** How finely a level of detail of stones is made, and how many may have it. */
export interface StoneLevel {
  readonly segments: number;
  readonly rows: number;
  readonly most: number;
}

/** How much of everything; plain data, so that a worker can be told. */
export interface PlateauParams {
  readonly seed: number;
  readonly groundCells: number;
  readonly heightMapSize: number;
  readonly marksMapSize: number;
  readonly burnMapSize: number;
  readonly dampMapSize: number;
  readonly grassBlades: number;
  readonly flowers: number;
  /** From near to far. */
  readonly stoneLevels: readonly StoneLevel[];
  readonly trees: number;
  readonly crownSegments: number;
  readonly crownRows: number;
  /** Where cameras come near: stones by these places get the finer levels. */
  readonly viewpoints: readonly Viewpoint[];
}

export interface PlateauArrays {
  readonly ground: GroundMesh;
  readonly heightMap: Float32Array;
  readonly marksMap: Uint8Array;
  readonly burn: BurnMap;
  /** Where flames and smoke rise (world/burn-seeds). */
  readonly flames: Float32Array;
  readonly plumes: Float32Array;
  readonly dampMap: Uint8Array;
  readonly grass: Float32Array;
  readonly flora: Flora;
  /** By level, then kind. */
  readonly stoneShapes: readonly (readonly StoneShape[])[];
  readonly stones: readonly (readonly StoneInstances[])[];
  readonly trees: Trees;
  readonly crown: CrownShape;
}

/** Makes the plateau: about half a second of work for the highest level on a desk computer. */
export function bakePlateau(params: PlateauParams): PlateauArrays {
  const { seed } = params;
  const terrain = createTerrain(seed);
  const most = params.stoneLevels.reduce((sum, level) => sum + level.most, 0);
  // Stones that are not drawn must not shade the ground either.
  const stones = pickStones(scatterStones(terrain, seed), most, params.viewpoints);
  const heightMap = buildHeightMap(terrain, params.heightMapSize);
  const heightAt = heightsOf(heightMap, params.heightMapSize);
  const burn = buildBurnMap(params.burnMapSize, stones, heightAt, seed);
  return {
    ground: buildGroundMesh(terrain, params.groundCells, seed),
    heightMap,
    marksMap: buildMarksMap(stones, params.marksMapSize, seed),
    burn,
    flames: sowSeeds(FLAMES, burn, params.burnMapSize, heightAt, seed),
    plumes: sowSeeds(PLUMES, burn, params.burnMapSize, heightAt, seed),
    dampMap: buildDampMap(terrain, params.dampMapSize),
    grass: sowGrass(params.grassBlades, seed),
    flora: plantFlora(terrain, params.flowers, seed),
    stoneShapes: params.stoneLevels.map(({ segments, rows }) =>
      STONE_KINDS.map((kind, index) => buildStone(kind, segments, rows, seed + index * 17)),
    ),
    stones: packStones(stones, params.stoneLevels),
    trees: plantTrees(terrain, params.trees, seed),
    crown: buildCrown(params.crownSegments, params.crownRows, seed),
  };
}
