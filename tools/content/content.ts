// data/ → src/content/generated/{ja,en,vi}.json. Nothing is written unless everything is right.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFile, LANGUAGES, type Lang } from '../../src/content/types';
import { parseReport } from '../../src/report/parse';
import type { Report } from '../../src/report/types';
import { readText } from '../report/read';
import { complainer, openData } from './document';
import { buildPlan } from './plan';
import type { ContentProblem } from './problems';
import { readSentences, sourcesOf } from './sentences';
import { checkReview, checkSeasons, readPlan } from './small-files';
import { nest, readUiSource, readUiTranslation } from './ui';

const GENERATED = 'src/content/generated';

export interface Compiled {
  /** Anything here means that nothing was written. */
  readonly problems: readonly ContentProblem[];
  /** Remarks on the report that do not stop the build. */
  readonly warnings: readonly ContentProblem[];
}

interface SourceReport {
  readonly report: Report;
  readonly asOf: string;
  readonly reportFile: string;
}

function readReport(
  root: string,
  problems: ContentProblem[],
  warnings: ContentProblem[],
): SourceReport | null {
  const plan = readPlan(root, problems);
  if (!plan) return null;
  const file = `data/report/${plan.reportFile}`;
  const read = readText(join(root, file));
  if (!('text' in read)) {
    complainer(file, problems)(1, { ja: '報告書を使えません', en: 'the report cannot be used' }, read);
    return null;
  }
  const { report, problems: remarks } = parseReport(read.text, { asOf: plan.asOf });
  for (const remark of remarks) {
    const list = remark.severity === 'error' ? problems : warnings;
    complainer(file, list)(remark.line, { ja: `「${remark.text}」`, en: `「${remark.text}」` }, remark);
  }
  if (!report) return null;
  if (report.asOf === null) {
    complainer('data/plan.yaml', problems)(
      1,
      { ja: '公表年月が分かりません', en: 'the month of publication is not known' },
      {
        ja: '報告書に「令和5年11月」の行を入れるか、ここに「asOf: "2023-11"」と書いてください',
        en: 'put a line such as 「令和5年11月」 into the report, or `asOf: "2023-11"` here',
      },
    );
    return null;
  }
  return { report, asOf: report.asOf, reportFile: plan.reportFile };
}

function writeIfChanged(path: string, content: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  writeFileSync(path, content);
}

/** Compiles the data of the project in `root`. Never throws for what is wrong in data/. */
export function compileContent(root: string): Compiled {
  const problems: ContentProblem[] = [];
  const warnings: ContentProblem[] = [];
  const source = readReport(root, problems, warnings);
  const sentences = source ? sourcesOf(source.report) : null;
  const uiFile = openData(root, 'data/ui/ja.yaml', problems);
  const uiSource = uiFile ? readUiSource(uiFile) : null;
  const files: [Lang, ContentFile][] = [];
  for (const lang of LANGUAGES) {
    const isSource = lang === 'ja';
    const uiTranslation = isSource ? null : openData(root, `data/ui/${lang}.yaml`, problems);
    const translation = isSource ? null : openData(root, `data/translations/${lang}.yaml`, problems);
    const words =
      translation && sentences ? readSentences(translation, sentences) : new Map<string, string>();
    const ui =
      uiTranslation && uiSource
        ? readUiTranslation(uiTranslation, lang, uiSource)
        : new Map([...(uiSource ?? [])].map(([key, { text }]): [string, string] => [key, text]));
    if (source)
      files.push([
        lang,
        { plan: buildPlan(lang, source.report, source.asOf, source.reportFile, words), ui: nest(ui) },
      ]);
  }
  checkSeasons(root, problems);
  if (sentences && uiSource) checkReview(root, new Set([...sentences.keys(), ...uiSource.keys()]), problems);
  if (problems.length === 0) {
    mkdirSync(join(root, GENERATED), { recursive: true });
    for (const [lang, content] of files)
      writeIfChanged(join(root, GENERATED, `${lang}.json`), `${JSON.stringify(content)}\n`);
  }
  return { problems, warnings };
}
