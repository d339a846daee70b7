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
});

/** The words that are never divided; null after complaining. */
export function readPhrases(root: string, problems: ContentProblem[]): readonly string[] | null {
  const file = openData(root, 'data/phrases.yaml', problems);
  return (file && validate(file, phrasesSchema))?.keep ?? null;
}

const parser = loadDefaultJapaneseParser();
/** What may not begin a line, and what may not end one. */
const NO_BEGIN = /^[、。・）」』】〜ーぁぃぅぇぉっゃゅょァィゥェォッャュョ：／]/;
const NO_END = /[（「『【]$/;

/** The phrases of a heading. They join to it. */
export function phrasesOf(text: string, keep: readonly string[]): string[] {
  const ends = new Set<number>();
  let place = 0;
  for (const phrase of parser.parse(text)) {
    place += phrase.length;
    if (!NO_BEGIN.test(text.slice(place)) && !NO_END.test(text.slice(0, place))) ends.add(place);
  }
  for (const word of keep)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      for (let inside = at + 1; inside < at + word.length; inside++) ends.delete(inside);
  const cuts = [...ends].filter((end) => end < text.length).sort((a, b) => a - b);
  return [...cuts, text.length].map((end, i) => text.slice(cuts[i - 1] ?? 0, end));
}

/** Headings with the ends of their phrases marked, for the content's file; those of one phrase are left out. */
export const markPhrases = (headings: readonly string[], keep: readonly string[]): string[] =>
  [...new Set(headings)]
    .filter(
      (text) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) && !text.includes('{{'),
    )
    .map((text) => phrasesOf(text, keep))
    .filter((phrases) => phrases.length > 1)
    .map((phrases) => phrases.join(PHRASE_END));
