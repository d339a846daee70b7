// The columns of data/kpi/*.csv: their Japanese headings and English ids, and how a cell of each kind is read.
import type { Good } from '../../src/content/indicators';
import type { Said } from './problems';

/** A column by its id, its heading in Japanese, and whether every row must fill it. */
interface Column {
  readonly id: string;
  readonly ja: string;
  readonly filled: boolean;
}

export const COLUMNS = [
  { id: 'id', ja: '番号', filled: true },
  { id: 'goal', ja: '基本目標', filled: true },
  { id: 'policy', ja: '基本方針', filled: false },
  { id: 'name_ja', ja: '指標名', filled: true },
  { id: 'name_en', ja: '指標名（英語）', filled: true },
  { id: 'name_vi', ja: '指標名（ベトナム語）', filled: true },
  { id: 'unit_ja', ja: '単位', filled: false },
  { id: 'unit_en', ja: '単位（英語）', filled: false },
  { id: 'unit_vi', ja: '単位（ベトナム語）', filled: false },
  { id: 'direction', ja: '方向', filled: true },
  { id: 'baseline_year', ja: '基準年度', filled: true },
  { id: 'baseline', ja: '基準値', filled: true },
  { id: 'target_year', ja: '目標年度', filled: true },
  { id: 'target', ja: '目標値', filled: true },
  { id: 'source', ja: '出典', filled: true },
] as const satisfies readonly Column[];

export type ColumnId = (typeof COLUMNS)[number]['id'];

/** A heading: one of {@link COLUMNS}, the actual figures of a fiscal year, or nothing that is known. */
export type Heading =
  | { readonly kind: 'column'; readonly id: ColumnId }
  | { readonly kind: 'actual'; readonly year: number }
  | null;

/** Width of letters and brackets, and spaces, do not matter in headings, years and numbers. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** What a heading means: 「目標値」 or `target`; 「令和4年度実績」, 「R4実績」 or `actual_2022`. */
export function readHeading(text: string): Heading {
  const heading = plain(text);
  const column = COLUMNS.find(({ id, ja }) => heading.toLowerCase() === id || heading === plain(ja));
  if (column) return { kind: 'column', id: column.id };
  const actual = /^actual_(.+)$/i.exec(heading)?.[1] ?? /^(.+?)(?:の)?実績値?$/.exec(heading)?.[1];
  const year = actual === undefined ? null : readYear(actual);
  return year === null ? null : { kind: 'actual', year };
}

/** First year of an era, less one: 令和1年 is 2019. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/** A fiscal year: 令和4年度, R4, 2022年度, 2022. Null when it is none from Heisei on. */
export function readYear(text: string): number | null {
  const match = /^(令和|平成|[RH])?(元|\d{1,4})(?:年度|年)?$/i.exec(plain(text));
  if (!match) return null;
  const number = match[2] === '元' ? 1 : Number(match[2]);
  const before = match[1] === undefined ? 0 : ERAS[match[1].toUpperCase()];
  const year = number + (before ?? 0);
  return year >= 1989 && year <= 2100 ? year : null;
}

/** A number: 1,234 or １２.５ or ▲3. Null when it is none. */
export function readNumber(text: string): number | null {
  const number = plain(text)
    .replace(/^[▲△−‐–]/, '-')
    .replace(/(\d),(?=\d{3}(\D|$))/g, '$1');
  return /^[-+]?\d+(\.\d+)?$/.test(number) ? Number(number) : null;
}

/** A cell that says there is no figure yet. */
export const isUnpublished = (text: string): boolean => /^(|-|ー|―|–|−|未公表|未集計)$/.test(plain(text));

const DIRECTIONS: Readonly<Record<string, Good>> = {
  増やす: 'up',
  up: 'up',
  減らす: 'down',
  down: 'down',
  維持: 'keep',
  keep: 'keep',
};

/** Which way is good; null when the cell says something else. */
export const readDirection = (text: string): Good | null => DIRECTIONS[plain(text).toLowerCase()] ?? null;

/** Letter of a column as Excel shows it; `index` from 0. */
export const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** A column as people find it in Excel: 「目標値」（N列）, column N (target). */
export function columnName(id: string, index: number): Said {
  const ja = COLUMNS.find((column) => column.id === id)?.ja ?? id;
  return { ja: `${letterOf(index)}列「${ja}」`, en: `column ${letterOf(index)} (${id})` };
}
