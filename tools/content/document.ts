// A data file (YAML; JSON is read the same way) with the line of everything in it.
import { join } from 'node:path';
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { readText } from '../report/read';
import type { Complain, ContentProblem } from './problems';

/** A file that was read without errors of syntax. */
export interface DataFile {
  readonly root: Node;
  readonly complain: Complain;
  /** Line of a node, from 1. */
  lineOf(node: unknown): number;
  /** Line of what stands at `path` (keys and indices); of the nearest thing around it when nothing does. */
  lineAt(path: readonly (string | number)[]): number;
  /** The whole file as plain values. */
  value(): unknown;
}

/** A key with its value, and the line of the key. */
export interface Member {
  readonly key: string;
  readonly node: unknown;
  readonly line: number;
}

/** A {@link Complain} for `file` that adds to `problems`. */
export const complainer =
  (file: string, problems: ContentProblem[]): Complain =>
  (line, what, todo) => {
    problems.push({ file, line, what, todo });
  };

interface Parsed {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** What each file said last. Parsing is most of the work, and with every change all files but one are as before. */
const known = new Map<string, Parsed>();

function parse(file: string, text: string): Parsed {
  const before = known.get(file);
  if (before?.text === text) return before;
  const lines = new LineCounter();
  const parsed = { text, document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
  known.set(file, parsed);
  return parsed;
}

/** Reads `file` (relative to `root`). Null after complaining when it is missing, no text, or not YAML. */
export function openData(root: string, file: string, problems: ContentProblem[]): DataFile | null {
  const complain = complainer(file, problems);
  const read = readText(join(root, file));
  if (!('text' in read)) {
    complain(1, { ja: 'ファイルを使えません', en: 'the file cannot be used' }, { ja: read.ja, en: read.en });
    return null;
  }
  const { document, lines } = parse(file, read.text);
  for (const error of [...document.errors, ...document.warnings]) {
    const line = lines.linePos(error.pos[0]).line;
    if (error.code === 'DUPLICATE_KEY')
      complain(
        line,
        { ja: '同じ名前の項目が前にもあります', en: 'this key stands in the file already' },
        { ja: 'どちらか一方を消してください', en: 'remove one of the two' },
      );
    else
      complain(
        line,
        { ja: `YAMLとして読めません（${error.message}）`, en: `not valid YAML (${error.message})` },
        {
          ja: '字下げ、引用符、コロンの後の空白を確かめてください',
          en: 'check indentation, quotes, and the space after the colon',
        },
      );
  }
  const { contents } = document;
  if (document.errors.length > 0 || !contents) return null;
  const lineOf = (node: unknown): number => {
    const start = isNodeWithRange(node) ? node.range[0] : 0;
    return Math.max(1, lines.linePos(start).line);
  };
  return {
    root: contents,
    complain,
    lineOf,
    lineAt(path) {
      for (let depth = path.length; depth > 0; depth--) {
        const parent = depth > 1 ? document.getIn(path.slice(0, depth - 1), true) : contents;
        if (!isMap(parent) && document.getIn(path.slice(0, depth), true) === undefined) continue;
        const key = path[depth - 1];
        if (!isMap(parent)) return lineOf(document.getIn(path.slice(0, depth), true));
        const member = membersOf(parent, lineOf).find((candidate) => candidate.key === String(key));
        if (member) return member.line;
      }
      return lineOf(contents);
    },
    value: () => document.toJS(),
  };
}

function isNodeWithRange(node: unknown): node is { range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** The members of a map, keys as text. */
export function membersOf(map: YAMLMap, lineOf: (node: unknown) => number): Member[] {
  return map.items.map((pair) => ({
    key: isScalar(pair.key) ? String(pair.key.value) : String(pair.key),
    node: pair.value,
    line: lineOf(pair.key),
  }));
}
