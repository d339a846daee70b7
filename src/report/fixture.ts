// The city's real report and ways to retype it, for the tests of this room.
import { readFileSync } from 'node:fs';
import type { Report, ReportEntry } from './types';

/** The real file, as the city published it. */
export const REAL_REPORT = readFileSync(new URL('../../data/report/2023-11.ja.md', import.meta.url), 'utf8');

/** Items of FY2022 and FY2023 in the order of the file. */
export const itemsOf = (report: Report): ReportEntry[] =>
  report.goals.flatMap((goal) => goal.policies.flatMap((policy) => Object.values(policy.items).flat()));

/** The report's words and places without line numbers: what must not change when only the typing does. */
export const wordsOf = (report: Report | null): string[] =>
  (report?.goals ?? []).flatMap((goal) => [
    `${goal.id} ${goal.title}`,
    ...goal.policies.flatMap((policy) => [
      `${policy.id} ${policy.title}`,
      ...policy.measures.map((measure) => `${measure.id} ${measure.text}`),
      ...Object.values(policy.items).flatMap((items) => items.map((item) => `${item.id} ${item.text}`)),
    ]),
  ]);

const isBullet = (line: string): boolean => /^(?:- |○)/.test(line);

/** The real report from the first goal on, as lines. */
const bodyStart = REAL_REPORT.indexOf('# 基本目標 1');

/** The real report with `change` applied to everything from the first goal on. */
export const withBody = (change: (body: string) => string): string =>
  REAL_REPORT.slice(0, bodyStart) + change(REAL_REPORT.slice(bodyStart));

/** The real report with a heading above each group, made by `heading(year)` (2022 or 2023). */
export function withHeadings(heading: (year: number) => string): string {
  return withBody((body) => {
    const lines = body.split('\n');
    let groups = 0;
    return lines
      .flatMap((line, i) => {
        if (/基本方針\d/.test(line)) groups = 0;
        if (!isBullet(line) || isBullet(lines[i - 1] ?? '')) return [line];
        groups++;
        return [heading(2021 + groups), '', line];
      })
      .join('\n');
  });
}
