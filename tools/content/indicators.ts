// data/kpi/*.csv → indicators in three languages. Every fault is said with file, row, column and what to do.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndicatorFile } from '../../src/content/indicators';
import { type Lang, type Plan, tongueOf } from '../../src/content/types';
import { type CsvRow, readCsv } from './csv';
import { complainer } from './document';
import { COLUMNS, type ColumnId, letterOf, readHeading } from './indicator-columns';
import { type Header, type IndicatorSource, readRow } from './indicator-row';
import type { Complain, ContentProblem, Said } from './problems';

const FOLDER = 'data/kpi';

function readHeader(row: CsvRow, complain: Complain): Header | null {
  const at = new Map<ColumnId, number>();
  const years: { year: number; index: number }[] = [];
  let right = true;
  const wrong = (what: Said, todo: Said): void => {
    right = false;
    complain(row.line, what, todo);
  };
  row.cells.forEach((text, index) => {
    const heading = readHeading(text);
    const where = `${letterOf(index)}列`;
    if (heading === null)
      wrong(
        {
          ja: `${where}: 知らない見出し「${text}」`,
          en: `column ${letterOf(index)}: unknown heading 「${text}」`,
        },
        {
          ja: 'data/kpi/README.md の見出しにするか、列を消してください（実績は「令和4年度実績」の形）',
          en: 'use a heading of data/kpi/README.md (actual figures: actual_2022), or remove the column',
        },
      );
    else if (heading.kind === 'actual' ? years.some(({ year }) => year === heading.year) : at.has(heading.id))
      wrong(
        {
          ja: `${where}: 同じ見出し「${text}」が前にもあります`,
          en: `column ${letterOf(index)}: 「${text}」 stands twice`,
        },
        { ja: 'どちらかの列を消してください', en: 'remove one of the two columns' },
      );
    else if (heading.kind === 'actual') years.push({ year: heading.year, index });
    else at.set(heading.id, index);
  });
  for (const { id, ja, filled } of COLUMNS)
    if (filled && !at.has(id))
      wrong(
        { ja: `見出し「${ja}」がありません`, en: `no heading ${id}` },
        { ja: '一行目に見出しを足してください', en: 'add it to the first row' },
      );
  return right ? { at, years: years.sort((a, b) => a.year - b.year) } : null;
}

/** Reads all indicators the city has supplied, in the order of the files' names; none while there is no file. */
export function readIndicators(root: string, plan: Plan, problems: ContentProblem[]): IndicatorSource[] {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return [];
  const indicators: IndicatorSource[] = [];
  const files = readdirSync(folder).filter((name) => /\.csv$/i.test(name));
  for (const name of files.sort()) {
    const file = `${FOLDER}/${name}`;
    const complain = complainer(file, problems);
    const rows = readCsv(readFileSync(join(folder, name)));
    if (!('map' in rows)) {
      complain(rows.line, rows.what, rows.todo);
      continue;
    }
    const [first, ...rest] = rows;
    if (!first || rest.length === 0) {
      complain(
        1,
        { ja: '指標の行がありません', en: 'there is no row of an indicator' },
        {
          ja: '二行目から指標を書くか、ファイルを消してください',
          en: 'write them from the second row on, or remove the file',
        },
      );
      continue;
    }
    const header = readHeader(first, complain);
    if (!header) continue;
    for (const row of rest) {
      const indicator = readRow(row, header, plan, complain);
      if (!indicator) continue;
      if (indicators.some(({ id }) => id === indicator.id))
        complain(
          row.line,
          { ja: `番号「${indicator.id}」が前にもあります`, en: `id 「${indicator.id}」 stands twice` },
          { ja: 'ほかと違う番号にしてください', en: 'give it an id of its own' },
        );
      else indicators.push(indicator);
    }
  }
  return indicators;
}

/** The indicators in `lang`. */
export const indicatorsIn = (lang: Lang, sources: readonly IndicatorSource[]): IndicatorFile => ({
  lang,
  indicators: sources.map((source) => ({
    ...source,
    name: source.name[tongueOf(lang)],
    unit: source.unit[tongueOf(lang)],
  })),
});
