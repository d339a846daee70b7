// `npm run contexts`: takes the graphics context away in every place that draws, at several instants, gives it back, and
// prints how long the picture took to stand again and whether it is the one of before, point for point. Options:
// --at 1,4 (seconds of the scene), --quality low. Needs a build. Ends with 1 when one took more than 3 s or differs (R4).
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { ADDRESSES } from '../../e2e/helpers/dist';
import { ready } from '../../e2e/helpers/move';
import { picture } from '../../e2e/helpers/picture';
import { start } from '../server/serve';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';
import { said } from './times';

const { values } = parseArgs({
  options: {
    at: { type: 'string', default: '1,4' },
    quality: { type: 'string', default: 'low' },
  },
});

const LONGEST_S = 3;
/** Part of all points that must be the same, as R4 asks. */
const ALIKE = 0.98;
/** A channel may differ by rounding. */
const ROUNDING = 2;
const READY_WITHIN_MS = 120_000;

/** Part of the points of two pictures that are the same. */
async function likeness(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!a || !b || a.data.length !== b.data.length) return 0;
  let same = 0;
  for (let i = 0; i < a.data.length; i += 3) {
    const far = [0, 1, 2].some((c) => Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0)) > ROUNDING);
    if (!far) same += 1;
  }
  return same / (a.data.length / 3);
}

const seek = (page: Page, seconds: number): Promise<void> =>
  page.evaluate((to) => window.mineStage?.seek(to), seconds) as Promise<void>;

const server = await start({ dir: join(ROOT, 'dist'), port: 0 });
const browser = await chromium.launch({ args: [...BROWSER_ARGS], executablePath: requireBrowser() });
const page = await browser.newPage({ viewport: { width: 480, height: 270 }, serviceWorkers: 'block' });
const parameters = `test&lang=ja&season=autumn&hour=16&quality=${values.quality}`;
const times: number[] = [];
const wrong: string[] = [];
for (const hash of ADDRESSES.filter((one) => !/^#\/(present|staff)/.test(one)))
  for (const at of values.at.split(',').map(Number)) {
    // A page of its own: a second loss within a minute is another case.
    await page.goto('about:blank');
    await page.goto(`${server.url}?${parameters}${hash}`);
    await ready(page, READY_WITHIN_MS);
    await seek(page, at);
    const before = await picture(page);
    const ms = await page.evaluate(async () => {
      const { dataset } = document.documentElement;
      const began = performance.now();
      for (const ready of ['false', 'true']) {
        if (ready === 'false') window.mineStage?.loseContext();
        else window.mineStage?.restoreContext();
        await new Promise<void>((resolve) => {
          const timer = setInterval(() => {
            if (dataset.ready !== ready) return;
            clearInterval(timer);
            resolve();
          }, 1);
        });
      }
      return performance.now() - began;
    });
    await seek(page, at);
    const alike = await likeness(before, await picture(page));
    const seconds = ms / 1000;
    times.push(seconds);
    const found = `${hash} at ${at} s: ${seconds.toFixed(2)} s, ${(alike * 100).toFixed(2)} % alike`;
    console.log(found);
    if (seconds > LONGEST_S || alike < ALIKE) wrong.push(found);
  }
await browser.close();
await server.close();
for (const one of wrong) console.error(`WRONG: ${one}`);
console.log(
  `Context loss to the right picture: ${said(times)}; ${times.length - wrong.length}/${times.length}`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
