// Deep time and the two plateaus, led there and back by hand: an instant is the same picture from whichever side one comes.

import type { Page } from '@playwright/test';
import { expect, FIXED_OWN, open, test } from '../helpers/app';

/** On the way from age to age, and at one. */
const AGES = [0.5, 2, 3.4, 5, 7.6] as const;
const VIEWS = [0, 1, 2] as const;

/** A number that stands for the whole picture at the third second of the place, once the words beside it have found their room. */
const picture = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
    await window.mineStage?.seek(3);
    // In the task of the drawing the canvas still holds the picture.
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
    if (!canvas) throw new Error('there is no picture');
    const { width, height } = canvas;
    const copy = new OffscreenCanvas(width, height).getContext('2d');
    copy?.drawImage(canvas, 0, 0);
    const pixels = copy?.getImageData(0, 0, width, height).data ?? [];
    // FNV-1a.
    let digest = 0x811c9dc5;
    for (const byte of pixels) digest = Math.imul(digest ^ byte, 0x01000193);
    return digest;
  });

/** Leads to every place in turn, and back; returns the pictures there, and those on the way back in the order of the first. */
async function thereAndBack<T>(
  page: Page,
  places: readonly T[],
  lead: (to: T) => Promise<void>,
): Promise<{ there: number[]; back: number[] }> {
  const there: number[] = [];
  const back: number[] = [];
  for (const place of places) {
    await lead(place);
    there.push(await picture(page));
  }
  for (const place of [...places].reverse().slice(1)) {
    await lead(place);
    back.unshift(await picture(page));
  }
  return { there, back };
}

test.use({ viewport: { width: 320, height: 180 } });

test('deep time is the same from either side', async ({ page }) => {
  await open(page, '#/geopark/time', FIXED_OWN);
  const slider = page.getByRole('slider');
  const { there, back } = await thereAndBack(page, AGES, (age) => slider.fill(String(age)));
  expect(back).toEqual(there.slice(0, -1));
  expect(new Set(there).size).toBe(AGES.length);
});

test('the two plateaus are the same from either side', async ({ page }) => {
  await open(page, '#/geopark/dongvan', FIXED_OWN);
  const views = page.locator('.views .segment');
  const { there, back } = await thereAndBack(page, VIEWS, (view) => views.nth(view).click());
  expect(back).toEqual(there.slice(0, -1));
  expect(new Set(there).size).toBe(VIEWS.length);
});
