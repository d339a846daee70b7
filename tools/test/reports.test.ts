// The end of a run tells what failed, from reports as the two runners write them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { e2eCounts, e2eFailures, unitCounts, unitFailures } from './reports';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, report: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(report));
  return path;
};

const spec = (title: string, status: string, result: { status: string; errors: unknown[] } | null) => ({
  title,
  file: 'functional/words.spec.ts',
  line: 25,
  tests: [{ status, expectedStatus: 'passed', results: result ? [result] : [] }],
});

describe('reports of a run', () => {
  const e2e = written('e2e.json', {
    stats: { expected: 2, flaky: 0, unexpected: 1 },
    errors: [{ message: 'Error: gone', stack: 'Error: gone\n    at late (e2e/helpers/app.ts:27:9)' }],
    suites: [
      {
        specs: [spec('passes', 'expected', { status: 'passed', errors: [] })],
        suites: [
          {
            specs: [
              spec('fails', 'unexpected', {
                status: 'failed',
                errors: [{ message: '\u001b[31mexpect(received)\u001b[39m', stack: undefined }],
              }),
              spec('was never begun', 'skipped', { status: 'skipped', errors: [] }),
            ],
          },
        ],
      },
    ],
  });

  it('name every browser test that failed or did not run, and errors that belong to none', () => {
    expect(e2eCounts(e2e)).toEqual({ passed: 2, failed: 1 });
    expect(e2eFailures(e2e)).toEqual([
      { name: 'functional/words.spec.ts:25 › fails', why: 'expect(received)' },
      { name: 'functional/words.spec.ts:25 › was never begun', why: 'It did not run.' },
      {
        name: 'an error that belongs to no test',
        why: 'Error: gone\n    at late (e2e/helpers/app.ts:27:9)',
      },
    ]);
  });

  it('name every unit test that failed, and files that could not be run', () => {
    const unit = written('unit.json', {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        {
          name: 'src/a.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'a counts', status: 'failed', failureMessages: ['expected 1 to be 2'] },
            { fullName: 'a adds', status: 'passed', failureMessages: [] },
          ],
        },
        { name: 'src/b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
      ],
    });
    expect(unitCounts(unit)).toEqual({ passed: 5, failed: 1 });
    expect(unitFailures(unit)).toEqual([
      { name: 'src/a.test.ts › a counts', why: 'expected 1 to be 2' },
      { name: 'src/b.test.ts', why: 'Cannot find module' },
    ]);
  });

  it('say nothing where there is no report', () => {
    const none = join(folder, 'none.json');
    expect([unitCounts(none), e2eCounts(none)]).toEqual([
      { passed: 0, failed: 0 },
      { passed: 0, failed: 0 },
    ]);
    expect([...unitFailures(none), ...e2eFailures(none)]).toEqual([]);
  });
});
