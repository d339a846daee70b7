// `npm run briefing-pictures`: both windows of a briefing at five moments, for docs/briefing.ja.md. Needs a build. The
// windows are real and joined as in a council hall; only their clock belongs to the tool. Pictures only, no WebGL.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { DECK, DIST } from '../../e2e/helpers/dist';
import { ready } from '../../e2e/helpers/move';
import { compileNotes, NOTES_FILE } from '../notes/notes';
import { start } from '../server/serve';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';

const OUT = join(ROOT, 'docs/pictures/briefing');
const SIZE = { width: 1366, height: 768 } as const;
const QUALITY = 76;
/** When the council meets. */
const BEGINS = new Date('2026-11-25T10:00:00+09:00');
const MINUTE_MS = 60_000;

interface Windows {
  readonly context: BrowserContext;
  readonly audience: Page;
  readonly speaker: Page;
}

const stepOf = (id: string): number => {
  const index = DECK.steps.findIndex((step) => step.id === id);
  if (index < 0) throw new RangeError(`The deck has no step ${id}`);
  return index + 1;
};

/** Goes to a step as a speaker does who reads its number from the list. */
async function goTo({ audience, speaker }: Windows, id: string): Promise<void> {
  for (const digit of `${stepOf(id)}`) await speaker.keyboard.press(digit);
  await speaker.keyboard.press('Enter');
  await audience.waitForFunction((step) => location.hash.endsWith(`/${step}`), stepOf(id));
  await ready(audience);
}

/** A place on the speaker's picture of the step, 0 to 1 from left and from top. */
async function pointAt(speaker: Page, x: number, y: number): Promise<void> {
  const box = await speaker.locator('.speaker-glass').boundingBox();
  if (!box) throw new Error('The speaker has no picture of the step');
  await speaker.mouse.move(box.x + box.width * x, box.y + box.height * y);
}

interface Moment {
  readonly name: string;
  play(windows: Windows): Promise<void>;
}

const MOMENTS: readonly Moment[] = [
  { name: '1-title', play: async () => {} },
  {
    name: '2-sentence',
    async play(windows) {
      await goTo(windows, 'overview');
      await windows.context.clock.runFor(1.5 * MINUTE_MS);
      await goTo(windows, 'g1.p1.fy2022.2');
      await windows.context.clock.runFor(20_000);
      await pointAt(windows.speaker, 0.24, 0.44);
    },
  },
  {
    name: '3-direction',
    async play(windows) {
      const { speaker, audience, context } = windows;
      await goTo(windows, 'g2.p1.fy2023.1');
      await context.clock.runFor(6 * MINUTE_MS);
      await speaker.getByRole('button', { name: 'Tiếng Việt', exact: true }).click();
      await audience.locator('html[lang=vi]').waitFor();
      await speaker.getByRole('button', { name: 'ペン', exact: true }).click();
      await pointAt(speaker, 0.13, 0.5);
      await speaker.mouse.down();
      for (let turn = 0; turn <= 24; turn++) {
        const angle = Math.PI + (turn / 24) * 2 * Math.PI;
        await pointAt(speaker, 0.24 + 0.11 * Math.cos(angle), 0.5 + 0.16 * Math.sin(angle));
      }
      await speaker.mouse.up();
    },
  },
  {
    name: '4-questions',
    async play(windows) {
      const { speaker, context } = windows;
      await speaker.keyboard.press('p');
      await speaker.getByRole('button', { name: '質疑応答中', exact: true }).click();
      await context.clock.runFor(3 * MINUTE_MS);
    },
  },
  {
    name: '5-closing',
    async play(windows) {
      const { speaker, audience, context } = windows;
      await speaker.keyboard.press('p');
      await speaker.getByRole('button', { name: '日本語', exact: true }).click();
      await audience.locator('html[lang=ja]').waitFor();
      await goTo(windows, 'g5.p2.fy2023.1');
      await context.clock.runFor(14 * MINUTE_MS);
      await speaker.keyboard.press('End');
      await audience.locator('.deck[data-step=closing]').waitFor();
      await context.clock.runFor(10_000);
    },
  },
];

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    // The ring around what has the focus belongs to the tool's keys.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await document.fonts.ready;
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
  const png = await page.screenshot();
  await sharp(png)
    .webp({ quality: QUALITY, effort: 6 })
    .toFile(join(OUT, `${name}.webp`));
  console.log(`  docs/pictures/briefing/${name}.webp`);
}

async function openWindows(context: BrowserContext, url: string): Promise<Windows> {
  await context.clock.install({ time: BEGINS });
  const speaker = await context.newPage();
  await speaker.goto(`${url}?lang=ja&quality=poster#/speaker`);
  await ready(speaker);
  await speaker.locator('.speaker-notes input[type=file]').setInputFiles(join(ROOT, NOTES_FILE));
  const opening = speaker.waitForEvent('popup');
  await speaker.getByRole('button', { name: '投影画面を開く' }).click();
  const audience = await opening;
  await audience.setViewportSize(SIZE);
  await ready(audience);
  await speaker.getByRole('button', { name: '投影画面を全画面に' }).click();
  return { context, audience, speaker };
}

compileNotes(ROOT);
await mkdir(OUT, { recursive: true });
const server = await start({ dir: DIST, port: 0 });
const browser = await chromium.launch({ args: [...BROWSER_ARGS], executablePath: requireBrowser() });
const context = await browser.newContext({
  viewport: SIZE,
  locale: 'ja-JP',
  timezoneId: 'Asia/Tokyo',
  serviceWorkers: 'block',
});
const windows = await openWindows(context, server.url);
for (const { name, play } of MOMENTS) {
  await play(windows);
  await take(windows.audience, `${name}-audience`);
  await take(windows.speaker, `${name}-speaker`);
}
await browser.close();
await server.close();
