// The content build on the real data.
import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/content/types';
import { compileContent } from './content';
import { copyOfData, generated } from './data-copy';
import { formatProblem } from './problems';

describe('the real data', () => {
  const root = copyOfData();
  const result = compileContent(root);

  it('has no problems', () => {
    expect(result.problems.map(formatProblem)).toEqual([]);
    expect(result.warnings).toEqual([]);
  });

  it.each(LANGUAGES)('gives %s the whole plan', (lang) => {
    const { plan } = generated(root, lang);
    expect(plan).toMatchObject({ lang, asOf: '2023-11', reportFile: '2023-11.ja.md', years: [2022, 2023] });
    expect(plan.counts).toEqual({
      goals: 5,
      policies: 15,
      measures: 41,
      items: { 2022: 34, 2023: 43 },
      indicators: 0,
    });
    const item = plan.goals[0]?.policies[1]?.items['2022']?.[0];
    expect(item).toMatchObject({
      id: 'g1.p2.fy2022.1',
      source: '関係人口の創出に向けたイベント（DIYツアー）',
      line: 59,
      year: 2022,
    });
    expect(item?.text === item?.source).toBe(lang === 'ja');
  });

  it('shortens Japanese goal titles to the words in brackets', () => {
    expect(generated(root, 'ja').plan.goals.map((goal) => goal.short)).toEqual([
      '魅力の創出・交流',
      '産業の振興',
      'ひとの育成',
      'まちづくり',
      '行財政運営',
    ]);
  });

  it('gives each language the same interface keys, plurals apart', () => {
    const keys = (node: unknown, prefix = ''): string[] =>
      typeof node === 'object' && node !== null
        ? Object.entries(node).flatMap(([key, child]) => keys(child, `${prefix}.${key}`))
        : [prefix];
    const ja = keys(generated(root, 'ja').ui);
    expect(ja.length).toBeGreaterThan(50);
    for (const lang of ['ja-x-easy', 'vi']) expect(keys(generated(root, lang).ui)).toEqual(ja);
    expect(keys(generated(root, 'en').ui).filter((key) => !key.endsWith('_one'))).toEqual(ja);
  });

  it('writes only what has changed', () => {
    const path = join(root, 'src/content/generated/en.json');
    utimesSync(path, 1, 1);
    compileContent(root);
    expect(statSync(path).mtimeMs).toBe(1000);
    writeFileSync(path, 'old');
    compileContent(root);
    expect(generated(root, 'en').plan.lang).toBe('en');
  });
});
