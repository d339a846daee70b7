// Which fiscal year an item belongs to: by the heading above its group, else by the blank line between two groups.
import type { DraftGroup, DraftItem, DraftPolicy } from './draft';
import type { ProblemList } from './problems';
import { reiwa } from './text';
import type { ReportYears } from './types';

/** Items of one policy by year. */
export type ItemsByYear = Map<number, DraftItem[]>;

/** Blank lines that part two groups in the city's layout. */
const USUAL_GAP = 1;

const isSplit = (items: readonly DraftItem[], gap: number): number =>
  items.filter((item, i) => i > 0 && item.blanksBefore >= gap).length;

/**
 * How many blank lines part the two groups of a policy, told from all policies without headings together. Usually one; in a
 * file whose every line is followed by a blank one, the wider gap that most policies have exactly once.
 */
export function groupGap(policies: readonly DraftPolicy[]): number {
  const lists = policies.flatMap((policy) =>
    policy.groups.length === 1 && policy.groups[0]?.heading === null ? [policy.groups[0].items] : [],
  );
  const several = lists.filter((items) => items.length > 1);
  const ambiguous = (gap: number): number => several.filter((items) => isSplit(items, gap) > 1).length;
  if (ambiguous(USUAL_GAP) === 0) return USUAL_GAP;
  const widest = Math.max(...several.flat().map((item) => item.blanksBefore));
  for (let gap = USUAL_GAP + 1; gap <= widest; gap++) {
    const split = several.filter((items) => isSplit(items, gap) === 1).length;
    if (ambiguous(gap) === 0 && split * 2 > several.length) return gap;
  }
  return USUAL_GAP;
}

function byBlankLines(
  items: DraftItem[],
  gap: number,
  policy: DraftPolicy,
  years: ReportYears,
  problems: ProblemList,
) {
  const result: ItemsByYear = new Map();
  const cuts = items.flatMap((item, i) => (i > 0 && item.blanksBefore >= gap ? [i] : []));
  const [done, direction] = years;
  const [cut, extra] = cuts;
  if (extra !== undefined) {
    problems.error(
      items[extra]?.line ?? policy.line,
      `空行で区切られたまとまりが${cuts.length + 1}つあり、年度が分かりません（基本方針は${policy.line}行目）。余分な空行を消すか、それぞれの上に「${reiwa(done)}」「${reiwa(direction)}」と書いてください。`,
      `${cuts.length + 1} groups parted by blank lines where two were expected (policy in line ${policy.line}). Remove the extra blank line, or put 「${reiwa(done)}」 and 「${reiwa(direction)}」 above the groups.`,
    );
  } else if (cut === undefined) {
    problems.warn(
      items[0]?.line ?? policy.line,
      `まとまりが一つだけなので${reiwa(done)}の実績として読みました。違うときは上に「${reiwa(direction)}」と書いてください。二つのまとまりなら間に空行を入れてください。`,
      `Only one group; taken as the first (FY${done}, done). If it is not, put 「${reiwa(direction)}」 above it; if these are two groups, part them by a blank line.`,
    );
    result.set(done, items);
  } else {
    result.set(done, items.slice(0, cut));
    result.set(direction, items.slice(cut));
    if (gap > USUAL_GAP)
      problems.warn(
        items[cut]?.line ?? policy.line,
        `項目ごとに空行があるため、広い空き（空行${gap}行以上）で年度を分け、ここから${reiwa(direction)}と読みました。`,
        `Blank lines between all items: groups were parted at the wider gap (${gap} or more blank lines), and FY${direction} begins here.`,
      );
  }
  return result;
}

function yearOf(group: DraftGroup, years: ReportYears, problems: ProblemList): number | null {
  const { heading } = group;
  if (!heading) return null;
  const [done, direction] = years;
  const year = heading.year ?? (heading.role === 'done' ? done : direction);
  if (year !== done && year !== direction) {
    problems.error(
      heading.line,
      `この報告書の年度ではありません。「${reiwa(done)}」か「${reiwa(direction)}」が必要です。`,
      `Not a year of this report; expected 「${reiwa(done)}」 or 「${reiwa(direction)}」.`,
    );
    return null;
  }
  if (heading.year !== null && heading.role !== null && year !== (heading.role === 'done' ? done : direction))
    problems.warn(
      heading.line,
      `年度と見出しの言葉が合いません（実績は${reiwa(done)}、方向性は${reiwa(direction)}）。年度のとおりに読みました。`,
      `Year and words disagree (done is FY${done}, direction FY${direction}); the year was followed.`,
    );
  return year;
}

function byHeadings(policy: DraftPolicy, years: ReportYears, problems: ProblemList): ItemsByYear {
  const result: ItemsByYear = new Map();
  const [done, direction] = years;
  const named = policy.groups.filter((group) => group.heading !== null);
  for (const group of named) {
    const year = yearOf(group, years, problems);
    if (year === null) continue;
    const line = group.heading?.line ?? policy.line;
    if (result.has(year))
      problems.error(
        line,
        `${reiwa(year)}の見出しが同じ基本方針に二つあります。一つにまとめるか、年度を直してください。`,
        `A second heading for FY${year} in the same policy; merge the groups or correct the year.`,
      );
    if (group.items.length === 0)
      problems.warn(line, 'この見出しの下に項目がありません。', 'No items under this heading.');
    result.set(year, group.items);
  }
  const before = policy.groups.find((group) => group.heading === null)?.items ?? [];
  const [first] = before;
  if (!first) return result;
  if (result.has(done))
    problems.error(
      first.line,
      `年度の見出しより前に項目があります。この上にも「${reiwa(done)}」か「${reiwa(direction)}」と書いてください。`,
      `Items before the heading with the year; put 「${reiwa(done)}」 or 「${reiwa(direction)}」 above them too.`,
    );
  else {
    problems.warn(
      first.line,
      `この上に年度の見出しがないので${reiwa(done)}の実績として読みました。`,
      `No heading above these items; taken as FY${done} (done).`,
    );
    result.set(done, before);
  }
  return result;
}

/** Sorts a policy's items into the two years. Whatever is not beyond doubt is said, and what cannot be told is an error. */
export function itemsByYear(
  policy: DraftPolicy,
  gap: number,
  years: ReportYears,
  problems: ProblemList,
): ItemsByYear {
  const [done, direction] = years;
  const [only] = policy.groups;
  const named = policy.groups.some((group) => group.heading !== null);
  const result = named
    ? byHeadings(policy, years, problems)
    : byBlankLines(only?.items ?? [], gap, policy, years, problems);
  if (named)
    for (const year of [done, direction])
      if (!result.has(year))
        problems.warn(
          policy.line,
          `この基本方針には${reiwa(year)}の項目がありません。`,
          `This policy has no items for FY${year}.`,
        );
  return result;
}
