// Burn-in as a number: how long does any point of the screen stay bright in attract? Brightness is relative luminance,
// 0–1; a point that was bright in two looks counts as bright in between, so the answer is an upper bound.
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { linear } from '../contrast/luminance';

/** As R16 asks: nothing above this stays for longer than ten minutes. */
export const BRIGHT = 0.6;
export const LONGEST_S = 600;

/** Relative luminance of an sRGB channel, 0–255. */
const LINEAR = Float32Array.from({ length: 256 }, (_, value) => linear(value));

/** Which points of a picture are bright, one for each. */
export async function brightPoints(png: Buffer): Promise<Uint8Array> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const bright = new Uint8Array(info.width * info.height);
  for (let i = 0; i < bright.length; i++) {
    const luminance =
      0.2126 * (LINEAR[data[i * 3] ?? 0] ?? 0) +
      0.7152 * (LINEAR[data[i * 3 + 1] ?? 0] ?? 0) +
      0.0722 * (LINEAR[data[i * 3 + 2] ?? 0] ?? 0);
    bright[i] = luminance > BRIGHT ? 1 : 0;
  }
  return bright;
}

/** Adds looks one after the other and knows the longest time any point was bright. Seconds. Pure but for its own counts. */
export function createRuns(stepS: number): { add(bright: Uint8Array): void; longestS(): number } {
  let runs: Uint32Array | null = null;
  let longest = 0;
  return {
    add(bright) {
      runs ??= new Uint32Array(bright.length);
      for (let i = 0; i < bright.length; i++) {
        const run = bright[i] === 1 ? (runs[i] ?? 0) + 1 : 0;
        runs[i] = run;
        if (run > longest) longest = run;
      }
    },
    // Between the dark looks before and after.
    longestS: () => (longest === 0 ? 0 : (longest + 1) * stepS),
  };
}

/** Puts everything that moves at the instant `seconds` after attract began. */
async function show(page: Page, seconds: number, scenes: boolean): Promise<void> {
  await page.evaluate(
    async ({ at, seek }) => {
      for (const animation of document.getAnimations()) {
        animation.pause();
        animation.currentTime = at * 1000;
      }
      if (seek) await window.mineStage?.seek(at);
    },
    { at: seconds, seek: scenes },
  );
}

export interface BurnIn {
  /** Longest time any point was bright, s. */
  readonly longestS: number;
  readonly looks: number;
  /** Part of the looks' points that were bright at all, 0–1. */
  readonly brightShare: number;
}

/**
 * Simulates `seconds` of attract on an open page (`?test`), with a look every `stepS` seconds. With `again` everything is
 * as it was after that time, so the answer holds for any longer one: the looks are counted a second time, end to end.
 */
export async function measureBurnIn(
  page: Page,
  seconds: number,
  stepS: number,
  { scenes, again }: { readonly scenes: boolean; readonly again: boolean },
  told: (seconds: number, longestS: number) => void = () => {},
): Promise<BurnIn> {
  const runs = createRuns(stepS);
  const all: Uint8Array[] = [];
  let looks = 0;
  let share = 0;
  for (let at = 0; at < seconds; at += stepS) {
    await show(page, at, scenes);
    const bright = await brightPoints(await page.screenshot());
    runs.add(bright);
    if (again) all.push(bright);
    looks += 1;
    share += bright.reduce((sum, one) => sum + one, 0) / bright.length;
    told(at, runs.longestS());
  }
  for (const bright of all) runs.add(bright);
  return { longestS: runs.longestS(), looks, brightShare: share / looks };
}
