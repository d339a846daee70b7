// A row of data/kpi/*.csv → an indicator. Every fault is said with row, column and what to do.
import type { Indicator } from '../../src/content/indicators';
import type { Plan, Tongue } from '../../src/content/types';
import { checkScript } from './checks';
import type { CsvRow } from './csv';
import {
  COLUMNS,
  type ColumnId,
  columnName,
  isUnpublished,
  letterOf,
  readDirection,
  readNumber,
  readYear,
} from './indicator-columns';
import type { Complain, Said } from './problems';

/** An indicator with its words in every language. */
export interface IndicatorSource extends Omit<Indicator, 'name' | 'unit'> {
  readonly name: Readonly<Record<Tongue, string>>;
  readonly unit: Readonly<Record<Tongue, string>>;
}

/** Which column of the file stands for what. */
export interface Header {
  readonly at: ReadonlyMap<ColumnId, number>;
  readonly years: readonly { readonly year: number; readonly index: number }[];
}

const LANGUAGE_COLUMNS = { ja: '_ja', en: '_en', vi: '_vi' } as const;

/** One row; null after complaining. */
export function readRow(row: CsvRow, header: Header, plan: Plan, complain: Complain): IndicatorSource | null {
  let right = true;
  const cell = (id: ColumnId): string => row.cells[header.at.get(id) ?? -1] ?? '';
  const wrong = (id: ColumnId, what: Said, todo: Said): void => {
    right = false;
    const column = columnName(id, header.at.get(id) ?? 0);
    complain(row.line, { ja: `${column.ja}: ${what.ja}`, en: `${column.en}: ${what.en}` }, todo);
  };
  for (const { id, filled } of COLUMNS)
    if (filled && cell(id) === '')
      wrong(id, { ja: '空です', en: 'is empty' }, { ja: 'この欄を埋めてください', en: 'fill this cell' });
  /** The value of a filled cell, or `instead` after complaining. */
  const read = <T>(id: ColumnId, reader: (text: string) => T | null, instead: T, todo: Said): T => {
    const text = cell(id);
    const value = text === '' ? null : reader(text);
    if (value === null && text !== '')
      wrong(id, { ja: `「${text}」は使えません`, en: `「${text}」 cannot be used` }, todo);
    return value ?? instead;
  };
  const NUMBER: Said = {
    ja: '数だけを書いてください（単位は「単位」の列に）',
    en: 'write a bare number; its unit has a column of its own',
  };
  const YEAR: Said = { ja: '「令和4年度」か「2022」の形にしてください', en: 'write it as 2022 or 令和4年度' };
  const whole = (text: string): number | null => {
    const number = readNumber(text);
    return number !== null && Number.isInteger(number) ? number : null;
  };
  const goals = plan.goals.length;
  const goal = read('goal', (text) => whole(text.replace(/^基本目標/, '')), 1, {
    ja: `1から${goals}の数にしてください`,
    en: `write a number from 1 to ${goals}`,
  });
  const policies = plan.goals[goal - 1]?.policies.length ?? 0;
  if (policies === 0)
    wrong(
      'goal',
      { ja: `基本目標${goal}はありません`, en: `there is no goal ${goal}` },
      {
        ja: `1から${goals}の数にしてください`,
        en: `write a number from 1 to ${goals}`,
      },
    );
  // 「1-2」 is read as well as 「2」.
  const policy = read<number | null>('policy', (text) => whole(text.replace(/^\d+[-－ー]/, '')), null, {
    ja: `1から${policies}の数にするか、空にしてください`,
    en: `write a number from 1 to ${policies}, or nothing`,
  });
  if (policies > 0 && policy !== null && (policy < 1 || policy > policies))
    wrong(
      'policy',
      { ja: `基本方針${goal}-${policy}はありません`, en: `there is no policy ${goal}-${policy}` },
      {
        ja: `1から${policies}の数にするか、空にしてください`,
        en: `write a number from 1 to ${policies}, or nothing`,
      },
    );
  const good = read('direction', readDirection, 'keep', {
    ja: '「増やす」「減らす」「維持」のどれかにしてください',
    en: 'write up, down or keep',
  });
  const baseline = {
    year: read('baseline_year', readYear, 0, YEAR),
    value: read('baseline', readNumber, 0, NUMBER),
  };
  const target = {
    year: read('target_year', readYear, 1, YEAR),
    value: read('target', readNumber, 0, NUMBER),
  };
  if (right && target.year <= baseline.year)
    wrong(
      'target_year',
      { ja: '基準年度より後ではありません', en: 'is not later than the baseline year' },
      {
        ja: '基準年度と目標年度を確かめてください',
        en: 'check both years',
      },
    );
  const way = target.value - baseline.value;
  if (right && ((good === 'up' && way <= 0) || (good === 'down' && way >= 0)))
    wrong(
      'direction',
      {
        ja: `「${cell('direction')}」なのに、基準値${cell('baseline')}から目標値${cell('target')}へは向きが合いません`,
        en: `「${cell('direction')}」 does not lead from ${cell('baseline')} to ${cell('target')}`,
      },
      {
        ja: '方向か数を直してください。同じ値を保つ指標は「維持」です',
        en: 'correct the direction or the figures; what stays the same is 「keep」',
      },
    );
  // Shift_JIS has no letters of Vietnamese: Excel writes "?" instead.
  for (const id of ['name_vi', 'unit_vi'] as const)
    if (cell(id).includes('?'))
      wrong(
        id,
        { ja: `文字が「?」に変わっています（${cell(id)}）`, en: `letters have become 「?」 (${cell(id)})` },
        {
          ja: '書き直し、「CSV UTF-8（コンマ区切り）」で保存してください',
          en: 'write it again and save as “CSV UTF-8”',
        },
      );
  for (const lang of ['en', 'vi'] as const) {
    checkScript(`name_${lang}`, { text: cell(`name_${lang}`), line: row.line }, complain);
    if (cell(`unit_${lang}`) === '' && /[^\x20-\x7e]/.test(cell('unit_ja').normalize('NFKC')))
      wrong(
        `unit_${lang}`,
        { ja: '空です', en: 'is empty' },
        {
          ja: `単位「${cell('unit_ja')}」の訳を書いてください（列がなければ足します）`,
          en: `write 「${cell('unit_ja')}」 in this language; add the column where it is missing`,
        },
      );
  }
  const actual = header.years.map(({ year, index }) => {
    const text = row.cells[index] ?? '';
    const value = isUnpublished(text) ? null : readNumber(text);
    if (value === null && !isUnpublished(text)) {
      right = false;
      complain(
        row.line,
        {
          ja: `${letterOf(index)}列（${year}年度実績）: 「${text}」は数ではありません`,
          en: `column ${letterOf(index)} (actual_${year}): 「${text}」 is not a number`,
        },
        { ja: `${NUMBER.ja}。未公表なら空のまま`, en: `${NUMBER.en}; leave it empty while unpublished` },
      );
    }
    return { year, value };
  });
  row.cells.forEach((text, index) => {
    // Characters of a machine's own (外字) are a blank everywhere else.
    if (!/[\p{Co}\uFFFD]/u.test(text)) return;
    right = false;
    complain(
      row.line,
      {
        ja: `${letterOf(index)}列: 外字か読めない字があります（${text}）`,
        en: `column ${letterOf(index)}: a character that no other machine can show`,
      },
      { ja: '普通の字に直してください', en: 'write it with ordinary characters' },
    );
  });
  if (!right) return null;
  const words = (part: 'name' | 'unit'): Record<Tongue, string> => {
    const of = (lang: Tongue): string => cell(`${part}${LANGUAGE_COLUMNS[lang]}`);
    const ja = of('ja').normalize('NFC');
    return {
      ja,
      en: of('en') || ja.normalize('NFKC'),
      vi: (of('vi') || ja.normalize('NFKC')).normalize('NFC'),
    };
  };
  return {
    id: cell('id'),
    goal,
    policy,
    name: words('name'),
    unit: words('unit'),
    good,
    baseline,
    target,
    actual,
    source: cell('source'),
  };
}
