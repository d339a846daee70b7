// Readings over the speaker's notes: for the eye of who speaks only, and only when that is asked for.
import type { Locator } from '@playwright/test';
import { expect, open, STILL, test } from '../helpers/app';
import { DECK, PLANS } from '../helpers/dist';

const FIRST_SENTENCE = DECK.steps.findIndex(({ kind }) => kind === 'policy') + 1;
const [SENTENCE, NEXT] = Object.values(PLANS.ja.goals[0]?.policies[0]?.items ?? {})[0] ?? [];
const NOTE = '本日は、第二次総合計画の進み具合をご報告します。';
const file = {
  name: 'notes.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({ format: 'mine-stage-notes/1', notes: { ja: { [SENTENCE?.id ?? '']: NOTE } } }),
  ),
};

/** Text in which kanji stand without a reading. */
const bare = (part: Locator): Promise<string[]> =>
  part.evaluate((element) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (/\p{Script=Han}/u.test(node.textContent ?? '') && !node.parentElement?.closest('ruby'))
        found.push(node.textContent ?? '');
    return found;
  });

/** What is copied of a part, without spaces. */
const copied = (part: Locator): Promise<string> =>
  part.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return (getSelection()?.toString() ?? '').replace(/\s/g, '');
  });

test('readings stand over the notes alone, the spoken sentence stays marked, and the choice is kept', async ({
  page,
}) => {
  await open(page, '#/speaker', { lang: 'ja', ...STILL });
  await page.locator('.speaker-notes input[type=file]').setInputFiles(file);
  for (const digit of `${FIRST_SENTENCE}`) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  const words = page.locator('.speaker-notes-text');
  const marked = words.locator('li[aria-current]');
  await expect(marked).toContainText(NOTE);
  const toggle = page.getByRole('button', { name: 'メモにふりがな', exact: true });
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('rt')).toHaveCount(0);

  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => bare(words)).toEqual([]);
  // Nothing else of the window has changed.
  expect(await page.locator('rt').count()).toBe(await words.locator('rt').count());
  // The words themselves are as they were: what is read out, and what is copied.
  await expect(marked).toHaveCount(1);
  await expect(marked).toBeInViewport({ ratio: 1 });
  const plain = `${SENTENCE?.text}${NOTE}`.replace(/\s/g, '');
  expect(await copied(marked)).toBe(plain);
  const readOut = (await marked.ariaSnapshot()).replace(/\s/g, '');
  expect(readOut).toContain(NOTE);
  expect(readOut).not.toContain('ほんじつ');

  await page.keyboard.press('PageDown');
  await expect(marked).not.toContainText('ほんじつ');
  await expect.poll(() => copied(marked)).toBe(NEXT?.text.replace(/\s/g, ''));
  await expect.poll(() => bare(words)).toEqual([]);
  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => marked.locator('rt').count()).toBeGreaterThan(0);
  await toggle.click();
  await expect(page.locator('rt')).toHaveCount(0);
  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
});

test('who speaks another language is offered readings with Japanese notes, and gets them there only', async ({
  page,
}) => {
  await open(page, '#/speaker', { lang: 'vi', ...STILL });
  const toggle = page.getByRole('button', { name: 'Furigana cho ghi chú', exact: true });
  for (const digit of `${FIRST_SENTENCE}`) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  await expect(page.locator('.note-sentences li[aria-current]')).toHaveCount(1);
  await expect(toggle).toHaveCount(0);
  await page.locator('.speaker-notes input[type=file]').setInputFiles(file);
  await toggle.click();
  const note = page.locator('.note:lang(ja)');
  await expect.poll(() => bare(note)).toEqual([]);
  expect(await page.locator('rt').count()).toBe(await note.locator('rt').count());
});
