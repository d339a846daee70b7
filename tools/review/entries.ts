// Every translated text of the data files, wherever it stands: a pair of `of` and `text`, or `ja` beside the language.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';

/** What is read by others: three languages by their readers, the readings of kanji by a person of the city. */
export const REVIEWED_LANGUAGES = ['ja-x-easy', 'en', 'vi', 'readings'] as const;
export type ReviewedLang = (typeof REVIEWED_LANGUAGES)[number];

/** A translated text. */
export interface Entry {
  /** `file#key/key`: names the text in a spreadsheet. */
  readonly id: string;
  /** Relative to the project. */
  readonly file: string;
  readonly ja: string;
  readonly text: string;
  /** Where the text stands in its file, in characters: from, up to. */
  readonly range: readonly [number, number];
}

/** The files that hold texts of `lang`, in the order in which one reads them. */
function filesOf(root: string, lang: ReviewedLang): string[] {
  if (lang === 'readings') return ['data/readings.yaml'];
  const geopark = readdirSync(join(root, 'data/geopark')).filter((name) => name.endsWith('.yaml'));
  return [
    `data/translations/${lang}.yaml`,
    `data/ui/${lang}.yaml`,
    ...geopark.sort().map((name) => `data/geopark/${name}`),
    'data/pictures.yaml',
  ];
}

/** A name for a member of a list: its own id where it has one. */
const nameOf = (node: unknown, i: number): string => {
  const id: unknown = isMap(node) ? node.get('id') : null;
  return typeof id === 'string' ? id : String(i + 1);
};

/** Readings: the word is the key, and names the entry. */
function readingsOf(file: string, source: string): Entry[] {
  const { contents } = parseDocument(source);
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isScalar(value)) return [];
    const [from = 0, to = 0] = value.range ?? [];
    const word = String(key.value);
    return [{ id: `${file}#${word}`, file, ja: word, text: String(value.value), range: [from, to] as const }];
  });
}

/** All texts of a file's source, in its order. */
export function entriesOf(file: string, source: string, lang: ReviewedLang): Entry[] {
  if (lang === 'readings') return readingsOf(file, source);
  const found: Entry[] = [];
  const visit = (node: unknown, path: readonly string[]): void => {
    if (isMap(node)) {
      const pair = node.has('of') ? (['of', 'text'] as const) : (['ja', lang] as const);
      const [ja, text] = pair.map((key) => node.get(key, true));
      if (isScalar(ja) && isScalar(text) && typeof ja.value === 'string' && typeof text.value === 'string') {
        const [from = 0, to = 0] = text.range ?? [];
        found.push({
          id: `${file}#${path.join('/')}`,
          file,
          ja: ja.value,
          text: text.value,
          range: [from, to],
        });
        return;
      }
      for (const { key, value } of node.items)
        visit(value, [...path, isScalar(key) ? String(key.value) : String(key)]);
    } else if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)) {
      for (const [i, one] of node.items.entries()) visit(one, [...path, nameOf(one, i)]);
    }
  };
  visit(parseDocument(source).contents, []);
  return found;
}

/** Every text of `lang`. @throws when a data file cannot be read. */
export function allEntries(root: string, lang: ReviewedLang): Entry[] {
  return filesOf(root, lang).flatMap((file) => entriesOf(file, readFileSync(join(root, file), 'utf8'), lang));
}
