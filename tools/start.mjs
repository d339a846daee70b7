// `npm start`: sets up what is missing, builds if stale, serves the production build. Plain JavaScript, so that it
// runs before anything is installed; what needs packages is in tools/start/.
import { requireModules, requireNode } from './setup/modules.mjs';

requireNode();
requireModules();
const { tsImport } = await import('tsx/esm/api');
const { run } = await tsImport('./start/run.ts', import.meta.url);
process.exitCode = await run();
