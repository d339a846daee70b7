// Hard words in a text: where they stand, so that they can be marked and explained. Pure.
import type { GlossaryEntry, Policy } from './types';

/** A piece of a text; `entry` is the id of the hard word it is, or null for ordinary words. */
export interface Piece {
  readonly text: string;
  readonly entry: string | null;
}

/** Cuts `text` at its hard words. The longest word wins where two begin at the same place; the pieces join to `text`. */
export function findWords(text: string, glossary: readonly GlossaryEntry[]): Piece[] {
  const pieces: Piece[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    let word = '';
    let entry: string | null = null;
    for (const { id, words } of glossary) {
      for (const candidate of words) {
        if (candidate.length > word.length && text.startsWith(candidate, at)) {
          word = candidate;
          entry = id;
        }
      }
    }
    if (entry === null) {
      at += 1;
      continue;
    }
    if (at > plainFrom) pieces.push({ text: text.slice(plainFrom, at), entry: null });
    pieces.push({ text: word, entry });
    at += word.length;
    plainFrom = at;
  }
  if (plainFrom < text.length) pieces.push({ text: text.slice(plainFrom), entry: null });
  return pieces;
}

/** The entries whose words stand in one of `texts`, in the order of their first appearance. */
export function entriesIn(texts: readonly string[], glossary: readonly GlossaryEntry[]): GlossaryEntry[] {
  const ids = new Set(texts.flatMap((text) => findWords(text, glossary).map((piece) => piece.entry)));
  return [...ids].flatMap((id) => glossary.find((entry) => entry.id === id) ?? []);
}

/** All texts of a policy: its name, its measures, and what it lists in any year. */
export const textsOfPolicy = (policy: Policy): string[] => [
  policy.text,
  ...policy.measures.map((measure) => measure.text),
  ...Object.values(policy.items).flatMap((items) => items.map((item) => item.text)),
];
