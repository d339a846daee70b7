// Shaders are pieces of text set one after another, so names of one piece can meet those of another: within a program every
// name is made once. Functions of one name may differ in what they take.
import { DataTexture, ShaderChunk, ShaderMaterial } from 'three';
import { expect, it } from 'vitest';
import { createDisposables, type Disposables } from '../core/disposables';
import { createAtmosphere } from './atmosphere';
import { burnUniforms, createBurnMaterials } from './burn';
import { createCaveMaterials } from './cave';
import { createDioramaMaterials } from './diorama';
import { createPlateausMaterials } from './dongvan';
import { createPlateauMaterials } from './plateau';
import { createTimeMaterials } from './time';

/** What three.js itself writes before every fragment shader. */
const THREE_MAKES: readonly string[] = [
  ...definitions(ShaderChunk.colorspace_pars_fragment),
  ...['luminance(vec3)', 'linearToOutputTexel(vec4)', 'toneMapping(vec3)'],
  ...['viewMatrix', 'cameraPosition', 'isOrthographic'],
];

/**
 * Names made at the outer level of a shader, in their order: functions with the types they take, and constants, uniforms,
 * varyings, structures and macros. Of an `#if` with branches only the first is read.
 */
function definitions(source: string): string[] {
  const text = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/^\s*#(?:else|elif)[\s\S]*?^\s*#endif/gm, '');
  const found = [...text.matchAll(/^\s*#define\s+(\w+)/gm)].map(([, name = '']) => name);
  let outer = '';
  let depth = 0;
  for (const char of text.replace(/^\s*#.*$/gm, '')) {
    if (char === '}') depth--;
    if (depth === 0) outer += char === '}' ? ';' : char;
    if (char === '{') depth++;
  }
  for (const statement of outer.split(';')) {
    const made = statement.trim();
    const taken = /^[\w\s]+?\b(\w+)\s*\(([^)]*)\)\s*\{$/.exec(made);
    if (taken) {
      const types = (taken[2] ?? '')
        .split(',')
        .map((one) => one.trim().replace(/^(?:(?:const|in|out|inout|highp|mediump|lowp)\s+)*/, ''))
        .map((one) => one.split(/\s+/)[0]);
      found.push(`${taken[1]}(${types.join()})`);
      continue;
    }
    const structure = /^struct\s+(\w+)/.exec(made)?.[1];
    if (structure) found.push(structure);
    const names =
      /^(?:(?:const|uniform|varying|attribute|in|out|flat|highp|mediump|lowp)\s+)+\w+\s+(.+)$/s.exec(
        made,
      )?.[1];
    // Of a list of names; what a constant is set to may hold commas of its own.
    const list = names?.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '').split(',') ?? [];
    for (const one of list) found.push(/^\s*(\w+)/.exec(one)?.[1] ?? '');
  }
  return found;
}

/** The names that are made more than once; a function and something else of one name are two as well. */
function twice(names: readonly string[]): string[] {
  const functions = new Set(names.filter((name) => name.includes('(')).map((name) => name.split('(')[0]));
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i || functions.has(name)))];
}

/** Every material there is, by its name. */
function everyMaterial(): ShaderMaterial[] {
  const made: ShaderMaterial[] = [];
  const inner = createDisposables();
  const bag: Disposables = {
    ...inner,
    add(item) {
      if (item instanceof ShaderMaterial) made.push(item);
      return inner.add(item);
    },
  };
  const air = createAtmosphere();
  const map = new DataTexture();
  const square = { x: 0, z: 0, half: 1 };
  const burn = burnUniforms(map, square);
  createPlateauMaterials(
    air,
    {
      ...{ marks: map, damp: map, heights: map, burn, mapped: square, heightSize: 1, tallest: 1 },
      ...{ grassSquares: [1, 2, 3], bowls: [], plants: [] },
    },
    false,
    bag,
  );
  const seeds = { texture: map, stride: 1, each: 1 };
  createBurnMaterials(air, burn, { flames: seeds, smoke: seeds, row: 1 }, bag);
  createDioramaMaterials(air, bag);
  createCaveMaterials(air, { grain: map, cuts: map, range: [0, 1] }, 9, true, bag);
  createPlateausMaterials(air, false, bag);
  createTimeMaterials(air, map, map, bag).life({
    ...{ way: 'rooted', colors: ['#fff', '#fff', '#fff'], sway: 0, root: 0 },
  });
  return made;
}

it('reads what a shader makes', () => {
  expect(
    definitions(`
      #define A 1.0
      uniform float uA, uB; // uniform float uC;
      const vec3 C = vec3(1.0, max(2.0, 3.0), 4.0), D = vec3(0.0);
      varying highp vec2 vPlace;
      struct Rock { vec3 color; float age; };
      #ifdef B
      float f(vec2 p) { const float inner = 1.0; return p.x; }
      #else
      float f(vec2 p) { return p.y; }
      #endif
      float f(inout vec3 p, const float q) { if (q > 0.0) { return p.x; } return 0.0; }
      void main() { gl_FragColor = vec4(f(vPlace)); }`),
  ).toEqual('A uA uB C D vPlace Rock f(vec2) f(vec3,float) main()'.split(' '));
});

it('no piece of a shader makes a name that another piece of the same program, or three.js, makes', () => {
  const materials = everyMaterial();
  expect(materials.length).toBeGreaterThan(30);
  for (const { name, vertexShader, fragmentShader } of materials) {
    expect(definitions(vertexShader), name).toContain('main()');
    expect(twice(definitions(vertexShader)), `vertex shader of ${name}`).toEqual([]);
    expect(twice([...THREE_MAKES, ...definitions(fragmentShader)]), `fragment shader of ${name}`).toEqual([]);
  }
});
