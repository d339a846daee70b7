// How many tests passed and failed, from the reports that the two runners leave.
import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

function readJson(path: string): Record<string, unknown> | null {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

const whole = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Counts of Vitest's JSON report; zeros when there is none. */
export function unitCounts(path: string): Counts {
  const report = readJson(path);
  return { passed: whole(report?.numPassedTests), failed: whole(report?.numFailedTests) };
}

/** Counts of Playwright's JSON report; zeros when there is none. A test that passed at its second try has passed. */
export function e2eCounts(path: string): Counts {
  const stats = readJson(path)?.stats as Record<string, unknown> | undefined;
  return {
    passed: whole(stats?.expected) + whole(stats?.flaky),
    failed: whole(stats?.unexpected),
  };
}
