// The fingerprint of everything a build is made from. It names the build, and tells whether dist is stale.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files and folders, from the repository's root, that decide what a build contains. */
const INPUTS = [
  'src',
  'data',
  'public',
  'tools',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'THIRD_PARTY.md',
];

/** Made from the other inputs during a build, so not an input. */
const MADE = ['src/content/generated'];

/** Tests do not reach the build. */
const TEST_FILE = /\.(test|spec)\.tsx?$/;

/** Paths of all files below `path` (or `path` itself), relative to `root`, with `/`, in a fixed order. */
export function listFiles(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A short hash (16 hex digits) of the content of all inputs; the same on every machine and for every commit. */
export function buildId(root: string): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of listFiles(root, input)) {
      if (MADE.some((made) => file.startsWith(`${made}/`)) || TEST_FILE.test(file)) continue;
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}
