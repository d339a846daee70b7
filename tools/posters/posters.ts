// `npm run posters`: the pictures of the picture edition, the first view, the manifest and the README, made from the
// built app itself. Needs a build; writes public/posters, and with no names given public/screenshots and docs/pictures.
// With `--screens` only the last two are made. With `--anchors` the pictures stay as they are and only anchors.json is
// made anew: where labels and numbers stand in them.
import { writeFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { PLANS } from '../../e2e/helpers/dist';
import {
  type Orientation,
  PICTURE_FORMAT,
  PICTURE_SIZES,
  type PictureAnchor,
  pictureName,
} from '../../src/app/pictures';
import { addressOf } from '../../src/app/routes';
import { CAVE_STATIONS, DONGVAN_VIEWS, TIME_AGES } from '../../src/app/ways';
import { monthOfSeason, SEASON_NAMES } from '../../src/core/seasons';
import type { WorldName } from '../../src/scenes/contract';
import { start } from '../server/serve';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';
import { takeScreens } from './screens';

/** Pictures are laid out at the size of a kiosk's screen, and drawn at the size the app shows them for. */
const LAID_OUT = 1.5;
/** They are kept at this part of that: they are seen behind words, from a metre away. */
const KEPT = 0.9;
const QUALITY = 42;
/** Names given on the command line: only these are made anew. */
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const anchorsOnly = process.argv.includes('--anchors');
const screensOnly = process.argv.includes('--screens');
/** An instant at which something happens in every landmark. */
const INSTANT_S = 12;
// Where things stand is the same at every tier.
const PARAMETERS = `test&motion=none&quality=${anchorsOnly ? 'low' : 'mid'}&season=spring&hour=10&lang=ja`;

interface Wanted {
  readonly hash: string;
  readonly cue: Parameters<typeof pictureName>[0];
  /** Where the time of the place is dragged to; absent where the place begins by itself. */
  readonly way?: number;
}

const NOWHERE = { goal: 0, policy: 0, year: 0 } as const;

/** The places of the geopark: the plateau in each season, and every stop of every world's way. */
function geoparkPictures(): Wanted[] {
  const stops = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
  const world = (name: WorldName, at: number) => ({ ...NOWHERE, shot: 'world' as const, world: name, at });
  return [
    { hash: '#/geopark', cue: { ...NOWHERE, shot: 'geopark' } },
    ...SEASON_NAMES.map(
      (season): Wanted => ({
        hash: '#/geopark/plateau',
        cue: { ...NOWHERE, shot: 'plateau', season },
        way: monthOfSeason(season),
      }),
    ),
    ...stops(CAVE_STATIONS).map(
      (at): Wanted => ({
        hash: addressOf({ view: 'cave', station: at + 1 }),
        cue: world('cave', at),
      }),
    ),
    ...stops(TIME_AGES).map((at): Wanted => ({ hash: '#/geopark/time', cue: world('time', at), way: at })),
    ...stops(DONGVAN_VIEWS).map(
      (at): Wanted => ({ hash: '#/geopark/dongvan', cue: world('dongvan', at), way: at }),
    ),
  ];
}

/** Every picture the app may ask for. */
function wanted(): Wanted[] {
  const plan = PLANS.ja;
  const list: Wanted[] = [
    { hash: '#/', cue: { shot: 'attract', goal: 0, policy: 0, year: 0 } },
    { hash: '#/home', cue: { shot: 'home', goal: 0, policy: 0, year: 0 } },
  ];
  list.push(...geoparkPictures());
  // Year by year, so that the year is turned only once.
  for (const year of [0, 1]) {
    for (const goal of plan.goals) {
      list.push({ hash: `#/goal/${goal.number}`, cue: { shot: 'goal', goal: goal.number, policy: 0, year } });
      for (const policy of goal.policies) {
        list.push({
          hash: `#/goal/${goal.number}/${policy.number}`,
          cue: { shot: 'policy', goal: goal.number, policy: policy.number, year },
        });
      }
    }
  }
  return list;
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForSelector('html[data-ready=true]', { timeout: 120_000 });
}

async function chooseYear(page: Page, year: number): Promise<void> {
  // By script: a frame of the tier takes seconds in software, and a real click would wait for the page to be still.
  await page.evaluate((wanted) => {
    document.querySelector<HTMLButtonElement>(`[data-year="${wanted}"]`)?.click();
  }, PLANS.ja.years[year]);
}

/** Drags the place's time to where it is wanted: by its line of time, or by its views. */
async function chooseWay(page: Page, way: number): Promise<void> {
  await page.evaluate((to) => {
    const line = document.querySelector<HTMLInputElement>('.slider-input');
    if (line) {
      line.value = String(to);
      line.dispatchEvent(new Event('change', { bubbles: true }));
    } else document.querySelectorAll<HTMLButtonElement>('.views .segment')[to]?.click();
  }, way);
}

async function take(
  page: Page,
  orientation: Orientation,
  folder: string,
  keep: (name: string, anchors: PictureAnchor[]) => void,
): Promise<void> {
  const size = PICTURE_SIZES[orientation];
  const written: Promise<unknown>[] = [];
  for (const { hash, cue, way } of wanted()) {
    if (only.length > 0 && !only.includes(pictureName(cue, orientation))) continue;
    await go(page, hash);
    await chooseYear(page, cue.year);
    if (way !== undefined) await chooseWay(page, way);
    await page.evaluate((seconds) => window.mineStage?.seek(seconds), INSTANT_S);
    const name = pictureName(cue, orientation);
    const points = await page.evaluate(() => window.mineStage?.anchors() ?? []);
    const places = points
      .filter((point) => point.visible)
      .map(({ id, x, y }) => ({
        id,
        x: round(x / size.width / LAID_OUT),
        y: round(y / size.height / LAID_OUT),
      }));
    console.log(`  ${name}`);
    if (anchorsOnly) {
      keep(name, places);
      continue;
    }
    // Only the picture: the words are set over it by the page.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#ui')?.style.setProperty('opacity', '0');
    });
    const png = await page.screenshot({ timeout: 120_000 });
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#ui')?.style.removeProperty('opacity');
    });
    written.push(
      sharp(png)
        .resize(Math.round(size.width * KEPT))
        .avif({ quality: QUALITY, effort: 3 })
        .toFile(join(folder, `${name}.${PICTURE_FORMAT}`))
        .then(() => keep(name, places)),
    );
  }
  await Promise.all(written);
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

async function main(): Promise<void> {
  const folder = join(ROOT, 'public/posters');
  const all = only.length === 0 && !anchorsOnly && !screensOnly;
  if (all) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const server = await start({ dir: join(ROOT, 'dist'), port: 0 });
  const executablePath = requireBrowser();
  const open = (): Promise<Browser> => chromium.launch({ args: [...BROWSER_ARGS], executablePath });
  const kept = join(folder, 'anchors.json');
  const anchors: Record<string, PictureAnchor[]> = all ? {} : JSON.parse(await readFile(kept, 'utf8'));
  // With every picture, so that what is made stays usable when the work is broken off.
  const keep = (name: string, places: PictureAnchor[]): void => {
    anchors[name] = places;
    writeFileSync(kept, `${JSON.stringify(anchors)}\n`);
  };
  // A browser for each orientation: they draw side by side.
  await Promise.all(
    (screensOnly ? [] : (['landscape', 'portrait'] as const)).map(async (orientation) => {
      const browser = await open();
      const { width, height } = PICTURE_SIZES[orientation];
      const page = await browser.newPage({
        viewport: { width: width * LAID_OUT, height: height * LAID_OUT },
        deviceScaleFactor: 1 / LAID_OUT,
        serviceWorkers: 'block',
      });
      await page.goto(`${server.url}?${PARAMETERS}#/home`);
      await page.waitForSelector('html[data-ready=true]', { timeout: 120_000 });
      await take(page, orientation, folder, keep);
      await browser.close();
    }),
  );
  if (all || screensOnly) {
    const browser = await open();
    await takeScreens(browser, server.url);
    await browser.close();
  }
  await server.close();
}

await main();
