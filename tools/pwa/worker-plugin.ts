// Builds the service worker once all other files are in place, with the list of them inside. Its name has no hash.
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { afterBuild } from '../build/after-build';
import { precacheList, WORKER_FILE } from './precache';
import { missingFiles } from './references';

/** Adds dist/worker.js to a build. */
export const workerPlugin = (root: string, id: string): Plugin =>
  afterBuild(root, {
    name: 'worker',
    order: 'pre',
    async run(dist) {
      const missing = missingFiles(dist);
      if (missing.length > 0)
        throw new Error(`Named by the page or a manifest, but not built: ${missing.join(', ')}`);
      await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: {
          __PRECACHE__: JSON.stringify(precacheList(dist, id)),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir: dist,
          emptyOutDir: false,
          target: 'es2022',
          rolldownOptions: {
            input: join(root, 'src/pwa/worker.ts'),
            output: { format: 'iife', entryFileNames: WORKER_FILE },
          },
        },
      });
    },
  });
