// Work on what a build has written.
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

export interface AfterBuild {
  /** Of the plugin, after `mine-stage:`. */
  readonly name: string;
  /** `pre` adds to what was written, `post` judges all of it. */
  readonly order: 'pre' | 'post';
  /** Gets the folder that was written. What it throws stops the build. */
  run(dist: string): void | Promise<void>;
}

/** A plugin that works on the folder of a build of `root` after everything else, one after the other. */
export function afterBuild(root: string, { name, order, run }: AfterBuild): Plugin {
  let dist = join(root, 'dist');
  /** A build that has failed is closed too, but has written nothing. */
  let written = false;
  return {
    name: `mine-stage:${name}`,
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      written = true;
    },
    closeBundle: {
      order,
      sequential: true,
      handler: () => (written ? run(dist) : undefined),
    },
  };
}
