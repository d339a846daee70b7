// data/ → src/content/generated/: one file for each layer and kind of content. Nothing is written unless everything is right.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFile, LANGUAGES, type Lang, type Plan, tongueOf } from '../../src/content/types';
import { parseReport } from '../../src/report/parse';
import type { Report } from '../../src/report/types';
import { type Media, NO_MEDIA, photographIn } from '../media/read';
import { readText } from '../report/read';
import { accessibilityPage, readAccessibility } from './accessibility';
import { type CheckWords, checkScript } from './checks';
import { buildDeck, checkDeck, readDeck } from './deck';
import { complainer, openData } from './document';
import { checkEasy, readEasy } from './easy';
import { buildGeopark, headingsOfGeopark, idsOf, readGeopark } from './geopark';
import { checkGlossary, easyEntries, glossaryIn, markedTexts, readGlossary } from './glossary';
import type { IndicatorSource } from './indicator-row';
import { indicatorsIn, readIndicators } from './indicators';
import { japaneseTexts } from './japanese';
import { markPhrases, readPhrases } from './phrases';
import { checkPictures, readPictures } from './pictures';
import { buildPlan } from './plan';
import type { ContentProblem } from './problems';
import { checkReadings, readReadings } from './readings';
import { readSentences, sourcesOf } from './sentences';
import { checkDoubtful, checkSeasons, readPlan } from './small-files';
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

/**
 * Compiles the data of the project in `root`; `media` are its photographs, which must be read before (`readMedia`).
 * Never throws for what is wrong in data/.
 */
export function compileContent(root: string, media: Media = NO_MEDIA): Compiled {
  const problems: ContentProblem[] = [...media.problems];
  const warnings: ContentProblem[] = [];
  const source = readReport(root, problems, warnings);
  const sentences = source ? sourcesOf(source.report) : null;
  const uiFile = openData(root, 'data/ui/ja.yaml', problems);
  const uiSource = uiFile ? readUiSource(uiFile) : null;
  const deck = readDeck(root, problems);
  const glossary = readGlossary(root, problems);
  const criteria = readAccessibility(root, problems);
  const explained = glossary ? easyEntries(glossary) : [];
  const rules = readEasy(
    root,
    explained.flatMap(({ words }) => words),
    problems,
  );
  const easy: CheckWords = (key, text, complain) => {
    if (rules) checkEasy(key, text, rules, complain);
  };
  const pictures = readPictures(root, problems, easy);
  const checkWords = (lang: Lang): CheckWords => (lang === 'ja-x-easy' ? easy : checkScript);
  if (glossary) for (const { id, meaning } of explained) easy(id, meaning, glossary.file.complain);
  const phrasing = readPhrases(root, problems);
  const readings = readReadings(root, problems);
  const geopark = readGeopark(root, problems, easy);
  const headingsOf = (lang: Lang, plan: Plan, ui: ReadonlyMap<string, string>): string[] => [
    ...plan.goals.flatMap((goal) => [
      goal.text,
      goal.short,
      ...goal.policies.flatMap((policy) => [policy.text, ...policy.measures.map(({ text }) => text)]),
    ]),
    ...ui.values(),
    ...(geopark ? headingsOfGeopark(buildGeopark(lang, geopark)) : []),
  ];
  const files: [Lang, ContentFile][] = [];
  let indicators: IndicatorSource[] = [];
  for (const lang of LANGUAGES) {
    const isSource = lang === 'ja';
    const uiTranslation = isSource ? null : openData(root, `data/ui/${lang}.yaml`, problems);
    const translation = isSource ? null : openData(root, `data/translations/${lang}.yaml`, problems);
    const words =
      translation && sentences
        ? readSentences(translation, sentences, checkWords(lang))
        : new Map<string, string>();
    const ui =
      uiTranslation && uiSource
        ? readUiTranslation(uiTranslation, lang, uiSource, checkWords(lang))
        : new Map([...(uiSource ?? [])].map(([key, { text }]): [string, string] => [key, text]));
    if (!source) continue;
    const built = buildPlan(lang, source.report, source.asOf, source.reportFile, words);
    if (isSource) indicators = readIndicators(root, built, problems);
    const plan = { ...built, counts: { ...built.counts, indicators: indicators.length } };
    if (pictures && isSource) checkPictures(pictures.file, pictures.texts, plan);
    if (deck && isSource) checkDeck(deck.file, deck.source, plan, easy);
    if (glossary && geopark)
      checkGlossary(glossary.file, glossary.source, lang, markedTexts(plan, buildGeopark(lang, geopark)));
    if (deck && glossary)
      files.push([
        lang,
        {
          plan,
          deck: buildDeck(deck.source, plan),
          media: media.photographs.map((photograph) => photographIn(lang, photograph)),
          glossary: glossaryIn(lang, glossary.source),
          phrases:
            tongueOf(lang) === 'ja' && phrasing ? markPhrases(headingsOf(lang, plan, ui), phrasing) : [],
          ui: nest(ui),
        },
      ]);
  }
  checkSeasons(root, problems);
  if (sentences && uiSource && geopark && glossary) {
    const words = Object.keys(glossary.source);
    const known = [...sentences.keys(), ...uiSource.keys(), ...idsOf(geopark), ...words];
    checkDoubtful(root, new Set(known), problems);
  }
  if (source && readings && glossary)
    checkReadings(
      japaneseTexts(root, source.report, `data/report/${source.reportFile}`, problems),
      readings,
      [glossaryIn('ja', glossary.source), glossaryIn('ja-x-easy', glossary.source)],
    );
  if (problems.length === 0) {
    mkdirSync(join(root, GENERATED), { recursive: true });
    for (const [lang, content] of files) {
      writeIfChanged(join(root, GENERATED, `${lang}.json`), `${JSON.stringify(content)}\n`);
      writeIfChanged(
        join(root, GENERATED, `indicators-${lang}.json`),
        `${JSON.stringify(indicatorsIn(lang, indicators))}\n`,
      );
    }
    writeIfChanged(join(root, GENERATED, 'accessibility.json'), `${JSON.stringify(criteria)}\n`);
    if (criteria && existsSync(join(root, 'docs')))
      writeIfChanged(join(root, 'docs/accessibility.md'), accessibilityPage(criteria));
    for (const lang of LANGUAGES) {
      const described = Object.entries(pictures?.texts ?? {}).map(([id, text]) => [id, text[lang]]);
      writeIfChanged(
        join(root, GENERATED, `pictures-${lang}.json`),
        `${JSON.stringify(Object.fromEntries(described))}\n`,
      );
    }
    writeIfChanged(join(root, GENERATED, 'readings.json'), `${JSON.stringify(readings)}\n`);
    if (geopark)
      for (const lang of LANGUAGES)
        writeIfChanged(
          join(root, GENERATED, `geopark-${lang}.json`),
          `${JSON.stringify(buildGeopark(lang, geopark))}\n`,
        );
  }
  return { problems, warnings };
}
