// A step of a briefing is a function of its number: it looks the same whether one comes forward or back. And the audience
// never lags behind the speaker by more than one frame, counted in frames, whatever a machine's speed.
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { at, expect, FIXED_OWN, move, open, test } from '../helpers/app';
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
});

test('the audience shows what the speaker asks for before its next frame but one', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = { seq: 0, heard: -1, step: '', frames: 0, lag: [] as number[] };
    const count = (): void => {
      seen.frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const channel = new BroadcastChannel(`mine-stage.briefing ${new URL('.', location.href).pathname}`);
    // This window leads, because it was first: the speaker's wishes come to it, each with a number.
    channel.onmessage = ({ data }) => {
      if (data?.type !== 'do' || data.seq <= seen.seq) return;
      seen.seq = data.seq;
      seen.heard = seen.frames;
    };
    new MutationObserver(() => {
      const step = document.querySelector('.deck-progress')?.textContent ?? '';
      if (step === seen.step) return;
      seen.step = step;
      if (seen.heard >= 0) seen.lag.push(seen.frames - seen.heard);
      seen.heard = -1;
    }).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { seen });
  });
  await open(page, '#/present', { lang: 'ja', quality: 'poster' });
  const speaker = await page.context().newPage();
  await speaker.goto(at('#/speaker', { lang: 'ja', quality: 'poster' }));
  const caption = speaker.locator('.speaker-caption span').first();
  await expect(caption).toHaveText(/^1 \//);
  const last = Math.min(DECK.steps.length, 101);
  for (let step = 2; step <= last; step++) {
    await speaker.keyboard.press('PageDown');
    await expect(page.locator('.deck-progress')).toHaveText(`${step} / ${DECK.steps.length}`);
  }
  const lag = await page.evaluate(() => (window as unknown as { seen: { lag: number[] } }).seen.lag);
  expect(lag.length).toBe(last - 1);
  const p99 = lag.toSorted((a, b) => a - b)[Math.ceil(lag.length * 0.99) - 1];
  test.info().annotations.push({ type: 'frames, p99', description: String(p99) });
  expect(p99).toBeLessThanOrEqual(1);
});
