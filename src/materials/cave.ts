// The materials of the cave: stone, what hangs and stands, water, small lights, bats, ferns. All share the same lamps, the
// same air and the atmosphere's clock by reference.
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
import atmosphereGlsl from './shaders/atmosphere.glsl?raw';
import caveGlsl from './shaders/cave.glsl?raw';
import batFrag from './shaders/cave-bat.frag.glsl?raw';
import batVert from './shaders/cave-bat.vert.glsl?raw';
import fernFrag from './shaders/cave-fern.frag.glsl?raw';
import fernVert from './shaders/cave-fern.vert.glsl?raw';
import formationVert from './shaders/cave-formation.vert.glsl?raw';
import glowFrag from './shaders/cave-glow.frag.glsl?raw';
import glowVert from './shaders/cave-glow.vert.glsl?raw';
import rockFrag from './shaders/cave-rock.frag.glsl?raw';
import rockVert from './shaders/cave-rock.vert.glsl?raw';
import waterFrag from './shaders/cave-water.frag.glsl?raw';
import waterVert from './shaders/cave-water.vert.glsl?raw';

export interface CaveMaps {
  readonly grain: DataTexture;
  /** Cuts through the cave: middle, half width, height, floor. */
  readonly cuts: DataTexture;
  /** `d` of the first cut and of the last, metres. */
  readonly range: readonly [number, number];
}

/** What the scene sets for each instant. */
export interface CaveLight {
  /** Place, and how much of it glows in the air. */
  readonly places: readonly Vector4[];
  readonly colors: readonly Color[];
  /** Place and radius of the nearest door to the day. */
  readonly door: Vector4;
  readonly doorColor: Color;
}

export interface CaveMaterials {
  readonly rock: ShaderMaterial;
  readonly formation: ShaderMaterial;
  readonly water: ShaderMaterial;
  readonly glow: ShaderMaterial;
  readonly bat: ShaderMaterial;
  readonly fern: ShaderMaterial;
  readonly light: CaveLight;
}

/**
 * Creates the materials; `disposables` gives them back.
 * @param lamps How many lamps light a place at once.
 * @param glowingAir Whether the air around the lamps is lit: dear without a GPU.
 */
export function createCaveMaterials(
  atmosphere: Atmosphere,
  maps: CaveMaps,
  lamps: number,
  glowingAir: boolean,
  disposables: Disposables,
): CaveMaterials {
  const light: CaveLight = {
    places: Array.from({ length: lamps }, () => new Vector4(0, -999, 0, 0)),
    colors: Array.from({ length: lamps }, () => new Color(0, 0, 0)),
    door: new Vector4(0, 10, 2, 9),
    doorColor: new Color(),
  };
  const uniforms: Record<string, IUniform> = {
    ...atmosphere.uniforms,
    uLampPlace: { value: light.places },
    uLampColor: { value: light.colors },
    uDoor: { value: light.door },
    uDoorColor: { value: light.doorColor },
    uGrain: { value: maps.grain },
    uCuts: { value: maps.cuts },
    uCutRange: { value: new Vector2(maps.range[0], 1 / (maps.range[1] - maps.range[0])) },
  };
  const defines = { LAMPS: lamps, ...(glowingAir ? { GLOWING_AIR: 1 } : {}) };
  const make = (
    name: string,
    vertex: string,
    fragment: string,
    more: ShaderMaterialParameters = {},
  ): ShaderMaterial =>
    disposables.add(
      new ShaderMaterial({
        name,
        uniforms,
        defines,
        vertexShader: atmosphereGlsl + vertex,
        fragmentShader: atmosphereGlsl + caveGlsl + fragment,
        ...more,
      }),
    );
  return {
    rock: make('cave rock', rockVert, rockFrag, { side: DoubleSide }),
    formation: make('cave formation', formationVert, rockFrag, { side: DoubleSide }),
    water: make('cave water', waterVert, waterFrag, { side: DoubleSide }),
    glow: make('cave glow', glowVert, glowFrag, {
      transparent: true,
      depthWrite: false,
      blending: AdditiveBlending,
    }),
    bat: make('cave bat', batVert, batFrag, { side: DoubleSide }),
    fern: make('cave fern', fernVert, fernFrag, { side: DoubleSide }),
    light,
  };
}
