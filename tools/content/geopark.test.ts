// data/geopark as it is, and copies of it in which one thing is wrong.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/content/types';
import { buildGeopark, readGeopark } from './geopark';
import { type ContentProblem, formatProblem } from './problems';

const ROOT = new URL('../..', import.meta.url).pathname;
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Problems found when `file` of data/geopark is changed. */
function problemsWith(file: string, change: (text: string) => string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'geopark-'));
  folders.push(root);
  cpSync(join(ROOT, 'data/geopark'), join(root, 'data/geopark'), { recursive: true });
  const path = join(root, 'data/geopark', file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, `${file} must change`).not.toBe(before);
  writeFileSync(path, after);
  const problems: ContentProblem[] = [];
  expect(readGeopark(root, problems)).toBeNull();
  return problems.map((problem) => formatProblem(problem).replace(/\n\s+/, ' '));
}

const lineOf = (file: string, text: string): number =>
  readFileSync(join(ROOT, 'data/geopark', file), 'utf8')
    .split('\n')
    .findIndex((one) => one.includes(text)) + 1;

describe('data/geopark', () => {
  const problems: ContentProblem[] = [];
  const data = readGeopark(ROOT, problems);

  it('has no problems, and tells the same things in every language', () => {
    expect(problems.map(formatProblem)).toEqual([]);
    if (!data) throw new Error('no data');
    const shape = (node: unknown): unknown =>
      Array.isArray(node)
        ? node.map(shape)
        : typeof node === 'object' && node !== null
          ? Object.fromEntries(Object.entries(node).map(([key, child]) => [key, shape(child)]))
          : typeof node;
    const [ja, ...others] = LANGUAGES.map((lang) => shape(buildGeopark(lang, data)));
    for (const other of others) expect(other).toEqual(ja);
  });

  it('never calls Akiyoshidai a UNESCO Global Geopark', () => {
    if (!data) throw new Error('no data');
    const status = data.dongvan.figures.find((figure) => figure.id === 'dongvan.status');
    expect(Object.values(status?.mine ?? {}).join()).not.toMatch(/UNESCO|ユネスコ/);
    expect(data.hub.text.en).toMatch(/aspires/);
  });
});

describe('wrong words of the geopark', () => {
  it.each([
    [
      'a missing language',
      'cave.yaml',
      (t: string) => t.replace(/ {6}vi: "Cột đá lớn.*\n/, ''),
      'あかりの中で金色に',
      /ベトナム語（vi）がありません.*Vietnamese \(vi\) is missing/,
      -1,
    ],
    [
      'a missing reading',
      'cave.yaml',
      (t: string) => t.replace('reading: "こがねばしら", ', ''),
      'こがねばしら',
      /reading \(kana\) is missing/,
      0,
    ],
    [
      'a reading in kanji',
      'plateau.yaml',
      (t: string) => t.replace('"やまやき"', '"山やき"'),
      '"やまやき"',
      /written in hiragana/,
      0,
    ],
    [
      'an unknown source',
      'time.yaml',
      (t: string) => t.replace('[tabimag]', '[somebody]'),
      '[tabimag]',
      /unknown source somebody/,
      0,
    ],
    [
      'Japanese in the English',
      'dongvan.yaml',
      (t: string) => t.replace('"limestone"', '"石灰岩"'),
      '"limestone"',
      /still has Japanese/,
      0,
    ],
    [
      'a station too few',
      'cave.yaml',
      (t: string) => t.replace(/ {2}- id: cave\.gankutsuo[\s\S]*?(?= {2}- id: cave\.wayout)/, ''),
      'stations:',
      /10 stations expected, 9 found.*ways\.ts/,
      0,
    ],
    [
      'ages out of order',
      'time.yaml',
      (t: string) => t.replace('million: 200', 'million: 300'),
      'ages:',
      /oldest age stands first/,
      0,
    ],
    [
      'an unknown member',
      'geopark.yaml',
      (t: string) => t.replace('source: [geopark', 'sauce: 1\nsource: [geopark'),
      'source: [geopark',
      /unknown member/,
      0,
    ],
  ])('%s is named with file and line', (_, file, change, at, says, shift) => {
    const found = problemsWith(file, change).find((problem) => says.test(problem));
    expect(found).toBeDefined();
    const line = Number(/:(\d+):/.exec(found ?? '')?.[1]);
    // A missing line is named by the member that lacks it.
    expect(Math.abs(line - (lineOf(file, at) + shift))).toBeLessThanOrEqual(1);
  });
});
