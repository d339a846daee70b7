// Goes down the lines once and hangs each on goal, policy, measures or group. Years and ids come later (parse.ts).
import type { DraftEntry, DraftGoal, DraftGroup, DraftItem, DraftPolicy } from './draft';
import { createFrontMatter, type FrontMatter, readFront } from './front';
import { newGoal, newPolicy } from './headings';
import type { Line } from './lines';
import { splitMeasures } from './measures';
import type { ProblemList } from './problems';
import { joinWrapped } from './text';
import type { LineRole } from './types';

export interface Walked {
  readonly goals: readonly DraftGoal[];
  readonly front: FrontMatter;
  readonly roles: Map<number, LineRole>;
}

type GroupLine = Extract<Line, { kind: 'group' }>;

/** Reads all lines into drafts. Every line that is not empty gets a role; those that are not understood are reported. */
export function walk(lines: readonly Line[], problems: ProblemList): Walked {
  const goals: DraftGoal[] = [];
  const front = createFrontMatter();
  const roles = new Map<number, LineRole>();
  let policy: DraftPolicy | null = null;
  /** What a following line without bullet would go on with; null after a blank line or a heading. */
  let open: DraftEntry | null = null;
  /** Blank lines since the last item; lines that are not used do not close the gap between two groups. */
  let blanks = 0;

  const report = (line: Line, ja: string, en: string): void => {
    roles.set(line.at, 'reported');
    problems.error(line.at, ja, en);
  };
  const ignore = (line: Line, ja: string, en: string): void => {
    roles.set(line.at, 'reported');
    problems.warn(line.at, ja, en);
  };
  const content = (line: Line): void => {
    roles.set(line.at, 'content');
  };

  const startGoal = (line: Extract<Line, { kind: 'goal' }>): void => {
    content(line);
    goals.push(newGoal(line, goals, problems));
    policy = null;
  };

  const startPolicy = (line: Extract<Line, { kind: 'policy' }>): void => {
    const goal = goals.at(-1);
    if (!goal) {
      report(
        line,
        'この上に「基本目標1 …」の行が必要です（基本目標より前に基本方針があります）。',
        'Expected a line 「基本目標1 …」 above: a policy before any goal.',
      );
      return;
    }
    content(line);
    policy = newPolicy(line, goal, problems);
    goal.policies.push(policy);
  };

  const addMeasures = (line: Line, to: DraftPolicy): void => {
    content(line);
    const expected = to.measures.length + 1;
    const { lead, measures, unexpected } = splitMeasures(line.text, expected);
    const last = to.measures.at(-1);
    if (lead !== '' && last && open === last) {
      last.text = joinWrapped(last.text, lead);
      problems.warn(line.at, '上の施策名の続きとして読みました。', 'Read as the rest of the measure above.');
    } else if (lead !== '' || unexpected !== null || measures.length === 0)
      problems.error(
        line.at,
        `施策は「①…／②…」の形で、ここでは${expected}番から続く必要があります。`,
        `Expected measures as 「①…／②…」 with running numbers, here from ${expected} on.`,
      );
    for (const text of measures) {
      if (text === '') problems.error(line.at, '名前のない施策があります。', 'A measure without a name.');
      to.measures.push({ text, line: line.at });
    }
    open = to.measures.at(-1) ?? null;
  };

  const startGroup = (line: GroupLine, to: DraftPolicy): void => {
    roles.set(line.at, 'legend');
    const tight = open !== null && !line.marked;
    if (!line.exact || tight)
      problems.warn(
        line.at,
        '年度の見出しとして読みました。',
        'Read as the heading of a group; check that it is one.',
      );
    to.groups.push({ heading: { year: line.year, role: line.role, line: line.at }, items: [] });
  };

  const addItem = (line: Line, to: DraftPolicy): void => {
    content(line);
    let group: DraftGroup | undefined = to.groups.at(-1);
    if (!group) {
      group = { heading: null, items: [] };
      to.groups.push(group);
    }
    const first = group.items[0];
    const previous = group.items.at(-1);
    const item: DraftItem = { text: line.text, line: line.at, blanksBefore: previous ? blanks : 0 };
    if (line.text === '')
      problems.error(
        line.at,
        '印だけで文がありません。文を書くか、行を消してください。',
        'A bullet without text; write the sentence or remove the line.',
      );
    const indentOfFirst = first ? (lines[first.line - 1]?.indent ?? 0) : line.indent;
    if (line.indent > indentOfFirst)
      problems.warn(
        line.at,
        '字下げされていますが、一つの項目として読みました。',
        'Indented, but read as an item of its own.',
      );
    if (group.items.some((other) => other.text === line.text))
      problems.warn(
        line.at,
        '同じ文が同じまとまりに二度あります。',
        'The same sentence stands twice in this group.',
      );
    group.items.push(item);
    open = item;
    blanks = 0;
  };

  const continueEntry = (line: Line, entry: DraftEntry): void => {
    content(line);
    entry.text = joinWrapped(entry.text, line.text);
    if (line.indent === 0)
      problems.warn(
        line.at,
        '上の行の続きとして読みました。別の項目なら行の頭に「・」を付けてください。',
        'Read as the rest of the line above; if it is an item of its own, begin it with a bullet.',
      );
  };

  /** A line inside the goals that is no goal, policy or blank line. */
  const readInside = (line: Line): void => {
    const plain =
      line.kind === 'text' || line.kind === 'legend' || line.kind === 'month' || line.kind === 'title';
    const note = /^(?:※|[（(]?注)/.test(line.text);
    if (plain && open && !note && line.raw === line.text) {
      if (policy && open === policy.measures.at(-1)) addMeasures(line, policy);
      else continueEntry(line, open);
    } else if (
      line.kind === 'measures' &&
      line.raw === line.text &&
      open &&
      policy &&
      policy.groups.length > 0
    )
      continueEntry(line, open);
    else if (line.kind === 'measures' && policy && policy.groups.length === 0) addMeasures(line, policy);
    else if (line.kind === 'bullet' || (line.kind === 'measures' && line.bullet)) {
      if (policy) addItem(line, policy);
      else
        report(
          line,
          'この上に「基本方針1 …」の行が必要です（基本方針より前に項目があります）。',
          'Expected a line 「基本方針1 …」 above: an item before any policy.',
        );
    } else if (line.kind === 'group' && policy) {
      startGroup(line, policy);
      open = null;
    } else if (line.kind !== 'group' && readFront(line, front)) {
      roles.set(line.at, 'legend');
    } else if (line.kind === 'group' || line.kind === 'measures' || line.kind === 'heading') {
      report(
        line,
        'ここでこの見出しは読めません。「基本目標N」「基本方針N」「①施策／②…」「令和N年度」のどれかが必要です。',
        'This heading is not understood here; expected 「基本目標N」, 「基本方針N」, 「①…／②…」 or 「令和N年度」.',
      );
      open = null;
    } else
      ignore(
        line,
        '読み取れないため使いません。項目なら行の頭に「・」を付けてください。',
        'Not understood and not used; if it is an item, begin it with a bullet.',
      );
  };

  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'rule') {
      if (line.kind === 'rule') roles.set(line.at, 'legend');
      open = null;
      blanks++;
      continue;
    }
    if (line.kind === 'page-number')
      ignore(line, 'ページ番号と見て使いません。', 'Looks like a page number; not used.');
    else if (line.kind === 'goal') startGoal(line);
    else if (line.kind === 'policy') startPolicy(line);
    else if (goals.length > 0) readInside(line);
    else if (readFront(line, front)) roles.set(line.at, 'legend');
    else
      ignore(
        line,
        '最初の基本目標より前の知らない行です。使いません。',
        'Unknown line before the first goal; not used.',
      );
    if (line.kind === 'goal' || line.kind === 'policy') open = null;
  }
  return { goals, front, roles };
}
