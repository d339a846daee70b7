// The speaker's notes, and a listener who follows, looks around and returns.
import type { Page } from '@playwright/test';
import { at, expect, move, open, ready, STILL, test } from '../helpers/app';
import { bringAxe, findings } from '../helpers/axe';
import { POSTER } from '../helpers/briefing';
import { DECK, DECKS, PLANS } from '../helpers/dist';

const FIRST_SENTENCE = DECK.steps.findIndex(({ kind }) => kind === 'policy') + 1;
const NOTES = {
  format: 'mine-stage-notes/1',
  notes: { ja: { 'g1.p1.fy2022.1': 'ここでゆっくり話す', title: 'はじめのあいさつ' } },
};
const file = {
  name: 'notes.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(NOTES)),
};

test('notes are opened from a file, stand at their sentence, and are kept only when that is asked', async ({
  page,
}) => {
  await page.goto(at('#/speaker', POSTER));
  const notes = page.locator('.speaker-notes');
  await expect(notes).toContainText('メモはまだ開いていません');
  await page.locator('.speaker-notes input[type=file]').setInputFiles(file);
  await expect(notes).toContainText('はじめのあいさつ');
  for (const digit of `${FIRST_SENTENCE}`) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  const marked = page.locator('.note-sentences li[aria-current]');
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText('ここでゆっくり話す');
  await page.reload();
  await expect(notes).toContainText('メモはまだ開いていません');
  await page.locator('.speaker-notes input[type=file]').setInputFiles(file);
  const keep = page.getByRole('button', { name: 'この端末に残す' });
  await keep.click();
  await expect(keep).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(marked).toContainText('ここでゆっくり話す');
});

test('a listener follows in another language, looks around, and returns with one touch', async ({ page }) => {
  await page.goto(at('#/speaker', POSTER));
  const listener = await page.context().newPage();
  await open(listener, '#/follow', { lang: 'vi', ...STILL });
  await expect(page.getByRole('status')).toContainText('1人が手元で見ています');
  for (const digit of `${FIRST_SENTENCE}`) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  await expect(listener).toHaveURL(new RegExp(`#/follow/${FIRST_SENTENCE}$`));
  await ready(listener);
  await expect(listener.locator('html')).toHaveAttribute('lang', 'vi');
  await listener.getByRole('button', { name: 'Tiếp theo' }).click();
  await listener.getByRole('button', { name: 'Tiếp theo' }).click();
  await expect(listener).toHaveURL(new RegExp(`#/follow/${FIRST_SENTENCE + 2}$`));
  await page.keyboard.press('End');
  await expect(page.locator('.speaker-caption').first()).toContainText(`${DECK.steps.length} /`);
  await expect(listener).toHaveURL(new RegExp(`#/follow/${FIRST_SENTENCE + 2}$`));
  await listener.getByRole('button', { name: 'Trở lại với người trình bày' }).click();
  await expect(listener).toHaveURL(new RegExp(`#/follow/${DECK.steps.length}$`));
  await move(listener, '#/home');
  await expect(page.getByRole('status')).not.toContainText('手元で見ています');
});

/** Collects, from now on, the live regions in which something changes. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const spoken = new Set<string>();
    Object.assign(window, { spoken });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[aria-live], [role=status], [role=alert], [role=log]');
        if (region) spoken.add(region.className || region.outerHTML.slice(0, 80));
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
const spoken = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(window as unknown as { spoken: Set<string> }).spoken]);

test('a step is announced once, by its own words, and nothing under a card or a sheet can be reached', async ({
  page,
}) => {
  await open(page, '#/present/5', POSTER);
  const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
  const before = await focused();
  await listen(page);
  await page.keyboard.press('PageDown');
  await expect(page.locator('.deck-progress')).toHaveText(`6 / ${DECK.steps.length}`);
  expect(await spoken(page)).toEqual(['deck-words']);
  expect(await focused()).toBe(before);
  const screen = page.locator('.deck-screen');
  await expect(screen).toHaveJSProperty('inert', false);
  for (const key of ['b', '?']) {
    await page.keyboard.press(key);
    await expect(screen).toHaveJSProperty('inert', true);
    await page.keyboard.press('Escape');
    await expect(screen).toHaveJSProperty('inert', false);
  }
  await move(page, '#/follow/5');
  await page.getByRole('button', { name: '次へ' }).click();
  await listen(page);
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(page).toHaveURL(/#\/follow\/7$/);
  await expect.poll(() => spoken(page)).toEqual(['deck-words']);
});

test('every word of the briefing can be read on one page without a picture', async ({ page }) => {
  await open(page, '#/transcript', { lang: 'vi', ...STILL });
  const said = (await page.locator('.transcript').textContent()) ?? '';
  const words = [
    ...PLANS.vi.goals.flatMap((goal) => [
      goal.text,
      ...goal.policies.flatMap((policy) => [
        policy.text,
        ...Object.values(policy.items).flatMap((items) => items.map(({ text }) => text)),
      ]),
    ]),
    ...DECKS.vi.steps.flatMap((step) =>
      step.kind === 'place' || step.kind === 'text' ? [step.words.heading, ...step.words.lines] : [],
    ),
  ];
  expect(words.filter((one) => !said.includes(one))).toEqual([]);
  // Each sentence stands there once.
  const ids = await page
    .locator('.transcript li[data-id]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.id));
  expect(new Set(ids).size).toBe(ids.length);
  await expect(page.locator('#stage canvas')).toHaveCount(0);
});

test('axe finds nothing serious in the rooms of a briefing', async ({ page }) => {
  await bringAxe(page);
  for (const [hash, shown] of [
    ['#/speaker', '.speaker-times'],
    ['#/follow/6', '.follow-bar'],
    ['#/print', '.paper'],
    ['#/transcript', '.transcript section'],
  ] as const) {
    await page.goto(at(hash, { lang: 'en', ...STILL }));
    await expect(page.locator(shown).first()).toBeVisible();
    // Colours are judged as they come to rest, not on their way there.
    await page.evaluate(() => {
      for (const animation of document.getAnimations())
        if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    });
    expect(await findings(page, hash, { impacts: ['serious', 'critical'] })).toEqual([]);
  }
});
