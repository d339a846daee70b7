// Months and fiscal years in words. 年度 (April to March) and 年 (January to December) are never mixed up here.
import { type FiscalYear, type Lang, type Tongue, tongueOf } from '../content/types';

/** First month of an era, as year × 12 + month index: Reiwa began on 1 May 2019, Heisei on 8 January 1989. */
const ERAS = [
  { name: '令和', firstYear: 2019, firstMonth: 2019 * 12 + 4 },
  { name: '平成', firstYear: 1989, firstMonth: 1989 * 12 },
] as const;

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const yearOfEra = (year: number, firstYear: number): string =>
  year === firstYear ? '元' : `${year - firstYear + 1}`;

/**
 * A month such as `2023-11` in words: 令和5年11月, 2023年11月 (easy Japanese), November 2023, tháng 11 năm 2023.
 * @throws RangeError when `month` is not `YYYY-MM`, or lies before the Heisei era.
 */
export function formatMonth(month: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  const year = Number(match?.[1]);
  const number = Number(match?.[2]);
  const english = ENGLISH_MONTHS[number - 1];
  if (english === undefined) throw new RangeError(`"${month}" is not a month like 2023-11`);
  if (lang === 'en') return `${english} ${year}`;
  if (lang === 'vi') return `tháng ${number} năm ${year}`;
  if (lang === 'ja-x-easy') return `${year}年${number}月`;
  const era = ERAS.find(({ firstMonth }) => year * 12 + number - 1 >= firstMonth);
  if (!era) throw new RangeError(`"${month}" lies before the Heisei era`);
  return `${era.name}${yearOfEra(year, era.firstYear)}年${number}月`;
}

/**
 * A day such as `2026-11-25` in words: 令和8年11月25日, 25 November 2026, ngày 25 tháng 11 năm 2026.
 * @throws RangeError as {@link formatMonth} does.
 */
export function formatDay(day: string, lang: Lang): string {
  const month = formatMonth(day.slice(0, 7), lang);
  const number = Number(day.slice(8));
  if (lang === 'en') return `${number} ${month}`;
  if (lang === 'vi') return `ngày ${number} ${month}`;
  return `${month}${number}日`;
}

/**
 * A fiscal year in words: 令和4年度, 2022年度 (easy Japanese), FY2022, năm tài chính 2022; `long` adds its months.
 * A fiscal year belongs to the era in force at its end: the one beginning in April 2019 is 令和元年度.
 * @throws RangeError for a fiscal year before Heisei.
 */
export function formatFiscalYear(year: FiscalYear, lang: Lang, length: 'short' | 'long'): string {
  const next = year + 1;
  if (lang === 'en') return length === 'short' ? `FY${year}` : `FY${year} (April ${year}–March ${next})`;
  if (lang === 'vi') return `năm tài chính ${year}${length === 'short' ? '' : ` (4/${year}–3/${next})`}`;
  if (lang === 'ja-x-easy')
    return `${year}年度${length === 'short' ? '' : `（${year}年4月から${next}年3月まで）`}`;
  const era = ERAS.find(({ firstYear }) => year >= firstYear);
  if (!era) throw new RangeError(`fiscal year ${year} lies before the Heisei era`);
  const name = `${era.name}${yearOfEra(year, era.firstYear)}年度`;
  return length === 'short' ? name : `${name}（${year}年4月〜${next}年3月）`;
}

const COUNT_WORDS: Readonly<Record<Tongue, readonly string[]>> = {
  ja: ['一つ', '二つ', '三つ', '四つ', '五つ', '六つ', '七つ', '八つ', '九つ'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  vi: ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
};

/** A small count in words (五つ, five, năm), for titles; in figures from ten on. */
export const countWord = (count: number, lang: Lang): string =>
  COUNT_WORDS[tongueOf(lang)][count - 1] ?? `${count}`;

/** Years ago are said to the nearest ten million: nobody knows them better. */
const ROUND_TO_MILLION = 10;

/** A time in the depth of the earth in words: 約3億5000万年前, about 350 million years ago. Below five million years: today. */
export function formatYearsAgo(million: number, lang: Lang): string {
  const rounded = Math.round(million / ROUND_TO_MILLION) * ROUND_TO_MILLION;
  if (rounded <= 0) return { ja: '今', en: 'Today', vi: 'Hôm nay' }[tongueOf(lang)];
  if (lang === 'en') return `about ${rounded} million years ago`;
  if (lang === 'vi') return `khoảng ${rounded} triệu năm trước`;
  const hundreds = Math.floor(rounded / 100);
  const rest = rounded % 100;
  return `約${hundreds > 0 ? `${hundreds}億` : ''}${rest > 0 ? `${rest}00万` : ''}年前`;
}
