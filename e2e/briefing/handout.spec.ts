// The handout on paper: whole pages, large enough type, and a PDF that other programs can read aloud and leaf through.
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { usePicturesAsJpeg } from '../../tools/handout/jpeg';
import { failuresOf } from '../../tools/handout/pdf/matterhorn';
import { contentOf } from '../../tools/handout/pdf/operations';
import { printPdf } from '../../tools/handout/pdf/print';
import { elementsOf } from '../../tools/handout/pdf/structure';
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

/** The handout as `npm run handout` makes it. */
async function handout(page: Page, lang: string): Promise<Uint8Array> {
  await usePicturesAsJpeg(page, `${DIST}/posters`);
  await page.goto(at('#/print', { lang, ...STILL, number: '資料7', date: '2026-11-25' }));
  return printPdf(page);
}

test('the PDF has its pages, tags, outline and language, and no failure', async ({ page }) => {
  const made = await handout(page, 'ja');
  await expect(page.locator('.paper-head').first()).toContainText('資料番号 資料7');
  await expect(page.locator('.paper-foot').first()).toContainText('令和8年11月25日');
  await expect(page.locator('.paper-foot').first()).toContainText(`1 / ${SHEETS}`);
  const pdf = Buffer.from(made).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(SHEETS);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/Outlines');
  const read = await PDFDocument.load(made, { updateMetadata: false });
  expect(read.getTitle()).toBe('美祢市 第二次総合計画 進捗報告 資料番号 資料7');
  expect(read.getLanguage()).toBe('ja');
  expect(made.length).toBeLessThan(5 * 1024 * 1024);
  expect(await failuresOf(made)).toEqual([]);
});

for (const lang of ['en', 'vi']) {
  test(`the PDF fails no condition of the Matterhorn Protocol that a machine can decide: ${lang}`, async ({
    page,
  }) => {
    expect(await failuresOf(await handout(page, lang))).toEqual([]);
  });
}

test('what would make the PDF unreadable for a screen reader is named', async ({ page }) => {
  const whole = await handout(page, 'ja');
  /** Checkpoints that fail after a damage. */
  const after = async (damage: (document: PDFDocument) => void): Promise<readonly string[]> => {
    const document = await PDFDocument.load(whole, { updateMetadata: false });
    damage(document);
    const failures = await failuresOf(await document.save({ useObjectStreams: false }));
    return [...new Set(failures.map((failure) => failure.slice(0, 6)))];
  };
  const name = PDFName.of;
  const element = (document: PDFDocument, type: string) => {
    const found = elementsOf(document).find((one) => one.type === type);
    if (!found) throw new Error(`no ${type}`);
    return found.dict;
  };
  const content = (document: PDFDocument, change: (text: string) => string): void => {
    const [first] = document.getPages();
    if (!first) throw new Error('no page');
    const bytes = Buffer.from(change(contentOf(first)), 'latin1');
    first.node.set(name('Contents'), document.context.register(document.context.flateStream(bytes)));
  };
  const font = (document: PDFDocument): PDFDict =>
    document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict)
      .find((dict) => dict.get(name('Subtype')) === name('Type0')) as PDFDict;
  const damages: Readonly<Record<string, (document: PDFDocument) => void>> = {
    '01-003': (document) => content(document, (text) => text.replace(/BDC\n/, 'BDC\n/Artifact BMC EMC\n')),
    '01-004': (document) =>
      content(document, (text) => text.replace('/Artifact BMC\n', '/Artifact BMC /P BMC EMC\n')),
    '01-005': (document) =>
      content(document, (text) => text.replace(/\/Artifact BMC\n([\s\S]*?)\nEMC/, '$1')),
    '02-001': (document) => element(document, 'P').set(name('S'), name('Strange')),
    '06-001': (document) => document.catalog.delete(name('Metadata')),
    '07-001': (document) => document.catalog.delete(name('ViewerPreferences')),
    '09-005': (document) => element(document, 'LBody').set(name('S'), name('P')),
    '10-001': (document) =>
      font(document).set(name('ToUnicode'), document.context.register(document.context.flateStream(''))),
    '11-006': (document) => document.catalog.delete(name('Lang')),
    '13-004': (document) => element(document, 'Figure').delete(name('Alt')),
    '14-002': (document) => element(document, 'H1').set(name('S'), name('H2')),
    '14-003': (document) => element(document, 'H2').set(name('S'), name('H3')),
    '31-027': (document) => font(document).delete(name('ToUnicode')),
  };
  for (const [checkpoint, damage] of Object.entries(damages))
    expect(await after(damage), checkpoint).toEqual([checkpoint]);
});
