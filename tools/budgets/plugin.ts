// The build fails when it is heavier than the design allows, or offers the browser a file that is not there.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { WORKER_FILE } from '../pwa/precache';
import { overweight, table, weigh } from './measure';

/** Weighs dist after everything else has been written. */
export function budgetsPlugin(root: string): Plugin {
  let dist = join(root, 'dist');
  return {
    name: 'mine-stage:budgets',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        // A build that has failed already must not be blamed on its weight.
        if (!existsSync(join(dist, WORKER_FILE))) return;
        const weights = weigh(dist);
        const problem = overweight(dist, weights);
        if (problem === null) return;
        throw new Error(`${table(weights)}\n${problem}`);
      },
    },
  };
}
