// Japanese office text as it is really typed: any line end, any width of digits, several ways to write a year.

/** Source of a pattern that matches one number in any script the city might use. */
export const NUMERAL = '[0-9０-９]+|[①-⑳㉑-㉟㊱-㊿⑴-⒇]|[Ⅰ-Ⅻ]|[一二三四五六七八九十]+';

/** First year (Western) of an era minus one: era year n is this plus n. */
const ERA_OFFSETS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const KANJI = '〇一二三四五六七八九';

// A year, perhaps with its other notation in brackets: 令和4(2022) or 2022(令和4). For text in NFKC.
const YEAR =
  '(?:(令和|平成|(?<![A-Za-z])[RH])\\s*(元|\\d{1,2}|[一二三四五六七八九十]{1,3})|((?:19|20)\\d{2}))\\s*(?:\\([^()]*\\)\\s*)?';
const FISCAL_YEAR = new RegExp(`${YEAR}年度`, 'g');
const MONTH = new RegExp(
  `^\\(?${YEAR}[年.]\\s*(\\d{1,2})\\s*月(?:\\s*\\d{1,2}\\s*日)?\\s*(?:現在|公表|作成|発行)?\\)?$`,
);

/** Lines of a file without byte order mark; CRLF, LF and CR all end a line. */
export function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

/** Without surrounding spaces of any width, zero-width ones included. */
export function trimLine(line: string): string {
  return line.replace(/^(?:\s|\u200B|\u2060)+|(?:\s|\u200B|\u2060)+$/g, '');
}

/** Half width, one form for each sign: for telling what a line is, never for its text. */
export const fold = (text: string): string => text.normalize('NFKC');

/** The value of a {@link NUMERAL}, or of 元 (1); NaN when it is none. */
export function toNumber(numeral: string): number {
  const text = fold(numeral).replace(/[()]/g, '');
  if (text === '元') return 1;
  if (/^\d+$/.test(text)) return Number(text);
  const roman = ROMAN.indexOf(text);
  if (roman > 0) return roman;
  const kanji = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!kanji || text === '') return Number.NaN;
  const [, first, ten, last] = kanji;
  const digit = (sign: string | undefined): number => (sign === undefined ? 0 : KANJI.indexOf(sign));
  if (ten === undefined) return last === undefined ? digit(first) : Number.NaN;
  return (first === undefined ? 1 : digit(first)) * 10 + digit(last);
}

function westernYear(
  era: string | undefined,
  eraYear: string | undefined,
  western: string | undefined,
): number {
  if (western !== undefined) return Number(western);
  return (ERA_OFFSETS[era ?? ''] ?? Number.NaN) + toNumber(eraYear ?? '');
}

/** Fiscal years (年度) named in `folded`, each once, in order; and the text without them. `folded` is in NFKC. */
export function takeFiscalYears(folded: string): {
  readonly years: readonly number[];
  readonly rest: string;
} {
  const years = new Set<number>();
  const rest = folded.replace(FISCAL_YEAR, (_all, era, eraYear, western) => {
    years.add(westernYear(era, eraYear, western));
    return '';
  });
  return { years: [...years], rest };
}

/** The month a whole line names (令和5年11月, 2023年11月現在) as `2023-11`; null when the line says anything else. */
export function monthOf(line: string): string | null {
  const match = MONTH.exec(fold(line));
  if (!match) return null;
  const month = Number(match[4]);
  if (month < 1 || month > 12) return null;
  return `${westernYear(match[1], match[2], match[3])}-${String(month).padStart(2, '0')}`;
}

/** 令和N年度 for a fiscal year from 2019 on; for messages. */
export const reiwa = (year: number): string => (year >= 2019 ? `令和${year - 2018}年度` : `${year}年度`);

/** Two lines of one sentence: Japanese goes on without a space, Latin words are kept apart. */
export function joinWrapped(first: string, second: string): string {
  return /[A-Za-z0-9,;:]$/.test(first) && /^[A-Za-z0-9]/.test(second) ? `${first} ${second}` : first + second;
}
