// `npm run report -- FILE`: what the parser reads, as JSON on standard output; summary and remarks on standard error.
// Exits 1 when the file cannot be used.
import { parseReport } from '../../src/report/parse';
import { reiwa } from '../../src/report/text';
import type { Report, ReportProblem } from '../../src/report/types';
import { readText } from './read';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function sayProblem(problem: ReportProblem): void {
  const [ja, en] = problem.severity === 'error' ? ['誤り', 'error'] : ['注意', 'warning'];
  say(`${ja} ${problem.line}行目 (${en}, line ${problem.line}): ${problem.text}`);
  say(`    ${problem.ja}`);
  say(`    ${problem.en}`);
}

function summary(report: Report): void {
  const [done, direction] = report.years;
  say(`公表 / published: ${report.asOf ?? '—'}`);
  say(`年度 / years: ${reiwa(done)} (FY${done}) 実績, ${reiwa(direction)} (FY${direction}) 方向性`);
  let policies = 0;
  let measures = 0;
  const items = [0, 0];
  for (const goal of report.goals) {
    say(`基本目標${goal.number} ${goal.title}`);
    for (const policy of goal.policies) {
      const counts = report.years.map((year) => policy.items[year]?.length ?? 0);
      policies++;
      measures += policy.measures.length;
      counts.forEach((count, i) => {
        items[i] = (items[i] ?? 0) + count;
      });
      say(
        `  基本方針${policy.number} ${policy.title}: 施策${policy.measures.length}, ${reiwa(done)} ${counts[0]}, ${reiwa(direction)} ${counts[1]}`,
      );
    }
  }
  say(
    `計 / total: 基本目標 (goals) ${report.goals.length}, 基本方針 (policies) ${policies}, 施策 (measures) ${measures}, ${reiwa(done)} (FY${done}) ${items[0]}, ${reiwa(direction)} (FY${direction}) ${items[1]}`,
  );
}

/** The report as the documented JSON. */
const asJson = ({ years, asOf, goals }: Report): string =>
  JSON.stringify(
    {
      years,
      asOf,
      goals: goals.map(({ id, title, line, policies }) => ({
        id,
        title,
        line,
        policies: policies.map((policy) => ({
          id: policy.id,
          title: policy.title,
          line: policy.line,
          measures: policy.measures,
          items: policy.items,
        })),
      })),
    },
    null,
    2,
  );

function main(path: string | undefined): number {
  if (path === undefined) {
    say('使い方 / usage: npm run report -- data/report/2023-11.ja.md');
    return 1;
  }
  const file = readText(path);
  if (!('text' in file)) {
    say(`誤り (error) ${path}`);
    say(`    ${file.ja}`);
    say(`    ${file.en}`);
    return 1;
  }
  const { report, problems } = parseReport(file.text);
  if (report) {
    process.stdout.write(`${asJson(report)}\n`);
    summary(report);
  }
  for (const problem of problems) sayProblem(problem);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  say(
    report
      ? `使えます。注意 ${problems.length} 件。 / Usable, ${problems.length} warnings.`
      : `使えません。誤り ${errors} 件、注意 ${problems.length - errors} 件。 / Not usable: ${errors} errors, ${problems.length - errors} warnings.`,
  );
  return report ? 0 : 1;
}

process.exitCode = main(process.argv[2]);
