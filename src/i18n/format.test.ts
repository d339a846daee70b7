import { describe, expect, it } from 'vitest';
import { formatFiscalYear, formatMonth } from './format';

describe('formatMonth', () => {
  it('says the month of the report in each language', () => {
    expect(formatMonth('2023-11', 'ja')).toBe('令和5年11月');
    expect(formatMonth('2023-11', 'en')).toBe('November 2023');
    expect(formatMonth('2023-11', 'vi')).toBe('tháng 11 năm 2023');
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
