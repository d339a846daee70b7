// Reads a text file an official has saved, and says in plain words when it is not UTF-8 text.
import { readFileSync } from 'node:fs';

export type TextFile =
  | { readonly text: string }
  /** Why the file cannot be used and what to do. */
  | { readonly ja: string; readonly en: string };

interface Signature {
  readonly bytes: readonly number[];
  readonly ja: string;
  readonly en: string;
}

const SAVE_ja = '文字コードを「UTF-8」にして保存し直してください。';
const SAVE_en = 'Save it again with the encoding UTF-8.';

/** First bytes of files that are often taken for text. */
const SIGNATURES: readonly Signature[] = [
  { bytes: [0xff, 0xfe], ja: `UTF-16で保存されています。${SAVE_ja}`, en: `Saved as UTF-16. ${SAVE_en}` },
  { bytes: [0xfe, 0xff], ja: `UTF-16で保存されています。${SAVE_ja}`, en: `Saved as UTF-16. ${SAVE_en}` },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    ja: 'PDFファイルです。文章をテキストファイル（.md）にしてください。',
    en: 'A PDF file; save its words as a text file (.md).',
  },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    ja: 'Wordなどの文書ファイルです。「書式なしテキスト」、UTF-8で保存し直してください。',
    en: 'A Word or similar document; save it as plain text in UTF-8.',
  },
];

const REASONS: Readonly<Record<string, Omit<Signature, 'bytes'>>> = {
  ENOENT: {
    ja: 'ファイルがありません。名前と場所を確かめてください。',
    en: 'No such file; check its name and folder.',
  },
  EISDIR: {
    ja: 'フォルダーです。ファイルを指定してください。',
    en: 'A folder; name a file.',
  },
  EACCES: { ja: '読む許可がありません。', en: 'No permission to read it.' },
};

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The words of a file, or why it has none. Never throws. */
export function decodeText(bytes: Uint8Array): TextFile {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte));
  if (known) return { ja: known.ja, en: known.en };
  const text = decode(bytes, 'utf-8');
  if (text === null) {
    const name = decode(bytes, 'shift_jis') !== null ? 'Shift_JIS' : null;
    return name
      ? { ja: `${name}で保存されています。${SAVE_ja}`, en: `Saved as ${name}. ${SAVE_en}` }
      : { ja: `UTF-8の文章ではありません。${SAVE_ja}`, en: `Not UTF-8 text. ${SAVE_en}` };
  }
  if (text.trim() === '') return { ja: 'ファイルが空です。', en: 'The file is empty.' };
  return { text };
}

/** Reads the file at `path`; see {@link decodeText}. */
export function readText(path: string): TextFile {
  try {
    return decodeText(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return REASONS[code] ?? { ja: `読めません（${code}）。`, en: `Cannot be read (${code}).` };
  }
}
