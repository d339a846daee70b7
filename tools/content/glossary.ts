// Hard words and their meanings: data/glossary.yaml, checked against the texts in which the words must stand.
import * as v from 'valibot';
import { GEOPARK_PLACES, type Geopark } from '../../src/content/geopark';
import { textsOfGeopark, textsOfPolicy } from '../../src/content/glossary';
import type { GlossaryEntry, Lang, Plan } from '../../src/content/types';
import { tongueOf } from '../../src/content/types';
import { checkScript } from './checks';
import { type DataFile, openData } from './document';
import type { ContentProblem } from './problems';
import { validate } from './small-files';

const text = v.pipe(v.string('文が必要です / expected a text'), v.nonEmpty('文が空です / the text is empty'));
const words = v.pipe(
  v.array(text, '本文での書かれ方の一覧が必要です / expected the list of how it is written'),
  v.minLength(1, 'ひとつ以上必要です / at least one'),
);
const translated = v.strictObject({ words, meaning: text });

/** data/glossary.yaml: by id, the word in each language. */
export const glossarySchema = v.record(
  v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]*$/, 'idは半角の英小文字・数字・- / an id is lower case letters, digits and -'),
  ),
  v.strictObject({
    ja: v.strictObject({ words, reading: text, meaning: text }),
    /** Left out where the easy text has no need of the word. */
    'ja-x-easy': v.optional(translated),
    en: translated,
    vi: translated,
  }),
);

export type GlossarySource = v.InferOutput<typeof glossarySchema>;

/** The glossary with the file it came from; null after complaining. */
export function readGlossary(
  root: string,
  problems: ContentProblem[],
): { file: DataFile; source: GlossarySource } | null {
  const file = openData(root, 'data/glossary.yaml', problems);
  const source = file && validate(file, glossarySchema);
  if (!file || !source) return null;
  for (const [id, entry] of Object.entries(source))
    for (const lang of ['en', 'vi'] as const) {
      const line = file.lineAt([id, lang, 'meaning']);
      checkScript(id, { text: entry[lang].meaning, line }, file.complain);
    }
  return { file, source };
}

/** Every text of a plan and of the geopark in which hard words are marked. */
export const markedTexts = (plan: Plan, geopark: Geopark): string[] => [
  ...plan.goals.flatMap((goal) => [goal.text, ...goal.policies.flatMap(textsOfPolicy)]),
  ...(['hub', ...GEOPARK_PLACES] as const).flatMap((place) => textsOfGeopark(geopark, place)),
];

/** Complains about words that stand nowhere in `texts`, those of a language: they would never be marked. */
export function checkGlossary(
  file: DataFile,
  source: GlossarySource,
  lang: Lang,
  texts: readonly string[],
): void {
  for (const [id, entry] of Object.entries(source)) {
    entry[lang]?.words.forEach((word, i) => {
      if (texts.some((one) => one.includes(word))) return;
      file.complain(
        file.lineAt([id, lang, 'words', i]),
        {
          ja: `「${word}」は本文（${lang}）のどこにもありません`,
          en: `「${word}」 stands nowhere in the ${lang} text`,
        },
        { ja: '本文の書き方に合わせるか、消してください', en: 'write it as the text does, or remove it' },
      );
    });
    if (lang === 'ja-x-easy' && !entry['ja-x-easy']) checkLeftOut(file, id, entry.ja.words, texts);
  }
}

/** Complains when the easy text uses a hard word that is explained only in the other layers. */
function checkLeftOut(file: DataFile, id: string, words: readonly string[], texts: readonly string[]): void {
  const used = words.find((word) => texts.some((one) => one.includes(word)));
  if (used === undefined) return;
  file.complain(
    file.lineAt([id]),
    {
      ja: `「${used}」はやさしい日本語の本文にもあります`,
      en: `「${used}」 stands in the easy Japanese text too`,
    },
    { ja: 'ja-x-easy の words と meaning を足してください', en: 'add words and meaning under ja-x-easy' },
  );
}

/** The words that the easy Japanese glossary explains, each with its meaning and line. */
export const easyEntries = ({ file, source }: { file: DataFile; source: GlossarySource }) =>
  Object.entries(source).flatMap(([id, { 'ja-x-easy': easy }]) =>
    easy
      ? [
          {
            id,
            words: easy.words,
            meaning: { text: easy.meaning, line: file.lineAt([id, 'ja-x-easy', 'meaning']) },
          },
        ]
      : [],
  );

/** The glossary in `lang`, in the order of the file. */
export function glossaryIn(lang: Lang, source: GlossarySource): GlossaryEntry[] {
  return Object.entries(source).flatMap(([id, entry]) => {
    const own = entry[lang];
    if (!own) return [];
    // Easy Japanese may write a word another way than the report, whose reading would then be wrong.
    const known = tongueOf(lang) === 'ja' && own.words[0] === entry.ja.words[0];
    return [{ id, words: own.words, reading: known ? entry.ja.reading : null, meaning: own.meaning }];
  });
}
