// data/pictures.yaml → what each picture shows, one file a language: for reading aloud, and for who cannot see it.
import * as v from 'valibot';
import type { Plan } from '../../src/content/types';
import { type CheckWords, checkScript } from './checks';
import { type DataFile, openData } from './document';
import type { ContentProblem } from './problems';
import { validate } from './small-files';

/** Places that are no part of the plan. */
const PLACES = ['attract', 'home', 'overview', 'geopark', 'plateau', 'cave', 'time', 'dongvan'] as const;
/** Longer than this nobody waits for the words of the place. */
const LONGEST = 220;

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST));
const schema = v.record(v.string(), v.strictObject({ ja: text, 'ja-x-easy': text, en: text, vi: text }));

export type PictureTexts = v.InferOutput<typeof schema>;

/** Reads the file, with `easy` looking at its easy Japanese; null after complaining. */
export function readPictures(
  root: string,
  problems: ContentProblem[],
  easy: CheckWords,
): { file: DataFile; texts: PictureTexts } | null {
  const file = openData(root, 'data/pictures.yaml', problems);
  const texts = file && validate(file, schema);
  if (!file || !texts) return null;
  const checks = [
    ['ja-x-easy', easy],
    ['en', checkScript],
    ['vi', checkScript],
  ] as const;
  for (const [id, described] of Object.entries(texts))
    for (const [lang, check] of checks)
      check(`${id}.${lang}`, { text: described[lang], line: file.lineAt([id, lang]) }, file.complain);
  return { file, texts };
}

/** Every place of the plan and of the story has a description, and nothing else has. */
export function checkPictures(file: DataFile, texts: PictureTexts, plan: Plan): void {
  const wanted = new Set<string>([
    ...PLACES,
    ...plan.goals.flatMap((goal) => [goal.id, ...goal.policies.map(({ id }) => id)]),
  ]);
  for (const id of wanted)
    if (texts[id] === undefined)
      file.complain(
        1,
        { ja: `「${id}」の絵の説明がありません`, en: `the picture of ${id} is not described` },
        {
          ja: '四つの層で短く書いてください（ja・ja-x-easy・en・vi）',
          en: 'describe it shortly in ja, ja-x-easy, en and vi',
        },
      );
  for (const id of Object.keys(texts))
    if (!wanted.has(id))
      file.complain(
        file.lineAt([id]),
        { ja: `知らない場所「${id}」`, en: `unknown place ${id}` },
        { ja: '番号を直すか、消してください', en: 'correct the id or remove it' },
      );
}
