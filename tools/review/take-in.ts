// Takes a reader's spreadsheet in: all of it or nothing. What does not fit the texts of today is refused, by row and column.
import { type CsvProblem, type CsvRow, readCsv } from '../content/csv';
import { type Entry, isMarked } from './entries';
import { COLUMNS, type Column } from './sheet';

/** A row that cannot be taken. Row as the spreadsheet counts it, from 1. */
export interface Refused {
  readonly row: number;
  readonly column: string;
  readonly what: string;
}

/** A text that was read: with other words, or as it is. */
export interface Read {
  readonly entry: Entry;
  readonly text: string;
  readonly by: string;
}

export type TakenIn = { readonly refused: readonly Refused[] } | { readonly read: readonly Read[] };

const OK = /^(ok|yes|y|x|○|◯|はい|v|✓|có)$/iu;
const placeholders = (text: string): string => [...(text.match(/\{\{[^}]*\}\}/g) ?? [])].sort().join(' ');
/** Spreadsheets show the apostrophe that keeps a text from being a formula. */
const unescaped = (text: string): string => text.replace(/^'(?=[=+@])/, '');
const sameWords = (a: string, b: string): boolean => unescaped(a).trim() === b.trim();

/** Where the columns stand, or which is missing. */
function columnsOf(head: readonly string[]): Record<Column, number> | Refused {
  const found = {} as Record<Column, number>;
  for (const [column, title] of Object.entries(COLUMNS) as [Column, string][]) {
    const at = head.indexOf(title);
    if (at < 0) return { row: 1, column: title, what: 'the column is missing; export the spreadsheet again' };
    found[column] = at;
  }
  return found;
}

/** Reads a reader's spreadsheet against the texts of today. Pure. */
export function takeIn(bytes: Uint8Array, entries: readonly Entry[]): TakenIn {
  const rows: readonly CsvRow[] | CsvProblem = readCsv(bytes);
  if ('what' in rows)
    return { refused: [{ row: rows.line, column: '', what: `${rows.what.en}; ${rows.todo.en}` }] };
  const [head, ...body] = rows;
  const columns = columnsOf(head?.cells ?? []);
  if ('what' in columns) return { refused: [columns] };
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const refused: Refused[] = [];
  const read: Read[] = [];
  const rowOf = new Map<Entry, number>();
  const seen = new Set<string>();
  for (const [i, { cells }] of body.entries()) {
    const get = (column: Column): string => cells[columns[column]] ?? '';
    const refuse = (column: Column, what: string): void => {
      refused.push({ row: i + 2, column: COLUMNS[column], what });
    };
    const correction = unescaped(get('correction'));
    const ok = get('ok');
    if (correction === '' && ok === '') continue;
    const id = get('id');
    const entry = known.get(id);
    if (!entry) refuse('id', `“${id}” is no text of today; export the spreadsheet again`);
    else if (seen.has(id)) refuse('id', `“${id}” stands here twice`);
    else if (!sameWords(get('ja'), entry.ja))
      refuse('ja', `stale: the Japanese is now “${entry.ja}”; read it again in a new export`);
    else if (!sameWords(get('text'), entry.text))
      refuse('text', `stale: the text is now “${entry.text}”; read it again in a new export`);
    else if (ok !== '' && !OK.test(ok))
      refuse('ok', `“${ok}” is not understood; write ok, or leave it empty`);
    else if (get('reader') === '') refuse('reader', 'the name of who has read it is missing');
    else if (correction !== '' && placeholders(correction) !== placeholders(entry.text))
      refuse(
        'correction',
        `the places for numbers and names must stay: ${placeholders(entry.text) || 'none'}`,
      );
    else if (/[\n\r\t]/.test(correction)) refuse('correction', 'a text is one line');
    else {
      read.push({ entry, text: correction || entry.text, by: get('reader') });
      rowOf.set(entry, i + 2);
    }
    seen.add(id);
  }
  for (const { entry, word } of lostWords(entries, read))
    refused.push({
      row: rowOf.get(entry) ?? 1,
      column: COLUMNS.correction,
      what: `the glossary explains “${word}”, which then stands in no text; correct both, or neither`,
    });
  return refused.length > 0 ? { refused } : { read };
}

/** Hard words that would be explained but stand nowhere after `read`, each with the text whose correction does it. */
function lostWords(entries: readonly Entry[], read: readonly Read[]): { entry: Entry; word: string }[] {
  const corrections = new Map(read.map(({ entry, text }) => [entry, text]));
  const after = (entry: Entry): string => corrections.get(entry) ?? entry.text;
  const texts = entries.filter(isMarked);
  return entries.flatMap((entry) => {
    const word = after(entry);
    if (!entry.isWord || texts.some((text) => after(text).includes(word))) return [];
    const cause =
      word === entry.text
        ? texts.find((text) => text.text.includes(word) && after(text) !== text.text)
        : entry;
    return cause ? [{ entry: cause, word }] : [];
  });
}

/** A file's source with the corrections in it; all else stays as it was, letter by letter. Pure. */
export function corrected(source: string, read: readonly Read[]): string {
  let out = source;
  for (const { entry, text } of [...read].sort((a, b) => b.entry.range[0] - a.entry.range[0])) {
    if (text === entry.text) continue;
    const [from, to] = entry.range;
    const end = source.slice(from, to).endsWith('\n') ? '\n' : '';
    out = `${out.slice(0, from)}${JSON.stringify(text)}${end}${out.slice(to)}`;
  }
  return out;
}
