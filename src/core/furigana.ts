// Readings above kanji: where each phrase of data/readings.yaml stands in a text, the longest first. Pure; the build
// checks every text with the same function as the page shows it with.

/** Readings by phrase. `|` in a phrase parts its kanji, `#` in front stands for digits; kana only say where it holds. */
export interface ReadingTable {
  /** `取|組` → `と|く`. A reading `？` is not known and not shown. */
  readonly readings: Readonly<Record<string, string>>;
  /** Kanji that everybody has learned early; their readings are left out where only difficult ones are asked for. */
  readonly easy: string;
}

/** A piece of a text; `reading` is null where it has none of its own (kana, digits), '' where it should have one. */
export interface RubyPiece {
  readonly text: string;
  readonly reading: string | null;
}

const KANJI = '\\p{Script=Han}々〆ヶ';
const RUN = new RegExp(`[${KANJI}]+`, 'gu');
const IS_KANJI = new RegExp(`^[${KANJI}]`, 'u');
const DIGITS = /^[0-9０-９][0-9０-９.,]*/;
/** ヶ is kanji only between kanji. */
export const hasKanji = (text: string): boolean => /\p{Script=Han}/u.test(text);
/** Stands in a table where no reading is known. */
export const UNKNOWN_READING = '？';

interface Phrase {
  readonly phrase: string;
  /** Its kanji with their readings, and what is between them. */
  readonly pieces: readonly RubyPiece[];
}

/** Readings made ready to be looked up. */
export interface Readings {
  find(text: string): RubyPiece[];
  /** Whether a piece has a kanji that is not among the easy ones. */
  isDifficult(piece: string): boolean;
}

/** Parts of a phrase with their readings. @throws RangeError when it has more or fewer than its kanji. */
export function readPhrase(key: string, reading: string): Phrase {
  const readings = reading.split('|');
  const pieces: RubyPiece[] = [];
  let used = 0;
  let from = 0;
  const plain = (until: number): void => {
    const text = key.slice(from, until).replace('|', '');
    if (text !== '') pieces.push({ text, reading: null });
  };
  for (const run of key.matchAll(RUN)) {
    plain(run.index);
    const own = readings[used];
    used += 1;
    if (own === undefined) break;
    pieces.push({ text: run[0], reading: own === UNKNOWN_READING ? null : own });
    from = run.index + run[0].length;
  }
  plain(key.length);
  if (used !== readings.length || readings.includes(''))
    throw new RangeError(`${key} has ${used} kanji parts, ${reading} has ${readings.length} readings`);
  return { phrase: key.replaceAll('|', ''), pieces };
}

/** Makes a table ready. @throws RangeError for a phrase that does not fit its reading. */
export function prepareReadings({ readings, easy }: ReadingTable): Readings {
  const byStart = new Map<string, Phrase[]>();
  for (const [key, reading] of Object.entries(readings)) {
    const phrase = readPhrase(key, reading);
    const start = phrase.phrase[0] ?? '';
    byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  const known = new Set(easy);
  const at = (text: string, place: number): Phrase | undefined =>
    byStart.get(text[place] ?? '')?.find(({ phrase }) => text.startsWith(phrase, place));

  /** What stands after digits: a phrase with just these digits, else one of any. */
  const counted = (text: string, digits: string, place: number): readonly RubyPiece[] | null => {
    const exact = at(text, place);
    if (exact && DIGITS.exec(exact.phrase)?.[0] === digits) return exact.pieces;
    const rest = `#${text.slice(place + digits.length)}`;
    const any = byStart.get('#')?.find(({ phrase }) => rest.startsWith(phrase));
    return any ? [{ text: digits, reading: null }, ...any.pieces.slice(1)] : null;
  };

  return {
    find(text) {
      const pieces: RubyPiece[] = [];
      const add = (piece: RubyPiece): void => {
        const last = pieces.at(-1);
        if (last && last.reading === piece.reading && (piece.reading === null || piece.reading === ''))
          pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
        else pieces.push(piece);
      };
      let place = 0;
      while (place < text.length) {
        const digits = DIGITS.exec(text.slice(place))?.[0];
        const found = digits === undefined ? at(text, place)?.pieces : counted(text, digits, place);
        const step = found ?? [
          { text: digits ?? text[place] ?? '', reading: IS_KANJI.test(text[place] ?? '') ? '' : null },
        ];
        for (const piece of step) {
          add(piece);
          place += piece.text.length;
        }
      }
      return pieces;
    },
    isDifficult: (piece) => [...piece].some((letter) => hasKanji(letter) && !known.has(letter)),
  };
}
