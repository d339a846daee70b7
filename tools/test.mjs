// `npm test`: sets up what is missing and runs every check; `npm test -- lint types` runs some. Plain JavaScript, so
// that it runs before anything is installed; what needs packages is in tools/test/.
import { requireModules, requireNode } from './setup/modules.mjs';

requireNode();
requireModules();
const { tsImport } = await import('tsx/esm/api');
const { run } = await tsImport('./test/run.ts', import.meta.url);
process.exitCode = run(process.argv.slice(2));
