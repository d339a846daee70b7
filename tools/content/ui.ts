// The interface's texts: data/ui/ja.yaml leads, the other languages carry the same keys with the plurals they need.
import type { Lang } from '../../src/content/types';
import { type CheckWords, checkOf, checkPlaceholders } from './checks';
import type { DataFile } from './document';
import { readStrings, readTranslations, type TextAt, type Translation } from './entries';

/** Texts by dotted key. */
export type Texts = ReadonlyMap<string, string>;

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/** Forms a language has for a counted noun (Unicode CLDR): `other` in Japanese and Vietnamese, `one` and `other` in English. */
const pluralForms = (lang: Lang): readonly string[] =>
  new Intl.PluralRules(lang).resolvedOptions().pluralCategories;

/** Checks and returns the Japanese texts with their lines. */
export function readUiSource(file: DataFile): Map<string, TextAt> {
  const texts = readStrings(file);
  const forms = pluralForms('ja');
  for (const [key, { line }] of texts) {
    const plural = PLURAL.exec(key);
    if (plural && !forms.includes(plural[2] ?? ''))
      file.complain(
        line,
        {
          ja: `日本語に「_${plural[2]}」の形はありません（${key}）`,
          en: `Japanese has no plural form _${plural[2]} (${key})`,
        },
        { ja: '「_other」だけにしてください', en: 'keep only _other' },
      );
  }
  return texts;
}

/** Each key `lang` must have, with the Japanese it translates and what may be left out of it. */
function expectedKeys(
  lang: Lang,
  source: ReadonlyMap<string, TextAt>,
): Map<string, { of: string; optional: string[] }> {
  const expected = new Map<string, { of: string; optional: string[] }>();
  for (const [key, { text }] of source) {
    const base = PLURAL.exec(key)?.[1];
    if (base === undefined) expected.set(key, { of: text, optional: [] });
    // "One file" needs no digit.
    else
      for (const form of pluralForms(lang))
        expected.set(`${base}_${form}`, { of: text, optional: form === 'one' ? ['count'] : [] });
  }
  return expected;
}

/** Checks the interface's texts in `lang` against the Japanese and returns them in the order of the Japanese. */
export function readUiTranslation(
  file: DataFile,
  lang: Lang,
  source: ReadonlyMap<string, TextAt>,
  checkWords: CheckWords,
): Texts {
  const entries: Map<string, Translation> = readTranslations(file);
  const expected = expectedKeys(lang, source);
  const result = new Map<string, string>();
  let previousLine = 1;
  for (const [key, { of, optional }] of expected) {
    const entry = entries.get(key);
    if (!entry) {
      const plural = PLURAL.exec(key);
      file.complain(
        previousLine,
        plural
          ? {
              ja: `「${plural[1]}」の数の形「_${plural[2]}」がありません`,
              en: `plural form ${key} is missing`,
            }
          : { ja: `「${key}」がありません`, en: `${key} is missing` },
        { ja: `「${of}」の訳を足してください`, en: `add the translation of 「${of}」` },
      );
      continue;
    }
    previousLine = entry.line;
    checkOf(key, entry, of, file.complain);
    checkWords(key, entry.text, file.complain);
    checkPlaceholders(key, entry.text, of, optional, file.complain);
    result.set(key, entry.text.text);
  }
  for (const [key, { line }] of entries)
    if (!expected.has(key))
      file.complain(
        line,
        { ja: `知らない項目「${key}」`, en: `unknown key ${key}` },
        {
          ja: 'data/ui/ja.yaml にない項目は消してください',
          en: 'remove it, data/ui/ja.yaml has no such key',
        },
      );
  return result;
}

/** Dotted keys → nested objects, as i18next takes them. */
export function nest(texts: Texts): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [key, text] of texts) {
    const path = key.split('.');
    const last = path.pop() ?? key;
    let node = root;
    for (const part of path) {
      const child = (node[part] as Record<string, unknown> | undefined) ?? {};
      node[part] = child;
      node = child;
    }
    node[last] = text;
  }
  return root;
}
