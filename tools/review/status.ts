// Who has read which text, and when. A text counts as read as long as neither it nor its Japanese has changed since.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse, stringify } from 'yaml';
import { DOUBTFUL_FILE, doubtfulSchema } from '../content/schemas';
import type { Entry, ReviewedLang } from './entries';

export const REVIEWED_FILE = 'data/translations/reviewed.yaml';

const HEAD = `# 確かめた人と日。npm run review -- import が書きます。手で書きかえないでください。
# Who has read which text, and when. Written by \`npm run review -- import\`; \`of\` is the text as it was read: when the text or its
# Japanese changes, it is a draft again.
`;

const reading = v.strictObject({
  by: v.pipe(v.string(), v.minLength(1)),
  on: v.pipe(v.string(), v.isoDate()),
  of: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
});
export type Reading = v.InferOutput<typeof reading>;
const readings = v.record(v.string(), reading);
const schema = v.strictObject({ ja: readings, 'ja-x-easy': readings, en: readings, vi: readings, readings });
export type Reviewed = v.InferOutput<typeof schema>;

export type Status = 'draft' | 'reviewed';

/** What a reader has read: the Japanese and the text, as twelve hexadecimal digits. Pure. */
export const printOf = ({ ja, text }: Pick<Entry, 'ja' | 'text'>): string =>
  createHash('sha256').update(`${ja}\n${text}`).digest('hex').slice(0, 12);

/** Whether somebody has read a text as it is now. Pure. */
export const statusOf = (entry: Entry, kept: Reading | undefined): Status =>
  kept?.of === printOf(entry) ? 'reviewed' : 'draft';

/** The readings so far. @throws when the file is broken, naming what is wrong. */
export function readReviewed(root: string): Reviewed {
  const parsed = v.safeParse(schema, parse(readFileSync(join(root, REVIEWED_FILE), 'utf8')));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(
    `${REVIEWED_FILE}: ${issue.path?.map(({ key }) => String(key)).join(' / ')}: ${issue.message}. Take the file from the last commit and import again.`,
  );
}

/** What is doubtful in `lang`, and why, by the id of the text. @throws when the file is broken. */
export function readDoubts(root: string, lang: ReviewedLang): ReadonlyMap<string, string> {
  const doubtful: Partial<Record<ReviewedLang, v.InferOutput<typeof doubtfulSchema>['en']>> = v.parse(
    doubtfulSchema,
    parse(readFileSync(join(root, DOUBTFUL_FILE), 'utf8')),
  );
  return new Map((doubtful[lang] ?? []).map(({ id, why }) => [id, why]));
}

/** Adds readings of `lang` to those that are kept. */
export function keepReadings(
  root: string,
  lang: ReviewedLang,
  added: Readonly<Record<string, Reading>>,
): void {
  const before = readReviewed(root);
  const after = { ...before, [lang]: { ...before[lang], ...added } };
  writeFileSync(join(root, REVIEWED_FILE), `${HEAD}${stringify(after, { lineWidth: 0 })}`);
}
