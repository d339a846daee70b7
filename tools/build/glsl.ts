// Shaders travel without their comments and layout: what is written for people is a quarter of them.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const SHADER = /\.glsl\?raw$/;

/**
 * GLSL without comments, indentation, spaces beside marks that need none and zeros that say nothing. Lines of the
 * preprocessor stay lines.
 */
export function stripGlsl(source: string): string {
  return (
    source
      .replace(/\/\*[\s\S]*?\*\//g, ' ')
      .replace(/\/\/.*$/gm, '')
      .split('\n')
      .map((line) => line.trim().replace(/[ \t]+/g, ' '))
      .filter((line) => line !== '')
      .map((line) => (line.startsWith('#') ? line : line.replace(/ ?([{}()=,;*/<>?:&|]) ?/g, '$1')))
      // GLSL reads `.5` and `2.` as it does 0.5 and 2.0.
      .map((line) => line.replace(/(?<![\w.])0\.(?=\d)/g, '.').replace(/(?<![\w.])(\d+)\.0(?!\d)/g, '$1.'))
      .join('\n')
      .concat('\n')
  );
}

/** Strips every `.glsl?raw` of a production build. */
export function glslPlugin(): Plugin {
  return {
    name: 'mine-stage:glsl',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!SHADER.test(id)) return null;
      const file = id.replace(/\?raw$/, '');
      this.addWatchFile(file);
      return `export default ${JSON.stringify(stripGlsl(readFileSync(file, 'utf8')))};`;
    },
  };
}
