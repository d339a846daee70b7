// Hard words: marked wherever they are read, explained at a touch and by a button, in every language.
import { expect, move, open, plainPictures, STILL, test } from '../helpers/app';
import { hardWords, LANGUAGES } from '../helpers/dist';

/** A landmark whose own title has one, and the places of the geopark that have some. */
const PLACES = ['#/goal/5/2', '#/geopark', '#/geopark/cave/8', '#/geopark/dongvan', '#/geopark/cave'];

/** What is read in the place with a hard word that is not marked. Links and buttons lead on instead. Runs in the page. */
const unmarked = (words: readonly string[]): string[] => {
  const main = document.querySelector('#ui main')?.cloneNode(true) as HTMLElement;
  const away = 'a, button:not(.item-choose), .eyebrow, .visually-hidden, [aria-hidden="true"]';
  for (const one of main.querySelectorAll(away)) one.remove();
  for (const term of main.querySelectorAll('.term')) term.replaceWith('…');
  return [...main.querySelectorAll('h1, h2, h3, p, li, td, th')]
    .map((block) => block.textContent ?? '')
    .filter((text) => words.some((word) => text.toLowerCase().includes(word)));
};

/** Easy Japanese says one of them in plain words. */
const WORDS_OF_1_2 = { ja: 5, 'ja-x-easy': 4, en: 5, vi: 5 } as const;

test.beforeEach(({ page }) => plainPictures(page));

for (const lang of LANGUAGES) {
  test(`hard words are explained (${lang})`, async ({ page }) => {
    await open(page, '#/goal/1/2', { lang, ...STILL });
    const term = page.locator('.chosen .term').first();
    const word = (await term.textContent()) ?? '';
    await term.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('.meaning.chosen dd')).not.toBeEmpty();
    await expect(dialog.locator('.meaning').first()).toHaveClass(/chosen/);
    expect(word.length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    const button = page.locator('.words-button');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(dialog.locator('.meaning')).toHaveCount(WORDS_OF_1_2[lang]);
    await expect(dialog.locator('.meaning.chosen')).toHaveCount(0);
    await dialog.getByRole('button').click();
    await expect(button).toBeFocused();

    const words = hardWords(lang).map((word) => word.toLowerCase());
    for (const hash of PLACES) {
      await move(page, hash);
      await expect(page.locator('#ui main h1')).toBeVisible();
      expect(await page.evaluate(unmarked, words), hash).toEqual([]);
    }
    // Outside a landmark too a touch explains, and who cannot touch has the list.
    await page.locator('.guide .term').first().click();
    await expect(dialog.locator('.meaning.chosen')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.locator('.source-told[aria-haspopup="dialog"]').last().click();
    await expect(dialog.locator('.meaning')).not.toHaveCount(0);
  });
}
