// What cannot be read is said with its line, what was expected and what to do; nothing is lost without a word.
import { describe, expect, it } from 'vitest';
import { itemsOf, REAL_REPORT, withBody, withHeadings } from './fixture';
import { parseReport } from './parse';
import type { ReportProblem } from './types';

const LINES = REAL_REPORT.split('\n');
const lineOf = (words: string): number => LINES.findIndex((line) => line.includes(words)) + 1;

function errorsOf(text: string): readonly ReportProblem[] {
  const { report, problems } = parseReport(text);
  expect(report).toBeNull();
  return problems.filter((problem) => problem.severity === 'error');
}

/** The real report with something done to the line that contains `words`. */
const withLine = (words: string, change: (line: string) => string): string =>
  LINES.map((line, i) => (i + 1 === lineOf(words) ? change(line) : line)).join('\n');

describe('errors', () => {
  it.each<[string, string, number, RegExp]>([
    [
      'a policy before any goal',
      withLine('# 基本目標 1', () => ''),
      lineOf('基本方針1 観光'),
      /before any goal/,
    ],
    [
      'a goal left out',
      withLine('# 基本目標 2', (line) => line.replace('2', '3')),
      lineOf('# 基本目標 2'),
      /Expected 「基本目標2」/,
    ],
    [
      'a goal twice',
      withLine('# 基本目標 2', (line) => line.replace('2', '1')),
      lineOf('# 基本目標 2'),
      /stands in line 40 already/,
    ],
    [
      'a policy twice',
      withLine('基本方針2 商工業', (line) => line.replace('2', '1')),
      lineOf('基本方針2 商工業'),
      /already/,
    ],
    [
      'a policy left out',
      withLine('基本方針2 商工業', (line) => line.replace('2', '3')),
      lineOf('基本方針2 商工業'),
      /Expected 「基本方針2」/,
    ],
    [
      'a policy of another goal',
      withLine('基本方針2 商工業', (line) => line.replace('針2', '針3-2')),
      lineOf('基本方針2 商工業'),
      /Expected 「基本方針2-…」/,
    ],
    [
      'a goal without name',
      withLine('# 基本目標 2', () => '## 基本目標 2'),
      lineOf('# 基本目標 2'),
      /No name/,
    ],
    [
      'a policy without measures',
      withLine('①商工業', () => ''),
      lineOf('基本方針2 商工業'),
      /Expected a line of measures/,
    ],
    [
      'measures out of sequence',
      withLine('①商工業', (line) => line.replace('②', '③')),
      lineOf('①商工業'),
      /here from 1 on/,
    ],
    [
      'an unknown heading',
      withLine('①商工業', (line) => `${line}\n\n#### 参考`),
      lineOf('①商工業') + 2,
      /heading is not understood/,
    ],
    [
      'a bullet without text',
      withLine('トクトウク', () => '- '),
      lineOf('トクトウク'),
      /bullet without text/,
    ],
    [
      'a blank line within a group',
      withLine('トクトウク', (line) => `\n${line}`),
      lineOf('現地観光') + 1,
      /3 groups .* expected/,
    ],
    [
      'two blank lines within a group',
      withLine('トクトウク', (line) => `\n\n${line}`),
      lineOf('現地観光') + 2,
      /3 groups/,
    ],
    [
      'years that do not follow',
      withLine('令和4年度実績', (line) => line.replace('4', '3')),
      lineOf('令和4年度実績'),
      /do not follow/,
    ],
    [
      'broken characters',
      withLine('トクトウク', (line) => `${line}\uFFFD`),
      lineOf('トクトウク'),
      /Unreadable/,
    ],
  ])('%s', (_name, text, line, message) => {
    const errors = errorsOf(text);
    const found = errors.find((error) => error.line === line);
    expect(found?.en).toMatch(message);
    expect(found?.ja).toMatch(/[ぁ-ん]/);
    expect(found?.text).toBe(text.split('\n')[line - 1]?.trim());
  });

  it('an item before any policy', () => {
    const text = withLine('# 基本目標 1', (line) => `${line}\n\n- 方針のない項目`);
    expect(errorsOf(text)[0]).toMatchObject({ line: 42, text: '- 方針のない項目' });
  });

  it('a blank line between all items, with nothing that parts the groups', () => {
    const text = withBody((body) => body.replace(/\n(?=(?:- |○))/g, '\n\n').replace(/\n{3,}/g, '\n\n'));
    const errors = errorsOf(text);
    expect(errors.length).toBeGreaterThan(9);
    for (const error of errors) expect(error.ja).toContain('「令和4年度」');
  });

  it('a year of another report above a group', () => {
    const errors = errorsOf(withHeadings((year) => `#### 令和${year - 2019}年度`));
    expect(errors).toHaveLength(15);
    expect(errors[0]?.text).toBe('#### 令和3年度');
  });

  it('the same year above both groups', () => {
    expect(errorsOf(withHeadings(() => '#### 令和5年度'))[0]?.en).toMatch(/second heading for FY2023/);
  });

  it('no goals, no years, nothing', () => {
    expect(errorsOf('令和5年度（令和4年度実績）')[0]).toMatchObject({ line: 1 });
    expect(errorsOf('')[0]?.en).toMatch(/No line 「基本目標1/);
    const noYears = REAL_REPORT.replace(/令和\d年度/g, '');
    expect(errorsOf(noYears).some((error) => /fiscal years are not told/.test(error.en))).toBe(true);
  });
});

describe('warnings', () => {
  const warningsOf = (text: string): readonly ReportProblem[] => {
    const { report, problems } = parseReport(text);
    expect(report).not.toBeNull();
    expect(problems.every((problem) => problem.severity === 'warning')).toBe(true);
    return problems;
  };

  it('a policy with one group is read as done, and said', () => {
    const text = withLine('燃料価格・物価高騰対策', (line) => line).replace(
      /\n\n(- 関係人口[^\n]*\n[^\n]*)\n\n(?:- [^\n]*\n)+/,
      '\n\n$1\n',
    );
    const [warning, ...more] = warningsOf(text);
    expect(more).toEqual([]);
    expect(warning?.line).toBe(lineOf('関係人口の創出'));
    const policy = parseReport(text).report?.goals[0]?.policies[1];
    expect(policy?.items).toMatchObject({ 2022: { length: 2 }, 2023: [] });
  });

  it('an explicit heading says which year the only group has', () => {
    const text = withBody((body) =>
      body.replace(/\n\n- 関係人口[^\n]*\n[^\n]*\n\n((?:- [^\n]*\n)+)/, '\n\n#### 令和5年度\n\n$1'),
    );
    const [warning] = warningsOf(text);
    expect(warning).toMatchObject({ line: lineOf('基本方針2 交流') });
    const policy = parseReport(text).report?.goals[0]?.policies[1];
    expect(policy?.items).toMatchObject({ 2022: [], 2023: { length: 4 } });
  });

  it('items before the only heading are read as done, and said', () => {
    const text = withLine('現地観光事業者', (line) => `#### 令和5年度\n${line}`);
    expect(warningsOf(text)).toMatchObject([{ line: 46 }]);
    expect(itemsOf(parseReport(text).report ?? { years: [0, 0], asOf: null, goals: [] })).toHaveLength(77);
  });

  it('a wrapped line without indent is joined, and said', () => {
    const text = withLine('トクトウク', () => '- トクトウクの\nEV車\nfor 2 seats');
    const warnings = warningsOf(text);
    expect(warnings.map((warning) => warning.line)).toEqual([48, 49]);
    expect(parseReport(text).report?.goals[0]?.policies[0]?.items['2022']?.[1]?.text).toBe(
      'トクトウクのEV車for 2 seats',
    );
  });

  it.each([
    ['a sentence without bullet', 'この目標の説明文です。'],
    ['a page number', '- 3 -'],
    ['a note', '※ 数値は速報値'],
    ['a table row', '| 指標 | 値 |'],
  ])('%s is not used, and said', (_name, stray) => {
    const text = withLine('# 基本目標 1', (line) => `${line}\n\n${stray}`);
    expect(warningsOf(text)).toMatchObject([{ line: 42, text: stray }]);
  });

  it('an unknown line before the first goal', () => {
    expect(warningsOf(withLine('総合戦略', (line) => `${line}\n\n指標一覧`))).toMatchObject([
      { text: '指標一覧' },
    ]);
  });

  it("last year's month or legend left in the file", () => {
    const newTitle = REAL_REPORT.replace('令和5年度（令和4年度実績）', '令和6年度（令和5年度実績）');
    expect(warningsOf(newTitle).map((warning) => warning.line)).toEqual([11, 32, 36]);
  });

  it('a page number between two groups does not join them', () => {
    const text = withLine('現地観光事業者', (line) => `3\n${line}`);
    expect(itemsOf(parseReport(text).report ?? { years: [0, 0], asOf: null, goals: [] })).toHaveLength(77);
  });
});

describe('nothing is lost', () => {
  const LEGEND = new Set(LINES.slice(4, 38).map((known) => known.trim()));
  /** Searching two hundred versions of the report takes seconds on a busy machine. */
  const TIMEOUT_MS = 60_000;

  /** Lines that are neither in the report, nor in the known legend (lines 5–38 of the real file), nor reported. */
  function lost(text: string): string[] {
    const { report, problems, roles } = parseReport(text);
    if (!report && !problems.some((problem) => problem.severity === 'error'))
      return ['no report and no error'];
    const said = new Set(problems.map((problem) => problem.line));
    const words = JSON.stringify(report);
    return text.split('\n').filter((source, i) => {
      const line = source.trim();
      if (line === '' || said.has(i + 1)) return false;
      if (roles.get(i + 1) === 'legend') return !LEGEND.has(line);
      if (roles.get(i + 1) !== 'content') return true;
      const pieces = line.replace(/^#+ |^- |^○/, '').split(/／?[①-⑳]|基本(?:目標|方針) ?\d ?/);
      return report !== null && pieces.some((piece) => !words.includes(JSON.stringify(piece).slice(1, -1)));
    });
  }

  it(
    'wherever the file is cut off',
    () => {
      for (let end = 0; end <= REAL_REPORT.length; end += 7)
        expect(lost(REAL_REPORT.slice(0, end)), `cut at ${end}`).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'whichever line is missing',
    () => {
      for (let i = 0; i < LINES.length; i++)
        expect(lost(LINES.filter((_line, at) => at !== i).join('\n')), `without line ${i + 1}`).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it('whatever stray line stands anywhere', () => {
    const strays = [
      '余分な一行',
      '# 見出し',
      '- 余分な項目',
      '12',
      '令和4年度',
      '①余分',
      '令和5年11月',
      '|a|b|',
      '基本方針9 x',
    ];
    LINES.forEach((_line, i) => {
      const stray = strays[i % strays.length] ?? '';
      const text = [...LINES.slice(0, i), stray, ...LINES.slice(i)].join('\n');
      const { problems, roles, report } = parseReport(text);
      expect(roles.get(i + 1)).toBeDefined();
      const told = problems.some((problem) => problem.line === i + 1) || roles.get(i + 1) === 'legend';
      if (report && !told) expect(JSON.stringify(report)).toContain(stray.replace(/^[-# ①]+/, ''));
    });
  });

  it('and every line has exactly one role', () => {
    const { roles } = parseReport(REAL_REPORT);
    const filled = LINES.flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
    expect([...roles.keys()].sort((a, b) => a - b)).toEqual(filled);
  });
});
