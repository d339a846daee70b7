// `npm run contact-sheet`: all landmarks in both years, landscape and portrait, side by side, made from the built app.
// Options: --goals 1,3 (default all), --only 1-2,4-2 (some landmarks), --tier mid, --scale 0.5 (pixels drawn for one of the
// screen), --hour 16.5, --season autumn, --beats (one sheet a goal with every sentence chosen), --orientations, --out DIR
// (default docs/pictures), --tiles DIR (keeps the single pictures, and takes those again that lie there: a sheet can be made
// in several runs, or laid out from pictures of tools/look), --dist DIR (the build to show). Needs a build where a picture
// is to be taken. Only the part of the screen that is beside or above the panel is shown, without the words that lie on it.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { PLANS } from '../../e2e/helpers/dist';
import { type Orientation, PICTURE_SIZES } from '../../src/app/pictures';
import { start } from '../server/serve';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';

const { values } = parseArgs({
  options: {
    goals: { type: 'string', default: '1,2,3,4,5' },
    only: { type: 'string', default: '' },
    tier: { type: 'string', default: 'mid' },
    scale: { type: 'string', default: '1' },
    season: { type: 'string', default: 'autumn' },
    hour: { type: 'string', default: '16.5' },
    beats: { type: 'boolean', default: false },
    orientations: { type: 'string', default: 'landscape,portrait' },
    dist: { type: 'string', default: join(ROOT, 'dist') },
    tiles: { type: 'string', default: '' },
    out: { type: 'string', default: join(ROOT, 'docs/pictures') },
  },
});

/** Size of one picture on the sheet, in about the shape that the panel leaves. */
const TILE: Readonly<Record<Orientation, { readonly width: number; readonly height: number }>> = {
  landscape: { width: 400, height: 394 },
  portrait: { width: 400, height: 260 },
};
const COLUMNS = 6;
const LABEL_PX = 26;
const INSTANT_S = 12;
const QUALITY = 64;
const TIMEOUT_MS = 120_000;

interface Shot {
  /** Goal and policy, `1-2`. */
  readonly policy: string;
  readonly hash: string;
  readonly year: number;
  /** A sentence to choose first, or null. */
  readonly sentence: string | null;
  readonly label: string;
}

/** What the sheet shows of a goal. */
function shotsOf(goalNumber: number): Shot[] {
  const goal = PLANS.ja.goals[goalNumber - 1];
  if (!goal) throw new RangeError(`There is no goal ${goalNumber}`);
  return goal.policies.flatMap((policy) =>
    PLANS.ja.years.flatMap((year): Shot[] => {
      const number = `${goal.number}-${policy.number}`;
      const shot = { policy: number, hash: `#/goal/${goal.number}/${policy.number}`, year };
      const name = `${number}  FY${year}`;
      if (!values.beats) return [{ ...shot, sentence: null, label: name }];
      return (policy.items[year] ?? []).map((item, i) => ({
        ...shot,
        sentence: item.id,
        label: `${name}  ${i + 1}`,
      }));
    }),
  );
}

/** Shows `shot` and returns the part of the screen that the panel leaves to the picture. */
async function take(page: Page, shot: Shot): Promise<Buffer> {
  await page.evaluate((to) => {
    location.hash = to;
  }, shot.hash);
  await page.waitForSelector('html[data-ready=true]', { timeout: TIMEOUT_MS, state: 'attached' });
  const clip = await page.evaluate(
    async ({ year, sentence, seconds }) => {
      document.querySelector<HTMLElement>(`[data-year="${year}"]`)?.click();
      if (sentence !== null)
        document.querySelector<HTMLElement>(`[data-id="${sentence}"] .item-choose`)?.click();
      await window.mineStage?.seek(seconds);
      document.querySelector<HTMLElement>('#ui')?.style.setProperty('visibility', 'hidden');
      const box = document.querySelector('.free')?.getBoundingClientRect();
      // What lies behind the title above is part of the picture.
      return box && { x: box.x, y: 0, width: box.width, height: box.bottom };
    },
    { year: shot.year, sentence: shot.sentence, seconds: INSTANT_S },
  );
  const picture = await page.screenshot({ timeout: TIMEOUT_MS, ...(clip ? { clip } : {}) });
  await page.evaluate(() => document.querySelector<HTMLElement>('#ui')?.style.removeProperty('visibility'));
  return picture;
}

/** The picture of `shot`: the one kept from an earlier run, else a new one. */
async function pictureOf(app: () => Promise<Page>, shot: Shot, orientation: Orientation): Promise<Buffer> {
  const kept = values.tiles && join(values.tiles, `${shot.label.replace(/ +/g, '-')}-${orientation}.png`);
  if (kept && existsSync(kept)) return readFile(kept);
  const picture = await take(await app(), shot);
  if (kept) await writeFile(kept, picture);
  return picture;
}

/** Lays pictures out in rows, each under its label. */
async function lay(
  pictures: readonly { readonly label: string; readonly picture: Buffer }[],
  tile: { readonly width: number; readonly height: number },
  file: string,
): Promise<void> {
  const rows = Math.ceil(pictures.length / COLUMNS);
  const width = Math.min(COLUMNS, pictures.length) * tile.width;
  const layers = await Promise.all(
    pictures.map(async ({ label, picture }, i) => {
      const left = (i % COLUMNS) * tile.width;
      const top = Math.floor(i / COLUMNS) * (tile.height + LABEL_PX);
      const words = `<svg width="${tile.width}" height="${LABEL_PX}"><text x="8" y="18" font-family="sans-serif" font-size="15" fill="#1f1d1a">${label}</text></svg>`;
      const small = await sharp(picture).resize(tile.width, tile.height, { fit: 'cover' }).toBuffer();
      return [
        { input: Buffer.from(words), left, top },
        { input: small, left, top: top + LABEL_PX },
      ];
    }),
  );
  await sharp({
    create: { width, height: rows * (tile.height + LABEL_PX), channels: 3, background: '#f7f4ee' },
  })
    .composite(layers.flat())
    .webp({ quality: QUALITY })
    .toFile(file);
  console.log(file);
}

async function main(): Promise<void> {
  await mkdir(values.out, { recursive: true });
  if (values.tiles) await mkdir(values.tiles, { recursive: true });
  const only = new Set(values.only.split(',').filter(Boolean));
  const goals = values.goals.split(',').map(Number);
  const shots = goals.flatMap(shotsOf).filter(({ policy }) => only.size === 0 || only.has(policy));
  const closing: (() => Promise<void>)[] = [];
  /** The app in a window of this orientation, at the first of the shots. Opened when the first picture is to be taken. */
  const open = async (orientation: Orientation): Promise<Page> => {
    const server = await start({ dir: values.dist, port: 0 });
    const browser = await chromium.launch({ args: [...BROWSER_ARGS], executablePath: requireBrowser() });
    closing.push(
      () => browser.close(),
      () => server.close(),
    );
    const page = await browser.newPage({
      viewport: PICTURE_SIZES[orientation],
      deviceScaleFactor: Number(values.scale),
      serviceWorkers: 'block',
    });
    const parameters = `test&motion=none&quality=${values.tier}&season=${values.season}&hour=${values.hour}&lang=ja`;
    await page.goto(`${server.url}?${parameters}${shots[0]?.hash ?? ''}`);
    await page.waitForSelector('html[data-ready=true]', { timeout: TIMEOUT_MS, state: 'attached' });
    return page;
  };
  for (const orientation of values.orientations.split(',') as Orientation[]) {
    let page: Promise<Page> | undefined;
    const app = (): Promise<Page> => {
      page ??= open(orientation);
      return page;
    };
    const pictures: { label: string; picture: Buffer }[] = [];
    for (const shot of shots)
      pictures.push({ label: shot.label, picture: await pictureOf(app, shot, orientation) });
    const name = values.beats ? `beats-${goals.join('')}-${orientation}` : `contact-sheet-${orientation}`;
    await lay(pictures, TILE[orientation], join(values.out, `${name}.webp`));
    for (const close of closing.splice(0)) await close();
  }
}

await main();
