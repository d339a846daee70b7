// Readings and phrases of the real data, and what a missing one says.
import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../src/content/phrases';
import { prepareReadings } from '../../src/core/furigana';
import { markPhrases, phrasesOf, readPhrases } from './phrases';
import { type ContentProblem, formatProblem } from './problems';
import { checkReadings, readReadings } from './readings';

const ROOT = new URL('../..', import.meta.url).pathname;
const problems: ContentProblem[] = [];
const table = readReadings(ROOT, problems);
const phrasing = readPhrases(ROOT, problems) ?? { keep: [], divide: [] };

describe('data/readings.yaml', () => {
  it('has no problems', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  // What facts of the place and careful reading say; a machine's first guess is another in most of them.
  it.each([
    ['秋芳洞と美東町', 'あきよし どう みとう ちょう'],
    ['長登の銅と大嶺炭田', 'ながのぼり どう おおみね たんでん'],
    ['千町田、百枚皿、黄金柱', 'ちまちだ ひゃくまいざら こがねばしら'],
    ['令和5年6月29日からの大雨', 'れいわ ねん がつ にち おおあめ'],
    ['市内空き家の利活用', 'しない あ や りかつよう'],
    ['子どもを産み育てられる', 'こ う そだ'],
    ['豊かなつながりを育む', 'ゆた はぐく'],
    ['年をとっても', 'とし'],
    ['オートキャンプ場', 'じょう'],
    ['海溝で、うら返る', 'かいこう がえ'],
    ['1分でわかる計画', 'ぷん けいかく'],
    ['一年中17℃の闇を', 'いちねんじゅう やみ'],
    ['十五の基本方針、四十一の施策', 'じゅうご きほん ほうしん よんじゅういち しさく'],
  ])('reads 「%s」', (text, expected) => {
    const readings = table && prepareReadings(table).find(text);
    expect(readings?.flatMap(({ reading }) => reading ?? []).join(' ')).toBe(expected);
  });

  it('names a kanji without a reading with its line', () => {
    const found: string[] = [];
    if (table)
      checkReadings(
        [{ text: '鬱の{{n}}年', line: 12, complain: (line, what) => found.push(`${line}: ${what.en}`) }],
        table,
        [],
      );
    expect(found).toEqual(['12: 鬱 has no reading (in 鬱の{{n}}年)']);
  });
});

describe('phrases of headings', () => {
  it('keep city terms whole, and join to the heading', () => {
    const heading = '健やかに子どもを産み育てられる環境づくり';
    const phrases = phrasesOf(heading, phrasing);
    expect(phrases.join('')).toBe(heading);
    expect(phrases.length).toBeGreaterThan(2);
    const keeping = { keep: ['総合計画における', '子育て世代'], divide: [] };
    expect(phrasesOf('総合計画における子育て世代', keeping)).toEqual(['総合計画における', '子育て世代']);
  });

  it('may break where a name is marked', () => {
    const name = 'Mine秋吉台ジオパーク';
    expect(phrasesOf(name, { keep: ['ジオパーク'], divide: [] })).toEqual([name]);
    expect(phrasesOf(`${name}を歩く`, { keep: ['ジオパーク'], divide: ['秋吉台|ジオパーク'] })).toEqual([
      'Mine秋吉台',
      'ジオパークを',
      '歩く',
    ]);
  });

  it('begin no line with a mark, and end none with an opening bracket', () => {
    for (const text of ['「魅力の創出・交流」の拡大', '秋吉台を表した絵（模式図）'])
      for (const phrase of phrasesOf(text, phrasing)) expect(phrase).not.toMatch(/^[、。・）」]|[（「]$/);
  });

  it('come back as the places where a line may break', () => {
    const marked = markPhrases(['観光の振興と魅力の創出', 'みね', 'Wi-Fi'], phrasing);
    expect(marked).toHaveLength(1);
    const [[text, places] = ['', []]] = breaksOf(marked);
    expect(text).toBe('観光の振興と魅力の創出');
    expect(places[0]).toBe('観光の'.length);
  });
});
