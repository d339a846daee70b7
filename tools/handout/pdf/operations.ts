// Reads the operations of a PDF page's content: what stands where, and between which marks.
import { decodePDFRawStream, PDFArray, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';

/** One operation with its operands, and where it stands. */
export interface Operation {
  readonly name: string;
  /** Operands as they are written. */
  readonly operands: readonly string[];
  /** Offset of the first operand, or of the operator where there is none. */
  readonly start: number;
  /** Offset after the operator. */
  readonly end: number;
}

const WHITE = /[\0\t\n\f\r ]/;
const DELIMITER = /[()<>[\]{}/%]/;

/** Offset after the string that begins with `(` at `from`; brackets nest, `\` takes the next character out. */
function afterString(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '(') depth += 1;
    else if (text[i] === ')' && --depth === 0) return i + 1;
  }
  throw new Error(`content of a page: the string at ${from} does not end`);
}

/** Offset after the dictionary or list that begins at `from`. */
function afterGroup(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; ) {
    const two = text.slice(i, i + 2);
    if (two === '<<' || text[i] === '[') depth += 1;
    else if (two === '>>' || text[i] === ']') depth -= 1;
    if (text[i] === '(') i = afterString(text, i);
    else if (text[i] === '<' && two !== '<<') i = text.indexOf('>', i) + 1;
    else i += two === '<<' || two === '>>' ? 2 : 1;
    if (depth === 0) return i;
  }
  throw new Error(`content of a page: what begins at ${from} does not end`);
}

function afterToken(text: string, from: number): number {
  if (text[from] === '(') return afterString(text, from);
  if (text[from] === '[' || text.startsWith('<<', from)) return afterGroup(text, from);
  if (text[from] === '<') return text.indexOf('>', from) + 1;
  let end = from + 1;
  while (end < text.length && !WHITE.test(text[end] ?? '') && !DELIMITER.test(text[end] ?? '')) end += 1;
  return end;
}

const OPERAND = /^[-+.\d(<[/]|^(?:true|false|null)$/;

/**
 * The operations of a page's content in their order.
 * @throws Error where a string or list does not end, or a picture stands in the content itself (Chromium writes none).
 */
export function operationsOf(text: string): readonly Operation[] {
  const found: Operation[] = [];
  let operands: string[] = [];
  let start = -1;
  for (let i = 0; i < text.length; ) {
    if (WHITE.test(text[i] ?? '')) {
      i += 1;
      continue;
    }
    if (text[i] === '%') {
      const line = text.slice(i).search(/[\r\n]/);
      i = line < 0 ? text.length : i + line;
      continue;
    }
    const end = afterToken(text, i);
    const token = text.slice(i, end);
    if (start < 0) start = i;
    if (OPERAND.test(token)) operands.push(token);
    else {
      if (token === 'BI') throw new Error('content of a page: a picture in the content itself is not read');
      found.push({ name: token, operands, start, end });
      operands = [];
      start = -1;
    }
    i = end;
  }
  return found;
}

/** The content of a page as text, one character a byte. */
export function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
  return streams
    .map((one) => page.node.context.lookup(one))
    .map((stream) => {
      if (!(stream instanceof PDFRawStream)) throw new Error('content of a page: not a stream of bytes');
      return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    })
    .join('\n');
}

/** Operations that put something on the page. */
const PAINTS = new Set('f F f* B B* b b* S s sh Do Tj TJ \' "'.split(' '));
export const paints = ({ name }: Operation): boolean => PAINTS.has(name);
/** Operations that begin a path, or a stretch of text. */
const PATH = new Set(['m', 're', 'l', 'c', 'v', 'y', 'h']);
export const isPath = ({ name }: Operation): boolean => PATH.has(name);
/** Operations that end a path without painting. */
export const endsPath = ({ name }: Operation): boolean => name === 'n';
export const beginsMark = ({ name }: Operation): boolean => name === 'BDC' || name === 'BMC';
export const endsMark = ({ name }: Operation): boolean => name === 'EMC';
