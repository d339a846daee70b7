// A report and the translations of a language → the plan as the app takes it.
import type { Goal, Item, Lang, Plan, Policy, Sentence } from '../../src/content/types';
import type { Report, ReportEntry, ReportGoal, ReportPolicy } from '../../src/report/types';
import { shortTitle } from './sentences';

/** Words in the plan's language by id; empty for Japanese. */
type Words = ReadonlyMap<string, string>;

/** Builds the plan. Where `words` has nothing the report's own words stand. */
export function buildPlan(lang: Lang, report: Report, asOf: string, reportFile: string, words: Words): Plan {
  const sentence = (id: string, source: string, line: number): Sentence => ({
    id,
    text: words.get(id) ?? source,
    source,
    line,
  });
  const entry = ({ id, text, line }: ReportEntry): Sentence => sentence(id, text, line);
  const policy = (goal: ReportGoal, from: ReportPolicy): Policy => ({
    ...sentence(from.id, from.title, from.line),
    goal: goal.number,
    number: from.number,
    measures: from.measures.map(entry),
    items: Object.fromEntries(
      report.years.map((year): [string, Item[]] => [
        `${year}`,
        (from.items[year] ?? []).map((item) => ({ ...entry(item), year })),
      ]),
    ),
  });
  const goals = report.goals.map(
    (goal): Goal => ({
      ...sentence(goal.id, goal.title, goal.line),
      number: goal.number,
      short: words.get(`${goal.id}.short`) ?? shortTitle(goal.title),
      policies: goal.policies.map((from) => policy(goal, from)),
    }),
  );
  const policies = goals.flatMap((goal) => goal.policies);
  const items = report.years.map((year): [string, number] => [
    `${year}`,
    policies.reduce((sum, from) => sum + (from.items[year]?.length ?? 0), 0),
  ]);
  return {
    lang,
    asOf,
    reportFile,
    years: report.years,
    goals,
    counts: {
      goals: goals.length,
      policies: policies.length,
      measures: policies.reduce((sum, from) => sum + from.measures.length, 0),
      items: Object.fromEntries(items),
      indicators: 0,
    },
  };
}
