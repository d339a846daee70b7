// What only the February burn shows: flames, smoke, and the crews at the firebreak; and the map that all shaders ask.
import {
  CustomBlending,
  type DataTexture,
  DoubleSide,
  type IUniform,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  Vector3,
} from 'three';
import type { Disposables } from '../core/disposables';
import type { Atmosphere } from './atmosphere';
import { createPeopleMaterial } from './people';
import atmosphereGlsl from './shaders/atmosphere.glsl?raw';
import burnGlsl from './shaders/burn.glsl?raw';
import flameFrag from './shaders/flame.frag.glsl?raw';
import flameVert from './shaders/flame.vert.glsl?raw';
import smokeFrag from './shaders/smoke.frag.glsl?raw';
import smokeVert from './shaders/smoke.vert.glsl?raw';

/** Uniforms of `shaders/burn.glsl`. A type, not an interface, so that it can be spread among other uniforms. */
export type BurnUniforms = {
  /** Arrival of the fire (0–1) and share that burns (0–1). */
  readonly uBurnMap: { value: DataTexture };
  /** Middle (x, z) and half of the side of the mapped square, metres. */
  readonly uBurnSquare: { value: Vector3 };
};

export const burnUniforms = (
  map: DataTexture,
  square: { readonly x: number; readonly z: number; readonly half: number },
): BurnUniforms => ({
  uBurnMap: { value: map },
  uBurnSquare: { value: new Vector3(square.x, square.z, square.half) },
});

/** Seeds as a texture, every how many of them one is drawn, and how many instances rise from one. */
export interface SeedList {
  readonly texture: DataTexture;
  readonly stride: number;
  readonly each: number;
}

/** A material whose instances are a stretch of a list of seeds, from the `first` on. */
export interface SeedMaterial {
  readonly material: ShaderMaterial;
  readonly list: SeedList;
  readonly first: { value: number };
}

export interface BurnMaterials {
  readonly flame: SeedMaterial;
  readonly smoke: SeedMaterial;
  readonly crew: ShaderMaterial;
}

/** Creates the materials; `disposables` gives them back. */
export function createBurnMaterials(
  atmosphere: Atmosphere,
  burn: BurnUniforms,
  seeds: {
    readonly flames: SeedList;
    readonly smoke: SeedList;
    /** Seeds in a row of the textures. */
    readonly row: number;
  },
  disposables: Disposables,
): BurnMaterials {
  const air: Record<string, IUniform> = { ...atmosphere.uniforms };
  const premultiplied = {
    transparent: true,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  } as const;
  const ofSeeds = (name: string, vertex: string, fragment: string, list: SeedList): SeedMaterial => {
    const first = { value: 0 };
    const material = disposables.add(
      new ShaderMaterial({
        name,
        ...premultiplied,
        depthWrite: false,
        side: DoubleSide,
        defines: { SEED_ROW: seeds.row, PER_SEED: list.each },
        uniforms: {
          ...air,
          ...burn,
          uSeeds: { value: list.texture },
          uFirst: first,
          uStride: { value: list.stride },
        },
        vertexShader: atmosphereGlsl + burnGlsl + vertex,
        fragmentShader: atmosphereGlsl + burnGlsl + fragment,
      }),
    );
    return { material, list, first };
  };
  return {
    flame: ofSeeds('flame', flameVert, flameFrag, seeds.flames),
    smoke: ofSeeds('smoke', smokeVert, smokeFrag, seeds.smoke),
    crew: disposables.add(createPeopleMaterial(air)),
  };
}
