// The PowerPoint file: native text, notes and words for pictures; opened by LibreOffice where there is one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
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

  it('has on every slide a title that PowerPoint knows as one', () => {
    expect([...text.matchAll(/<p:sld [\s\S]*?<\/p:sld>/g)]).toHaveLength(SLIDES);
    for (const [slide] of text.matchAll(/<p:sld [\s\S]*?<\/p:sld>/g))
      expect(slide.match(/<p:ph\s[^>]*type="title"/g)).toHaveLength(1);
  });

  it('shows pictures in their own form', async () => {
    const parts = unzipSync(readFileSync(join(folder, 'a.pptx')));
    const shown = /<p:pic>[\s\S]*?<a:ext cx="(\d+)" cy="(\d+)"/.exec(text);
    const [picture] = Object.keys(parts).filter((part) => /media\/.*jpe?g$/.test(part));
    const { width, height } = await sharp(parts[picture ?? '']).metadata();
    expect(width / height).toBeCloseTo(Number(shown?.[1]) / Number(shown?.[2]), 2);
  });

  it('is whole as a package: what would make PowerPoint offer a repair is not in it', () => {
    const parts = unzipSync(readFileSync(join(folder, 'a.pptx')), {
      filter: ({ name }) => !name.endsWith('/'),
    });
    const wrong: string[] = [];
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
    const endings = new Set([...types.matchAll(/<Default Extension="([^"]+)"/g)].map(([, ending]) => ending));
    const named = new Set(
      [...types.matchAll(/<Override PartName="\/([^"]+)"/g)].map(([, part = '']) => part),
    );
    for (const part of named) if (!(part in parts)) wrong.push(`${part}: has a type but is not there`);
    for (const part of Object.keys(parts)) {
      const ending = part.slice(part.lastIndexOf('.') + 1);
      if (part !== '[Content_Types].xml' && !named.has(part) && !endings.has(ending))
        wrong.push(`${part}: has no type`);
    }
    for (const [part, bytes] of Object.entries(parts).filter(([name]) => name.endsWith('.rels'))) {
      const base = new URL(`file:///${part.replace('_rels/', '').replace(/\.rels$/, '')}`);
      const ids = new Set<string>();
      for (const [relation] of strFromU8(bytes).matchAll(/<Relationship [^>]*>/g)) {
        const [, id = ''] = / Id="([^"]+)"/.exec(relation) ?? [];
        const [, target = ''] = / Target="([^"]+)"/.exec(relation) ?? [];
        if (ids.has(id)) wrong.push(`${part}: ${id} twice`);
        ids.add(id);
        const to = decodeURI(new URL(target, base).pathname.slice(1));
        if (!/TargetMode="External"/.test(relation) && !(to in parts))
          wrong.push(`${part}: ${to} is not there`);
      }
      const owner = strFromU8(parts[part.replace('_rels/', '').replace(/\.rels$/, '')] ?? new Uint8Array());
      for (const [, used = ''] of owner.matchAll(/ r:(?:id|embed|link)="([^"]+)"/g))
        if (used !== '' && !ids.has(used)) wrong.push(`${part}: ${used} is used but stands for nothing`);
    }
    for (const [part, bytes] of Object.entries(parts).filter(([name]) =>
      /slides\/slide\d+\.xml$/.test(name),
    )) {
      const ids = [...strFromU8(bytes).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      if (new Set(ids).size < ids.length) wrong.push(`${part}: two shapes with one number`);
    }
    expect(wrong).toEqual([]);
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
