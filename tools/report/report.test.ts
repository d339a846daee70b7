// The official's command as it is run: exit code, standard output and standard error.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One start of the command takes about a second; several may run beside other tests. */
const TIMEOUT_MS = 30_000;

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const command = [tsx, join(ROOT, 'tools/report/report.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('npm run report', () => {
  it(
    'prints the real report as JSON and its totals',
    () => {
      const { code, out, err } = run(join(ROOT, 'data/report/2023-11.ja.md'));
      expect(code).toBe(0);
      const { goals } = JSON.parse(out);
      expect(goals).toHaveLength(5);
      expect(Object.keys(goals[0])).toEqual(['id', 'title', 'line', 'policies']);
      expect(Object.keys(goals[0].policies[0])).toEqual(['id', 'title', 'line', 'measures', 'items']);
      expect(goals[0].policies[1].items['2022'][0]).toEqual({
        id: 'g1.p2.fy2022.1',
        text: '関係人口の創出に向けたイベント（DIYツアー）',
        line: 59,
      });
      expect(err).toContain('施策 (measures) 41, 令和4年度 (FY2022) 34, 令和5年度 (FY2023) 43');
    },
    TIMEOUT_MS,
  );

  it(
    'names line, content and expectation of what is wrong, and prints no JSON then',
    () => {
      const { code, out, err } = run(file('broken.md', '令和5年度（令和4年度実績）\n\n## 基本方針1 観光\n'));
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err).toContain('誤り 3行目 (error, line 3): ## 基本方針1 観光');
      expect(err).toContain('「基本目標1 …」');
    },
    TIMEOUT_MS,
  );

  it.each<[string, string, Uint8Array | null, RegExp]>([
    ['a missing file', 'missing.md', null, /No such file/],
    [
      'Shift_JIS',
      'sjis.md',
      Uint8Array.of(0x8a, 0xee, 0x96, 0x7b, 0x96, 0xda, 0x95, 0x57),
      /Shift_JIS.*UTF-8/,
    ],
    ['UTF-16', 'utf16.md', Uint8Array.of(0xff, 0xfe, 0x20, 0x00), /UTF-16/],
    ['a Word file', 'word.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /plain text in UTF-8/],
    ['an empty file', 'empty.md', new Uint8Array(), /empty/],
  ])(
    'refuses %s with a reason',
    (_name, name, content, reason) => {
      const path = content ? file(name, content) : join(folder, name);
      const { code, out, err } = run(path);
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err).toMatch(reason);
    },
    TIMEOUT_MS,
  );
});
