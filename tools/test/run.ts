// The checks of `npm test`, in order, quick ones first. Stops at the first that fails; ends with a table and counts.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';
import { type Counts, e2eCounts, e2eFailures, unitCounts, unitFailures } from './reports';

/** Not in test-results: Playwright empties that folder when it starts. */
const UNIT_REPORT = join(ROOT, '.cache/unit.json');
/** Written by the reporter that e2e/playwright.config.ts names. */
const E2E_REPORT = join(ROOT, 'test-results/e2e.json');

interface Step {
  readonly name: string;
  readonly title: string;
  /** Commands run with Node: a package's program by its file, and its arguments. */
  readonly commands: readonly (readonly string[])[];
  readonly needsBrowser?: true;
}

const program = (path: string): string => join(ROOT, 'node_modules', path);
const BIOME = program('@biomejs/biome/bin/biome');
const TSC = program('typescript/bin/tsc');
const TSX = program('tsx/dist/cli.mjs');
const VITE = program('vite/bin/vite.js');
const VITEST = program('vitest/vitest.mjs');
const PLAYWRIGHT = program('@playwright/test/cli.js');

/** The steps. Content comes early: types, unit tests and the build need what it makes. */
const STEPS: readonly Step[] = [
  { name: 'lint', title: 'format, lint, import rules', commands: [[BIOME, 'ci', '.']] },
  { name: 'content', title: 'content', commands: [[TSX, 'tools/content/compile.ts']] },
  {
    name: 'types',
    title: 'types',
    commands: [
      [TSC, '-p', 'tsconfig.json'],
      [TSC, '-p', 'tsconfig.worker.json'],
    ],
  },
  {
    name: 'unit',
    title: 'unit tests',
    commands: [[VITEST, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]],
  },
  {
    name: 'build',
    title: 'build',
    commands: [[VITE, 'build', '--configLoader', 'runner', '--logLevel', 'warn']],
  },
  { name: 'budgets', title: 'budgets', commands: [[TSX, 'tools/budgets/cli.ts']] },
  {
    name: 'e2e',
    title: 'end-to-end tests',
    commands: [[PLAYWRIGHT, 'test', '-c', 'e2e/playwright.config.ts']],
    needsBrowser: true,
  },
];

interface Result {
  readonly step: Step;
  readonly seconds: number;
  readonly passed: boolean;
}

function runStep(step: Step): Result {
  const before = performance.now();
  const finish = (passed: boolean): Result => ({
    step,
    passed,
    seconds: (performance.now() - before) / 1000,
  });
  console.log(`\n── ${step.title} ${'─'.repeat(Math.max(0, 72 - step.title.length))}`);
  let environment = process.env;
  if (step.needsBrowser) {
    try {
      environment = { ...process.env, MINE_STAGE_BROWSER: requireBrowser() };
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return finish(false);
    }
  }
  for (const command of step.commands) {
    const { status } = spawnSync(process.execPath, command, {
      cwd: ROOT,
      stdio: 'inherit',
      env: environment,
    });
    if (status !== 0) return finish(false);
  }
  return finish(true);
}

function summary(steps: readonly Step[], results: readonly Result[]): string {
  const rows = steps.map((step) => {
    const result = results.find((candidate) => candidate.step === step);
    if (!result) return `  –       ${step.title}`;
    return `  ${result.passed ? 'passed' : 'FAILED'}  ${step.title.padEnd(28)} ${result.seconds.toFixed(1).padStart(7)} s`;
  });
  return ['', ...rows].join('\n');
}

/** What failed and why, once more at the end: of a long run only the last lines may be kept. */
function failures(): string {
  const all = [...unitFailures(UNIT_REPORT), ...e2eFailures(E2E_REPORT)];
  return all.map(({ name, why }) => `\n  ${name}\n${why.replaceAll(/^/gm, '    ')}`).join('\n');
}

/** Test counts of both runners; a failed step that runs no tests counts as one failure. */
function totals(results: readonly Result[]): Counts {
  const unit = unitCounts(UNIT_REPORT);
  const e2e = e2eCounts(E2E_REPORT);
  const failed = unit.failed + e2e.failed;
  const stopped = results.some((result) => !result.passed);
  return { passed: unit.passed + e2e.passed, failed: stopped ? Math.max(1, failed) : failed };
}

/** Runs the steps named (all when none is), and returns the exit code. */
export function run(names: readonly string[]): number {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such check: ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}.`,
    );
    return 1;
  }
  const steps = names.length === 0 ? STEPS : STEPS.filter((step) => names.includes(step.name));
  for (const report of [UNIT_REPORT, E2E_REPORT]) if (existsSync(report)) rmSync(report);
  const results: Result[] = [];
  for (const step of steps) {
    const result = runStep(step);
    results.push(result);
    if (!result.passed) break;
  }
  const { passed, failed } = totals(results);
  const why = failures();
  if (why !== '') console.log(`\n── what failed ${'─'.repeat(64)}\n${why}`);
  console.log(summary(steps, results));
  console.log(`\n${passed} passed, ${failed} failed`);
  return results.every((result) => result.passed) ? 0 : 1;
}
