// data/notes/LANG.yaml → notes/mine-stage-notes.json: the speaker's notes as one file that is opened by hand. It lies
// beside the build, never in it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTES_FORMAT } from '../../src/briefing/speaker/notes-file';
import { type ContentFile, LANGUAGES } from '../../src/content/types';
import { openData } from '../content/document';
import { readStrings } from '../content/entries';
import type { ContentProblem } from '../content/problems';

export const NOTES_FILE = 'notes/mine-stage-notes.json';

/** Ids a note can stand under: the steps of the deck, policies, and sentences. */
export function knownIds({ deck, plan }: Pick<ContentFile, 'deck' | 'plan'>): ReadonlySet<string> {
  const policies = plan.goals.flatMap((goal) => goal.policies);
  return new Set([
    ...deck.steps.map(({ id }) => id),
    ...policies.map(({ id }) => id),
    ...policies.flatMap((policy) =>
      Object.values(policy.items).flatMap((items) => items.map(({ id }) => id)),
    ),
  ]);
}

/** Reads all notes of the project in `root`; ids that nothing has are complained about, with their line. */
export function readNotes(
  root: string,
  known: ReadonlySet<string>,
  problems: ContentProblem[],
): Record<string, Record<string, string>> {
  const notes: Record<string, Record<string, string>> = {};
  for (const lang of LANGUAGES) {
    const path = `data/notes/${lang}.yaml`;
    if (!existsSync(join(root, path))) continue;
    const file = openData(root, path, problems);
    if (!file) continue;
    const texts = readStrings(file);
    for (const [id, { line }] of texts) {
      if (known.has(id)) continue;
      file.complain(
        line,
        { ja: `「${id}」という場面はありません`, en: `there is no step ${id}` },
        { ja: '番号を確かめるか、このメモを消してください', en: 'check the id, or remove the note' },
      );
    }
    notes[lang] = Object.fromEntries([...texts].map(([id, { text }]) => [id, text.trim()]));
  }
  return notes;
}

/** Makes the file. Nothing is written when anything is wrong. */
export function compileNotes(root: string): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  const content = JSON.parse(
    readFileSync(join(root, 'src/content/generated/ja.json'), 'utf8'),
  ) as ContentFile;
  const notes = readNotes(root, knownIds(content), problems);
  if (problems.length > 0) return problems;
  mkdirSync(join(root, 'notes'), { recursive: true });
  writeFileSync(join(root, NOTES_FILE), `${JSON.stringify({ format: NOTES_FORMAT, notes }, null, 1)}\n`);
  return problems;
}
