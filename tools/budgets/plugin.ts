// The build fails when it is heavier than the design allows, or offers the browser a file that is not there.
import type { Plugin } from 'vite';
import { afterBuild } from '../build/after-build';
import { overweight, table, weigh } from './measure';

/** Weighs dist after everything else has been written. */
export const budgetsPlugin = (root: string): Plugin =>
  afterBuild(root, {
    name: 'budgets',
    order: 'post',
    run(dist) {
      const weights = weigh(dist);
      const problem = overweight(dist, weights);
      if (problem !== null) throw new Error(`${table(weights)}\n${problem}`);
    },
  });
