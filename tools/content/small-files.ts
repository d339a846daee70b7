// Reads the small data files and says where they differ from their schema.
import * as v from 'valibot';
import { type DataFile, openData } from './document';
import type { ContentProblem } from './problems';
import { DOUBTFUL_FILE, doubtfulSchema, planSchema, seasonsSchema } from './schemas';

type Schema = v.GenericSchema;

/** The values of `file` when they fit `schema`; null after complaining about each that does not. */
export function validate<S extends Schema>(file: DataFile, schema: S): v.InferOutput<S> | null {
  const result = v.safeParse(schema, file.value());
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map((step) =>
      typeof step.key === 'number' ? step.key : String(step.key),
    );
    const at = path.join('.') || '(file)';
    file.complain(
      file.lineAt(path),
      { ja: `「${at}」: ${issue.message}`, en: `${at}: ${issue.message}` },
      { ja: 'この行を直してください', en: 'correct this line' },
    );
  }
  return null;
}

/** Which report is shown; null after complaining. */
export function readPlan(root: string, problems: ContentProblem[]): v.InferOutput<typeof planSchema> | null {
  const file = openData(root, 'data/plan.yaml', problems);
  return file && validate(file, planSchema);
}

/** Checks data/seasons.json, which the stage imports as it is. */
export function checkSeasons(root: string, problems: ContentProblem[]): void {
  const file = openData(root, 'data/seasons.json', problems);
  if (file) validate(file, seasonsSchema);
}

/** Checks the list of what is doubtful: its ids must be those of the texts. */
export function checkDoubtful(root: string, known: ReadonlySet<string>, problems: ContentProblem[]): void {
  const file = openData(root, DOUBTFUL_FILE, problems);
  const doubtful = file && validate(file, doubtfulSchema);
  if (!file || !doubtful) return;
  for (const [lang, doubts] of Object.entries(doubtful))
    for (const [i, { id }] of doubts.entries())
      if (!known.has(id))
        file.complain(
          file.lineAt([lang, i, 'id']),
          { ja: `知らない番号「${id}」`, en: `unknown id ${id}` },
          { ja: '番号を直すか、消してください', en: 'correct the id or remove it' },
        );
}
