// The build fails when it is heavier than the design allows, or offers the browser a file that is not there.
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { overweight, table, weigh } from './measure';

/** Weighs dist after everything else has been written. */
export function budgetsPlugin(root: string): Plugin {
  let dist = join(root, 'dist');
  /** A build that has failed is closed too, but has written nothing. */
  let written = false;
  return {
    name: 'mine-stage:budgets',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      written = true;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (!written) return;
        const weights = weigh(dist);
        const problem = overweight(dist, weights);
        if (problem === null) return;
        throw new Error(`${table(weights)}\n${problem}`);
      },
    },
  };
}
