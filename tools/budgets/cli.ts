// `npm run budgets`: prints what the build in dist weighs, and ends with 1 when it is too heavy.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/modules.mjs';
import { overweight, table, weigh } from './measure';

const dist = join(ROOT, 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no build in dist. Run: npm run build');
  process.exit(1);
}
const weights = weigh(dist);
console.log(table(weights));
const problem = overweight(dist, weights);
if (problem !== null) {
  console.error(problem);
  process.exit(1);
}
