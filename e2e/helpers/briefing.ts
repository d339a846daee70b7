// The two windows of a briefing on one machine, in pictures.
import type { Page } from '@playwright/test';
import { at, expect, open, plainPictures, STILL } from './app';
import { DECK } from './dist';

export const POSTER = { lang: 'ja', ...STILL } as const;
export const LAST = DECK.steps.length;

export const audienceStep = (page: Page) => page.locator('.deck-progress').first();
export const speakerStep = (page: Page) => page.locator('.speaker-caption span').first();
/** Waits until a window shows a step. */
export const shows = async (page: Page, step: number): Promise<void> => {
  // By its address: right after a reload nothing of either window stands yet.
  const where = page.url().includes('#/speaker') ? speakerStep(page) : audienceStep(page);
  await expect(where).toHaveText(`${step} / ${LAST}`);
};

/** The audience's window and the speaker's, opened in this order, with plain pictures: states and words are asked of them. */
export async function two(page: Page): Promise<{ audience: Page; speaker: Page }> {
  await plainPictures(page);
  await open(page, '#/present', POSTER);
  const speaker = await page.context().newPage();
  await speaker.goto(at('#/speaker', POSTER));
  await expect(speakerStep(speaker)).toBeVisible();
  return { audience: page, speaker };
}
