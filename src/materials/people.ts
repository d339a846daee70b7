// The material of turned-wood people, wherever they stand: one text of shaders, so that all share one program.
import { CustomBlending, type IUniform, OneFactor, OneMinusSrcAlphaFactor, ShaderMaterial } from 'three';
import atmosphereGlsl from './shaders/atmosphere.glsl?raw';
import partsGlsl from './shaders/parts.glsl?raw';
import peopleFrag from './shaders/people.frag.glsl?raw';
import peopleVert from './shaders/people.vert.glsl?raw';
import toldGlsl from './shaders/told.glsl?raw';

/** Creates it on the atmosphere's uniforms. */
export const createPeopleMaterial = (uniforms: Record<string, IUniform>): ShaderMaterial =>
  new ShaderMaterial({
    name: 'people',
    uniforms,
    vertexShader: atmosphereGlsl + partsGlsl + peopleVert,
    fragmentShader: atmosphereGlsl + toldGlsl + peopleFrag,
    transparent: true,
    depthWrite: true,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  });
