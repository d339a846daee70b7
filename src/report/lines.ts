// What one line of the report is, told from its own words alone; heading depth is irregular and never relied on.
import { fold, monthOf, NUMERAL, takeFiscalYears, toNumber, trimLine } from './text';

/** Whether a group tells what was done or where it goes; null when its heading does not say. */
export type GroupRole = 'done' | 'direction' | null;

export type LineKind =
  | { readonly kind: 'blank' }
  /** Drawn line (`---`). */
  | { readonly kind: 'rule' }
  | { readonly kind: 'page-number' }
  | { readonly kind: 'goal'; readonly number: number; readonly title: string }
  /** `goal` is the number before the dash in 基本方針1-2, if any. */
  | { readonly kind: 'policy'; readonly goal: number | null; readonly number: number; readonly title: string }
  /** Heading above a group. `exact`: nothing but year and known words; `marked`: it looks like a heading. */
  | {
      readonly kind: 'group';
      readonly year: number | null;
      readonly role: GroupRole;
      readonly exact: boolean;
      readonly marked: boolean;
    }
  /** 令和5年度（令和4年度実績）: direction first, done second. */
  | { readonly kind: 'title'; readonly direction: number; readonly done: number }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'legend' }
  | { readonly kind: 'measures'; readonly bullet: boolean }
  | { readonly kind: 'bullet' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'text' };

/** A line with what it is. `text` is without marks; `indent` counts the spaces before it. */
export type Line = LineKind & {
  /** Counted from 1. */
  readonly at: number;
  readonly raw: string;
  readonly text: string;
  readonly indent: number;
};

const HEADING = /^[#＃]+\s*/;
// The short dashes need a look at what follows: -5 % is no bullet, and neither is **bold**.
const BULLET = /^(?:[-－–—―−‐*＊+＋](?![-－–—―−‐*＊+＋0-9０-９])|[・･·•‧∙◦○〇◯●⚫◎■□▪▫◆◇▶►➢✓])\s*/u;
/** Signs that stand before a heading as often as before an item. */
const SQUARE = /^[■□◆◇▶►]/;
const RULE = /^(?:[-=_*~―─━]\s*){3,}$/;
const PAGE_NUMBER =
  /^(?:[-–—(]\s*)?(?:[pP]\.?\s*)?\d{1,3}(?:\s*[/／]\s*\d{1,3})?(?:\s*(?:ページ|頁))?(?:\s*[-–—)])?$/;
const GOAL = new RegExp(`^[【〔［[]?基本目標\\s*(${NUMERAL}|[IVX]+)\\s*[】〕］\\]]?[\\s.．:：、]*(.*)$`);
const POLICY = new RegExp(
  `^[【〔［[]?基本方針\\s*(?:(${NUMERAL})\\s*[-－‐–―−.．]\\s*)?(${NUMERAL})\\s*[】〕］\\]]?[\\s.．:：、]*(.*)$`,
);
const CIRCLED_FIRST = /^[①-⑳㉑-㉟㊱-㊿⑴-⒇]/;
const NUMBER_FIRST = /^[（(]?[0-9０-９]{1,2}(?![0-9０-９]|年|月|日)/;
/** 「施策：」 before the first measure. */
const MEASURES_LABEL = /^(?:主な)?施策\s*[:：]?\s*(?=[①⑴1１(（])/;
/** `1. ` of a numbered list. */
const ORDERED = /^[0-9０-９]{1,2}[.)．）]\s+/;
const SEVERAL_NUMBERED = /^[（(]?[1１].*[／/]\s*[（(]?[2２]/;
const GROUP_WORDS =
  /主な|主要な?|取り?組み?(?:内容)?|実績|成果|今後の?|方向性|予定|等|の|と|及び|および|[\s・/、,:()[\]<>【】〈〉《》「」*_]/g;

/** Lines of the report that explain it, in NFKC and without spaces. */
const LEGENDS: readonly RegExp[] = [
  /^(?:第.{1,3}次)?美祢市総合計画の?進捗状況(?:について)?$/,
  /^(?:山口県)?美祢市$/,
  /^基本計画と総合戦略の指標(?:\(KPI\))?の達成状況$/,
  /^(?:基本計画|総合戦略)$/,
  /^次(?:ページ|頁)(?:から|以降)の記載事項$/,
  /^基本目標名$/,
  /^基本方針名$/,
  /^1施策名(?:\/\d施策名)*(?:\/?[.・]*)?$/,
  /^新たな取組実績、基本目標の達成のために施策で大きく寄与したもの\(実績が大きく向上したもの\)$/,
  /^新たな取組、課題を解決や施策を推進していくための方向性$/,
];

const isLegend = (text: string): boolean => {
  const plain = fold(text).replace(/\s/g, '');
  return LEGENDS.some((legend) => legend.test(plain));
};

const roleOf = (words: string): GroupRole => {
  if (/方向性|今後|予定/.test(words)) return 'direction';
  return /実績|成果|取り?組み?内容/.test(words) ? 'done' : null;
};

function groupHeading(text: string, heading: boolean, bullet: boolean): LineKind | null {
  const folded = fold(text);
  const { years, rest } = takeFiscalYears(folded);
  const [year] = years;
  const exact = rest.replace(GROUP_WORDS, '') === '';
  const marked = heading || bullet || /^[(<【〈《[*]/.test(folded);
  if (year !== undefined && years.length === 1) {
    const first = takeFiscalYears(folded.replace(/^[(<【〈《[*\s]+/, '').slice(0, 12)).years.length > 0;
    return exact || (heading && first) ? { kind: 'group', year, role: roleOf(rest), exact, marked } : null;
  }
  const role = roleOf(rest);
  return years.length === 0 && heading && exact && role !== null
    ? { kind: 'group', year: null, role, exact, marked }
    : null;
}

/** 令和6年度 第二次美祢市総合計画の進捗状況について: the year of the direction, or with 実績 that of the results. */
function datedTitle(text: string): LineKind | null {
  const { years, rest } = takeFiscalYears(fold(text));
  const [year] = years;
  if (year === undefined || years.length > 1 || !isLegend(rest.replace(/実績|[()]/g, ''))) return null;
  const done = rest.includes('実績') ? year : year - 1;
  return { kind: 'title', direction: done + 1, done };
}

function titleLine(text: string): LineKind | null {
  const match = /^(.*)\(([^()]*実績)\)$/.exec(fold(text).replace(/\s/g, ''));
  if (!match) return null;
  const [direction, ...more] = takeFiscalYears(match[1] ?? '').years;
  const [done] = takeFiscalYears(match[2] ?? '').years;
  if (direction === undefined || done === undefined || done === direction || more.length > 0) return null;
  return { kind: 'title', direction, done };
}

/** A heading by its number; without `#` a title that runs on in hiragana is a sentence about the goal, not its heading. */
function numbered(text: string, heading: boolean): LineKind | null {
  const goal = GOAL.exec(text);
  const policy = goal ? null : POLICY.exec(text);
  const title = trimLine(goal?.[2] ?? policy?.[3] ?? '');
  if ((!goal && !policy) || (!heading && /^\p{Script=Hiragana}/u.test(title))) return null;
  if (goal) return { kind: 'goal', number: toNumber(goal[1] ?? ''), title };
  const parent = policy?.[1];
  return {
    kind: 'policy',
    goal: parent === undefined ? null : toNumber(parent),
    number: toNumber(policy?.[2] ?? ''),
    title,
  };
}

function kindOf(text: string, heading: boolean, bullet: boolean, square: boolean): LineKind {
  const found =
    titleLine(text) ??
    datedTitle(text) ??
    groupHeading(text, heading, bullet) ??
    (bullet && !square ? null : numbered(text, heading));
  if (found) return found;
  if (isLegend(text)) return { kind: 'legend' };
  const month = bullet ? null : monthOf(text);
  if (month !== null) return { kind: 'month', month };
  if (CIRCLED_FIRST.test(text)) return { kind: 'measures', bullet };
  if (bullet) return { kind: 'bullet' };
  if ((heading && NUMBER_FIRST.test(text)) || SEVERAL_NUMBERED.test(text))
    return { kind: 'measures', bullet };
  return heading ? { kind: 'heading' } : { kind: 'text' };
}

/** Reads line `at` (from 1) of the file. */
export function readLine(source: string, at: number): Line {
  const raw = trimLine(source);
  const indent = source.length - source.trimStart().length;
  const base = { at, raw, text: raw, indent };
  if (raw === '') return { ...base, kind: 'blank' };
  if (RULE.test(raw)) return { ...base, kind: 'rule' };
  if (PAGE_NUMBER.test(fold(raw))) return { ...base, kind: 'page-number' };
  const heading = HEADING.test(raw);
  const unmarked = heading ? raw.replace(HEADING, '').replace(/\s+#+$/, '') : raw;
  const ordered = ORDERED.test(unmarked) && !SEVERAL_NUMBERED.test(unmarked);
  const bullet = !heading && (ordered || BULLET.test(unmarked));
  const inner = trimLine(
    bullet ? unmarked.replace(ordered ? ORDERED : BULLET, '') : unmarked.replace(MEASURES_LABEL, ''),
  );
  const bold = /^(\*\*|__)(.+)\1$/.exec(inner);
  const text = bold?.[2] ?? inner;
  const square = SQUARE.test(unmarked);
  return { ...base, text, ...kindOf(text, heading || (bold !== null && !bullet), bullet, square) };
}
