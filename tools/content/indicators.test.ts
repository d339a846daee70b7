// data/kpi read as Excel in Japan writes it, and every kind of wrong cell. The figures are made up.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/content/indicators';
import type { Goal, Plan, Policy } from '../../src/content/types';
import { letterOf, readHeading, readNumber, readYear } from './indicator-columns';
import { indicatorsIn, readIndicators } from './indicators';
import { type ContentProblem, formatProblem } from './problems';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const sentence = { id: '', text: '', source: '', line: 1 };
const policies = [1, 2, 3].map(
  (number): Policy => ({ ...sentence, goal: 1, number, measures: [], items: {} }),
);
const goals = [1, 2].map((number): Goal => ({ ...sentence, number, short: '', policies }));
const PLAN: Plan = {
  lang: 'ja',
  asOf: '2023-11',
  reportFile: '',
  years: [2022, 2023],
  goals,
  counts: { goals: 2, policies: 3, measures: 0, items: {}, indicators: 0 },
};

/** Reads `files` as data/kpi. */
function read(files: Readonly<Record<string, Uint8Array | string>>) {
  const root = mkdtempSync(join(tmpdir(), 'kpi-'));
  folders.push(root);
  mkdirSync(join(root, 'data/kpi'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, 'data/kpi', name), content);
  const problems: ContentProblem[] = [];
  return { indicators: readIndicators(root, PLAN, problems), problems: problems.map(formatProblem) };
}

const HEADINGS =
  '番号,基本目標,基本方針,指標名,指標名（英語）,指標名（ベトナム語）,単位,単位（英語）,単位（ベトナム語）,方向,基準年度,基準値,目標年度,目標値,令和3年度実績,令和4年度実績,出典';
const ROW =
  '1-1,1,1,"見本の指標, その一",Sample one,Mẫu một,人,people,người,増やす,令和2年度,"1,000",令和8年度,"1,600",未公表,"1,150","見本の冊子 ""概要"" 3ページ"';

/**
 * A file as Excel saves it with the type 「CSV（コンマ区切り）」: Shift_JIS with Microsoft's own letters (①, 髙), CRLF, a cell
 * of two lines, and full-width figures.
 */
const SHIFT_JIS = Buffer.from(
  [
    '94d48d862c8aee967b96da95572c8e77955796bc2c6e616d655f656e2c6e616d655f76692c925088ca2c95fb8cfc2c8a',
    'ee8f80944e93782c8aee8f80926c2c96da9557944e93782c96da9557926c2c97df986134944e93788ec090d12c8f6f93',
    '540d0a312c322c8740eee097ee8ed282cc969e91ab93782c53616d706c652c4d61752c81932c88db8e9d2c52322c2282',
    '57824f2e8254222c52382c38302e352c37382c2288ea8d7396da0d0a93f18d7396da220d0a',
  ].join(''),
  'hex',
);

describe('data/kpi', () => {
  it('is empty without files', () => {
    expect(read({})).toEqual({ indicators: [], problems: [] });
    const nowhere: ContentProblem[] = [];
    expect(readIndicators('/nowhere', PLAN, nowhere)).toEqual([]);
  });

  it.each([
    ['UTF-8', ''],
    ['UTF-8 with BOM', '\uFEFF'],
  ])('reads %s with CRLF, quoted cells and blank rows', (_name, bom) => {
    const { indicators, problems } = read({
      'a.csv': `${bom}${HEADINGS}\r\n\r\n${ROW}\r\n${','.repeat(16)}\r\n`,
    });
    expect(problems).toEqual([]);
    expect(indicators).toHaveLength(1);
    const [vi] = indicatorsIn('vi', indicators).indicators;
    expect(vi).toMatchObject({ name: 'Mẫu một', unit: 'người', source: '見本の冊子 "概要" 3ページ' });
    const [ja] = indicatorsIn('ja', indicators).indicators;
    expect(ja).toEqual({
      id: '1-1',
      goal: 1,
      policy: 1,
      name: '見本の指標, その一',
      unit: '人',
      good: 'up',
      baseline: { year: 2020, value: 1000 },
      target: { year: 2026, value: 1600 },
      actual: [
        { year: 2021, value: null },
        { year: 2022, value: 1150 },
      ],
      source: '見本の冊子 "概要" 3ページ',
    });
    expect(ja && assess(ja)).toMatchObject({ status: 'fair', due: 1200, share: 75 });
  });

  it('reads the bytes of Shift_JIS', () => {
    const { indicators, problems } = read({ 'a.CSV': SHIFT_JIS });
    expect(problems).toEqual([]);
    const [en] = indicatorsIn('en', indicators).indicators;
    expect(indicatorsIn('ja', indicators).indicators[0]?.name).toBe('①髙齢者の満足度');
    expect(en).toMatchObject({ id: '1', goal: 2, policy: null, name: 'Sample', unit: '%', good: 'keep' });
    expect(en).toMatchObject({ baseline: { year: 2020, value: 80.5 }, actual: [{ year: 2022, value: 78 }] });
    expect(en?.source).toBe('一行目\n二行目');
  });

  it('takes files in the order of their names, and English headings', () => {
    const english = HEADINGS.replace('指標名（英語）', 'name_en').replace('令和4年度実績', 'actual_2022');
    const { indicators } = read({
      'b.csv': `${HEADINGS}\n${ROW}`,
      'a.csv': `${english}\n${ROW.replace('1-1', '1-0')}`,
    });
    expect(indicators.map(({ id }) => id)).toEqual(['1-0', '1-1']);
  });
});

interface Broken {
  readonly name: string;
  readonly change: (text: string) => string;
  readonly says: RegExp;
}

const broken: readonly Broken[] = [
  {
    name: 'unknown heading',
    change: (t) => t.replace('基本方針', '方針の番号'),
    says: /a\.csv:1: C列: 知らない見出し「方針の番号」 — .*README/,
  },
  {
    name: 'missing heading',
    change: (t) => t.replace('出典', '令和2年度実績'),
    says: /:1: 見出し「出典」がありません/,
  },
  {
    name: 'heading twice',
    change: (t) => t.replace('令和3年度実績', 'R4実績'),
    says: /:1: P列: 同じ見出し/,
  },
  { name: 'empty cell', change: (t) => t.replace(',増やす,', ',,'), says: /:2: J列「方向」: 空です — / },
  {
    name: 'unit in a number',
    change: (t) => t.replace('"1,600"', '1600人'),
    says: /:2: N列「目標値」: 「1600人」は使えません — 数だけ[\s\S]*column N \(target\): 「1600人」 cannot/,
  },
  {
    name: 'no year',
    change: (t) => t.replace(',令和8年度,', ',5年後,'),
    says: /:2: M列「目標年度」: 「5年後」/,
  },
  {
    name: 'years the wrong way',
    change: (t) => t.replace(',令和8年度,', ',H30,'),
    says: /:2: M列「目標年度」: 基準年度より後では/,
  },
  {
    name: 'unknown goal',
    change: (t) => t.replace('1-1,1,', '1-1,7,'),
    says: /:2: B列「基本目標」: 基本目標7/,
  },
  {
    name: 'unknown policy',
    change: (t) => t.replace('1-1,1,1', '1-1,1,1-4'),
    says: /:2: C列.*: 基本方針1-4/,
  },
  {
    name: 'direction against the figures',
    change: (t) => t.replace('増やす', '減らす'),
    says: /:2: J列「方向」: .*1,000から目標値1,600へは向き/,
  },
  {
    name: 'word among figures',
    change: (t) => t.replace('"1,150"', '約1150'),
    says: /:2: P列（2022年度実績）: 「約1150」は数ではありません/,
  },
  {
    name: 'unit not translated',
    change: (t) => t.replace('people', ''),
    says: /:2: H列.*: 空です — 単位「人」/,
  },
  { name: 'letters lost', change: (t) => t.replace('Mẫu', 'M?u'), says: /:2: F列.*「\?」に.*CSV UTF-8/ },
  { name: 'letter of one machine', change: (t) => t.replace('その一', '\uE000'), says: /:2: D列: 外字/ },
  { name: 'id twice', change: (t) => `${t}\r\n${ROW}`, says: /:3: 番号「1-1」が前にもあります/ },
  { name: 'open quote', change: (t) => `${t}\r\n"1-2,1`, says: /:3: 引用符/ },
  { name: 'no rows', change: () => HEADINGS, says: /:1: 指標の行がありません/ },
];

describe('a wrong file', () => {
  it.each(broken)('names file, row and column: $name', ({ change, says }) => {
    const { problems } = read({ 'a.csv': change(`${HEADINGS}\r\n${ROW}`) });
    expect(problems.join('\n')).toMatch(says);
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['UTF-16', [0xff, 0xfe, 0x31, 0x00], /UTF-16/],
    ['a workbook', [0x50, 0x4b, 0x03, 0x04], /\.xlsx/],
    ['another code', [0x31, 0xff, 0xff], /UTF-8でもShift_JISでもありません/],
  ])('is refused as a whole: %s', (_name, bytes, says) => {
    expect(read({ 'a.csv': Uint8Array.from(bytes) }).problems.join()).toMatch(says);
  });
});

describe('cells', () => {
  it('reads years of both calendars, and numbers as people type them', () => {
    expect(['令和元年度', 'R４', '平成30年度', '2022年度', '2022', 'R0x', '明治3年'].map(readYear)).toEqual([
      2019,
      2022,
      2018,
      2022,
      2022,
      null,
      null,
    ]);
    expect(['1,234.5', '１２', '▲3', '−0.5', '12%', '1,23', ''].map(readNumber)).toEqual([
      1234.5,
      12,
      -3,
      -0.5,
      null,
      null,
      null,
    ]);
    expect(readHeading('令和 4 年度実績値')).toEqual({ kind: 'actual', year: 2022 });
    expect([0, 25, 26, 27].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB']);
  });
});
