import { describe, expect, it } from 'vitest';
import { countWord, formatDay, formatFiscalYear, formatMonth, formatYearsAgo } from './format';

describe('formatDay', () => {
  it('says a day in each language, with its era in Japanese', () => {
    expect(formatDay('2026-11-05', 'ja')).toBe('令和8年11月5日');
    expect(formatDay('2026-11-25', 'en')).toBe('25 November 2026');
    expect(formatDay('2026-11-25', 'vi')).toBe('ngày 25 tháng 11 năm 2026');
  });
});

describe('formatMonth', () => {
  it('says the month of the report in each language', () => {
    expect(formatMonth('2023-11', 'ja')).toBe('令和5年11月');
    expect(formatMonth('2023-11', 'en')).toBe('November 2023');
    expect(formatMonth('2023-11', 'vi')).toBe('tháng 11 năm 2023');
  });

  it('counts years in the Western way in easy Japanese', () => {
    expect(formatMonth('2023-11', 'ja-x-easy')).toBe('2023年11月');
    expect(formatDay('2026-11-25', 'ja-x-easy')).toBe('2026年11月25日');
    expect(formatFiscalYear(2022, 'ja-x-easy', 'short')).toBe('2022年度');
    expect(formatFiscalYear(2022, 'ja-x-easy', 'long')).toBe('2022年度（2022年4月から2023年3月まで）');
  });

  it('changes the era between April and May 2019', () => {
    expect(formatMonth('2019-04', 'ja')).toBe('平成31年4月');
    expect(formatMonth('2019-05', 'ja')).toBe('令和元年5月');
    expect(formatMonth('2020-01', 'ja')).toBe('令和2年1月');
  });

  it('refuses what is not a month', () => {
    for (const wrong of ['2023', '2023-13', '2023-00', '23-11', '1980-01']) {
      expect(() => formatMonth(wrong, 'ja')).toThrow(RangeError);
    }
  });
});

describe('formatFiscalYear', () => {
  it('names the two years of the report', () => {
    expect(formatFiscalYear(2022, 'ja', 'short')).toBe('令和4年度');
    expect(formatFiscalYear(2022, 'ja', 'long')).toBe('令和4年度（2022年4月〜2023年3月）');
    expect(formatFiscalYear(2023, 'en', 'short')).toBe('FY2023');
    expect(formatFiscalYear(2022, 'en', 'long')).toBe('FY2022 (April 2022–March 2023)');
    expect(formatFiscalYear(2022, 'vi', 'short')).toBe('năm tài chính 2022');
    expect(formatFiscalYear(2023, 'vi', 'long')).toBe('năm tài chính 2023 (4/2023–3/2024)');
  });

  it('keeps the year of change in the new era', () => {
    expect(formatFiscalYear(2018, 'ja', 'short')).toBe('平成30年度');
    expect(formatFiscalYear(2019, 'ja', 'short')).toBe('令和元年度');
    expect(formatFiscalYear(2020, 'ja', 'short')).toBe('令和2年度');
  });
});

describe('countWord', () => {
  it('says small counts in words and larger ones in figures', () => {
    expect(countWord(5, 'ja')).toBe('五つ');
    expect(countWord(6, 'en')).toBe('six');
    expect(countWord(5, 'vi')).toBe('năm');
    expect(countWord(10, 'ja')).toBe('10');
  });
});

describe('formatYearsAgo', () => {
  it('counts in the units of each language, to the nearest ten million', () => {
    expect([350, 204, 96, 14].map((million) => formatYearsAgo(million, 'ja'))).toEqual([
      '約3億5000万年前',
      '約2億年前',
      '約1億年前',
      '約1000万年前',
    ]);
    expect(formatYearsAgo(333, 'en')).toBe('about 330 million years ago');
    expect(formatYearsAgo(333, 'vi')).toBe('khoảng 330 triệu năm trước');
  });

  it('ends with today', () => {
    expect([formatYearsAgo(0, 'ja'), formatYearsAgo(4, 'en')]).toEqual(['今', 'Today']);
  });
});
