// Hard words: marked in the text, explained at a touch and by a button, in every language.
import { expect, open, test } from '../helpers/app';
import { LANGUAGES } from '../helpers/dist';

/** Easy Japanese says one of them in plain words. */
const WORDS_OF_1_2 = { ja: 5, 'ja-x-easy': 4, en: 5, vi: 5 } as const;

for (const lang of LANGUAGES) {
  test(`hard words are explained (${lang})`, async ({ page }) => {
    await open(page, '#/goal/1/2', { lang, quality: 'poster' });
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
  });
}
