// The PowerPoint file: native text, notes and words for pictures; opened by LibreOffice where there is one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentFile } from '../../src/content/types';
import { createTranslator } from '../../src/i18n/translate';
import { readOptions } from './options';
import { createPptx } from './pptx';

const ROOT = new URL('../..', import.meta.url).pathname;
const office = ['soffice', 'libreoffice']
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find((path) => existsSync(path));
if (office === undefined)
  console.warn('SKIPPED: opening the PowerPoint file. Install LibreOffice to test it.');

const content = JSON.parse(readFileSync(join(ROOT, 'src/content/generated/ja.json'), 'utf8')) as ContentFile;
/** Title, overview, closing, a slide for each goal, and two for each policy. */
const SLIDES = 3 + content.plan.counts.goals + 2 * content.plan.counts.policies;

describe('the PowerPoint file', () => {
  let folder = '';
  let text = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pptx-'));
    const t = await (await createTranslator(true)).speak('ja', content);
    const posters = join(ROOT, 'public/posters');
    const notes = { 'g1.p1': 'ここで一息おきます' };
    const made = await createPptx({ content, lang: 'ja', t, notes, posters });
    writeFileSync(join(folder, 'a.pptx'), made);
    // The parts are stored, not packed, so that they can be read as they are.
    text = made.toString('utf8');
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has a slide for each goal and each policy’s years', () => {
    const names = new Set([...text.matchAll(/ppt\/slides\/slide(\d+)\.xml/g)].map(([, number]) => number));
    expect(names.size).toBe(SLIDES);
  });

  it('carries every heading and every sentence of the report as text', () => {
    const sentences = content.plan.goals.flatMap((goal) => [
      goal.text,
      ...goal.policies.flatMap((policy) => [
        policy.text,
        ...Object.values(policy.items).flatMap((items) => items.map((one) => one.text)),
      ]),
    ]);
    expect(sentences.filter((sentence) => !text.includes(sentence.replaceAll('&', '&amp;')))).toEqual([]);
  });

  it('has notes, and words for every picture', () => {
    expect(text).toContain('ここで一息おきます');
    const pictures = [...text.matchAll(/<p:cNvPr id="\d+" name="[^"]*"[^>]*descr="([^"]*)"/g)].map(
      ([, alt]) => alt,
    );
    expect(pictures.filter((alt) => alt?.includes('模式図')).length).toBe(SLIDES - 1);
  });

  it.skipIf(office === undefined)(
    'is opened by LibreOffice',
    () => {
      const how = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.pptx')];
      expect(spawnSync(office ?? '', how, { timeout: 120_000 }).status).toBe(0);
      const pages = readFileSync(join(folder, 'a.pdf'), 'latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
      expect(pages).toHaveLength(SLIDES);
    },
    150_000,
  );
});

describe('the command line', () => {
  it('is read, and what is not known is named', () => {
    expect(readOptions([])).toEqual({ lang: 'ja', layout: '1', number: '', date: '', pptx: false });
    expect(readOptions(['--lang', 'vi', '--pptx', '--number', '資料1'])).toMatchObject({
      lang: 'vi',
      number: '資料1',
      pptx: true,
    });
    expect(() => readOptions(['--lnag', 'vi'])).toThrow(/--lnag/);
    expect(() => readOptions(['--layout', '3'])).toThrow(/1, 2, notes/);
  });
});
