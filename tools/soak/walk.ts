// One long walk through the app by the clock of `?test`: places, years, languages and orientations in turn, and between
// rounds what is in use. The same walk serves the short test and the runs of hours.
import type { CDPSession, Page } from '@playwright/test';
import { ADDRESSES, LANGUAGES } from '../../e2e/helpers/dist';
import { speak } from '../../e2e/helpers/move';

export interface Sample {
  /** Milliseconds since the walk began. */
  readonly ms: number;
  /** Places shown so far. */
  readonly changes: number;
  /** Script memory after a clean-up, MB. */
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  /** Null in the picture edition. */
  readonly geometries: number | null;
  readonly textures: number | null;
  readonly programs: number | null;
  readonly tweens: number | null;
  readonly frames: number | null;
  readonly canvases: number;
  readonly errors: number;
}

export const CSV_HEAD =
  'hours,changes,heap_mb,nodes,listeners,documents,geometries,textures,programs,tweens,frames,canvases,errors';

/** A line of the table, as {@link CSV_HEAD} names its columns. */
export const csvLine = (s: Sample): string =>
  [
    (s.ms / 3_600_000).toFixed(4),
    s.changes,
    s.heapMb.toFixed(3),
    s.nodes,
    s.listeners,
    s.documents,
    s.geometries ?? '',
    s.textures ?? '',
    s.programs ?? '',
    s.tweens ?? '',
    s.frames ?? '',
    s.canvases,
    s.errors,
  ].join(',');

const SIZES = [
  { width: 480, height: 270 },
  { width: 270, height: 480 },
  { width: 400, height: 300 },
] as const;

/** Parameters of the walk; the picture edition is asked for with `poster`. */
export const walkParameters = (quality: string): Record<string, string> => ({
  test: '',
  mode: 'kiosk',
  lang: 'ja',
  season: 'autumn',
  hour: '16',
  quality,
});

interface Info {
  readonly geometries?: number;
  readonly textures?: number;
  readonly programs?: number;
  readonly tweens?: number;
  readonly frames?: number;
}

/** Goes to a place and lets it live for a moment. Waits by locators: a handle on an element would keep it from being freed. */
async function visit(page: Page, hash: string, year: number | null): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator('html[data-ready=true]').waitFor({ state: 'attached', timeout: 60_000 });
  await page.evaluate(async (wanted) => {
    if (wanted !== null) document.querySelector<HTMLElement>(`[data-year="${wanted}"]`)?.click();
    for (let i = 0; i < 3; i++) await window.mineStage?.step(400);
  }, year);
}

async function measure(
  page: Page,
  session: CDPSession,
  ms: number,
  changes: number,
  errors: number,
): Promise<Sample> {
  // What the last change has still under way holds on to the view before it.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  });
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const info = (await page.evaluate(() => window.mineStage?.info())) as Info | undefined;
  const canvases = await page.evaluate(() => document.querySelectorAll('canvas').length);
  return {
    ms,
    changes,
    heapMb: metric('JSHeapUsedSize') / 1024 / 1024,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
    geometries: info?.geometries ?? null,
    textures: info?.textures ?? null,
    programs: info?.programs ?? null,
    tweens: info?.tweens ?? null,
    frames: info?.frames ?? null,
    canvases,
    errors,
  };
}

export interface WalkOptions {
  /** Whether to go on after a round; asked with the samples so far. */
  goOn(samples: readonly Sample[]): boolean;
  /** Milliseconds since the walk began. */
  now(): number;
  /** Errors so far. */
  errors(): number;
  told?(sample: Sample): void;
  /** Places of a round. Default: all of the story but the briefing and the staff's. */
  readonly places?: readonly string[];
}

/**
 * Walks in rounds: each shows every place once, in another language and orientation than the round before, forgets the
 * visitor, and is measured at home in one and the same size and language. The page must stand open with {@link walkParameters}.
 */
export async function walk(page: Page, options: WalkOptions): Promise<readonly Sample[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const places =
    options.places ?? ADDRESSES.filter((hash) => !hash.startsWith('#/present') && hash !== '#/staff');
  const samples: Sample[] = [];
  let changes = 0;
  for (let round = 0; ; round++) {
    const lang = LANGUAGES[round % LANGUAGES.length] ?? 'ja';
    await page.setViewportSize(SIZES[round % SIZES.length] ?? SIZES[0]);
    await speak(page, lang);
    for (const [i, hash] of places.entries()) {
      await visit(page, hash, (round + i) % 2 === 0 ? 2023 : 2022);
      changes += 1;
    }
    await visit(page, '#/home', null);
    await page.setViewportSize(SIZES[0]);
    await speak(page, 'ja');
    await page.locator('html[data-ready=true]').waitFor({ state: 'attached' });
    const sample = await measure(page, session, options.now(), changes, options.errors());
    samples.push(sample);
    options.told?.(sample);
    if (!options.goOn(samples)) return samples;
  }
}
