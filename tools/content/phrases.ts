// Where headings may break: phrases by BudouX, corrected by data/phrases.yaml. Made here, so that the page carries no model.
import { loadDefaultJapaneseParser } from 'budoux';
import * as v from 'valibot';
import { PHRASE_END } from '../../src/content/phrases';
import { openData } from './document';
import type { ContentProblem } from './problems';
import { validate } from './small-files';

/** data/phrases.yaml */
export const phrasesSchema = v.strictObject({
  keep: v.array(v.pipe(v.string(), v.minLength(2, '2字以上 / at least two letters'))),
  divide: v.array(
    v.pipe(
      v.string(),
      v.regex(/^[^|]+(\|[^|]+)+$/, '分ける所に「|」を書いてください / put "|" where it may break'),
    ),
  ),
});

/** What corrects the automatic phrasing. */
export type Corrections = v.InferOutput<typeof phrasesSchema>;

/** Words that are never divided, and where others may be; null after complaining. */
export function readPhrases(root: string, problems: ContentProblem[]): Corrections | null {
  const file = openData(root, 'data/phrases.yaml', problems);
  return file && validate(file, phrasesSchema);
}

const parser = loadDefaultJapaneseParser();
/** What may not begin a line, and what may not end one. */
const NO_BEGIN = /^[、。・）」』】〜ーぁぃぅぇぉっゃゅょァィゥェォッャュョ：／]/;
const NO_END = /[（「『【]$/;

/** Where a word begins in a text. */
function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** The phrases of a heading. They join to it. */
export function phrasesOf(text: string, { keep, divide }: Corrections): string[] {
  const ends = new Set<number>();
  let place = 0;
  for (const phrase of parser.parse(text)) {
    place += phrase.length;
    if (!NO_BEGIN.test(text.slice(place)) && !NO_END.test(text.slice(0, place))) ends.add(place);
  }
  for (const word of keep)
    for (const at of placesOf(word, text))
      for (let inside = at + 1; inside < at + word.length; inside++) ends.delete(inside);
  for (const marked of divide) {
    const parts = marked.split(PHRASE_END);
    for (const at of placesOf(parts.join(''), text)) {
      let end = at;
      for (const part of parts.slice(0, -1)) {
        end += part.length;
        ends.add(end);
      }
    }
  }
  const cuts = [...ends].filter((end) => end < text.length).sort((a, b) => a - b);
  return [...cuts, text.length].map((end, i) => text.slice(cuts[i - 1] ?? 0, end));
}

/** Headings with the ends of their phrases marked, for the content's file; those of one phrase are left out. */
export const markPhrases = (headings: readonly string[], corrections: Corrections): string[] =>
  [...new Set(headings)]
    .filter(
      (text) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) && !text.includes('{{'),
    )
    .map((text) => phrasesOf(text, corrections))
    .filter((phrases) => phrases.length > 1)
    .map((phrases) => phrases.join(PHRASE_END));
