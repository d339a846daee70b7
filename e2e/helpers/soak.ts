// Walks in rounds through all places and compares what is in use after the first rounds and after the last one.
import type { Page, TestInfo } from '@playwright/test';
import { CSV_HEAD, csvLine, type Sample, walk, walkParameters } from '../../tools/soak/walk';
import { expect, open } from './app';

export interface Soak {
  /** Edition: a tier, `auto` for the machine's own, `poster` for pictures. */
  readonly quality: string;
  /** Rounds in all; each shows every place in another language and shape of screen than the one before. */
  readonly rounds: number;
  /** Rounds that only warm up: scripts compile, caches fill. */
  readonly warm: number;
  /** Most that the script's memory may grow from the last warm-up round to the last round, MB. */
  readonly mostMb: number;
}

/** How much more a count may be at the end: nodes and listeners breathe by one or two. */
const BREATH = 1.02;

/** Walks; the table goes to the test's report. Returns the sample after the warm-up and the last one. */
export async function soak(page: Page, info: TestInfo, wanted: Soak): Promise<readonly [Sample, Sample]> {
  const { quality, rounds, warm, mostMb } = wanted;
  await page.setViewportSize({ width: 480, height: 270 });
  await open(page, '#/home', walkParameters(quality));
  let errors = 0;
  page.on('pageerror', () => {
    errors += 1;
  });
  const began = performance.now();
  const samples = await walk(page, {
    goOn: (soFar) => soFar.length < rounds,
    now: () => performance.now() - began,
    errors: () => errors,
  });
  const table = [CSV_HEAD, ...samples.map(csvLine)].join('\n');
  await info.attach('soak.csv', { body: table, contentType: 'text/csv' });
  const [first, last] = [samples[warm - 1], samples.at(-1)] as [Sample, Sample];
  expect(samples).toHaveLength(rounds);
  for (const count of ['nodes', 'listeners', 'documents', 'canvases'] as const)
    expect(last[count], `${count} after ${last.changes} places`).toBeLessThanOrEqual(first[count] * BREATH);
  expect(last.heapMb - first.heapMb, 'MB').toBeLessThan(mostMb);
  expect(last.errors).toBe(0);
  return [first, last];
}
