// `npm run posters`: the pictures of the picture edition, the first view, the manifest and the README, made from the
// built app itself. Needs a build; writes public/posters, public/screenshots and docs/pictures.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { PLANS } from '../../e2e/helpers/dist';
import { type Orientation, PICTURE_SIZES, type PictureAnchor, pictureName } from '../../src/app/pictures';
import { start } from '../server/serve';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';

/** Pictures are kept at this part of the size they are composed for: they are seen behind words, from a metre away. */
const KEPT = 0.9;
const QUALITY = 62;
/** Names given on the command line: only these are made anew. */
const only = process.argv.slice(2);
/** An instant at which something happens in every landmark. */
const INSTANT_S = 12;
const PARAMETERS = 'test&motion=full&quality=mid&season=autumn&hour=16.5&lang=ja';

interface Wanted {
  readonly hash: string;
  readonly cue: Parameters<typeof pictureName>[0];
}

/** Every picture the app may ask for. */
function wanted(): Wanted[] {
  const plan = PLANS.ja;
  const list: Wanted[] = [
    { hash: '#/', cue: { shot: 'attract', goal: 0, policy: 0, year: 0 } },
    { hash: '#/home', cue: { shot: 'home', goal: 0, policy: 0, year: 0 } },
  ];
  for (const goal of plan.goals) {
    for (const year of [0, 1]) {
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

async function take(
  page: Page,
  orientation: Orientation,
  folder: string,
): Promise<Record<string, PictureAnchor[]>> {
  const size = PICTURE_SIZES[orientation];
  const anchors: Record<string, PictureAnchor[]> = {};
  for (const { hash, cue } of wanted()) {
    if (only.length > 0 && !only.includes(pictureName(cue, orientation))) continue;
    await go(page, hash);
    await chooseYear(page, cue.year);
    await page.evaluate((seconds) => window.mineStage?.seek(seconds), INSTANT_S);
    const name = pictureName(cue, orientation);
    // Only the picture: the words are set over it by the page.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#ui')?.style.setProperty('visibility', 'hidden');
    });
    const png = await page.screenshot({ timeout: 120_000 });
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#ui')?.style.removeProperty('visibility');
    });
    const points = await page.evaluate(() => window.mineStage?.anchors() ?? []);
    anchors[name] = points
      .filter((point) => point.visible)
      .map(({ id, x, y }) => ({ id, x: round(x / size.width), y: round(y / size.height) }));
    await sharp(png)
      .resize(Math.round(size.width * KEPT))
      .webp({ quality: QUALITY, effort: 6 })
      .toFile(join(folder, `${name}.webp`));
    console.log(`  ${name}`);
  }
  return anchors;
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

async function main(): Promise<void> {
  const folder = join(ROOT, 'public/posters');
  if (only.length === 0) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const server = await start({ dir: join(ROOT, 'dist'), port: 0 });
  const executablePath = requireBrowser();
  const browser = await chromium.launch({
    args: [...BROWSER_ARGS],
    executablePath,
  });
  const kept = join(folder, 'anchors.json');
  const anchors: Record<string, PictureAnchor[]> =
    only.length > 0 ? JSON.parse(await readFile(kept, 'utf8')) : {};
  for (const orientation of ['landscape', 'portrait'] as const) {
    const page = await browser.newPage({ viewport: PICTURE_SIZES[orientation], serviceWorkers: 'block' });
    await page.goto(`${server.url}?${PARAMETERS}#/home`);
    await page.waitForSelector('html[data-ready=true]', { timeout: 120_000 });
    Object.assign(anchors, await take(page, orientation, folder));
    await page.close();
  }
  await writeFile(kept, `${JSON.stringify(anchors)}\n`);
  await browser.close();
  await server.close();
}

await main();
