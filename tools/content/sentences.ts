// The report's sentences in other languages: data/translations/LANG.yaml, keyed by the parser's ids.
import type { Report } from '../../src/report/types';
import { type CheckWords, checkOf, checkPlaceholders } from './checks';
import type { DataFile } from './document';
import { readTranslations } from './entries';

/** The few words of a goal's title for the label in the picture: those in 「」, else the title. */
export const shortTitle = (title: string): string => /「([^」]+)」/.exec(title)?.[1] ?? title;

/** Japanese of everything that needs a translation, by id, in the order of the report. */
export function sourcesOf(report: Report): Map<string, string> {
  const sources = new Map<string, string>();
  for (const goal of report.goals) {
    sources.set(goal.id, goal.title);
    sources.set(`${goal.id}.short`, shortTitle(goal.title));
    for (const policy of goal.policies) {
      sources.set(policy.id, policy.title);
      for (const measure of policy.measures) sources.set(measure.id, measure.text);
      for (const item of Object.values(policy.items).flat()) sources.set(item.id, item.text);
    }
  }
  return sources;
}

/** Checks the translations of a language against the report and returns them by id. */
export function readSentences(
  file: DataFile,
  sources: ReadonlyMap<string, string>,
  checkWords: CheckWords,
): Map<string, string> {
  const entries = readTranslations(file);
  const result = new Map<string, string>();
  let previousLine = 1;
  for (const [id, source] of sources) {
    const entry = entries.get(id);
    if (!entry) {
      file.complain(
        previousLine,
        { ja: `「${id}」の訳がありません`, en: `${id} has no translation` },
        { ja: `ここに足してください。of は「${source}」`, en: `add it here, with \`of\`: 「${source}」` },
      );
      continue;
    }
    previousLine = entry.line;
    checkOf(id, entry, source, file.complain);
    checkWords(id, entry.text, file.complain);
    checkPlaceholders(id, entry.text, source, [], file.complain);
    result.set(id, entry.text.text);
  }
  for (const [id, { line }] of entries)
    if (!sources.has(id))
      file.complain(
        line,
        { ja: `「${id}」は報告書にありません`, en: `${id} is not in the report` },
        { ja: '番号を確かめるか、この訳を消してください', en: 'check the id, or remove the entry' },
      );
  return result;
}
