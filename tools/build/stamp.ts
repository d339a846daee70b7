// dist/build.txt names the inputs a build was made from, so that `npm start` need not build again.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const STAMP_FILE = 'build.txt';

/** Whether `dist` was made from the inputs that `id` names. */
export function isFresh(dist: string, id: string): boolean {
  const stamp = join(dist, STAMP_FILE);
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === id;
}

/** Leaves the build's id in dist. */
export function stampPlugin(id: string): Plugin {
  return {
    name: 'mine-stage:stamp',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: STAMP_FILE, source: `${id}\n` });
    },
  };
}
