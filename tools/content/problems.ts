// What is wrong in data/, said so that an official can put it right: file, line, what, and what to do.

/** A remark on a line of a data file; `line` counts from 1. */
export interface ContentProblem {
  /** Path from the project's folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly what: Said;
  readonly todo: Said;
}

/** The same in both languages of the people who read it. */
export interface Said {
  readonly ja: string;
  readonly en: string;
}

/** Takes one remark; files and checks share it. */
export type Complain = (line: number, what: Said, todo: Said) => void;

/** `file:line: what — what to do`, in Japanese and below in English. */
export const formatProblem = ({ file, line, what, todo }: ContentProblem): string =>
  `${file}:${line}: ${what.ja} — ${todo.ja}\n    ${what.en} — ${todo.en}`;
