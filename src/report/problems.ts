// Collects what is to be said about lines, each remark in Japanese and English.
import type { ReportProblem } from './types';

export interface ProblemList {
  /** The file cannot be used. `line` counts from 1. */
  error(line: number, ja: string, en: string): void;
  /** Somebody should look. */
  warn(line: number, ja: string, en: string): void;
  readonly hasErrors: boolean;
  /** Whether anything was said about `line`. */
  mentions(line: number): boolean;
  /** All remarks in order of lines. */
  sorted(): ReportProblem[];
}

/** Creates an empty list for a file of `lines`. */
export function createProblems(lines: readonly string[]): ProblemList {
  const all: ReportProblem[] = [];
  const mentioned = new Set<number>();
  const add = (severity: ReportProblem['severity'], line: number, ja: string, en: string): void => {
    mentioned.add(line);
    all.push({ severity, line, text: (lines[line - 1] ?? '').trim(), ja, en });
  };
  return {
    error: (line, ja, en) => add('error', line, ja, en),
    warn: (line, ja, en) => add('warning', line, ja, en),
    get hasErrors() {
      return all.some((problem) => problem.severity === 'error');
    },
    mentions: (line) => mentioned.has(line),
    sorted: () => [...all].sort((a, b) => a.line - b.line),
  };
}
