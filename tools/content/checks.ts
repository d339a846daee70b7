// Checks every translated text has to pass: made from today's Japanese, in its own script, with the same placeholders.
import type { TextAt, Translation } from './entries';
import type { Complain } from './problems';

/** Brackets may hold a proper name in Japanese. */
const BRACKETS = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/g;
/** Japanese letters and signs, and letters of full width. */
const JAPANESE =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60]+/u;
const PLACEHOLDER = /\{\{\s*([^},\s]+)[^}]*\}\}|\$t\(([^),]+)[^)]*\)/g;

/** Looks at the words of one text in its own language or layer. */
export type CheckWords = (key: string, text: TextAt, complain: Complain) => void;

/** Complains when `entry` was made from other words than `source`, the Japanese of today. */
export function checkOf(key: string, entry: Translation, source: string, complain: Complain): void {
  if (entry.of.text === source) return;
  complain(
    entry.of.line,
    {
      ja: `「${key}」の訳が古くなりました。もとの日本語は「${entry.of.text}」、今は「${source}」`,
      en: `${key} is stale: translated from 「${entry.of.text}」, the Japanese is now 「${source}」`,
    },
    {
      ja: 'text の訳を直し、of を今の日本語に書きかえてください',
      en: 'correct `text`, then put the Japanese of today into `of`',
    },
  );
}

/** Complains about Japanese left in a translation outside brackets. */
export function checkScript(key: string, { text, line }: TextAt, complain: Complain): void {
  const left = JAPANESE.exec(text.replace(BRACKETS, ''));
  if (!left) return;
  complain(
    line,
    {
      ja: `「${key}」の訳に日本語「${left[0]}」が残っています`,
      en: `${key} still has Japanese: 「${left[0]}」`,
    },
    {
      ja: '訳すか、固有名詞なら (…) に入れてください',
      en: 'translate it, or put a proper name in brackets (…)',
    },
  );
}

/** Names in `{{…}}` and `$t(…)`, each once. */
const placeholders = (text: string): Set<string> =>
  new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? `$t(${match[2]})`));

/** Complains when the placeholders of a translation differ from the Japanese; those in `optional` may be left out. */
export function checkPlaceholders(
  key: string,
  { text, line }: TextAt,
  source: string,
  optional: readonly string[],
  complain: Complain,
): void {
  const expected = placeholders(source);
  const found = placeholders(text);
  const missing = [...expected].filter((name) => !found.has(name) && !optional.includes(name));
  const extra = [...found].filter((name) => !expected.has(name));
  if (missing.length + extra.length === 0) return;
  const list = (names: Iterable<string>): string => [...names].map((name) => `{{${name}}}`).join(' ') || '–';
  complain(
    line,
    {
      ja: `「${key}」の置きかえ記号が日本語と違います（日本語 ${list(expected)}、訳 ${list(found)}）`,
      en: `${key} has other placeholders than the Japanese (${list(expected)} there, ${list(found)} here)`,
    },
    {
      ja: '日本語と同じ {{…}} をそのまま使ってください',
      en: 'use the same {{…}} as the Japanese, unchanged',
    },
  );
}
