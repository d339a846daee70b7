// `npm run stills`: the stills of docs/pictures/geopark, one frame at a time at the highest tier: plateau, cave, deep time and
// both plateaus, wide and tall. Names given on the command line (`cave-4 time-2`) take only those anew.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { createServer } from 'vite';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { CAVE_STATIONS, DONGVAN_VIEWS } from '../../src/app/ways';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';

const OUT = join(ROOT, 'docs/pictures/geopark');
const QUALITY = 72;
const TIMEOUT_MS = 300_000;
const SIZES = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
} as const;

interface Still {
  readonly name: string;
  readonly page: 'plateau' | 'world';
  /** What the page of tools/look is asked for. */
  readonly query: string;
}

const plateau = (name: string, query: string): Still => ({ name, page: 'plateau', query });
const world = (name: string, at: number): Still => ({
  name: `${name}-${name === 'cave' ? at + 1 : at}`,
  page: 'world',
  query: `world=${name}&at=${at}`,
});
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

const STILLS: readonly Still[] = [
  plateau('attract', 'shot=attract&season=autumn&hour=16&t=140'),
  plateau('plateau-spring-noon', 'shot=plateau&season=spring&hour=12'),
  plateau('plateau-summer', 'shot=geopark&season=summer&hour=13'),
  plateau('plateau-autumn-evening', 'shot=plateau&season=autumn&hour=16.8'),
  plateau('plateau-autumn-flowers', 'shot=plateau&month=8.9&hour=11'),
  plateau('plateau-dawn-fog', 'shot=home&season=autumn&hour=6.4'),
  plateau('plateau-night', 'shot=home&season=summer&hour=22'),
  plateau('plateau-winter-snow', 'shot=plateau&month=0.5&hour=11'),
  plateau('plateau-burn', 'shot=home&month=1.66&hour=12'),
  plateau('plateau-burn-evening', 'shot=home&month=1.74&hour=17.6'),
  plateau('plateau-burnt', 'shot=plateau&season=burnt&hour=12'),
  plateau('plateau-burnt-evening', 'shot=home&season=burnt&hour=17.2'),
  ...upTo(CAVE_STATIONS).map((at) => world('cave', at)),
  // Between the ages too: on the way from the seamount to the reef, and into the trench.
  ...[0, 0.5, 1, 2, 2.7, 3, 4, 5, 6, 7, 8].map((at) => world('time', at)),
  ...upTo(DONGVAN_VIEWS).map((at) => world('dongvan', at)),
];

/** The page that draws `still`, with everything built; pages of one world are kept. */
async function pageFor(
  still: Still,
  pages: Map<string, Page>,
  browser: Browser,
  base: string,
): Promise<Page> {
  const name = still.page === 'plateau' ? '' : (/world=(\w+)/.exec(still.query)?.[1] ?? '');
  const key = `${still.page} ${name}`;
  const kept = pages.get(key);
  if (kept) return kept;
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${base}tools/look/${still.page}.html?tier=high&world=${name}&w=64&h=36`);
  await page.waitForSelector('html[data-ready=true]', { timeout: TIMEOUT_MS });
  pages.set(key, page);
  return page;
}

async function take(still: Still, page: Page): Promise<void> {
  for (const [side, { width, height }] of Object.entries(SIZES)) {
    await page.setViewportSize({ width, height });
    await page.evaluate((query) => {
      (window as unknown as { look: { draw(search: string): object } }).look.draw(query);
    }, `?${still.query}&w=${width}&h=${height}`);
    const picture = await page.screenshot({ timeout: TIMEOUT_MS });
    const file = join(OUT, `${still.name}-${side}.webp`);
    await sharp(picture).webp({ quality: QUALITY, effort: 6 }).toFile(file);
    console.log(file);
  }
}

const wanted = process.argv.slice(2);
const stills = STILLS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const unknown = wanted.filter((name) => !STILLS.some((still) => still.name === name));
if (unknown.length > 0)
  throw new Error(
    `No such still: ${unknown.join(', ')}. There are: ${STILLS.map(({ name }) => name).join(', ')}.`,
  );
await mkdir(OUT, { recursive: true });
const server = await createServer({
  root: ROOT,
  configLoader: 'runner',
  logLevel: 'warn',
  server: { port: 0 },
});
await server.listen();
const base = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ args: [...BROWSER_ARGS], executablePath: requireBrowser() });
try {
  const pages = new Map<string, Page>();
  for (const still of stills) await take(still, await pageFor(still, pages, browser, base));
} finally {
  await browser.close();
  await server.close();
}
