// The hard words in the texts as they are, in every layer: wherever one stands it is marked.
import { describe, expect, it } from 'vitest';
import { findWords } from '../../src/content/glossary';
import { LANGUAGES } from '../../src/content/types';
import { compileContent } from './content';
import { copyOfData, generated } from './data-copy';
import { buildGeopark, readGeopark } from './geopark';
import { markedTexts } from './glossary';

const root = copyOfData();
compileContent(root);
const data = readGeopark(root, []);
if (!data) throw new Error('no data');

describe.each(LANGUAGES)('hard words (%s)', (lang) => {
  const { plan, glossary } = generated(root, lang);
  const texts = markedTexts(plan, buildGeopark(lang, data));

  it('are marked in every text in which they stand, at the beginning of a sentence too', () => {
    const words = glossary.flatMap((entry) => entry.words.map((word) => word.toLowerCase()));
    const found = texts.map((text) => ({ text, pieces: findWords(text, glossary) }));
    for (const { text, pieces } of found) expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    const plain = found.flatMap(({ pieces }) => pieces.filter(({ entry }) => entry === null));
    expect(plain.filter(({ text }) => words.some((word) => text.toLowerCase().includes(word)))).toEqual([]);
  });

  it('are each explained somewhere', () => {
    const marked = new Set(texts.flatMap((text) => findWords(text, glossary).map(({ entry }) => entry)));
    expect(glossary.map(({ id }) => id).filter((id) => !marked.has(id))).toEqual([]);
  });

  it('stand in the texts of the plan and of the geopark alike', () => {
    const inGeopark = markedTexts({ ...plan, goals: [] }, buildGeopark(lang, data));
    expect(inGeopark.some((text) => findWords(text, glossary).length > 1)).toBe(true);
    expect(texts.length).toBeGreaterThan(inGeopark.length + 100);
  });
});
