// The real report, counted against the table of facts and looked up line by line.
import { describe, expect, it } from 'vitest';
import { itemsOf, REAL_REPORT } from './fixture';
import { parseReport } from './parse';
import type { Report } from './types';

function read(): Report {
  const { report, problems } = parseReport(REAL_REPORT);
  expect(problems).toEqual([]);
  if (!report) throw new Error('the real report was not read');
  return report;
}

describe('the report of November 2023', () => {
  it('tells its years and its month', () => {
    expect(read()).toMatchObject({ years: [2022, 2023], asOf: '2023-11' });
  });

  it('has the policies, measures and items of the table', () => {
    const table = read().goals.map((goal) => [
      goal.title,
      goal.policies.map((policy) => policy.measures.length),
      goal.policies.map((policy) => policy.items['2022']?.length),
      goal.policies.map((policy) => policy.items['2023']?.length),
    ]);
    expect(table).toEqual([
      ['「魅力の創出・交流」の拡大', [3, 3, 4], [3, 2, 3], [4, 4, 2]],
      ['強みを活かした「産業の振興」', [2, 2, 2], [1, 2, 2], [4, 3, 2]],
      ['市の宝となる「ひとの育成」', [1, 2, 1, 2], [2, 3, 2, 2], [3, 2, 2, 2]],
      ['安全・安心な「まちづくり」', [4, 6, 4], [1, 4, 3], [3, 4, 3]],
      ['「行財政運営」の強化', [3, 2], [2, 2], [3, 2]],
    ]);
  });

  it('has 41 measures, 34 items of FY2022 and 43 of FY2023', () => {
    const policies = read().goals.flatMap((goal) => goal.policies);
    const sum = (count: (policy: (typeof policies)[number]) => number | undefined): number =>
      policies.reduce((total, policy) => total + (count(policy) ?? 0), 0);
    expect(policies).toHaveLength(15);
    expect(sum((policy) => policy.measures.length)).toBe(41);
    expect(sum((policy) => policy.items['2022']?.length)).toBe(34);
    expect(sum((policy) => policy.items['2023']?.length)).toBe(43);
  });

  it.each([
    ['g1.p1.fy2022.2', 47, 'トクトウクのEV車による新たな観光スタイルの環境整備'],
    ['g1.p2.fy2022.1', 59, '関係人口の創出に向けたイベント（DIYツアー）'],
    ['g1.p2.fy2023.4', 65, 'N F Tなどデジタル技術を活用したシティプロモーションの展開'],
    ['g2.p3.fy2022.2', 107, '美祢市観光協会の登録DMOの認定（令和4年10月）'],
    ['g5.p2.fy2022.1', 211, '市長と直接市民が直接対話する「Mineみらいトーク」の実施'],
  ])('prints %s as line %i does', (id, line, text) => {
    const item = itemsOf(read()).find((entry) => entry.id === id);
    expect(item).toEqual({ id, line, text });
    expect(REAL_REPORT.split('\n')[line - 1]).toContain(text);
  });

  it('keeps every sentence as printed in its line, without spaces at its ends', () => {
    const lines = REAL_REPORT.split('\n');
    for (const item of itemsOf(read())) {
      expect(lines[item.line - 1]?.replace(/^(?:- |○)/, '').trim()).toBe(item.text);
    }
  });

  it('tells measures apart and gives them the line they share', () => {
    const measures = read().goals[0]?.policies[0]?.measures;
    expect(measures).toEqual([
      { id: 'g1.p1.m1', text: '観光の振興', line: 44 },
      { id: 'g1.p1.m2', text: '国際観光の推進', line: 44 },
      { id: 'g1.p1.m3', text: 'おもてなしの向上', line: 44 },
    ]);
  });

  it('gives each id once', () => {
    const ids = itemsOf(read()).map((item) => item.id);
    expect(new Set(ids).size).toBe(77);
  });
});
