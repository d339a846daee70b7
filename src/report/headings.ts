// Goals and policies from their headings: named, and numbered without gaps or repetition.
import type { DraftGoal, DraftPolicy } from './draft';
import type { Line } from './lines';
import type { ProblemList } from './problems';

type GoalLine = Extract<Line, { kind: 'goal' }>;
type PolicyLine = Extract<Line, { kind: 'policy' }>;

/** What 基本目標 and 基本方針 have in common. */
interface Numbered {
  readonly number: number;
  readonly line: number;
}

function checkHeading(
  line: GoalLine | PolicyLine,
  name: '基本目標' | '基本方針',
  before: readonly Numbered[],
  problems: ProblemList,
): void {
  const expected = (before.at(-1)?.number ?? 0) + 1;
  const known = before.find((other) => other.number === line.number);
  if (known)
    problems.error(
      line.at,
      `${name}${line.number}は${known.line}行目にもあります。番号を直すか、一方を消してください。`,
      `${name}${line.number} stands in line ${known.line} already; correct the number or remove one.`,
    );
  else if (line.number !== expected)
    problems.error(
      line.at,
      `「${name}${expected}」が必要です（番号が続いていません）。`,
      `Expected 「${name}${expected}」: numbers must follow each other.`,
    );
  if (line.title === '')
    problems.error(
      line.at,
      `${name}の名前がありません。番号と同じ行に書いてください。`,
      `No name; expected 「${name}${line.number} …」 with the name in the same line.`,
    );
}

/** The goal that begins at `line`, after the goals `before`. */
export function newGoal(line: GoalLine, before: readonly DraftGoal[], problems: ProblemList): DraftGoal {
  checkHeading(line, '基本目標', before, problems);
  return { number: line.number, title: line.title, line: line.at, policies: [] };
}

/** The policy that begins at `line`, within `goal`. */
export function newPolicy(line: PolicyLine, goal: DraftGoal, problems: ProblemList): DraftPolicy {
  if (line.goal !== null && line.goal !== goal.number)
    problems.error(
      line.at,
      `基本目標${goal.number}（${goal.line}行目）の中にあるので「基本方針${goal.number}-…」が必要です。`,
      `Expected 「基本方針${goal.number}-…」: the line stands under goal ${goal.number} (line ${goal.line}).`,
    );
  checkHeading(line, '基本方針', goal.policies, problems);
  const { number, title, at } = line;
  return { goal: goal.number, number, title, line: at, measures: [], groups: [] };
}
