// Every Japanese text of data/ with the place it stands in: what needs readings, whichever layer it belongs to.
import { isMap, isScalar, isSeq } from 'yaml';
import type { Report } from '../../src/report/types';
import { complainer, type DataFile, membersOf, openData } from './document';
import type { Complain, ContentProblem } from './problems';

/** A text, where it stands, and how to complain about it. */
export interface JapaneseText {
  readonly text: string;
  readonly line: number;
  readonly complain: Complain;
}

/** Files and which of their texts are Japanese, by the keys that lead to them. */
const FILES: readonly { readonly file: string; readonly isJapanese: (path: readonly string[]) => boolean }[] =
  [
    { file: 'data/ui/ja.yaml', isJapanese: () => true },
    { file: 'data/ui/ja-x-easy.yaml', isJapanese: (path) => path.at(-1) === 'text' },
    { file: 'data/translations/ja-x-easy.yaml', isJapanese: (path) => path.at(-1) === 'text' },
    ...['deck.yaml', 'glossary.yaml', 'media.yaml', 'pictures.yaml'].map((name) => ({
      file: `data/${name}`,
      isJapanese: (path: readonly string[]) =>
        path.some((key) => key === 'ja' || key === 'ja-x-easy') && path.at(-1) !== 'reading',
    })),
    ...['geopark', 'cave', 'time', 'plateau', 'dongvan', 'sources'].map((name) => ({
      file: `data/geopark/${name}.yaml`,
      isJapanese: (path: readonly string[]) => path.at(-1) === 'ja' || path.at(-1) === 'ja-x-easy',
    })),
    // The speaker may have readings put over the notes. They need not be there.
    ...['ja', 'ja-x-easy'].map((lang) => ({ file: `data/notes/${lang}.yaml`, isJapanese: () => true })),
  ];

function textsOf(
  file: DataFile,
  isJapanese: (path: readonly string[]) => boolean,
  complain: Complain,
): JapaneseText[] {
  const found: JapaneseText[] = [];
  const visit = (node: unknown, path: readonly string[]): void => {
    if (isMap(node))
      for (const { key, node: child } of membersOf(node, file.lineOf)) visit(child, [...path, key]);
    else if (isSeq(node)) for (const child of node.items) visit(child, path);
    else if (isScalar(node) && typeof node.value === 'string' && isJapanese(path))
      found.push({ text: node.value, line: file.lineOf(node), complain });
  };
  visit(file.root, []);
  return found;
}

/** All of them, with complaints that go to `problems`. Files that cannot be read have been complained of elsewhere. */
export function japaneseTexts(
  root: string,
  report: Report,
  reportFile: string,
  problems: ContentProblem[],
): JapaneseText[] {
  const ofReport = report.goals.flatMap((goal) => [
    { text: goal.title, line: goal.line },
    ...goal.policies.flatMap((policy) => [
      { text: policy.title, line: policy.line },
      ...[...policy.measures, ...Object.values(policy.items).flat()],
    ]),
  ]);
  const complain = complainer(reportFile, problems);
  return [
    ...ofReport.map(({ text, line }) => ({ text, line, complain })),
    ...FILES.flatMap(({ file, isJapanese }) => {
      const data = openData(root, file, []);
      return data ? textsOf(data, isJapanese, complainer(file, problems)) : [];
    }),
  ];
}
