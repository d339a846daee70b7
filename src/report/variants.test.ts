// The same report typed in other ways must give the same words under the same ids.
import { describe, expect, it } from 'vitest';
import { REAL_REPORT, withBody, withHeadings, wordsOf } from './fixture';
import { parseReport } from './parse';

const EXPECTED = wordsOf(parseReport(REAL_REPORT).report);
const BULLET = /^(?:- |○)/gm;
const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const onHeadings = (change: (line: string) => string): string =>
  REAL_REPORT.replace(/^#+ .*$/gm, (line) => change(line));

describe('typed differently', () => {
  const variants: Record<string, string> = {
    'CRLF line ends': REAL_REPORT.replace(/\n/g, '\r\n'),
    'CR line ends': REAL_REPORT.replace(/\n/g, '\r'),
    'a byte order mark': `\uFEFF${REAL_REPORT}`,
    'trailing spaces of both widths': REAL_REPORT.replace(/$/gm, ' \u3000'),
    'full-width digits in headings': onHeadings((line) => wide(line)),
    'no space around goal numbers': REAL_REPORT.replace(/基本目標 (\d) /g, '基本目標$1'),
    'spaces around policy numbers': REAL_REPORT.replace(/基本方針(\d) /g, '基本方針 $1\u3000'),
    'policy numbers with the goal': withBody((body) => {
      let goal = 0;
      return body.replace(/基本目標 ?(\d)|基本方針(\d)/g, (all, g, p) => {
        if (g) goal = Number(g);
        return p ? `基本方針${goal}-${p}` : all;
      });
    }),
    'kanji numbers': REAL_REPORT.replace(/基本目標 ?(\d)/g, (_all, n) => `基本目標${' 一二三四五'[n]}`),
    'circled numbers': REAL_REPORT.replace(/基本方針(\d)/g, (_all, n) => `基本方針${' ①②③④'[n]}`),
    'one heading depth for all': onHeadings((line) => line.replace(/^#+/, '##')),
    'deeper headings': onHeadings((line) => `##${line}`),
    'no heading marks at all': onHeadings((line) => line.replace(/^#+ /, '')),
    'headings without a space': onHeadings((line) => line.replace(/^(#+) /, '$1')),
    'bold instead of headings': onHeadings((line) => line.replace(/^#+ (.*)$/, '**$1**')),
    'squares before headings': withBody((body) => body.replace(/^#+ (?=基本)/gm, '■')),
    'drawn lines between goals': REAL_REPORT.replace(/^(#+ 基本目標 ?\d)/gm, '---\n\n$1'),
    'a space before every bullet': withBody((body) => body.replace(BULLET, ' $&')),
    'extra blank lines between blocks': withBody((body) => body.replace(/\n\n/g, '\n\n\n\n')),
    'a blank line after every line': withBody((body) => body.replace(/\n/g, '\n\n')),
    'slashes of half width': REAL_REPORT.replace(/／/g, ' / '),
    'measures in NFKC': withBody((body) => body.replace(/^#.*①.*$/gm, (line) => line.normalize('NFKC'))),
    'measures without separators': withBody((body) => body.replace(/／(?=[①-⑥])/g, '')),
    'one measure a line': withBody((body) => body.replace(/／(?=[①-⑥])/g, '\n')),
    'measures as bullets': withBody((body) =>
      body.replace(/^#+ (①.*)$/gm, (_all, list: string) => `・${list.replace(/／(?=[②-⑥])/g, '\n・')}`),
    ),
    'wrapped sentences, indented': withBody((body) =>
      body.replace(/^((?:- |○).{12})([^・A-Za-z].{7,})$/gm, '$1\n\u3000$2'),
    ),
    'no title line, but the legend': REAL_REPORT.replace(/^## 令和5年度（令和4年度実績）$/m, ''),
    'no year but in the title': REAL_REPORT.replace(/^#### 令和.年度.*$/gm, ''),
    'the year within the title': REAL_REPORT.replace(/^## 令和5年度（令和4年度実績）$/m, '').replace(
      '進捗状況について',
      '進捗状況について（令和5年度）',
    ),
    'a word before the measures': withBody((body) => body.replace(/^#+ (?=①)/gm, '#### 施策：')),
    'a title in Western years': REAL_REPORT.replace(
      '令和5年度（令和4年度実績）',
      '2023年度（2022年度 実績）',
    ),
  };
  for (const bullet of ['・', '･', '●', '○', '〇', '◯', '•', '- ', '-', '* ', '＊', '+ ', '－ ', '■', '1. '])
    variants[`bullets ${bullet}`] = withBody((body) => body.replace(BULLET, bullet));

  it.each(Object.entries(variants))('reads %s', (_name, text) => {
    const { report, problems } = parseReport(text);
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(text).not.toBe(REAL_REPORT);
    expect(wordsOf(report)).toEqual(EXPECTED);
    expect(report?.years).toEqual([2022, 2023]);
  });
});

describe('explicit headings above each group', () => {
  const era = (year: number): number => year - 2018;
  const words = (year: number): string => (year === 2022 ? '主な取組内容 / 実績' : '主な取組 / 今後の方向性');
  it.each<[string, (year: number) => string]>([
    ['as in the legend', (year) => `#### 令和${era(year)}年度 ${words(year)}`],
    ['at the top depth', (year) => `# 令和${era(year)}年度`],
    ['without mark', (year) => `令和${era(year)}年度`],
    ['in brackets', (year) => (year === 2022 ? '（令和4年度実績）' : '（令和5年度の方向性）')],
    ['in thick brackets, wide digits', (year) => `【令和${wide(`${era(year)}`)}年度】`],
    ['in pointed brackets', (year) => `＜令和${era(year)}年度＞`],
    ['with R', (year) => `R${era(year)}年度`],
    ['with a bullet', (year) => `●令和${era(year)}年度 ${words(year)}`],
    ['in Western years', (year) => `#### ${year}年度`],
    ['in both notations', (year) => `#### 令和${era(year)}（${year}）年度`],
    ['without years', (year) => `##### ${words(year)}`],
  ])('reads them %s', (_name, heading) => {
    const { report, problems } = parseReport(withHeadings(heading));
    expect(problems).toEqual([]);
    expect(wordsOf(report)).toEqual(EXPECTED);
  });

  it('needs no blank lines between and around items then', () => {
    const loose = withHeadings((year) => `#### 令和${era(year)}年度`).replace(BULLET, '\n$&');
    expect(wordsOf(parseReport(loose).report)).toEqual(EXPECTED);
    const tight = withHeadings((year) => `#### 令和${era(year)}年度`).replace(/\n\n+/g, '\n');
    expect(wordsOf(parseReport(tight).report)).toEqual(EXPECTED);
  });

  it('follows the headings where they stand in the other order', () => {
    const swapped = withHeadings((year) => `#### 令和${9 - era(year)}年度`);
    const policy = parseReport(swapped).report?.goals[0]?.policies[0];
    expect(policy?.items['2022']).toHaveLength(4);
    expect(policy?.items['2023']?.[0]?.text).toContain('サンリオ');
  });

  it('reads the first year of an era', () => {
    const text = REAL_REPORT.replace(/令和5年度/g, '令和2年度').replace(/令和4年度/g, '令和元年度');
    expect(parseReport(text).report?.years).toEqual([2019, 2020]);
  });

  it('tells the years of a file without title and legend from them', () => {
    const text = withHeadings((year) => `#### 令和${era(year) + 1}年度`);
    const body = text.slice(text.indexOf('# 基本目標 1'));
    const { report, problems } = parseReport(body);
    expect(report?.years).toEqual([2023, 2024]);
    expect(report?.asOf).toBeNull();
    expect(problems.map((problem) => problem.severity)).toEqual(['warning', 'warning']);
  });
});

describe('next year', () => {
  it('has other years, another month and a sixth goal', () => {
    const sixth =
      '\n\n## 基本目標６「未来」の準備\n\n### 基本方針１ 備える\n\n①備え\n\n・したこと\n\n・すること\n';
    const text = `${REAL_REPORT}${sixth}`
      .replace(/令和5年11月 /, '令和6年11月 ')
      .replace(/令和5年度/g, '令和6年度')
      .replace(/令和4年度/g, '令和5年度');
    const { report, problems } = parseReport(text);
    expect(problems).toEqual([]);
    expect(report).toMatchObject({ years: [2023, 2024], asOf: '2024-11' });
    expect(report?.goals[5]).toMatchObject({
      id: 'g6',
      title: '「未来」の準備',
      policies: [
        {
          id: 'g6.p1',
          measures: [{ id: 'g6.p1.m1', text: '備え' }],
          items: {
            2023: [{ id: 'g6.p1.fy2023.1', text: 'したこと' }],
            2024: [{ id: 'g6.p1.fy2024.1', text: 'すること' }],
          },
        },
      ],
    });
  });
});
