// data/readings.yaml: readings of kanji, checked so that no Japanese text of the app lacks one.
import * as v from 'valibot';
import { findWords } from '../../src/content/glossary';
import type { GlossaryEntry } from '../../src/content/types';
import {
  prepareReadings,
  type Readings,
  type ReadingTable,
  readPhrase,
  UNKNOWN_READING,
} from '../../src/core/furigana';
import { openData } from './document';
import type { JapaneseText } from './japanese';
import type { Complain, ContentProblem } from './problems';
import { validate } from './small-files';

const KANA = /^[\u3041-\u3096ー]+$/;

/** data/readings.yaml */
export const readingsSchema = v.record(
  v.string(),
  v.pipe(
    v.string('読みが必要です / expected the reading'),
    v.check(
      (reading) => reading.split('|').every((part) => part === UNKNOWN_READING || KANA.test(part)),
      '読みはひらがなか「？」 / a reading is hiragana, or ？ where it is not known',
    ),
  ),
);

const grade = v.pipe(
  v.string('漢字の一覧が必要です / expected a list of kanji'),
  v.regex(/^\p{Script=Han}+$/u),
);

/** data/kanji.yaml */
export const kanjiSchema = v.strictObject({ grade1: grade, grade2: grade, grade3: grade, grade4: grade });

/** The table of the app; null after complaining. */
export function readReadings(root: string, problems: ContentProblem[]): ReadingTable | null {
  const before = problems.length;
  const file = openData(root, 'data/readings.yaml', problems);
  const readings = file && validate(file, readingsSchema);
  const kanjiFile = openData(root, 'data/kanji.yaml', problems);
  const kanji = kanjiFile && validate(kanjiFile, kanjiSchema);
  if (!file || !readings || !kanji) return null;
  for (const [key, reading] of Object.entries(readings)) {
    try {
      readPhrase(key, reading);
    } catch {
      file.complain(
        file.lineAt([key]),
        {
          ja: `「${key}」の漢字の数と、読み「${reading}」の数が合いません`,
          en: `${key} and its reading ${reading} have not the same number of parts`,
        },
        { ja: '「|」で同じ数に分けてください', en: 'divide both into as many parts by |' },
      );
    }
  }
  return problems.length > before ? null : { readings, easy: Object.values(kanji).join('') };
}

/**
 * Complains about every kanji without a reading. A text is looked at whole, and in the pieces in which `glossaries`
 * mark it, because so it is shown. Numbers stand for what is put in at run time.
 */
export function checkReadings(
  texts: readonly JapaneseText[],
  table: ReadingTable,
  glossaries: readonly (readonly GlossaryEntry[])[],
): void {
  const readings = prepareReadings(table);
  // By file, which is who complains: the same line of two files is two faults.
  const saidBy = new Map<Complain, Set<string>>();
  for (const { text, line, complain } of texts) {
    const said = saidBy.get(complain) ?? new Set();
    saidBy.set(complain, said);
    const filled = text.replace(/\{\{.*?\}\}/g, '5');
    const pieces = [
      filled,
      ...glossaries.flatMap((glossary) => findWords(filled, glossary).map((one) => one.text)),
    ];
    for (const run of pieces.flatMap((piece) => missing(piece, readings))) {
      if (said.has(`${line} ${run}`)) continue;
      said.add(`${line} ${run}`);
      complain(
        line,
        { ja: `「${run}」に読みがありません（${text}）`, en: `${run} has no reading (in ${text})` },
        {
          ja: `data/readings.yaml に「${run}: よみ」を足してください`,
          en: `add \`${run}: reading\` to data/readings.yaml`,
        },
      );
    }
  }
}

const missing = (text: string, readings: Readings): string[] =>
  readings.find(text).flatMap((piece) => (piece.reading === '' ? [piece.text] : []));
