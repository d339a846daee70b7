import { describe, expect, it } from 'vitest';
import { entriesIn, findWords } from './glossary';
import type { GlossaryEntry } from './types';

const entry = (id: string, ...words: string[]): GlossaryEntry => ({
  id,
  words,
  reading: null,
  meaning: `${id}?`,
});
const GLOSSARY = [
  entry('dmo', '登録DMO', 'DMO'),
  entry('mineto', 'mineto', '公設塾mineto'),
  entry('akiya', '空き家'),
];

describe('findWords', () => {
  it('marks the longest word, every time it stands, and loses nothing', () => {
    const text = '美祢市公設塾minetoなどmineto教育改革';
    const pieces = findWords(text, GLOSSARY);
    expect(pieces).toEqual([
      { text: '美祢市', entry: null },
      { text: '公設塾mineto', entry: 'mineto' },
      { text: 'など', entry: null },
      { text: 'mineto', entry: 'mineto' },
      { text: '教育改革', entry: null },
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it('knows a word at the beginning of a sentence, as it is written there', () => {
    const tram = [entry('tram', 'night tram')];
    expect(findWords('Night tram, night tram', tram)).toEqual([
      { text: 'Night tram', entry: 'tram' },
      { text: ', ', entry: null },
      { text: 'night tram', entry: 'tram' },
    ]);
  });

  it('leaves a text without hard words whole, and an empty one empty', () => {
    expect(findWords('温水プール', GLOSSARY)).toEqual([{ text: '温水プール', entry: null }]);
    expect(findWords('', GLOSSARY)).toEqual([]);
  });
});

describe('entriesIn', () => {
  it('names each entry once, in the order of the texts', () => {
    const found = entriesIn(['空き家と登録DMO', 'DMOの認定'], GLOSSARY);
    expect(found.map(({ id }) => id)).toEqual(['akiya', 'dmo']);
  });
});
