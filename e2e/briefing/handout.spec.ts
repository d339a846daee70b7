// The handout on paper: whole pages, large enough type, and a PDF that other programs can read aloud and leaf through.
import { usePicturesAsJpeg } from '../../tools/handout/jpeg';
import { at, expect, STILL, test } from '../helpers/app';
import { DIST, LANGUAGES, PLANS } from '../helpers/dist';

const { goals, policies } = PLANS.ja.counts;
const SHEETS = 3 + goals + policies;

for (const lang of LANGUAGES) {
  test(`every page is whole and its type is large enough: ${lang}`, async ({ page }) => {
    for (const layout of ['1', '2', 'notes']) {
      await page.goto(at('#/print', { lang, layout, ...STILL, number: '1', date: '2026-11-25' }));
      await expect(page.locator('.paper')).toHaveCount(layout === '2' ? Math.ceil(SHEETS / 2) : SHEETS);
      await page.evaluate(() => document.fonts.ready);
      const wrong = await page.evaluate(() => {
        const found: string[] = [];
        for (const paper of document.querySelectorAll('.paper')) {
          const number = paper.querySelector('.paper-foot span:last-child')?.textContent ?? '';
          const bottom = paper.querySelector('.paper-foot')?.getBoundingClientRect().bottom ?? 0;
          if (bottom > paper.getBoundingClientRect().bottom) found.push(`${number}: the foot is cut off`);
          for (const sheet of paper.querySelectorAll('.sheet')) {
            if (sheet.scrollHeight > sheet.clientHeight + 1) found.push(`${number}: words do not fit`);
          }
          for (const one of paper.querySelectorAll('*')) {
            const says = [...one.childNodes].some(
              (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
            );
            // 12 pt are 16 CSS pixels.
            if (says && Number.parseFloat(getComputedStyle(one).fontSize) < 16)
              found.push(`${number}: small type`);
          }
        }
        return found;
      });
      expect(wrong, `layout ${layout}`).toEqual([]);
    }
  });
}

test('the PDF has its pages, tags, outline and language', async ({ page }) => {
  await usePicturesAsJpeg(page, `${DIST}/posters`);
  await page.goto(at('#/print', { lang: 'ja', ...STILL, number: '資料7', date: '2026-11-25' }));
  await expect(page.locator('.paper-head').first()).toContainText('資料番号 資料7');
  await expect(page.locator('.paper-foot').first()).toContainText('令和8年11月25日');
  await expect(page.locator('.paper-foot').first()).toContainText(`1 / ${SHEETS}`);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const pdf = (
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  ).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(SHEETS);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/Outlines');
  expect(pdf).toMatch(/\/Lang\s*\(ja\)/);
  expect(pdf.length).toBeLessThan(5 * 1024 * 1024);
});
