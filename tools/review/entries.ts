// Every text of the data files with its Japanese, wherever it stands: a pair of `of` and `text`, or layers side by side.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** What is read by others: the layers by their readers, the readings of kanji by a person of the city. */
export const REVIEWED_LANGUAGES = ['ja', 'ja-x-easy', 'en', 'vi', 'readings'] as const;
export type ReviewedLang = (typeof REVIEWED_LANGUAGES)[number];

/** A text that somebody has to read. */
export interface Entry {
  /** `file#key/key`: names the text in a spreadsheet. */
  readonly id: string;
  /** Relative to the project. */
  readonly file: string;
  readonly ja: string;
  readonly text: string;
  /** Where the text stands in its file, in characters: from, up to. */
  readonly range: readonly [number, number];
  /** A hard word as the texts write it. */
  readonly isWord: boolean;
}

const GLOSSARY = 'data/glossary.yaml';

/** Whether hard words are marked in a text: then each of them must stand in one of these. */
export const isMarked = ({ file }: Entry): boolean => /^data\/(translations|geopark)\//.test(file);

/** The files that hold texts of `lang`, in the order in which one reads them. The report's Japanese is the city's own. */
function filesOf(root: string, lang: ReviewedLang): string[] {
  const geopark = readdirSync(join(root, 'data/geopark'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `data/geopark/${name}`);
  if (lang === 'readings') return ['data/readings.yaml', GLOSSARY, ...geopark];
  return [
    ...(lang === 'ja' ? [] : [`data/translations/${lang}.yaml`]),
    GLOSSARY,
    `data/ui/${lang}.yaml`,
    ...geopark,
    'data/pictures.yaml',
    'data/media.yaml',
    'data/deck.yaml',
    'data/accessibility.yaml',
    'data/staff.json',
  ];
}

type Path = readonly string[];

/** A name for a member of a list: its own id where it has one. */
const nameOf = (node: unknown, i: number): string => {
  const id: unknown = isMap(node) ? node.get('id') : null;
  return typeof id === 'string' ? id : String(i + 1);
};
const keyOf = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));
const stringIn = (node: unknown): string | null =>
  isScalar(node) && typeof node.value === 'string' ? node.value : null;
/** The strings of a list as one, as a reader sees what stands opposite a list of another length. */
const joined = (node: unknown): string =>
  isSeq(node) ? node.items.flatMap((one) => stringIn(one) ?? []).join('・') : (stringIn(node) ?? '');

/** All texts of a file's source, in its order. */
export function entriesOf(file: string, source: string, lang: ReviewedLang): Entry[] {
  const found: Entry[] = [];
  const add = (ja: string, node: unknown, path: Path, isWord = false): void => {
    const text = stringIn(node);
    if (text === null || !isScalar(node)) return;
    const [from = 0, to = 0] = node.range ?? [];
    found.push({ id: `${file}#${path.join('/')}`, file, ja, text, range: [from, to], isWord });
  };

  /** What stands in `own` beside `ja`: a text, or as many as both hold. */
  const beside = (ja: unknown, own: unknown, path: Path): void => {
    if (isMap(own) && isMap(ja)) {
      // A word's reading is read with the other readings.
      for (const { key, value } of own.items)
        if (keyOf(key) !== 'reading' || file !== GLOSSARY)
          beside(ja.get(keyOf(key), true), value, [...path, keyOf(key)]);
    } else if (isSeq(own)) {
      // The Japanese words are the report's.
      if (lang === 'ja' && file === GLOSSARY) return;
      const parallel = isSeq(ja) && ja.items.length === own.items.length ? ja.items : null;
      for (const [i, one] of own.items.entries())
        add(parallel ? joined(parallel[i]) : joined(ja), one, [...path, String(i + 1)], file === GLOSSARY);
    } else {
      const japanese = stringIn(ja);
      if (japanese !== null) add(japanese, own, path);
    }
  };

  /** The readings in a map: of a table, each beside its word; of a name, beside what is read. */
  const readings = (node: YAMLMap, path: Path): void => {
    const reading = node.get('reading', true);
    const word = joined(node.get('ja', true) ?? node.get('words', true));
    if (word !== '' && stringIn(reading) !== word) add(word, reading, [...path, 'reading']);
  };

  const visit = (node: unknown, path: Path): void => {
    if (isSeq(node)) for (const [i, one] of node.items.entries()) visit(one, [...path, nameOf(one, i)]);
    if (!isMap(node)) return;
    if (lang === 'readings') readings(node, path);
    else if (node.has('of') && node.has('text')) {
      add(stringIn(node.get('of', true)) ?? '', node.get('text', true), path);
      return;
    } else if (node.has('ja')) {
      beside(node.get('ja', true), node.get(lang, true), path);
      return;
    }
    for (const { key, value } of node.items) visit(value, [...path, keyOf(key)]);
  };

  const { contents } = parseDocument(source);
  if (lang === 'readings' && file === 'data/readings.yaml') {
    if (isMap(contents)) for (const { key, value } of contents.items) add(keyOf(key), value, [keyOf(key)]);
  } else if (file === 'data/ui/ja.yaml') beside(contents, contents, []);
  else visit(contents, []);
  return found;
}

/** Every text of `lang`. @throws when a data file cannot be read. */
export function allEntries(root: string, lang: ReviewedLang): Entry[] {
  return filesOf(root, lang).flatMap((file) => entriesOf(file, readFileSync(join(root, file), 'utf8'), lang));
}
