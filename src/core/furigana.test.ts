import { describe, expect, it } from 'vitest';
import { prepareReadings, readPhrase } from './furigana';

const readings = prepareReadings({
  readings: {
    '秋吉|台': 'あきよし|だい',
    台: 'だい',
    行う: 'おこな',
    行: 'ぎょう',
    取り組: 'と|く',
    '十文字|原': 'じゅうもんじ|？',
    '#人': 'にん',
    '1人': 'ひとり',
    人: 'ひと',
    '#月': 'がつ',
    '#日': 'にち',
    '10日': 'とおか',
  },
  easy: '人台',
});

/** `秋吉[あきよし]台[だい]`; a kanji without a reading is `原[]`. */
const shown = (text: string): string =>
  readings
    .find(text)
    .reduce((all, piece) => all + piece.text + (piece.reading === null ? '' : `[${piece.reading}]`), '');

describe('readings', () => {
  it('takes the longest phrase, and loses nothing', () => {
    expect(shown('秋吉台を行う')).toBe('秋吉[あきよし]台[だい]を行[おこな]う');
    expect(shown('行と台')).toBe('行[ぎょう]と台[だい]');
    expect(shown('取り組みます')).toBe('取[と]り組[く]みます');
  });

  it('reads what is counted, and the exceptions among numbers', () => {
    expect(shown('1,000人の人')).toBe('1,000人[にん]の人[ひと]');
    expect(shown('1人')).toBe('1人[ひとり]');
    expect(shown('11人')).toBe('11人[にん]');
    expect(shown('11月10日、2月20日')).toBe('11月[がつ]10日[とおか]、2月[がつ]20日[にち]');
  });

  it('marks kanji without a reading, and leaves those bare whose reading nobody knows', () => {
    expect(shown('新しい台')).toBe('新[]しい台[だい]');
    expect(shown('十文字原')).toBe('十文字[じゅうもんじ]原');
  });

  it('knows which kanji are difficult', () => {
    expect([readings.isDifficult('台'), readings.isDifficult('秋吉')]).toEqual([false, true]);
  });

  it('refuses a phrase with more or fewer parts than its reading', () => {
    expect(() => readPhrase('秋吉|台', 'あきよしだい')).toThrow(RangeError);
    expect(() => readPhrase('台', 'だ|い')).toThrow(RangeError);
  });
});
