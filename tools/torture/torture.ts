// `npm run torture`: a million random events by seeded hands against the built app at a kiosk.
// Options: --events 1000000, --seed 20231101, --quality poster (or low: with scenes). Ends with 1 when anything led out,
// was thrown, or the next tap did not work.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { prepare, torture, whereabouts } from '../../e2e/helpers/fuzz';
import { start } from '../server/serve';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20231101' },
    quality: { type: 'string', default: 'poster' },
  },
});

const READY = 'html[data-ready=true]';
const TOLD_EVERY = 50_000;

const server = await start({ dir: join(ROOT, 'dist'), port: 0 });
const browser = await chromium.launch({ args: [...BROWSER_ARGS], executablePath: requireBrowser() });
const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
const faults: string[] = [];
page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
page.on('crash', () => faults.push('the page died'));
page.on('console', (message) => {
  if (message.type() === 'error') faults.push(`console: ${message.text()}`);
});
await prepare(page);
await page.goto(`${server.url}?mode=kiosk&quality=${values.quality}#/home`);
await page.waitForSelector(READY, { state: 'attached' });
const before = JSON.stringify(await whereabouts(page));
let told = 0;
const came = await torture(page, Number(values.events), Number(values.seed), (sent) => {
  if (sent - told < TOLD_EVERY) return;
  told = sent;
  console.log(`${sent} events, ${faults.length} faults`);
});
const after = JSON.stringify(await whereabouts(page));
if (after !== before) faults.push(`the page is not where it was: ${before} has become ${after}`);
await page.evaluate(() => {
  location.hash = '#/home';
});
await page.keyboard.press('Escape');
await page.waitForSelector('html[data-view=home]', { state: 'attached' });
await page.locator('a[href="#/goal/2"]:visible').last().click();
await page
  .waitForSelector('html[data-view=goal]', { state: 'attached', timeout: 10_000 })
  .catch(() => faults.push('the next tap did nothing'));
console.log(
  `${came.sent} events (seed ${values.seed}) in ${came.views.length} views: ${came.views.join(' ')}`,
);
console.log(
  Object.entries(came.kinds)
    .map(([kind, count]) => `  ${kind.padEnd(20)} ${count}`)
    .join('\n'),
);
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'No fault; the next tap works.' : `${faults.length} faults`);
await browser.close();
await server.close();
process.exitCode = faults.length === 0 ? 0 : 1;
