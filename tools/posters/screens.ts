// Pictures of the app as people see it, words and all: for the install dialogue and for the README.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { PLANS } from '../../e2e/helpers/dist';
import { ROOT } from '../setup/modules.mjs';

interface Screen {
  /** File below the project, without ending. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly parameters: string;
  readonly hash: string;
  /** Index into the plan's two years. */
  readonly year: 0 | 1;
}

const WIDE = { width: 1280, height: 720 } as const;
const NARROW = { width: 720, height: 1280 } as const;

const MAY = 'season=spring&hour=10';

const SCREENS: readonly Screen[] = [
  { file: 'public/screenshots/wide-home', ...WIDE, parameters: `lang=ja&${MAY}`, hash: '#/home', year: 0 },
  {
    file: 'public/screenshots/narrow-home',
    ...NARROW,
    parameters: `lang=ja&${MAY}`,
    hash: '#/home',
    year: 0,
  },
  { file: 'docs/pictures/home-ja', ...WIDE, parameters: `lang=ja&${MAY}`, hash: '#/home', year: 0 },
  {
    file: 'docs/pictures/policy-next-ja',
    ...WIDE,
    parameters: `lang=ja&${MAY}`,
    hash: '#/goal/1/3',
    year: 1,
  },
  { file: 'docs/pictures/overview-vi', ...WIDE, parameters: `lang=vi&${MAY}`, hash: '#/overview', year: 0 },
];

/** An instant at which something happens in every landmark. */
const INSTANT_S = 12;
const QUALITY = 80;

/** Takes every screen from the app served at `url`. */
export async function takeScreens(browser: Browser, url: string): Promise<void> {
  for (const folder of ['public/screenshots', 'docs/pictures'])
    await mkdir(join(ROOT, folder), { recursive: true });
  for (const { file, width, height, parameters, hash, year } of SCREENS) {
    const page = await browser.newPage({ viewport: { width, height }, serviceWorkers: 'block' });
    await page.goto(`${url}?test&motion=full&quality=high&${parameters}${hash}`);
    await page.waitForSelector('html[data-ready=true]', { timeout: 120_000 });
    await page.evaluate((wanted) => {
      document.querySelector<HTMLButtonElement>(`[data-year="${wanted}"]`)?.click();
    }, PLANS.ja.years[year]);
    await page.evaluate((seconds) => window.mineStage?.seek(seconds), INSTANT_S);
    const png = await page.screenshot({ timeout: 120_000, animations: 'disabled' });
    await sharp(png)
      .webp({ quality: QUALITY, effort: 6 })
      .toFile(join(ROOT, `${file}.webp`));
    console.log(`  ${file}`);
    await page.close();
  }
}
