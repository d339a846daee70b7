// `npm run burn-in -- --hours 12`: a simulated day in attract; prints how long any point of the screen stayed bright.
// Options: --step 10 (seconds between looks), --quality low (or poster), --portrait. Needs a build. Ends with 1 when a
// point above 60 % luminance stayed for more than ten minutes.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { start } from '../server/serve';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';
import { BRIGHT, LONGEST_S, measureBurnIn } from './measure';

const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '12' },
    step: { type: 'string', default: '10' },
    quality: { type: 'string', default: 'low' },
    portrait: { type: 'boolean', default: false },
  },
});

const viewport = values.portrait ? { width: 180, height: 320 } : { width: 320, height: 180 };
const server = await start({ dir: join(ROOT, 'dist'), port: 0 });
const browser = await chromium.launch({ args: [...BROWSER_ARGS], executablePath: requireBrowser() });
const page = await browser.newPage({ viewport, serviceWorkers: 'block' });
const parameters = `test&mode=kiosk&lang=ja&season=autumn&hour=12&quality=${values.quality}`;
await page.goto(`${server.url}?${parameters}#/`);
await page.waitForSelector('html[data-ready=true]', { state: 'attached', timeout: 120_000 });
let told = 0;
const { longestS, looks, brightShare } = await measureBurnIn(
  page,
  Number(values.hours) * 3600,
  Number(values.step),
  { scenes: values.quality !== 'poster', again: false },
  (seconds, longest) => {
    if (seconds - told < 1800) return;
    told = seconds;
    console.log(`${(seconds / 3600).toFixed(1)} h: at most ${longest} s`);
  },
);
await browser.close();
await server.close();
console.log(
  `${values.hours} h of attract in ${looks} looks: ${(brightShare * 100).toFixed(1)} % of all points above ${BRIGHT * 100} % luminance on the average; no point stayed so for longer than ${longestS} s (allowed ${LONGEST_S} s)`,
);
process.exitCode = longestS > LONGEST_S ? 1 : 0;
