// `npm run bench`: what the build weighs and what its scenes cost, beside a bare three.js scene of the same number of
// triangles as a yardstick. Times are of this machine: compare them with the yardstick, never with another machine's.
// Tiers given on the command line (`auto low mid high`) are measured alone.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { PLANS } from '../../e2e/helpers/dist';
import { move, ready } from '../../e2e/helpers/move';
import { start } from '../server/serve';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';
import { languageSwitches } from './languages';

const SIZE = { width: 640, height: 360 };
/** The weakest first, for the strongest takes most of the time. `auto` is the software tier where there is no GPU. */
const QUALITIES = ['auto', 'low', 'mid', 'high'] as const;
type Quality = (typeof QUALITIES)[number];
const isQuality = (text: string): text is Quality => (QUALITIES as readonly string[]).includes(text);
const FRAMES = 3;
/** Columns of the scenes' rows, which are printed as they come: the last is minutes after the first. */
const WIDTHS = [28, 5, 9, 8, 10, 8, 8] as const;
/** The strongest tier is slow without a GPU. */
const SLOW_MS = 120_000;
/** No task of generation may hold the page longer. */
const LONG_TASK_MS = 100;

interface Cost {
  readonly tier: string;
  readonly calls: number;
  readonly triangles: number;
  readonly programs: number;
  readonly geometries: number;
  readonly textures: number;
}

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const widths = head.map((cell, i) =>
    Math.max(cell.length, ...rows.map((row) => String(row[i] ?? '').length)),
  );
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, i) =>
        i === 0 ? String(cell).padEnd(widths[i] ?? 0) : String(cell).padStart(widths[i] ?? 0),
      )
      .join('  ');
  console.log(`\n${title}\n${line(head)}\n${widths.map((w) => '-'.repeat(w)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}

async function bytes(dist: string): Promise<void> {
  const names = (await readdir(dist, { recursive: true })).sort();
  const rows: [string, number, number][] = [];
  let total = 0;
  for (const name of names) {
    const path = join(dist, name);
    if (!(await stat(path)).isFile()) continue;
    const data = await readFile(path);
    total += data.length;
    if (/\.(js|css)$/.test(name)) rows.push([name, data.length, gzipSync(data, { level: 9 }).length]);
  }
  rows.sort((a, b) => b[2] - a[2]);
  table(
    'Bytes',
    ['file', 'raw', 'gz'],
    rows.map(([name, raw, gz]) => [name, kb(raw), kb(gz)]),
  );
  console.log(`\nall files, as stored for offline use: ${kb(total)}`);
}

/** Median time of one frame drawn to its end, in milliseconds. */
const frameTime = (page: Page): Promise<number> =>
  page.evaluate(async (count) => {
    const times: number[] = [];
    const gl = document.querySelector('canvas')?.getContext('webgl2');
    const pixel = new Uint8Array(4);
    for (let i = 0; i < count; i++) {
      const start = performance.now();
      await window.mineStage?.step(33);
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[Math.floor(count / 2)] ?? 0;
  }, FRAMES);

const row = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(WIDTHS[0]) : String(cell).padStart(WIDTHS[i] ?? 0)))
    .join('  ');

/** Prints what every place costs in each of `qualities`; returns the triangles for the yardstick. */
async function scenes(browser: Browser, url: string, qualities: readonly Quality[]): Promise<number> {
  const places = [
    '#/',
    '#/home',
    ...PLANS.ja.goals.flatMap((goal) => [
      `#/goal/${goal.number}`,
      ...goal.policies.map((policy) => `#/goal/${goal.number}/${policy.number}`),
    ]),
    '#/geopark',
    '#/geopark/plateau',
    '#/geopark/cave/4',
    '#/geopark/time',
    '#/geopark/dongvan',
  ];
  console.log(`\nScenes (${SIZE.width}×${SIZE.height}, software rendering where there is no GPU)`);
  console.log(
    row(['tier and place', 'calls', 'triangles', 'programs', 'geometries', 'textures', 'frame ms']),
  );
  let homeTriangles = 0;
  for (const quality of qualities) {
    const page = await browser.newPage({ viewport: SIZE, serviceWorkers: 'block' });
    await page.goto(`${url}?test&quality=${quality}&season=autumn&hour=16&lang=ja#/home`);
    await ready(page, SLOW_MS);
    for (const hash of places) {
      await move(page, hash, SLOW_MS);
      await page.evaluate(() => window.mineStage?.seek(8));
      const cost = (await page.evaluate(() => window.mineStage?.info())) as unknown as Cost;
      const ms = (await frameTime(page)).toFixed(0);
      console.log(
        row([
          `${cost.tier} ${hash}`,
          cost.calls,
          cost.triangles,
          cost.programs,
          cost.geometries,
          cost.textures,
          ms,
        ]),
      );
      // The yardstick has as many as home in the low tier, or in the first that is measured.
      if (hash === '#/home' && (quality === 'low' || homeTriangles === 0)) homeTriangles = cost.triangles;
    }
    await page.close();
  }
  return homeTriangles;
}

/** A bare three.js scene of `triangles` Lambert triangles in one draw: what any scene of this size costs here at least. */
async function yardstick(browser: Browser, triangles: number): Promise<void> {
  const out = join(ROOT, '.cache/yardstick');
  await build({
    root: join(ROOT, 'tools/bench/yardstick'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true },
  });
  const server = await start({ dir: out, port: 0 });
  const page = await browser.newPage({ viewport: SIZE });
  await page.goto(`${server.url}?triangles=${triangles}`);
  await ready(page);
  const ms = await page.evaluate(
    (count) => (window as unknown as { yardstick(n: number): number }).yardstick(count),
    FRAMES,
  );
  console.log(
    `\nyardstick: a bare three.js scene of ${triangles} triangles in one draw: ${ms.toFixed(0)} ms a frame`,
  );
  await page.close();
  await server.close();
}

async function times(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: SIZE, serviceWorkers: 'block' });
  const from = performance.now();
  await page.goto(`${url}?quality=low&season=autumn&hour=16&lang=ja#/home`, { waitUntil: 'commit' });
  await page.waitForSelector('#ui h1', { timeout: 60_000 });
  const first = performance.now() - from;
  await ready(page);
  table(
    'Times',
    ['until', 'ms'],
    [
      ['first view (words can be read and touched)', first.toFixed(0)],
      ['first 3D frame', (performance.now() - from).toFixed(0)],
    ],
  );
  await page.close();
}

async function languages(browser: Browser, url: string): Promise<void> {
  for (const quality of ['poster', 'auto'] as const) {
    const ms = (value: number): string => value.toFixed(0);
    table(
      `Change of language (${quality === 'poster' ? 'pictures' : 'scenes in motion'})`,
      ['from touch to words laid out', 'median ms', 'longest ms', 'any touch to screen: median', 'longest'],
      (await languageSwitches(browser, url, quality)).map(({ place, words, nothing }) => [
        place,
        ms(words.median),
        ms(words.longest),
        ms(nothing.median),
        ms(nothing.longest),
      ]),
    );
  }
}

const COUNT_LONG_TASKS = `{
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  window.takeLongTasks = () => tasks.splice(0).map(Math.round);
}`;

/**
 * The longest pieces of work on the page's own thread while each world is made for the first time: generation belongs in
 * workers. Without a GPU, uploading to the software renderer counts here too.
 */
async function longTasks(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: SIZE, serviceWorkers: 'block' });
  // As text: the runner of these tools names functions by a helper that a page does not have.
  await page.addInitScript({ content: COUNT_LONG_TASKS });
  const rows: (string | number)[][] = [];
  const settled = async (place: string): Promise<void> => {
    await ready(page, SLOW_MS);
    // What the last task took is told after it.
    const took = await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return (window as unknown as { takeLongTasks(): number[] }).takeLongTasks();
    });
    rows.push([place, took.filter((ms) => ms > LONG_TASK_MS).length, Math.max(0, ...took)]);
  };
  await page.goto(`${url}?test&quality=low&season=autumn&hour=16&lang=ja#/home`);
  await settled('#/home, first');
  for (const place of ['#/geopark/cave', '#/geopark/time', '#/geopark/dongvan', '#/goal/1']) {
    await page.evaluate((to) => {
      location.hash = to;
    }, place);
    await settled(place);
  }
  table('Main thread (low tier)', ['while made', `tasks over ${LONG_TASK_MS} ms`, 'longest ms'], rows);
  await page.close();
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isQuality(name));
if (unknown.length > 0)
  throw new Error(`No such tier: ${unknown.join(', ')}. There are: ${QUALITIES.join(', ')}.`);
const qualities = asked.length > 0 ? asked.filter(isQuality) : QUALITIES;
const dist = join(ROOT, 'dist');
await bytes(dist);
const server = await start({ dir: dist, port: 0 });
const executablePath = requireBrowser();
const browser = await chromium.launch({
  args: [...BROWSER_ARGS],
  executablePath,
});
await times(browser, server.url);
await languages(browser, server.url);
await longTasks(browser, server.url);
await yardstick(browser, await scenes(browser, server.url, qualities));
await browser.close();
await server.close();
