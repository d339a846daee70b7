// The speaker's notes, and a listener who follows, looks around and returns.
import AxeBuilder from '@axe-core/playwright';
import { at, expect, move, open, ready, test } from '../helpers/app';
import { DECK } from '../helpers/dist';

const POSTER = { lang: 'ja', quality: 'poster' } as const;
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
  await open(listener, '#/follow', { lang: 'vi', quality: 'poster' });
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

test('axe finds nothing serious in the rooms of a briefing', async ({ page }) => {
  for (const [hash, shown] of [
    ['#/speaker', '.speaker-times'],
    ['#/follow/6', '.follow-bar'],
    ['#/print', '.paper'],
  ] as const) {
    await page.goto(at(hash, { lang: 'en', quality: 'poster' }));
    await expect(page.locator(shown).first()).toBeVisible();
    // Colours are judged as they come to rest, not on their way there.
    await page.evaluate(() => {
      for (const animation of document.getAnimations())
        if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
      serious.map(
        ({ id, nodes }) => `${hash} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      ),
    ).toEqual([]);
  }
});
