// A CSV file as Excel in Japan writes it: UTF-8 with or without BOM, or Shift_JIS (code page 932); CRLF; quoted cells.
import { CsvError, parse } from 'csv-parse/sync';
import type { Said } from './problems';

/** A row with anything in it. */
export interface CsvRow {
  /** Line of the file it begins in, from 1. */
  readonly line: number;
  /** Without spaces around them. */
  readonly cells: readonly string[];
}

/** What is wrong with a whole file. */
export interface CsvProblem {
  readonly line: number;
  readonly what: Said;
  readonly todo: Said;
}

const SAVE: Said = {
  ja: 'Excelの「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」か「CSV（コンマ区切り）」を選んでください',
  en: 'in Excel choose Save As, then “CSV UTF-8 (Comma delimited)” or “CSV (Comma delimited)”',
};

/** First bytes of what is often taken for a CSV file. */
const NOT_CSV: readonly { readonly bytes: readonly number[]; readonly what: Said }[] = [
  { bytes: [0xff, 0xfe], what: { ja: 'UTF-16の文字データです', en: 'text in UTF-16' } },
  { bytes: [0xfe, 0xff], what: { ja: 'UTF-16の文字データです', en: 'text in UTF-16' } },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: { ja: 'Excelのブック（.xlsx）です', en: 'an Excel workbook' } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: { ja: 'Excelのブック（.xls）です', en: 'an Excel workbook' } },
];

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The rows of a CSV file, or what is wrong with it as a whole. Never throws. */
export function readCsv(bytes: Uint8Array): readonly CsvRow[] | CsvProblem {
  const other = NOT_CSV.find((kind) => kind.bytes.every((byte, i) => bytes[i] === byte));
  if (other) return { line: 1, what: other.what, todo: SAVE };
  // Text in Shift_JIS with anything Japanese in it is never valid UTF-8.
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'shift_jis');
  if (text === null)
    return {
      line: 1,
      what: {
        ja: 'UTF-8でもShift_JISでもありません',
        en: 'neither UTF-8 nor Shift_JIS',
      },
      todo: SAVE,
    };
  let last = 0;
  try {
    const rows = parse(
      // The parser counts a line end of two characters within a cell twice.
      text.replace(/\r\n?/g, '\n'),
      {
        bom: true,
        info: true,
        relax_column_count: true,
        trim: true,
        on_record: (row, { lines }) => {
          last = lines;
          return row;
        },
      },
    ) as unknown as { record: string[]; info: { lines: number } }[];
    const filled = rows.filter(({ record }) => record.some((cell) => cell !== ''));
    return filled.map(({ record, info }) => {
      // The parser says where a row ends, and its cells may have lines of their own.
      const inside = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      return { line: info.lines - inside, cells: record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      line: last + 1,
      what: {
        ja: `引用符「"」の使い方が合いません（${error.code}）`,
        en: `quotes do not match (${error.code})`,
      },
      todo: {
        ja: 'セルの中の「"」は「""」と書くか、Excelから保存し直してください',
        en: 'write a quotation mark within a cell as "", or save the file again from Excel',
      },
    };
  }
}
