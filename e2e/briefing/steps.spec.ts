// A step of a briefing is a function of its number: it looks the same whether one comes forward or back.
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, FIXED_OWN, move, open, test } from '../helpers/app';
import { DECK } from '../helpers/dist';

/** The picture and the words of a step at a fixed instant. */
async function look(page: Page, step: number): Promise<string> {
  await move(page, `#/present/${step}`);
  await page.evaluate(() => window.mineStage?.seek(9));
  await page.evaluate(() => {
    for (const covering of document.querySelectorAll<HTMLElement>('#ui, #stage picture'))
      covering.style.visibility = 'hidden';
  });
  const picture = createHash('sha256')
    .update(await page.locator('#stage canvas').screenshot())
    .digest('hex');
  return `${picture} ${await page.locator('.deck').innerHTML()}`;
}

test('a step looks the same from before and from behind', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 226 });
  await page.addInitScript(() => {
    const canvases = new Set<HTMLCanvasElement>();
    Object.assign(window, { canvases });
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: [string]) {
      if (args[0].startsWith('webgl')) canvases.add(this);
      return original.apply(this, args);
    } as typeof original;
  });
  const first = DECK.steps.findIndex((step) => step.kind === 'policy') + 1;
  await open(page, `#/present/${first - 1}`, { ...FIXED_OWN, lang: 'ja' });
  const steps = [first, first + 1, first + 2, first + 3];
  const forward: string[] = [];
  for (const step of steps) forward.push(await look(page, step));
  expect(new Set(forward).size).toBe(steps.length);
  // From another goal, and back.
  await move(
    page,
    `#/present/${DECK.steps.findIndex((step) => step.kind === 'goal' && step.goal === 5) + 1}`,
  );
  const back: string[] = [];
  for (const step of steps.toReversed()) back.unshift(await look(page, step));
  for (const [i, step] of steps.entries()) expect(back[i], `step ${step}`).toBe(forward[i]);
  // Each WebGL context is a scene to hold: the audience's window has one, however many steps it has shown.
  expect(await page.evaluate(() => (window as unknown as { canvases: Set<unknown> }).canvases.size)).toBe(1);
});
