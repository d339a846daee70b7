// The audience never lags behind the speaker by more than one frame, nor behind the speaker's hand by more than two: counted
// in frames, whatever a machine's speed.
import type { Page } from '@playwright/test';
import { at, expect, open, plainPictures, STILL, test } from '../helpers/app';
import { DECK } from '../helpers/dist';

/** Steps that are asked for: the deck once; `MINE_STAGE_WISHES=1000` goes through it to and fro. */
const WISHES = Number(process.env.MINE_STAGE_WISHES ?? DECK.steps.length - 1);

/** Counts the frames of the audience's window between a wish or a pointer that has come to it and its showing. */
async function countFrames(page: Page): Promise<void> {
  await plainPictures(page);
  await page.addInitScript(() => {
    const seen = { seq: 0, heard: -1, shown: '', frames: 0, lag: [] as number[] };
    const count = (): void => {
      seen.frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const channel = new BroadcastChannel(`mine-stage.briefing ${new URL('.', location.href).pathname}`);
    // This window leads, because it was first: the speaker's wishes come to it, each with a number.
    channel.onmessage = ({ data }) => {
      if (data?.type === 'point') seen.heard = seen.frames;
      if (data?.type !== 'do' || data.seq <= seen.seq) return;
      seen.seq = data.seq;
      seen.heard = seen.frames;
    };
    new MutationObserver(() => {
      const laser = document.querySelector('.pointing-laser')?.getAttribute('style') ?? '';
      const ink = document.querySelector('.pointing path')?.getAttribute('d') ?? '';
      const shown = `${document.querySelector('.deck-progress')?.textContent} ${laser} ${ink}`;
      if (shown === seen.shown) return;
      seen.shown = shown;
      if (seen.heard >= 0) seen.lag.push(seen.frames - seen.heard);
      seen.heard = -1;
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(window, { seen });
  });
}

/** The frames that 99 of 100 have taken at most (of few, all), of `times` or more. */
async function worstFrames(page: Page, times: number): Promise<number> {
  const lag = await page.evaluate(() => (window as unknown as { seen: { lag: number[] } }).seen.lag);
  expect(lag.length).toBeGreaterThanOrEqual(times);
  const p99 = lag.toSorted((a, b) => a - b)[Math.ceil(lag.length * 0.99) - 1] ?? Number.NaN;
  test.info().annotations.push({ type: 'frames, p99', description: String(p99) });
  return p99;
}

test('the audience shows what the speaker asks for before its next frame but one', async ({ page }) => {
  test.setTimeout(120_000 + WISHES * 1_000);
  await countFrames(page);
  await open(page, '#/present', { lang: 'ja', ...STILL });
  const speaker = await page.context().newPage();
  await speaker.goto(at('#/speaker', { lang: 'ja', ...STILL }));
  const caption = speaker.locator('.speaker-caption span').first();
  await expect(caption).toHaveText(/^1 \//);
  const progress = page.locator('.deck-progress');
  let step = 1;
  let forward = true;
  for (let wish = 0; wish < WISHES; wish++) {
    if (step === (forward ? DECK.steps.length : 1)) forward = !forward;
    step += forward ? 1 : -1;
    await speaker.keyboard.press(forward ? 'PageDown' : 'PageUp');
    await expect(progress).toHaveText(`${step} / ${DECK.steps.length}`);
  }
  expect(await worstFrames(page, WISHES)).toBeLessThanOrEqual(1);
});

test('laser and ink are seen within two frames', async ({ page }) => {
  await countFrames(page);
  await open(page, '#/present', { lang: 'ja', ...STILL });
  const speaker = await page.context().newPage();
  await speaker.goto(at('#/speaker', { lang: 'ja', ...STILL }));
  const box = await speaker.locator('.speaker-glass').boundingBox();
  if (!box) throw new Error('the picture of the step must be there');
  const goTo = async (part: number): Promise<void> =>
    speaker.mouse.move(box.x + box.width * part, box.y + box.height * part);
  for (let i = 1; i <= 20; i++) {
    await goTo(i / 100);
    const left = (): Promise<number> =>
      page.locator('.pointing-laser').evaluate((one) => Number.parseFloat((one as HTMLElement).style.left));
    await expect.poll(left, { intervals: [5, 10, 20] }).toBeCloseTo(i, 0);
  }
  await speaker.getByRole('button', { name: 'ペン' }).click();
  await goTo(0.2);
  await speaker.mouse.down();
  const points = (): Promise<number> =>
    page.locator('.pointing path').evaluate((line) => (line.getAttribute('d') ?? '').split('L').length);
  for (let i = 1; i <= 20; i++) {
    await goTo(0.2 + i / 100);
    await expect.poll(points, { intervals: [5, 10, 20] }).toBe(i + 1);
  }
  await speaker.mouse.up();
  expect(await worstFrames(page, 40)).toBeLessThanOrEqual(2);
});
