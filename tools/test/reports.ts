// What the reports of the two runners say: how many tests passed and failed, and why those that failed did.
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A test that failed, or an error that belongs to none (`name` says so), and the beginning of what was said of it. */
export interface Failure {
  readonly name: string;
  readonly why: string;
}

/** Vitest's JSON report, as far as it is read here. */
interface UnitReport {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    /** Why the file could not be run at all. */
    readonly message?: string;
    readonly assertionResults?: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

interface Said {
  readonly message?: string;
  readonly stack?: string;
  readonly value?: string;
}

interface E2eSuite {
  readonly suites?: readonly E2eSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly status: string;
      readonly expectedStatus: string;
      readonly results: readonly { readonly status: string; readonly errors?: readonly Said[] }[];
    }[];
  }[];
}

/** Playwright's JSON report, as far as it is read here. */
interface E2eReport extends E2eSuite {
  readonly stats?: { readonly expected?: number; readonly flaky?: number; readonly unexpected?: number };
  /** Errors that belong to no test. */
  readonly errors?: readonly Said[];
}

/** Enough to see what and where; the whole is in the runner's own report. */
const LINES = 12;

function readJson<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}

const beginning = (text: string): string =>
  stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .join('\n');

const said = ({ stack, message, value }: Said): string => beginning(stack ?? message ?? value ?? '');

/** Counts of Vitest's JSON report; zeros when there is none. */
export function unitCounts(path: string): Counts {
  const report = readJson<UnitReport>(path);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** Counts of Playwright's JSON report; zeros when there is none. A test that passed at its second try has passed. */
export function e2eCounts(path: string): Counts {
  const stats = readJson<E2eReport>(path)?.stats;
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

/** What failed by Vitest's JSON report; nothing when there is none. */
export function unitFailures(path: string): readonly Failure[] {
  return (readJson<UnitReport>(path)?.testResults ?? []).flatMap((file) => {
    const failed = (file.assertionResults ?? []).filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed')
      return [{ name: file.name, why: beginning(file.message ?? '') }];
    return failed.map((test) => ({
      name: `${file.name} › ${test.fullName}`,
      why: beginning(test.failureMessages?.join('\n') ?? ''),
    }));
  });
}

function e2eFailuresIn(suite: E2eSuite): readonly Failure[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.flatMap((test) => {
      const name = `${spec.file}:${spec.line} › ${spec.title}`;
      const last = test.results.at(-1);
      // What was never begun is told as skipped, though nobody asked for that.
      if (test.status === 'skipped' && test.expectedStatus !== 'skipped')
        return [{ name, why: 'It did not run.' }];
      return test.status === 'unexpected'
        ? [{ name, why: (last?.errors ?? []).map(said).join('\n') || `It ended as ${last?.status}.` }]
        : [];
    }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(e2eFailuresIn)];
}

/** What failed by Playwright's JSON report, errors that belong to no test among it; nothing when there is none. */
export function e2eFailures(path: string): readonly Failure[] {
  const report = readJson<E2eReport>(path);
  if (!report) return [];
  const loose = (report.errors ?? []).map((error) => ({
    name: 'an error that belongs to no test',
    why: said(error),
  }));
  return [...e2eFailuresIn(report), ...loose];
}
