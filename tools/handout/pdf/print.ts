// The opened handout as a PDF that other programs can read aloud and leaf through.
import type { Page } from '@playwright/test';
import { makeAccessible } from './accessible';

/** What stands at the top of each page: the report's name, and the handout's number where it has one. */
const titleOf = (page: Page): Promise<string> =>
  page
    .locator('.paper-head')
    .first()
    .locator('> *')
    .allTextContents()
    .then((words) => words.join(' '));

/** Pages of the opened handout as PDF/UA-1, titled and in the language the page is in, with all pictures and letters. */
export async function printPdf(page: Page): Promise<Uint8Array> {
  await page.waitForSelector('.paper');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(
    () =>
      document.querySelector('.sheet-picture:not(:has(img))') === null &&
      [...document.images].every((image) => image.complete),
  );
  const made = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  return makeAccessible(made, {
    title: await titleOf(page),
    lang: await page.evaluate(() => document.documentElement.lang),
  });
}
