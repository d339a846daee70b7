// The content build on copies of the real data in which one thing is wrong.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileContent } from './content';
import { type Change, copyOfData, generated } from './data-copy';
import { type ContentProblem, formatProblem } from './problems';

const lineText = (root: string, { file, line }: ContentProblem): string =>
  readFileSync(join(root, file), 'utf8').split('\n')[line - 1] ?? '';

interface Broken {
  readonly name: string;
  readonly file: string;
  readonly change: Change;
  /** Words of the line that must be named, as changed; null for line 1. */
  readonly at: string | null;
  readonly says: RegExp;
  /** The file named, if it is another one. */
  readonly named?: string;
}

const EN = 'data/translations/en.yaml';
const UI_EN = 'data/ui/en.yaml';
const UI_JA = 'data/ui/ja.yaml';
const FIRST = 'g1.p1.fy2022.1:';

const broken: readonly Broken[] = [
  {
    name: 'unknown id',
    file: EN,
    change: (t) => `${t}\ng9.p1:\n  of: 何か\n  text: Something\n`,
    at: 'g9.p1:',
    says: /g9\.p1 is not in the report — check the id/,
  },
  {
    name: 'missing id',
    file: EN,
    change: (t) => t.replace(/g1\.p1\.m2:\n.*\n.*\n/, ''),
    at: 'g1.p1.m1:',
    says: /g1\.p1\.m2 has no translation — add it here/,
  },
  {
    name: 'stale sentence',
    file: 'data/report/2023-11.ja.md',
    change: (t) => t.replace('（DIYツアー）', '（古民家ツアー）'),
    at: '（DIYツアー）',
    named: EN,
    says: /g1\.p2\.fy2022\.1 is stale.*DIYツアー.*now.*古民家ツアー/,
  },
  {
    name: 'duplicate id',
    file: EN,
    change: (t) => t.replace(FIRST, `g1:\n  of: x\n  text: x\n${FIRST}`),
    at: 'SECOND g1:',
    says: /stands in the file already — remove one/,
  },
  {
    name: 'invalid YAML',
    file: EN,
    change: (t) => t.replace(FIRST, `  "${FIRST}`),
    at: null,
    says: /not valid YAML/,
  },
  {
    name: 'empty text',
    file: EN,
    change: (t) => t.replace(/(g1\.p1\.m2:\n.*\n {2}text:).*/, '$1 ""'),
    at: '  text: ""',
    says: /text is empty — write the text/,
  },
  {
    name: 'no text',
    file: EN,
    change: (t) => t.replace(/(g1\.p1\.m2:\n.*)\n {2}text:.*/, '$1'),
    at: 'g1.p1.m2:',
    says: /g1\.p1\.m2 has no `text`/,
  },
  {
    name: 'Japanese left over',
    file: EN,
    change: (t) => t.replace(/(g1\.p1\.m2:\n.*\n {2}text:).*/, '$1 Promoting 観光 abroad'),
    at: 'Promoting 観光',
    says: /still has Japanese: 「観光」/,
  },
  {
    name: 'Japanese punctuation left over',
    file: EN,
    change: (t) => t.replace(/(g1\.p1\.m2:\n.*\n {2}text:).*/, '$1 Tourism、abroad'),
    at: 'Tourism、',
    says: /still has Japanese: 「、」/,
  },
  {
    name: 'missing language',
    file: 'data/translations/vi.yaml',
    change: null,
    at: null,
    says: /cannot be used — No such file/,
  },
  {
    name: 'missing interface language',
    file: 'data/ui/vi.yaml',
    change: null,
    at: null,
    says: /cannot be used — No such file/,
  },
  {
    name: 'other placeholder',
    file: UI_EN,
    change: (t) => t.replace('As of {{month}}', 'As of {{date}}'),
    at: 'As of {{date}}',
    says: /app\.asOf has other placeholders.*\{\{month\}\} there, \{\{date\}\} here/,
  },
  {
    name: 'missing plural',
    file: UI_EN,
    change: (t) => t.replace(/ {2}seconds_one:\n.*\n.*\n/, ''),
    at: null,
    says: /plural form idle\.seconds_one is missing/,
  },
  {
    name: 'unknown interface key',
    file: UI_EN,
    change: (t) => `${t}\nextra:\n  key:\n    of: "何か"\n    text: "Something"\n`,
    at: '  key:',
    says: /unknown key extra\.key — remove it/,
  },
  {
    name: 'missing interface key',
    file: UI_JA,
    change: (t) => t.replace('  close:', '  shut: "とじる"\n  close:'),
    at: null,
    named: UI_EN,
    says: /app\.shut is missing/,
  },
  {
    name: 'stale interface text',
    file: UI_JA,
    change: (t) => t.replace('close: "閉じる"', 'close: "とじる"'),
    at: 'of: "閉じる"',
    named: UI_EN,
    says: /app\.close is stale/,
  },
  {
    name: 'a number for a text',
    file: UI_JA,
    change: (t) => t.replace('close: "閉じる"', 'close: 12'),
    at: 'close: 12',
    says: /not a text \(12\)/,
  },
  {
    name: 'plural in Japanese',
    file: UI_JA,
    change: (t) => t.replace('  seconds_other:', '  seconds_one: "あと1秒"\n  seconds_other:'),
    at: 'seconds_one',
    says: /no plural form _one/,
  },
  {
    name: 'report without month',
    file: 'data/report/2023-11.ja.md',
    change: (t) => t.replace('令和5年11月  ', ''),
    at: null,
    named: 'data/plan.yaml',
    says: /month of publication is not known/,
  },
  {
    name: 'broken report',
    file: 'data/report/2023-11.ja.md',
    change: (t) => t.replace('# 基本目標 2', '# 基本目標 4'),
    at: '# 基本目標 4',
    says: /Expected 「基本目標2」/,
  },
  {
    name: 'report not there',
    file: 'data/plan.yaml',
    change: (t) => t.replace('2023-11', '2024-11'),
    at: null,
    named: 'data/report/2024-11.ja.md',
    says: /report cannot be used — No such file/,
  },
  {
    name: 'plan without report',
    file: 'data/plan.yaml',
    change: (t) => t.replace('reportFile', 'report'),
    at: 'report:',
    says: /report/,
  },
  {
    name: 'bad colour',
    file: 'data/seasons.json',
    change: (t) => t.replace(/"zenith": "#[^"]*"/, '"zenith": "blue"'),
    at: '"blue"',
    says: /seasons\.spring\.zenith: .*#RRGGBB/,
  },
  {
    name: 'a season without its colours',
    file: 'data/seasons.json',
    change: (t) => t.replace(/ *"zenith".*\n/, ''),
    at: '"spring"',
    says: /seasons\.spring\.zenith/,
  },
  {
    name: 'hours out of order',
    file: 'data/seasons.json',
    change: (t) => t.replace('"hour": 5,', '"hour": 7,'),
    at: '"hours"',
    says: /hours must ascend/,
  },
  {
    name: 'a hard word that stands nowhere',
    file: 'data/glossary.yaml',
    change: (t) => t.replace('words: [六次産業]', 'words: [七次産業]'),
    at: '七次産業',
    says: /七次産業.* stands nowhere in the ja text/,
  },
  {
    name: 'a hard word without its meaning in a language',
    file: 'data/glossary.yaml',
    change: (t) => t.replace(/(words: \[sixth-sector industry\]\n) +meaning: .*\n/, '$1'),
    at: 'en:',
    says: /sixth-sector\.en/,
  },
  {
    name: 'a picture without its words in easy Japanese',
    file: 'data/pictures.yaml',
    change: (t) => t.replace(/(cave:\n.*\n) {2}ja-x-easy:.*\n/, '$1'),
    at: 'cave:',
    says: /cave\.ja-x-easy/,
  },
  {
    name: 'a picture in Japanese that is not easy',
    file: 'data/pictures.yaml',
    change: (t) => t.replace('明かりで、石の形と水が見えます。', '令和4年度に整備された照明です。'),
    at: '令和4年度に整備',
    says: /cave\.ja-x-easy has a year of an era/,
  },
  {
    name: 'a picture in words without readings',
    file: 'data/pictures.yaml',
    change: (t) => t.replace('大きな洞窟の中です。明かりで', '大きな龕の中です。明かりで'),
    at: '龕',
    says: /龕 has no reading/,
  },
  {
    name: 'unknown id among the doubtful',
    file: 'data/translations/doubtful.yaml',
    change: (t) => t.replace('- id: g1.p1.fy2023.1', '- id: g1.p1.fy1999.1'),
    at: 'fy1999',
    says: /unknown id g1\.p1\.fy1999\.1/,
  },
];

describe('wrong data', () => {
  it.each(broken)('$name is named with file and line', ({ file, change, at, says, named = file }) => {
    const root = copyOfData({ [file]: change });
    const { problems } = compileContent(root);
    const found = problems.find(
      (problem) => problem.file === named && says.test(formatProblem(problem).replace(/\n\s+/, ' ')),
    );
    expect(problems.map(formatProblem).join('\n')).toMatch(says);
    expect(found).toBeDefined();
    if (at !== null && found) expect(lineText(root, found)).toContain(at.replace('SECOND ', ''));
    expect(existsSync(join(root, 'src/content/generated/ja.json'))).toBe(false);
  });

  it('proper names in brackets are no left-over Japanese', () => {
    const root = copyOfData({
      [EN]: (t) =>
        t.replace(/(g1\.p1\.m2:\n.*\n {2}text:).*/, '$1 Mine City (美祢市) ［x］').replace(' ［x］', ''),
    });
    expect(compileContent(root).problems).toEqual([]);
  });

  it('names the second of two equal keys, not the first', () => {
    const root = copyOfData({ [EN]: (t) => `${t}\ng1:\n  of: x\n  text: x\n` });
    const [problem] = compileContent(root).problems;
    const lines = readFileSync(join(root, EN), 'utf8').split('\n');
    expect(problem?.line).toBe(lines.lastIndexOf('g1:') + 1);
  });

  it('warnings about the report do not stop the build', () => {
    const root = copyOfData({
      'data/report/2023-11.ja.md': (t) => t.replace('## 総合戦略', '## 総合戦略\n\n指標一覧'),
    });
    const { problems, warnings } = compileContent(root);
    expect(problems).toEqual([]);
    expect(warnings).toHaveLength(1);
  });

  it('a month in plan.yaml serves a report without one', () => {
    const root = copyOfData({
      'data/report/2023-11.ja.md': (t) => t.replace('令和5年11月  ', ''),
      'data/plan.yaml': (t) => `${t}asOf: "2023-12"\n`,
    });
    expect(compileContent(root).problems).toEqual([]);
    expect(generated(root, 'vi').plan.asOf).toBe('2023-12');
  });
});
