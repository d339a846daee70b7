// For tests: copies of data/ in which something is changed, and what the content build makes of them.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { ContentFile } from '../../src/content/types';

const ROOT = new URL('../..', import.meta.url).pathname;

/** What becomes of a file's text; null removes the file. */
export type Change = ((text: string) => string) | null;

const folders: string[] = [];
// Once for each file of tests: each has its own copy of this module.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder with a copy of data/, in which `changes` (by path from the root) are made; each must change something. */
export function copyOfData(changes: Readonly<Record<string, Change>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  folders.push(root);
  cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(root, file);
    if (!change) rmSync(path);
    else {
      const before = readFileSync(path, 'utf8');
      const after = change(before);
      expect(after, `${file} must change`).not.toBe(before);
      writeFileSync(path, after);
    }
  }
  return root;
}

/** What the content build has written for `lang` under `root`. */
export const generated = (root: string, lang: string): ContentFile =>
  JSON.parse(readFileSync(join(root, `src/content/generated/${lang}.json`), 'utf8'));
