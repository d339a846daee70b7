// The picture alone, as the screen shows it, for tests and for tools.
import type { Page } from '@playwright/test';

/**
 * Screenshot of the picture alone: no words over it, and no poster that still fades. Without words the whole window is
 * free, and a still is composed anew, fading from one to the other: that is waited for.
 */
export async function picture(page: Page): Promise<Buffer> {
  const uncover = (bare: boolean): Promise<void> =>
    page.evaluate(async (away) => {
      for (const covering of document.querySelectorAll<HTMLElement>('#ui, #stage picture'))
        covering.style.display = away ? 'none' : '';
      for (let round = 0; round < 3; round++) {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const fades = document.querySelector('#stage canvas')?.getAnimations() ?? [];
        await Promise.all(fades.map((fade) => fade.finished));
      }
    }, bare);
  await uncover(true);
  const bytes = await page.locator('#stage canvas').screenshot();
  await uncover(false);
  return bytes;
}
