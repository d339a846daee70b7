import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteOf, parseNotes } from '../../src/briefing/speaker/notes-file';
import type { ContentFile } from '../../src/content/types';
import { compileContent } from '../content/content';
import { type ContentProblem, formatProblem } from '../content/problems';
import { compileNotes, knownIds, NOTES_FILE, readNotes } from './notes';
import { findNotes } from './plugin';

const ROOT = new URL('../..', import.meta.url).pathname;
let root = '';
const write = (file: string, text: string): void => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'notes-'));
  write('src/content/generated/ja.json', readFileSync(join(ROOT, 'src/content/generated/ja.json'), 'utf8'));
  write('data/notes/ja.yaml', 'title: ごあいさつを申し上げます\ng1.p1: 観光の方針についてお話しします\n');
  write('data/notes/vi.yaml', 'title: Xin chào quý vị đại biểu\n');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the notes', () => {
  it('become one file, which the speaker’s window reads', () => {
    expect(compileNotes(root)).toEqual([]);
    const notes = parseNotes(readFileSync(join(root, NOTES_FILE), 'utf8'));
    expect(noteOf(notes, 'title', 'vi')).toEqual({ text: 'Xin chào quý vị đại biểu', lang: 'vi' });
    expect(noteOf(notes, 'title', 'en')).toEqual({ text: 'ごあいさつを申し上げます', lang: 'ja' });
    expect(noteOf(notes, 'g1.p1', 'vi')?.lang).toBe('ja');
    expect(noteOf(notes, 'g2.p1', 'ja')).toBeNull();
  });

  it('of the project stand under steps that there are', () => {
    const content = JSON.parse(
      readFileSync(join(ROOT, 'src/content/generated/ja.json'), 'utf8'),
    ) as ContentFile;
    const problems: ContentProblem[] = [];
    expect(Object.keys(readNotes(ROOT, knownIds(content), problems))).toContain('ja');
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it('are named with their line when they stand under nothing', () => {
    write('data/notes/en.yaml', 'title: Good morning, members of the council\ng9.p9: Nothing\n');
    expect(compileNotes(root).map(formatProblem).join()).toMatch(
      /^data\/notes\/en\.yaml:2: .*[\s\S]*no step g9\.p9/,
    );
  });

  it('in Japanese, usual or easy, have a reading for every kanji, or the build names it', () => {
    const copy = mkdtempSync(join(tmpdir(), 'notes-data-'));
    cpSync(join(ROOT, 'data'), join(copy, 'data'), { recursive: true });
    for (const lang of ['ja', 'ja-x-easy'])
      writeFileSync(join(copy, `data/notes/${lang}.yaml`), 'title: ごあいさつ\ng1: 憂鬱な方針\n');
    const said = compileContent(copy).problems.map((one) => formatProblem(one).replace(/\n\s+/, ' '));
    rmSync(copy, { recursive: true });
    expect(said).toEqual(
      ['ja', 'ja-x-easy'].map((lang) =>
        expect.stringMatching(new RegExp(`^data/notes/${lang}\\.yaml:2: .*憂鬱 has no reading`)),
      ),
    );
  });

  it('are found when they get into a build', () => {
    write('dist/assets/a.js', 'const x = 1;');
    expect(findNotes(root, join(root, 'dist'))).toEqual([]);
    write('dist/assets/b.js', 'const y = "観光の方針についてお話しします";');
    expect(findNotes(root, join(root, 'dist'))).toEqual(['assets/b.js']);
  });

  it.each(['', 'null', '[]', '{"format":"other","notes":{}}', '{"format":"mine-stage-notes/1"}'])(
    'are not read from another file: %s',
    (text) => {
      expect(parseNotes(text)).toBeNull();
    },
  );
});
