// What the parser hands over: the plan as the report prints it, and everything worth saying about the file.

/** Something the report prints, with a stable id (`g1.p2.fy2022.1`) and its line in the file, counted from 1. */
export interface ReportEntry {
  readonly id: string;
  /** As printed, without bullet, number and surrounding spaces. */
  readonly text: string;
  readonly line: number;
}

export interface ReportPolicy {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly line: number;
  readonly measures: readonly ReportEntry[];
  /** By fiscal year; both years of the report are present, a year without items has an empty list. */
  readonly items: Readonly<Record<string, readonly ReportEntry[]>>;
}

export interface ReportGoal {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly line: number;
  readonly policies: readonly ReportPolicy[];
}

/** Fiscal years named by the year they start in: what was done, and the direction. The second follows the first. */
export type ReportYears = readonly [number, number];

export interface Report {
  readonly years: ReportYears;
  /** Month of publication as `2023-11`; null when the file does not say. */
  readonly asOf: string | null;
  readonly goals: readonly ReportGoal[];
}

/** A remark about one line. An error makes the file unusable, a warning asks for a look. */
export interface ReportProblem {
  readonly severity: 'error' | 'warning';
  /** Counted from 1. */
  readonly line: number;
  /** The line as it stands in the file, trimmed. */
  readonly text: string;
  /** What was found, and what was expected or what to do. */
  readonly ja: string;
  readonly en: string;
}

/** What became of a line that is not empty. */
export type LineRole = 'content' | 'legend' | 'reported';

export interface ReportReading {
  /** Null when there is any error. */
  readonly report: Report | null;
  /** In order of lines. */
  readonly problems: readonly ReportProblem[];
  /** One entry for every line that is not empty, by line number. */
  readonly roles: ReadonlyMap<number, LineRole>;
}
