// The notices of third parties go along with every copy of the app, as their licences ask.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { NOTICES_FILE } from './notices';

/** Adds third-party.txt to a build. */
export function noticesPlugin(root: string): Plugin {
  return {
    name: 'mine-stage:notices',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(join(root, NOTICES_FILE), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'third-party.txt', source });
    },
  };
}
