// `npm run soak -- --hours 2`: walks through all places, years, languages and orientations for so long, writes a table of
// what is in use after each round, and says whether anything grows: the slope of the memory with its 95 % confidence
// interval, and the counts. Options: --quality low (or auto, poster), --places '#/geopark/time,#/geopark/cave' (default all),
// --out FILE (default .cache/soak.csv). Needs a build.
// Ends with 1 when memory grows by 1 MB an hour or more beyond doubt, a count has moved, or anything was thrown.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { start } from '../server/serve';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';
import { isFlat, slopeOf } from './slope';
import { CSV_HEAD, csvLine, type Sample, walk, walkParameters } from './walk';

const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '2' },
    quality: { type: 'string', default: 'low' },
    places: { type: 'string', default: '' },
    out: { type: 'string', default: join(ROOT, '.cache/soak.csv') },
  },
});

const MOST_MB_PER_HOUR = 1;
/**
 * Scripts and programs compile and caches fill: the first rounds are of another kind. Until each of four languages has been
 * shown in each of three shapes of screen twelve have passed.
 */
const WARM_UP_ROUNDS = 12;
const COUNTS = [
  'geometries',
  'textures',
  'programs',
  'tweens',
  'canvases',
  'nodes',
  'listeners',
  'documents',
] as const;

const untilMs = Number(values.hours) * 3_600_000;
const server = await start({ dir: join(ROOT, 'dist'), port: 0 });
const browser = await chromium.launch({
  args: [...BROWSER_ARGS, '--enable-precise-memory-info'],
  executablePath: requireBrowser(),
});
const page = await browser.newPage({ viewport: { width: 480, height: 270 }, serviceWorkers: 'block' });
const errors: string[] = [];
page.on('pageerror', (error) => errors.push(error.message));
page.on('crash', () => errors.push('the page died'));
page.on('console', (message) => {
  if (message.type() === 'error') errors.push(message.text());
});
await page.goto(`${server.url}?${new URLSearchParams(walkParameters(values.quality))}#/home`);
await page.waitForSelector('html[data-ready=true]', { state: 'attached', timeout: 120_000 });

mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, `${CSV_HEAD}\n`);
const began = performance.now();
const samples = await walk(page, {
  ...(values.places ? { places: values.places.split(',') } : {}),
  now: () => performance.now() - began,
  errors: () => errors.length,
  goOn: (soFar) => (soFar.at(-1)?.ms ?? 0) < untilMs || soFar.length < WARM_UP_ROUNDS + 3,
  told(sample) {
    appendFileSync(values.out, `${csvLine(sample)}\n`);
    console.log(csvLine(sample));
  },
});
await browser.close();
await server.close();

const steady = samples.slice(WARM_UP_ROUNDS);
const hours = (sample: Sample): number => sample.ms / 3_600_000;
const heap = slopeOf(steady.map((sample) => [hours(sample), sample.heapMb]));
const perThousand = slopeOf(steady.map((sample) => [sample.changes / 1_000, sample.heapMb]));
const said = (value: number): string => value.toFixed(3);
const moved = COUNTS.filter((name) => {
  const slope = slopeOf(steady.map((sample) => [sample.changes, Number(sample[name] ?? 0)]));
  return !isFlat(slope, 1e-4);
});
const flat = isFlat(heap, MOST_MB_PER_HOUR);
console.log(`
${samples.at(-1)?.changes} places shown in ${said(hours(samples.at(-1) ?? steady[0] ?? ({ ms: 0 } as Sample)))} h, ${samples.length} rounds, edition ${values.quality}
heap: ${said(heap.perX)} MB/h, 95 % confidence ${said(heap.perX - heap.margin)} to ${said(heap.perX + heap.margin)} MB/h: ${flat ? 'flat' : 'GROWS'}
      ${said(perThousand.perX)} MB for 1,000 places, ${said(perThousand.perX - perThousand.margin)} to ${said(perThousand.perX + perThousand.margin)}
${COUNTS.map((name) => `${name}: ${steady[0]?.[name] ?? '–'} → ${steady.at(-1)?.[name] ?? '–'}`).join(', ')}${moved.length > 0 ? `\nGROW: ${moved.join(', ')}` : ''}
errors: ${errors.length}${errors
  .slice(0, 5)
  .map((error) => `\n  ${error}`)
  .join('')}
table: ${values.out}`);
process.exitCode = flat && moved.length === 0 && errors.length === 0 ? 0 : 1;
