// The report's text → goals, policies, measures and items with stable ids and source lines. Pure: no DOM, no files.
import type { DraftEntry, DraftGoal, DraftPolicy } from './draft';
import { checkFront, decideMonth, decideYears } from './front';
import { groupGap, itemsByYear } from './groups';
import { readLine } from './lines';
import { createProblems, type ProblemList } from './problems';
import { splitLines } from './text';
import type { Report, ReportEntry, ReportGoal, ReportPolicy, ReportReading, ReportYears } from './types';
import { walk } from './walk';

export interface ParseOptions {
  /** Month of publication (`2023-11`) for a file that does not say; the file's own line comes first. */
  readonly asOf?: string | undefined;
}

const entries = (drafts: readonly DraftEntry[], id: (n: number) => string): ReportEntry[] =>
  drafts.map(({ text, line }, i) => ({ id: id(i + 1), text, line }));

function finishPolicy(
  draft: DraftPolicy,
  years: ReportYears,
  gap: number,
  problems: ProblemList,
): ReportPolicy {
  const id = `g${draft.goal}.p${draft.number}`;
  if (draft.measures.length === 0)
    problems.error(
      draft.line,
      'この基本方針の下に施策の行「①…／②…」が必要です。',
      'Expected a line of measures 「①…／②…」 under this policy.',
    );
  const found = draft.groups.some((group) => group.items.length > 0);
  if (!found)
    problems.error(
      draft.line,
      'この基本方針の下に項目（「・」で始まる行）が必要です。',
      'Expected items (lines that begin with a bullet) under this policy.',
    );
  const byYear = found ? itemsByYear(draft, gap, years, problems) : new Map();
  const items = Object.fromEntries(
    years.map((year) => [`${year}`, entries(byYear.get(year) ?? [], (n) => `${id}.fy${year}.${n}`)]),
  );
  const measures = entries(draft.measures, (n) => `${id}.m${n}`);
  return { id, number: draft.number, title: draft.title, line: draft.line, measures, items };
}

function finishGoal(draft: DraftGoal, years: ReportYears, gap: number, problems: ProblemList): ReportGoal {
  if (draft.policies.length === 0)
    problems.error(
      draft.line,
      'この基本目標の下に「基本方針1 …」の行が必要です。',
      'Expected a line 「基本方針1 …」 under this goal.',
    );
  const policies = draft.policies.map((policy) => finishPolicy(policy, years, gap, problems));
  return { id: `g${draft.number}`, number: draft.number, title: draft.title, line: draft.line, policies };
}

/**
 * Reads the report. Never throws: what cannot be understood is a problem with its line, and with any error `report` is null.
 * Each line that is not empty is content, part of the legend, or reported.
 */
export function parseReport(text: string, options: ParseOptions = {}): ReportReading {
  const sources = splitLines(text);
  const problems = createProblems(sources);
  const lines = sources.map((source, i) => readLine(source, i + 1));
  for (const line of lines)
    if (/[\uFFFD\0]/.test(line.raw))
      problems.error(
        line.at,
        '読めない文字があります（文字化け）。UTF-8で保存し直してください。',
        'Unreadable characters; save the file as UTF-8 again.',
      );
  const firstLine = lines.find((line) => line.kind !== 'blank')?.at ?? 1;
  const lastLine = lines.findLast((line) => line.kind !== 'blank')?.at ?? 1;
  const { goals, front, roles } = walk(lines, problems);
  if (goals.length === 0)
    problems.error(
      lastLine,
      '「基本目標1 …」の行がどこにもありません。報告書の本文ですか。',
      'No line 「基本目標1 …」 anywhere; is this the text of the report?',
    );
  const years = goals.length > 0 ? yearsOf(goals, front, firstLine, problems) : null;
  const asOf = decideMonth(front, years, firstLine, problems, options.asOf);
  let report: Report | null = null;
  if (years) {
    const gap = groupGap(goals.flatMap((goal) => goal.policies));
    report = { years, asOf, goals: goals.map((goal) => finishGoal(goal, years, gap, problems)) };
  }
  for (const line of lines) {
    if (line.kind === 'blank' || roles.has(line.at)) continue;
    roles.set(line.at, 'reported');
    if (!problems.mentions(line.at))
      problems.error(line.at, '読み取れない行です。', 'This line is not understood.');
  }
  return { report: problems.hasErrors ? null : report, problems: problems.sorted(), roles };
}

/** Years from the front, where it is silent from the headings above groups. */
function yearsOf(
  goals: readonly DraftGoal[],
  front: ReturnType<typeof walk>['front'],
  firstLine: number,
  problems: ProblemList,
): ReportYears | null {
  const inside = goals.flatMap((goal) =>
    goal.policies.flatMap((policy) =>
      policy.groups.flatMap(({ heading }) =>
        heading && heading.year !== null
          ? [{ year: heading.year, role: heading.role, line: heading.line }]
          : [],
      ),
    ),
  );
  const told = front.titles.length + front.headings.length > 0;
  const years = decideYears(told ? front : { ...front, headings: inside }, firstLine, problems);
  if (years) checkFront(front, years, problems);
  return years;
}
