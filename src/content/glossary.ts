// Hard words in a text: where they stand, so that they can be marked and explained. Pure.
import type { Geopark, GeoparkPlace } from './geopark';
import type { GlossaryEntry, Policy } from './types';

/** A piece of a text; `entry` is the id of the hard word it is, or null for ordinary words. */
export interface Piece {
  readonly text: string;
  readonly entry: string | null;
}

interface Wanted {
  readonly id: string;
  readonly small: string;
}

/** The words of a glossary in small letters: made once, looked for in every text. */
const PREPARED = new WeakMap<readonly GlossaryEntry[], readonly Wanted[]>();

function wantedOf(glossary: readonly GlossaryEntry[]): readonly Wanted[] {
  const known = PREPARED.get(glossary);
  if (known) return known;
  const wanted = glossary.flatMap(({ id, words }) => words.map((one) => ({ id, small: one.toLowerCase() })));
  PREPARED.set(glossary, wanted);
  return wanted;
}

/**
 * Cuts `text` at its hard words. The longest word wins where two begin at the same place; a word at the beginning of a
 * sentence is the same word; the pieces join to `text`.
 */
export function findWords(text: string, glossary: readonly GlossaryEntry[]): Piece[] {
  const pieces: Piece[] = [];
  const small = text.toLowerCase();
  const wanted = wantedOf(glossary);
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    let word = '';
    let entry: string | null = null;
    for (const candidate of wanted) {
      if (candidate.small.length > word.length && small.startsWith(candidate.small, at)) {
        word = text.slice(at, at + candidate.small.length);
        entry = candidate.id;
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

/** What of a place is no text: names of things, sources, and what screens for other languages show. */
const NOT_READ: ReadonlySet<string> = new Set(['lang', 'id', 'ja', 'reading', 'sources', 'colour']);

const textsIn = (node: unknown): string[] => {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => (NOT_READ.has(key) ? [] : textsIn(child)));
};

/** All texts of a place of the geopark, of all its months, sights or views. */
export const textsOfGeopark = (geopark: Geopark, place: GeoparkPlace | 'hub'): string[] =>
  textsIn(geopark[place]);
