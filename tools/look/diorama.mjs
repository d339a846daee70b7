// Pictures of one diorama: `node tools/look/diorama.mjs --goal 1 --out DIR`. Options: --port 5202, --size 960x540,
// --shots goal,policy1, --years 0,1, --seasons autumn, --hours 12,18.4, --tier high, --t 7. Names: goal1-policy2-y1-autumn-12.png
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';

const { values } = parseArgs({
  options: {
    goal: { type: 'string', default: '1' },
    out: { type: 'string', default: 'look-out' },
    port: { type: 'string', default: '5202' },
    size: { type: 'string', default: '960x540' },
    shots: { type: 'string', default: '' },
    years: { type: 'string', default: '0,0.5,1' },
    seasons: { type: 'string', default: 'autumn' },
    hours: { type: 'string', default: '16' },
    tier: { type: 'string', default: 'high' },
    t: { type: 'string', default: '7' },
  },
});
const POLICIES = { 1: 3, 2: 3, 3: 4, 4: 3, 5: 2 };
const policies = POLICIES[values.goal] ?? 0;
const shots = values.shots
  ? values.shots.split(',')
  : ['goal', ...Array.from({ length: policies }, (_, i) => `policy${i + 1}`)];
const [width, height] = values.size.split('x').map(Number);
mkdirSync(values.out, { recursive: true });

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createServer({
  configFile: false,
  root,
  cacheDir: `node_modules/.vite-look-${values.port}`,
  server: { port: Number(values.port), strictPort: true, hmr: false, watch: null },
  logLevel: 'warn',
});
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  const page = await browser.newPage({ viewport: { width, height } });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') console.error(message.text());
  });
  page.on('pageerror', (error) => console.error(String(error)));
  for (const season of values.seasons.split(',')) {
    for (const hour of values.hours.split(',')) {
      for (const shot of shots) {
        for (const year of values.years.split(',')) {
          const query = new URLSearchParams({
            goal: values.goal,
            shot,
            year,
            season,
            hour,
            tier: values.tier,
            t: values.t,
          });
          await page.goto(`http://localhost:${values.port}/tools/look/diorama.html?${query}`);
          await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 60_000 });
          const file = `${values.out}/goal${values.goal}-${shot}-y${year}-${season}-${hour}.png`;
          await page.screenshot({ path: file });
          console.log(file, await page.evaluate(() => document.documentElement.dataset.ready));
        }
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
