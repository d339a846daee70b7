// Builds the boot guard into one small file that loads nothing else, and names it in the page before everything else.
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

export const GUARD_FILE = 'guard.js';

/** Adds guard.js to a build. While developing there is none: a page that does not come up shall show why. */
export function guardPlugin(root: string): Plugin {
  return {
    name: 'mine-stage:guard',
    apply: 'build',
    async generateBundle() {
      const made = await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: 'es2022',
          rolldownOptions: {
            input: join(root, 'src/boot/guard.ts'),
            output: { format: 'iife', entryFileNames: GUARD_FILE },
          },
        },
      });
      const [chunk] = Array.isArray(made)
        ? made.flatMap(({ output }) => output)
        : 'output' in made
          ? made.output
          : [];
      if (chunk?.type !== 'chunk') throw new Error('The boot guard was not built: tools/boot/plugin.ts');
      this.emitFile({ type: 'asset', fileName: GUARD_FILE, source: chunk.code });
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { src: `./${GUARD_FILE}` }, injectTo: 'head-prepend' }],
    },
  };
}
