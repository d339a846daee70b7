// Easy Japanese (やさしい日本語) by rule: data/easy.yaml says how long a sentence may be and which words to avoid.
// What a rule cannot see, whether it is true, kind and clear, a person has to read.
import * as v from 'valibot';
import { openData } from './document';
import type { TextAt } from './entries';
import type { Complain, ContentProblem, Said } from './problems';
import { validate } from './small-files';

const limit = v.pipe(v.number('数が必要です / expected a number'), v.minValue(1, '1以上 / at least 1'));

/** data/easy.yaml */
export const easySchema = v.strictObject({
  limits: v.strictObject({ letters: limit, bracket: limit, kanji: limit, passives: limit, comma: limit }),
  names: v.array(v.pipe(v.string('名前が必要です / expected a name'), v.nonEmpty())),
  words: v.record(v.string(), v.string('かわりの言い方が必要です / expected what to write instead')),
});

type EasySource = v.InferOutput<typeof easySchema>;

/** The rules, with the words that the glossary explains. */
export interface EasyRules extends EasySource {
  readonly explained: readonly string[];
}

/** The rules of easy Japanese; null after complaining. `explained` are the words of its glossary. */
export function readEasy(
  root: string,
  explained: readonly string[],
  problems: ContentProblem[],
): EasyRules | null {
  const file = openData(root, 'data/easy.yaml', problems);
  const source = file && validate(file, easySchema);
  return source ? { ...source, explained } : null;
}

/** What no text in easy Japanese says, with what to do instead. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly what: Said; readonly todo: Said }[] = [
  {
    pattern:
      /な(?:い|く|かった)(?:こと|わけ|もの|はず)?(?:では|には|は|も|が)?(?:ない|ありません)|なければ(?:なり|なら|いけ)|ないと(?:いけ|なり)|ざるを得|ずには/,
    what: { ja: '二重否定', en: 'a double negative' },
    todo: {
      ja: '「〜してください」「〜する必要があります」のように言いきってください',
      en: 'say it in the positive',
    },
  },
  {
    pattern: /(?:明治|大正|昭和|平成|令和)(?:元|[0-9０-９一二三四五六七八九十])|[RHS][0-9]+[.年]/,
    what: { ja: '和暦', en: 'a year of an era' },
    todo: { ja: '西暦（2022年）で書いてください', en: 'write the Western year' },
  },
  {
    pattern: /ご覧|いただ|いたします|いたしました|くださいませ|おります|ございま|申し上げ|なさいま/,
    what: { ja: '敬語', en: 'honorific speech' },
    todo: {
      ja: '「見る」「もらう」「します」のように書いてください',
      en: 'use the plain verb with です・ます',
    },
  },
  {
    pattern: /である|のだ(?:。|$)|であり、/,
    what: { ja: 'である体', en: 'the style of である' },
    todo: { ja: '「です・ます」で書いてください', en: 'write です・ます' },
  },
];

/** A verb said to be done to somebody, or a potential of the same form. */
const PASSIVE = /(?:[かさたなばまわが]れ|られ)(?:ます|まし|ませ|る|た|て|ない|なく|(?=、))/g;
/** How a sentence that is closed by 「。」 ends. */
const POLITE =
  /(?:です|ます|でした|ました|ません|ませんでした|ください|ましょう|でしょう|ですか|ますか|でしょうか)$/;
const BRACKETS = /（[^（）]*）/g;
const KANJI = /\p{Script=Han}/gu;

/** Sentences of a text; what is in brackets stays with its sentence. */
const sentencesOf = (text: string): { words: string; closed: boolean }[] =>
  [...text.matchAll(/((?:（[^（）]*）|[^。])+)(。?)/g)].map(([, words = '', end]) => ({
    words: words.trim(),
    closed: end === '。',
  }));

/** Complains about a text in easy Japanese that breaks a rule, naming `key` and the sentence. */
export function checkEasy(key: string, { text, line }: TextAt, rules: EasyRules, complain: Complain): void {
  const say = (what: Said, todo: Said): void =>
    complain(line, { ja: `「${key}」に${what.ja}`, en: `${key} has ${what.en}` }, todo);
  const { limits } = rules;
  const shorten: Said = {
    ja: '文を二つに分けるか、短くしてください',
    en: 'make two sentences of it, or shorten it',
  };
  for (const { pattern, what, todo } of FORBIDDEN) {
    const found = pattern.exec(text);
    if (found) say({ ja: `${what.ja}「${found[0]}」があります`, en: `${what.en} (${found[0]})` }, todo);
  }
  const named = [...rules.names, ...rules.explained].reduce((rest, name) => rest.replaceAll(name, '○'), text);
  for (const [word, instead] of Object.entries(rules.words)) {
    const at = named.indexOf(word);
    if (at < 0 || named[at + word.length] === '（') continue;
    say(
      { ja: `むずかしい言葉「${word}」があります`, en: `the hard word ${word}` },
      {
        ja: `「${instead}」のように書くか、すぐ後に（説明）を書いてください`,
        en: `write 「${instead}」, or explain it in brackets`,
      },
    );
  }
  for (const { words, closed } of sentencesOf(text)) {
    const plain = words.replace(BRACKETS, '').replace(/\{\{.*?\}\}/g, '○');
    const kanji = [...rules.names, ...rules.explained]
      .reduce((rest, name) => rest.replaceAll(name, ''), words)
      .replace(BRACKETS, '')
      .match(KANJI)?.length;
    const measured: readonly [number, number, string, string][] = [
      [plain.length, limits.letters, '文字', 'letters'],
      [kanji ?? 0, limits.kanji, '漢字', 'kanji'],
      [plain.match(PASSIVE)?.length ?? 0, limits.passives, '「〜れる・られる」', 'passives'],
      [plain.split('、').length - 1, limits.comma, '読点', 'commas'],
      ...(words.match(BRACKETS) ?? []).map((bracket): [number, number, string, string] => [
        bracket.length - 2,
        limits.bracket,
        '（ ）の中の文字',
        'letters in brackets',
      ]),
    ];
    for (const [count, most, ja, en] of measured)
      if (count > most)
        say(
          {
            ja: `${ja}が${count}ある文があります（${most}まで）：「${words}」`,
            en: `a sentence with ${count} ${en} (at most ${most})`,
          },
          shorten,
        );
    if (closed && !POLITE.test(plain))
      say(
        {
          ja: `「です・ます」で終わらない文があります：「${words}」`,
          en: `a sentence that does not end in です・ます`,
        },
        { ja: '「です・ます」で終えてください', en: 'end it in です・ます' },
      );
  }
}
