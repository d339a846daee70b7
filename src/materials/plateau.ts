// The six materials of the plateau. All share the atmosphere's uniforms by reference: one light, one fog, one wind.
import {
  AdditiveBlending,
  Color,
  type DataTexture,
  DoubleSide,
  type IUniform,
  ShaderMaterial,
  type ShaderMaterialParameters,
  Vector2,
  Vector4,
} from 'three';
import type { Disposables } from '../core/disposables';
import type { Atmosphere } from './atmosphere';
import type { BurnUniforms } from './burn';
import atmosphereGlsl from './shaders/atmosphere.glsl?raw';
import bowlsGlsl from './shaders/bowls.glsl?raw';
import burnGlsl from './shaders/burn.glsl?raw';
import floraGlsl from './shaders/flora.glsl?raw';
import glowFrag from './shaders/glow.frag.glsl?raw';
import glowVert from './shaders/glow.vert.glsl?raw';
import grassFrag from './shaders/grass.frag.glsl?raw';
import grassVert from './shaders/grass.vert.glsl?raw';
import groundFrag from './shaders/ground.frag.glsl?raw';
import groundVert from './shaders/ground.vert.glsl?raw';
import meadowGlsl from './shaders/meadow.glsl?raw';
import reliefGlsl from './shaders/relief.glsl?raw';
import skyFrag from './shaders/sky.frag.glsl?raw';
import skyVert from './shaders/sky.vert.glsl?raw';
import stoneFrag from './shaders/stone.frag.glsl?raw';
import stoneVert from './shaders/stone.vert.glsl?raw';
import treeFrag from './shaders/tree.frag.glsl?raw';
import treeVert from './shaders/tree.vert.glsl?raw';

/** Colour of the light in the bowls: that of what is still to come. */
const LIGHT = '#FFF6D8';

/** What a shader must know of a kind of flower; see world/flora.ts. */
export interface PlantLook {
  readonly form: number;
  readonly petals: number;
  readonly height: number;
  readonly petal: number;
  readonly width: number;
  readonly open: number;
  readonly nod: number;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  readonly heart: string;
}

/** What the shaders must know of the maps and squares made in `world/`. */
export interface MeadowMaps {
  readonly marks: DataTexture;
  readonly damp: DataTexture;
  readonly heights: DataTexture;
  readonly burn: BurnUniforms;
  /** Middle (x, z) and half of the side of the mapped square, metres. */
  readonly mapped: { readonly x: number; readonly z: number; readonly half: number };
  /** Texels along a side of the heights. */
  readonly heightSize: number;
  /** Height in metres of a stone that fills its channel. */
  readonly tallest: number;
  /** Sides of the squares of grass around the camera, metres. */
  readonly grassSquares: readonly [number, number, number];
  /** Middles of the five bowls that shine. */
  readonly bowls: readonly { readonly x: number; readonly z: number }[];
  /** The kinds of flowers, in the order of their numbers. */
  readonly plants: readonly PlantLook[];
}

export interface PlateauMaterials {
  readonly sky: ShaderMaterial;
  readonly ground: ShaderMaterial;
  readonly stone: ShaderMaterial;
  readonly grass: ShaderMaterial;
  readonly tree: ShaderMaterial;
  readonly glow: ShaderMaterial;
}

/** Creates the materials, `coarse` for what is drawn without a GPU; `disposables` gives them back. */
export function createPlateauMaterials(
  atmosphere: Atmosphere,
  maps: MeadowMaps,
  coarse: boolean,
  disposables: Disposables,
): PlateauMaterials {
  const air: Record<string, IUniform> = { ...atmosphere.uniforms };
  const lit: Record<string, IUniform> = {
    ...air,
    uBowls: { value: maps.bowls.map(({ x, z }) => new Vector2(x, z)) },
    uLight: { value: new Color(LIGHT) },
  };
  const burnt: Record<string, IUniform> = { ...lit, ...maps.burn };
  const meadow: Record<string, IUniform> = {
    ...burnt,
    uMarks: { value: maps.marks },
    uDamp: { value: maps.damp },
    uHeights: { value: maps.heights },
    uMapped: { value: new Vector4(maps.mapped.x, maps.mapped.z, maps.mapped.half, maps.heightSize) },
  };
  const flowery: Record<string, IUniform> = {
    ...meadow,
    uPlants: {
      value: maps.plants.flatMap((plant) => [
        new Vector4(plant.form, plant.petals, plant.height, plant.petal),
        new Vector4(plant.width, plant.open, plant.nod, plant.from),
        new Vector4(plant.to, 0, 0, 0),
      ]),
    },
    uPetals: { value: maps.plants.map(({ colour }) => new Color(colour)) },
    uHearts: { value: maps.plants.map(({ heart }) => new Color(heart)) },
  };
  const make = (
    name: string,
    uniforms: Record<string, IUniform>,
    vertex: string,
    fragment: string,
    more: ShaderMaterialParameters = {},
  ): ShaderMaterial => {
    const shared =
      atmosphereGlsl +
      (uniforms === air ? '' : bowlsGlsl) +
      (uniforms === air || uniforms === lit ? '' : burnGlsl + meadowGlsl);
    return disposables.add(
      new ShaderMaterial({
        name,
        uniforms,
        vertexShader: shared + vertex,
        fragmentShader: shared + fragment,
        ...more,
        defines: { ...more.defines, ...(coarse ? { COARSE: '' } : {}) },
      }),
    );
  };
  const metres = (value: number): string => value.toFixed(3);
  const [near, middle, far] = maps.grassSquares;
  return {
    sky: make('sky', air, skyVert, skyFrag, { depthWrite: false }),
    ground: make('ground', meadow, groundVert, groundFrag, { defines: { TALLEST_M: metres(maps.tallest) } }),
    stone: make('stone', meadow, stoneVert, reliefGlsl + stoneFrag),
    grass: make('grass', flowery, floraGlsl + grassVert, grassFrag, {
      side: DoubleSide,
      defines: {
        GRASS_SQUARE_0: metres(near),
        GRASS_SQUARE_1: metres(middle),
        GRASS_SQUARE_2: metres(far),
      },
    }),
    tree: make('tree', meadow, treeVert, treeFrag),
    glow: make('glow', lit, glowVert, glowFrag, {
      side: DoubleSide,
      transparent: true,
      depthWrite: false,
      blending: AdditiveBlending,
    }),
  };
}
