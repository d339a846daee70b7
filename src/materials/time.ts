// The materials of deep time. Light, air and water of the age are uniforms of their own (scenes/time/palette.ts), named
// as those of atmosphere.glsl so that its light, fog and tone serve here too; clock and wind are the app's.
import {
  AdditiveBlending,
  BackSide,
  Color,
  type DataTexture,
  DoubleSide,
  FrontSide,
  type IUniform,
  ShaderMaterial,
  type ShaderMaterialParameters,
  Vector3,
} from 'three';
import type { Disposables } from '../core/disposables';
import {
  BASE_Y,
  BOWL_DEPTH,
  BOWLS,
  COLUMN_M,
  COLUMNS,
  DEPTH_M,
  FLOOR_Y,
  HALF_WIDTH_M,
} from '../world/time/block';
import { FOLD } from '../world/time/section';
import type { Atmosphere } from './atmosphere';
import atmosphereGlsl from './shaders/atmosphere.glsl?raw';
import skyVert from './shaders/sky.vert.glsl?raw';
import timeGlsl from './shaders/time.glsl?raw';
import earthFrag from './shaders/time-earth.frag.glsl?raw';
import earthVert from './shaders/time-earth.vert.glsl?raw';
import lifeFrag from './shaders/time-life.frag.glsl?raw';
import lifeVert from './shaders/time-life.vert.glsl?raw';
import lightFrag from './shaders/time-light.frag.glsl?raw';
import lightVert from './shaders/time-light.vert.glsl?raw';
import rockGlsl from './shaders/time-rock.glsl?raw';
import skyFrag from './shaders/time-sky.frag.glsl?raw';
import waterFrag from './shaders/time-water.frag.glsl?raw';
import waterVert from './shaders/time-water.vert.glsl?raw';

const number = (value = 0): { value: number } => ({ value });
const color = (): { value: Color } => ({ value: new Color() });

/** Everything the shaders of deep time read. Colours are linear, lengths metres of the model. */
function createUniforms(atmosphere: Atmosphere, profile: DataTexture, noise: DataTexture) {
  return {
    uSeconds: atmosphere.uniforms.uSeconds,
    uWind: atmosphere.uniforms.uWind,
    uSunDirection: { value: new Vector3(0, 1, 0) },
    uSunColor: color(),
    uZenith: color(),
    uHorizon: color(),
    uAmbient: number(1),
    uFogDensity: number(0.0006),
    uGrassRoot: color(),
    uGrassTip: color(),
    uProfile: { value: profile },
    uNoise: { value: noise },
    uBowls: { value: BOWLS.map(([x, z, radius]) => new Vector3(x, z, radius)) },
    uSea: number(),
    uCentre: number(),
    uRound: number(),
    uLift: number(),
    uFold: number(),
    uSliver: number(),
    uJourney: number(),
    uBowlsOpen: number(),
    uCaveOpen: number(),
    uVent: number(),
    uMagma: number(),
    uGranite: number(),
    uOre: number(),
    uAbsorb: { value: new Vector3() },
    uWaterDeep: color(),
    uWaterShallow: color(),
    uMurk: number(),
    uCalm: number(),
    uRain: number(),
    uFen: number(),
    uOvercast: number(),
    uGreen: number(),
    uReef: number(),
    uSoil: number(),
    uLamps: number(),
    uAmounts: { value: [0, 0, 0, 0, 0] },
  } satisfies Record<string, IUniform>;
}
export type TimeUniforms = ReturnType<typeof createUniforms>;

/** How one kind of living thing looks and where it belongs; see time-life.vert.glsl. */
export interface LifeLook {
  readonly way: 'rooted' | 'swims' | 'floats' | 'hangs' | 'stands';
  /** Colours (sRGB): of the body, of its tips, and of the sort that is rarer. */
  readonly colors: readonly [string, string, string];
  readonly sway: number;
  /** Height of its root over the ground as a part of its size; for what floats, metres over the sea. */
  readonly root: number;
  readonly stone?: boolean;
  /** Lives under the sea only. */
  readonly wet?: boolean;
}

/** A material of one kind, and what changes in it. All kinds share one program. */
export interface LifeMaterial {
  readonly material: ShaderMaterial;
  /** 0 none yet or none any more, 1 all are there. */
  readonly presence: { value: number };
  /** How far the kind has been carried to the east (m). */
  readonly shift: { value: number };
}

export interface TimeMaterials {
  readonly uniforms: TimeUniforms;
  readonly earth: ShaderMaterial;
  readonly sky: ShaderMaterial;
  readonly waterBody: ShaderMaterial;
  readonly waterSkin: ShaderMaterial;
  readonly light: ShaderMaterial;
  life(look: LifeLook): LifeMaterial;
}

const WAYS = { rooted: 0, swims: 1, floats: 2, hangs: 3, stands: 4 } as const;
const metres = (value: number): string => value.toFixed(4);

/** Creates the materials; `disposables` gives them back. */
export function createTimeMaterials(
  atmosphere: Atmosphere,
  profile: DataTexture,
  noise: DataTexture,
  disposables: Disposables,
): TimeMaterials {
  const uniforms = createUniforms(atmosphere, profile, noise);
  const defines = {
    HALF_WIDTH: metres(HALF_WIDTH_M),
    DEPTH: metres(DEPTH_M),
    BASE: metres(BASE_Y),
    FLOOR_Y: metres(FLOOR_Y),
    COLUMN: metres(COLUMN_M),
    COLUMNS,
    BOWL_DEPTH: metres(BOWL_DEPTH),
    FOLD_HEIGHT: metres(FOLD.height),
    FOLD_WIDTH: metres(FOLD.width),
    FOLD_OVER: metres(FOLD.over),
    FOLD_FOOT: metres(FOLD.foot),
    FOLD_RISE: metres(FOLD.rise),
  };
  const shared = atmosphereGlsl + timeGlsl;
  const make = (
    name: string,
    vertex: string,
    fragment: string,
    more: ShaderMaterialParameters = {},
    own: Record<string, IUniform> = {},
  ): ShaderMaterial =>
    disposables.add(
      new ShaderMaterial({
        name,
        uniforms: { ...uniforms, ...own },
        vertexShader: shared + vertex,
        fragmentShader: shared + fragment,
        ...more,
        defines: { ...defines, ...more.defines },
      }),
    );
  const clear: ShaderMaterialParameters = { transparent: true, depthWrite: false };
  return {
    uniforms,
    earth: make('time-earth', earthVert, rockGlsl + earthFrag),
    sky: make('time-sky', skyVert, skyFrag, { depthWrite: false }),
    waterBody: make('time-water-body', waterVert, waterFrag, {
      ...clear,
      side: BackSide,
      defines: { BACK: 1 },
    }),
    waterSkin: make('time-water-skin', waterVert, waterFrag, { ...clear, side: FrontSide }),
    light: make('time-light', lightVert, lightFrag, {
      ...clear,
      side: DoubleSide,
      blending: AdditiveBlending,
    }),
    life(look) {
      const presence = number();
      const shift = number();
      const [body, tips, rarer] = look.colors;
      const inCave = look.way === 'hangs' || look.way === 'stands';
      const material = make(
        'time-life',
        lifeVert,
        lifeFrag,
        { side: DoubleSide },
        {
          uWay: number(WAYS[look.way]),
          uPresence: presence,
          uShift: shift,
          uColorA: { value: new Color(body) },
          uColorB: { value: new Color(tips) },
          uColorC: { value: new Color(rarer) },
          uSway: number(look.sway),
          uWet: number(look.wet ? 1 : 0),
          uRoot: number(look.root),
          uStoneLike: number(look.stone || inCave ? 1 : 0),
          uCotton: number(look.way === 'floats' ? 1 : 0),
          uHidden: number(inCave ? 1 : 0),
        },
      );
      return { material, presence, shift };
    },
  };
}
