// The materials of a diorama: solid, people, contact shade and luminous drawing. All share one light, fog and wind.
import {
  Color,
  CustomBlending,
  type DataTexture,
  type IUniform,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  Vector2,
} from 'three';
import { createDisposables, type Disposables } from '../core/disposables';
import type { Atmosphere } from './atmosphere';
import { createPeopleMaterial } from './people';
import atmosphereGlsl from './shaders/atmosphere.glsl?raw';
import contactFrag from './shaders/contact.frag.glsl?raw';
import contactVert from './shaders/contact.vert.glsl?raw';
import faceFrag from './shaders/luminous-face.frag.glsl?raw';
import faceVert from './shaders/luminous-face.vert.glsl?raw';
import lineFrag from './shaders/luminous-line.frag.glsl?raw';
import lineVert from './shaders/luminous-line.vert.glsl?raw';
import partsGlsl from './shaders/parts.glsl?raw';
import solidFrag from './shaders/solid.frag.glsl?raw';
import solidVert from './shaders/solid.vert.glsl?raw';
import toldGlsl from './shaders/told.glsl?raw';

/** Width of a luminous line on a screen 1080 high, in pixels. */
const LINE_WIDTH_PX = 3;
/** How far the glow under a line reaches, in widths; the core needs little more than its half. */
const HALO_REACH = 4.6;
const CORE_REACH = 0.7;
const LIGHT = '#FFF6D8';
const COPPER = '#A63D24';

export interface DioramaMaterials {
  readonly solid: ShaderMaterial;
  readonly people: ShaderMaterial;
  readonly contact: ShaderMaterial;
  readonly face: ShaderMaterial;
  /** Drawn before {@link core}: the amber glow around the lines. */
  readonly halo: ShaderMaterial;
  readonly core: ShaderMaterial;
  /** Halo and core at once, for weak machines: crossings are less clean. */
  readonly line: ShaderMaterial;
  /** Size of the drawing buffer in pixels; lines need it. */
  readonly resolution: Vector2;
  /** The parts of the diorama that is drawn. */
  readonly parts: IUniform<DataTexture | null>;
}

const lasting = new WeakMap<
  Atmosphere,
  { readonly materials: DioramaMaterials; readonly made: Disposables }
>();

/**
 * The materials of all dioramas under one atmosphere. Only one diorama is drawn at a time, and the next one finds its shaders
 * compiled: to compile them anew for every goal would make each visit falter.
 */
export function dioramaMaterials(atmosphere: Atmosphere): DioramaMaterials {
  const known = lasting.get(atmosphere);
  if (known) return known.materials;
  const made = createDisposables();
  const materials = createDioramaMaterials(atmosphere, made);
  lasting.set(atmosphere, { materials, made });
  return materials;
}

/** Gives back the shader programs of all dioramas under an atmosphere, of which none may be drawn now. */
export function releaseDioramaMaterials(atmosphere: Atmosphere): void {
  lasting.get(atmosphere)?.made.dispose();
  lasting.delete(atmosphere);
}

/** Creates the materials; `disposables` gives them back. */
export function createDioramaMaterials(atmosphere: Atmosphere, disposables: Disposables): DioramaMaterials {
  const resolution = new Vector2(1920, 1080);
  const parts: IUniform<DataTexture | null> = { value: null };
  const shared: Record<string, IUniform> = {
    ...atmosphere.uniforms,
    uParts: parts,
    uResolution: { value: resolution },
    uLight: { value: new Color(LIGHT) },
    uCopper: { value: new Color(COPPER) },
  };
  const make = (vertex: string, fragment: string, own: Record<string, IUniform> = {}): ShaderMaterial =>
    disposables.add(
      new ShaderMaterial({
        uniforms: { ...shared, ...own },
        vertexShader: atmosphereGlsl + partsGlsl + vertex,
        fragmentShader: atmosphereGlsl + fragment,
      }),
    );
  const blended = (material: ShaderMaterial, depthWrite: boolean): ShaderMaterial => {
    material.transparent = true;
    material.depthWrite = depthWrite;
    material.blending = CustomBlending;
    material.blendSrc = OneFactor;
    material.blendDst = OneMinusSrcAlphaFactor;
    return material;
  };
  const face = blended(make(faceVert, faceFrag), true);
  face.polygonOffset = true;
  face.polygonOffsetFactor = 1;
  face.polygonOffsetUnits = 2;
  const line = (pass: number, reach: number): ShaderMaterial =>
    blended(
      make(lineVert, lineFrag, {
        uPass: { value: pass },
        uWidth: { value: LINE_WIDTH_PX },
        uReach: { value: reach },
      }),
      false,
    );
  const contact = blended(make(contactVert, contactFrag), false);
  contact.polygonOffset = true;
  contact.polygonOffsetFactor = -1;
  contact.polygonOffsetUnits = -2;
  return {
    solid: make(solidVert, toldGlsl + solidFrag),
    people: disposables.add(createPeopleMaterial(shared)),
    contact,
    face,
    halo: line(0, HALO_REACH),
    core: line(1, CORE_REACH),
    line: line(2, HALO_REACH),
    resolution,
    parts,
  };
}
