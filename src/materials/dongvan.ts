// The materials of the two plateaus. The light is a composed one, an early morning with a low sun between the two: warm
// where Akiyoshidai lies, cool over Đồng Văn. Wind and clock are the atmosphere's, by reference.
import {
  Color,
  DoubleSide,
  type IUniform,
  ShaderMaterial,
  type ShaderMaterialParameters,
  Vector3,
} from 'three';
import type { Disposables } from '../core/disposables';
import { clamp, lerp } from '../core/math';
import { KARST, RIVER } from '../world/dongvan/places';
import type { Atmosphere } from './atmosphere';
import atmosphereGlsl from './shaders/atmosphere.glsl?raw';
import airGlsl from './shaders/dongvan-air.glsl?raw';
import coneFrag from './shaders/dongvan-cone.frag.glsl?raw';
import coneVert from './shaders/dongvan-cone.vert.glsl?raw';
import landFrag from './shaders/dongvan-land.frag.glsl?raw';
import landVert from './shaders/dongvan-land.vert.glsl?raw';
import leafFrag from './shaders/dongvan-leaf.frag.glsl?raw';
import leafVert from './shaders/dongvan-leaf.vert.glsl?raw';
import paintFrag from './shaders/dongvan-paint.frag.glsl?raw';
import paintVert from './shaders/dongvan-paint.vert.glsl?raw';
import rockGlsl from './shaders/dongvan-rock.glsl?raw';
import seaFrag from './shaders/dongvan-sea.frag.glsl?raw';
import seaVert from './shaders/dongvan-sea.vert.glsl?raw';
import skyFrag from './shaders/dongvan-sky.frag.glsl?raw';
import skyVert from './shaders/dongvan-sky.vert.glsl?raw';
import stoneFrag from './shaders/dongvan-stone.frag.glsl?raw';
import stoneVert from './shaders/dongvan-stone.vert.glsl?raw';
import reliefGlsl from './shaders/relief.glsl?raw';

/** The same air at Akiyoshidai, between the two, and at Đồng Văn. */
interface Air {
  readonly zenith: string;
  readonly horizon: string;
  readonly sun: string;
  readonly fog: number;
}
const AIRS: readonly [Air, Air, Air] = [
  { zenith: '#6FA0D8', horizon: '#FBE7C6', sun: '#FFD596', fog: 0.00052 },
  { zenith: '#6C9BD2', horizon: '#ECE6DE', sun: '#FFCB88', fog: 0.00046 },
  { zenith: '#6F9FC8', horizon: '#E3EAE6', sun: '#FFEBCB', fog: 0.00078 },
];
const SUN = new Vector3(-0.44, 0.165, -0.88).normalize();

export interface PlateausMaterials {
  readonly sky: ShaderMaterial;
  readonly sea: ShaderMaterial;
  readonly land: ShaderMaterial;
  readonly cone: ShaderMaterial;
  readonly stone: ShaderMaterial;
  readonly leaf: ShaderMaterial;
  readonly paint: ShaderMaterial;
  /** Turns the air to where one stands: 0 Akiyoshidai, 1 both, 2 Đồng Văn. */
  stand(at: number): void;
}

/** Creates the materials, `coarse` for what is drawn without a GPU; `disposables` gives them back. */
export function createPlateausMaterials(
  atmosphere: Atmosphere,
  coarse: boolean,
  disposables: Disposables,
): PlateausMaterials {
  const colors = AIRS.map(({ zenith, horizon, sun, fog }) => ({
    zenith: new Color(zenith),
    horizon: new Color(horizon),
    sun: new Color(sun),
    fog,
  }));
  const own = {
    uSunDirection: { value: SUN },
    uSunColor: { value: new Color() },
    uZenith: { value: new Color() },
    uHorizon: { value: new Color() },
    uAmbient: { value: 0.96 },
    uGrassRoot: { value: new Color('#557A33') },
    uGrassTip: { value: new Color('#CED47F') },
    uGrassHeight: { value: 1 },
    uStone: { value: 1 },
    uFogDensity: { value: 0 },
    uNight: { value: 0 },
    uBurnt: { value: 0 },
    uSide: { value: 1 },
  };
  const uniforms: Record<string, IUniform> = { ...atmosphere.uniforms, ...own };
  const shared = atmosphereGlsl + airGlsl;
  const make = (
    name: string,
    vertex: string,
    fragment: string,
    more: ShaderMaterialParameters = {},
  ): ShaderMaterial =>
    disposables.add(
      new ShaderMaterial({
        name: `dongvan-${name}`,
        uniforms,
        vertexShader: shared + vertex,
        fragmentShader: shared + fragment,
        ...more,
        defines: { ...more.defines, ...(coarse ? { COARSE: '' } : {}) },
      }),
    );
  const stand = (at: number): void => {
    const place = clamp(at, 0, 2);
    const from = place < 1 ? colors[0] : colors[1];
    const to = place < 1 ? colors[1] : colors[2];
    if (!from || !to) return;
    const t = place < 1 ? place : place - 1;
    own.uZenith.value.copy(from.zenith).lerp(to.zenith, t);
    own.uHorizon.value.copy(from.horizon).lerp(to.horizon, t);
    own.uSunColor.value.copy(from.sun).lerp(to.sun, t);
    own.uFogDensity.value = lerp(from.fog, to.fog, t);
    own.uSide.value = place;
  };
  stand(1);
  return {
    sky: make('sky', skyVert, skyFrag, { depthWrite: false }),
    sea: make('sea', seaVert, seaFrag),
    land: make('land', landVert, reliefGlsl + rockGlsl + landFrag, {
      defines: { KARST_Z: KARST.z.toFixed(1), RIVER_HALF: RIVER.half.toFixed(1) },
    }),
    cone: make('cone', coneVert, reliefGlsl + rockGlsl + coneFrag),
    stone: make('stone', stoneVert, reliefGlsl + rockGlsl + stoneFrag),
    leaf: make('leaf', leafVert, leafFrag, { side: DoubleSide }),
    paint: make('paint', paintVert, paintFrag, { side: DoubleSide }),
    stand,
  };
}
