// Which two fiscal years the report speaks of, and the month it was published in: told by the lines before the first goal.
import type { GroupRole, Line } from './lines';
import type { ProblemList } from './problems';
import { reiwa } from './text';
import type { ReportYears } from './types';

/** First month of the fiscal year (Local Autonomy Act, Art. 208). */
const FIRST_MONTH = 4;

/** What was said about years and months on the way. */
export interface FrontMatter {
  readonly titles: { readonly direction: number; readonly done: number; readonly line: number }[];
  /** Headings with a year: the legend's, and those above groups. */
  readonly headings: { readonly year: number; readonly role: GroupRole; readonly line: number }[];
  readonly months: { readonly month: string; readonly line: number }[];
}

/** An empty collection. */
export const createFrontMatter = (): FrontMatter => ({ titles: [], headings: [], months: [] });

/** Notes what a line before the first goal says. Returns whether it was a line of the report's own legend. */
export function readFront(line: Line, front: FrontMatter): boolean {
  if (line.kind === 'title') front.titles.push({ ...line, line: line.at });
  else if (line.kind === 'month') front.months.push({ month: line.month, line: line.at });
  else if (line.kind === 'group' && line.exact) {
    if (line.year !== null) front.headings.push({ year: line.year, role: line.role, line: line.at });
  } else return line.kind === 'legend';
  return true;
}

/** The years of the report; null (and an error) when the file does not tell them. */
export function decideYears(
  front: FrontMatter,
  firstLine: number,
  problems: ProblemList,
): ReportYears | null {
  const [title] = front.titles;
  if (title) {
    if (title.direction !== title.done + 1) {
      problems.error(
        title.line,
        `年度が続いていません。「${reiwa(title.done + 1)}（${reiwa(title.done)}実績）」の形にしてください。`,
        `The two fiscal years do not follow each other; expected e.g. 「${reiwa(title.done + 1)}（${reiwa(title.done)}実績）」.`,
      );
      return null;
    }
    return [title.done, title.direction];
  }
  const years = [...new Set(front.headings.map((heading) => heading.year))].sort((a, b) => a - b);
  const [first, second] = years;
  if (first !== undefined && years.length <= 2 && (second === undefined || second === first + 1)) {
    const only = front.headings.find((heading) => heading.role !== null);
    const done = second === undefined && only?.role !== 'done' ? first - 1 : first;
    const at = front.headings[0]?.line ?? 1;
    problems.warn(
      at,
      `表題に年度の行がないため、この行から${reiwa(done)}（実績）・${reiwa(done + 1)}（方向性）と読みました。表題に「${reiwa(done + 1)}（${reiwa(done)}実績）」と書いてください。`,
      `No title line gives the years; read from this line as FY${done} (done) and FY${done + 1} (direction). Add 「${reiwa(done + 1)}（${reiwa(done)}実績）」 to the title.`,
    );
    return [done, done + 1];
  }
  problems.error(
    front.headings[0]?.line ?? firstLine,
    '報告書の年度が分かりません。表題の下に「令和5年度（令和4年度実績）」の形で書いてください。',
    'The fiscal years are not told; expected a line such as 「令和5年度（令和4年度実績）」 under the title.',
  );
  return null;
}

/** Warns where other lines of the front contradict `years`: typically left over from last year's file. */
export function checkFront(front: FrontMatter, years: ReportYears, problems: ProblemList): void {
  const [done, direction] = years;
  for (const title of front.titles.slice(1)) {
    if (title.done !== done || title.direction !== direction)
      problems.warn(
        title.line,
        `前の表題の年度（${reiwa(direction)}）と違います。前の表題を使いました。`,
        `Differs from the title above (FY${direction}); the first title was used.`,
      );
  }
  for (const { year, role, line } of front.headings) {
    if (year === (role === 'done' ? done : role === 'direction' ? direction : year)) continue;
    problems.warn(
      line,
      `表題の年度（${reiwa(direction)}、${reiwa(done)}実績）と合いません。前年の行が残っていませんか。表題の年度を使いました。`,
      `Does not agree with the title (FY${direction}, results of FY${done}); left over from last year? The title's years were used.`,
    );
  }
}

/** The month of publication; when the file does not tell it, `otherwise`, else null and a warning. */
export function decideMonth(
  front: FrontMatter,
  years: ReportYears | null,
  firstLine: number,
  problems: ProblemList,
  otherwise: string | undefined,
): string | null {
  const [first, ...more] = front.months;
  if (!first) {
    if (otherwise !== undefined) return otherwise;
    problems.warn(
      firstLine,
      '公表年月の行がありません。表題の近くに「令和5年11月」の形で1行書いてください（または data/plan.yaml の asOf に）。',
      'No month of publication; add a line such as 「令和5年11月」 near the title (or asOf in data/plan.yaml).',
    );
    return null;
  }
  for (const other of more)
    if (other.month !== first.month)
      problems.warn(
        other.line,
        `公表年月が二つあります。${first.line}行目の${first.month}を使いました。`,
        `A second month of publication; ${first.month} of line ${first.line} was used.`,
      );
  const [year = 0, month = 0] = first.month.split('-').map(Number);
  const fiscalYear = month < FIRST_MONTH ? year - 1 : year;
  if (years && fiscalYear !== years[1])
    problems.warn(
      first.line,
      `公表年月（${first.month}）が${reiwa(years[1])}の中にありません。前年の行が残っていませんか。`,
      `The month of publication (${first.month}) is not in FY${years[1]}; left over from last year?`,
    );
  return first.month;
}
