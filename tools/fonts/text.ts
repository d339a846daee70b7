// Every character the app can show: what is said in each language, what the start page says, and a common stock.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../build/inputs';

/** Where the build leaves what is said, one file for each language. */
const CONTENT_FOLDER = 'src/content/generated';
/** What the staff page says, in the languages of its own. */
const STAFF_TEXTS = 'data/staff.json';

/** From the first to the last code point, both included. */
function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
}

/** ASCII, both kana, Japanese punctuation and full-width digits: always there, so that a new number never lacks a glyph. */
const STOCK = [
  range(0x20, 0x7e),
  range(0x3041, 0x3096),
  range(0x30a1, 0x30fc),
  range(0xff10, 0xff19),
  '、。・「」『』（）【】〜～：／％＆！？＋－―…　々',
  '‘’“”–—×·°',
].join('');

/** The whole Vietnamese alphabet, so that no name typed later lacks a letter. */
const VIETNAMESE = `ĂăĐđĨĩŨũƠơƯưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý${range(0x1ea0, 0x1ef9)}`;

/** What a character is needed for, so that a missing one can be found. */
export type Needed = ReadonlyMap<number, string>;

/** Code points that must have a glyph, each with the place that first asks for it. */
export function neededCodePoints(root: string): Needed {
  const needed = new Map<number, string>();
  const add = (text: string, where: string): void => {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      // Line breaks and zero-width spaces are shown by no glyph.
      if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character) || needed.has(codePoint)) continue;
      needed.set(codePoint, where);
    }
  };
  const told = listFiles(root, CONTENT_FOLDER).filter((file) => file.endsWith('.json'));
  for (const path of [...told, ...(existsSync(join(root, STAFF_TEXTS)) ? [STAFF_TEXTS] : [])]) {
    JSON.parse(readFileSync(join(root, path), 'utf8'), (key, value: unknown) => {
      add(key, path);
      if (typeof value === 'string') add(value, `${path} ("${value.slice(0, 24)}…")`);
      return value;
    });
  }
  const page = join(root, 'index.html');
  if (existsSync(page)) add(readFileSync(page, 'utf8'), 'index.html');
  add(STOCK, 'the common stock');
  add(VIETNAMESE, 'the Vietnamese alphabet');
  return needed;
}

/** Characters that stand in the source code; taken along where the fonts have them, never demanded. */
export function mentionedCodePoints(root: string): number[] {
  const text = listFiles(root, 'src')
    .filter((file) => /\.(tsx?|css)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('');
  return [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
}
