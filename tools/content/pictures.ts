// data/pictures.yaml → what each picture shows, one file a language: for reading aloud, and for who cannot see it.
import * as v from 'valibot';
import type { Plan } from '../../src/content/types';
import { checkScript } from './checks';
import { type DataFile, openData } from './document';
import type { ContentProblem } from './problems';
import { validate } from './small-files';

/** Places that are no part of the plan. */
const PLACES = ['attract', 'home', 'overview', 'geopark', 'plateau', 'cave', 'time', 'dongvan'] as const;
/** Longer than this nobody waits for the words of the place. */
const LONGEST = 220;

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST));
const schema = v.record(v.string(), v.strictObject({ ja: text, en: text, vi: text }));

export type PictureTexts = v.InferOutput<typeof schema>;
export const PICTURE_LANGUAGES = ['ja', 'en', 'vi'] as const;

/** Reads the file; null after complaining. */
export function readPictures(
  root: string,
  problems: ContentProblem[],
): { file: DataFile; texts: PictureTexts } | null {
  const file = openData(root, 'data/pictures.yaml', problems);
  const texts = file && validate(file, schema);
  if (!file || !texts) return null;
  for (const [id, { en, vi }] of Object.entries(texts)) {
    checkScript(`${id}.en`, { text: en, line: file.lineAt([id, 'en']) }, file.complain);
    checkScript(`${id}.vi`, { text: vi, line: file.lineAt([id, 'vi']) }, file.complain);
  }
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
        { ja: 'ja・en・vi で短く書いてください', en: 'describe it shortly in ja, en and vi' },
      );
  for (const id of Object.keys(texts))
    if (!wanted.has(id))
      file.complain(
        file.lineAt([id]),
        { ja: `知らない場所「${id}」`, en: `unknown place ${id}` },
        { ja: '番号を直すか、消してください', en: 'correct the id or remove it' },
      );
}
