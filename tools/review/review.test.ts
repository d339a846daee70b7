// Texts go out to their readers and come back: what they corrected, nothing that is stale or broken.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { allEntries, entriesOf, REVIEWED_LANGUAGES } from './entries';
import { COLUMNS, toSheet } from './sheet';
import { printOf, readReviewed, statusOf } from './status';
import { corrected, type Read, takeIn } from './take-in';

const PAIRS = `# Kept as it is.
home:
  title: # also kept
    of: "五つの目標"
    text: "Five goals"
  count:
    of: "{{n}}件"
    text: '{{n}} items, "listed"'
`;
const SIDES = `stations:
  - id: cave.entrance
    name: { ja: "正面入口", reading: "しょうめんいりぐち", en: "Main Entrance", vi: "Cửa hang chính" }
`;
const WORDS = `inbound:
  ja:
    words: [インバウンド, 訪日]
    reading: ほうにち
    meaning: 海外から日本を訪れる旅行です。
  en:
    words: [visitors from abroad]
    meaning: People who travel to Japan.
`;
const SENTENCES = `g1.p1.fy2023.1:
  of: インバウンドの誘客
  text: Attract visitors from abroad
`;
const entries = [...entriesOf('a.yaml', PAIRS, 'en'), ...entriesOf('b.yaml', SIDES, 'en')];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sheet = toSheet(entries, {}, new Map([['cave.entrance', 'ask the cave']]));

/** The spreadsheet after a reader has filled cells in, by row of the texts (0 …) and column. */
const filled = (
  cells: Readonly<Record<number, Partial<Record<keyof typeof COLUMNS, string>>>>,
  of = entries,
): Uint8Array => {
  const rows = of.map((entry, i) => {
    const own = { id: entry.id, ja: entry.ja, text: entry.text, ...cells[i] };
    return (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])
      .map((column) => `"${(own[column as keyof typeof own] ?? '').replaceAll('"', '""')}"`)
      .join(',');
  });
  return bytes([Object.values(COLUMNS).join(','), ...rows].join('\n'));
};
const read = (cells: Parameters<typeof filled>[0]): readonly Read[] => {
  const taken = takeIn(filled(cells), entries);
  if ('refused' in taken) throw new Error(JSON.stringify(taken.refused));
  return taken.read;
};

describe('texts for their readers', () => {
  it('finds pairs and sides, with the Japanese beside each', () => {
    expect(entries.map(({ id, ja, text }) => [id, ja, text])).toEqual([
      ['a.yaml#home/title', '五つの目標', 'Five goals'],
      ['a.yaml#home/count', '{{n}}件', '{{n}} items, "listed"'],
      ['b.yaml#stations/cave.entrance/name', '正面入口', 'Main Entrance'],
    ]);
    expect(sheet.startsWith('\ufeffid,')).toBe(true);
    expect(sheet).toContain('"{{n}} items, ""listed"""');
    expect(sheet.trim().endsWith('draft,ask the cave')).toBe(true);
  });

  it('takes nothing from a spreadsheet nobody has written in', () => {
    expect(takeIn(bytes(sheet), entries)).toEqual({ read: [] });
  });

  it('puts corrections where the text stood, and leaves all else letter by letter', () => {
    const both = read({
      0: { correction: 'Our five goals', reader: 'Ann' },
      1: { ok: 'OK', reader: 'Ann' },
      2: { correction: 'The "front" door', reader: 'Ann' },
    });
    const a = corrected(
      PAIRS,
      both.filter(({ entry }) => entry.file === 'a.yaml'),
    );
    expect(a).toBe(PAIRS.replace('"Five goals"', '"Our five goals"'));
    const b = corrected(
      SIDES,
      both.filter(({ entry }) => entry.file === 'b.yaml'),
    );
    expect(parse(b).stations[0].name.en).toBe('The "front" door');
    expect(b.replace('"The \\"front\\" door"', '"Main Entrance"')).toBe(SIDES);
  });

  it.each([
    ['a text that is gone', { 0: { id: 'a.yaml#home/old', ok: 'ok', reader: 'A' } }, COLUMNS.id],
    ['Japanese that has changed', { 0: { ja: '四つの目標', ok: 'ok', reader: 'A' } }, COLUMNS.ja],
    ['a text that has changed', { 0: { text: 'Four goals', ok: 'ok', reader: 'A' } }, COLUMNS.text],
    ['a mark nobody understands', { 0: { ok: 'hm', reader: 'A' } }, COLUMNS.ok],
    ['nobody’s name', { 0: { ok: 'ok' } }, COLUMNS.reader],
    ['a number’s place that was lost', { 1: { correction: 'some items', reader: 'A' } }, COLUMNS.correction],
    ['a text of two lines', { 0: { correction: 'Five\ngoals', reader: 'A' } }, COLUMNS.correction],
  ])('refuses everything for %s, by row and column', (_what, cells, column) => {
    const taken = takeIn(filled({ 2: { ok: 'ok', reader: 'A' }, ...cells }), entries);
    expect(taken).toEqual({
      refused: [{ row: Number(Object.keys(cells)[0]) + 2, column, what: expect.any(String) }],
    });
  });

  it('takes readings of kanji by their word', () => {
    const source = '# 名前\n美祢|市: みね|し\n行う: おこな\n';
    const readings = entriesOf('data/readings.yaml', source, 'readings');
    expect(readings.map(({ id, text }) => [id, text])).toEqual([
      ['data/readings.yaml#美祢|市', 'みね|し'],
      ['data/readings.yaml#行う', 'おこな'],
    ]);
    const [, second] = readings;
    if (!second) throw new Error('no reading');
    expect(corrected(source, [{ entry: second, text: 'いく', by: 'A' }])).toBe(
      source.replace('おこな', '"いく"'),
    );
  });

  describe('and the glossary', () => {
    const file = 'data/glossary.yaml';
    const both = [
      ...entriesOf(file, WORDS, 'en'),
      ...entriesOf('data/translations/en.yaml', SENTENCES, 'en'),
    ];
    const OTHERS = { correction: 'foreign visitors', reader: 'Ann' };
    const SENTENCE = { correction: 'Attract foreign visitors', reader: 'Ann' };

    it('gives each word beside all that the report writes, and each meaning beside its own', () => {
      expect(both.map(({ id, ja, text }) => [id, ja, text])).toEqual([
        [`${file}#inbound/words/1`, 'インバウンド・訪日', 'visitors from abroad'],
        [`${file}#inbound/meaning`, '海外から日本を訪れる旅行です。', 'People who travel to Japan.'],
        ['data/translations/en.yaml#g1.p1.fy2023.1', 'インバウンドの誘客', 'Attract visitors from abroad'],
      ]);
      // The Japanese words are the report's; their meaning and reading are ours.
      expect(entriesOf(file, WORDS, 'ja').map(({ id }) => id)).toEqual([`${file}#inbound/meaning`]);
      expect(entriesOf(file, WORDS, 'readings').map(({ text }) => text)).toEqual(['ほうにち']);
    });

    it('puts corrections of words and meanings back', () => {
      const taken = takeIn(
        filled({ 0: OTHERS, 1: { correction: 'Who travels to Japan.', reader: 'Ann' }, 2: SENTENCE }, both),
        both,
      );
      if ('refused' in taken) throw new Error(JSON.stringify(taken.refused));
      const after = corrected(
        WORDS,
        taken.read.filter(({ entry }) => entry.file === file),
      );
      expect(parse(after).inbound.en).toEqual({
        words: ['foreign visitors'],
        meaning: 'Who travels to Japan.',
      });
      expect(parse(after).inbound.ja).toEqual(parse(WORDS).inbound.ja);
    });

    it.each([
      ['a word', { 0: OTHERS }],
      ['a sentence', { 2: SENTENCE }],
    ])('refuses %s whose correction leaves the word in no text', (_what, cells) => {
      expect(takeIn(filled(cells, both), both)).toEqual({
        refused: [
          {
            row: Number(Object.keys(cells)[0]) + 2,
            column: COLUMNS.correction,
            what: expect.stringContaining('stands in no text'),
          },
        ],
      });
    });

    it('refuses a meaning whose Japanese has changed', () => {
      const stale = filled({ 1: { ja: '海外からの旅行です。', ok: 'ok', reader: 'Ann' } }, both);
      expect(takeIn(stale, both)).toMatchObject({ refused: [{ row: 3, column: COLUMNS.ja }] });
    });
  });

  it('calls a text a draft again when it or its Japanese changes', () => {
    const [entry] = entries;
    if (!entry) throw new Error('no entry');
    const kept = { by: 'Ann', on: '2026-11-25', of: printOf(entry) };
    expect(statusOf(entry, kept)).toBe('reviewed');
    expect(statusOf({ ...entry, text: 'Five aims' }, kept)).toBe('draft');
    expect(statusOf({ ...entry, ja: '五つのめあて' }, kept)).toBe('draft');
    expect(statusOf(entry, undefined)).toBe('draft');
  });

  it('knows every text of the app, and every reading kept is of one', () => {
    const reviewed = readReviewed(process.cwd());
    for (const lang of REVIEWED_LANGUAGES) {
      const ids = allEntries(process.cwd(), lang).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(300);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => id.startsWith('data/glossary.yaml#')).length).toBeGreaterThan(30);
      expect(Object.keys(reviewed[lang]).filter((id) => !ids.includes(id))).toEqual([]);
    }
  });
});
