// The plugin in a real build: content is there before the app is bundled, and wrong data stops the build.
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentPlugin } from './plugin';

const ROOT = new URL('../..', import.meta.url).pathname;
const CONTENT = 'src/content/generated/en.json';
const TIMEOUT_MS = 30_000;
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plugin-'));
  cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<script type="module" src="./main.js"></script>');
  writeFileSync(
    join(root, 'main.js'),
    `import content from './${CONTENT}';\ndocument.title = content.plan.asOf;\n`,
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const config = () => ({
  root,
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [contentPlugin()],
});

describe('contentPlugin', () => {
  it(
    'compiles before the bundle is made',
    async () => {
      await build({ ...config(), build: { write: false } });
      expect(existsSync(join(root, CONTENT))).toBe(true);
    },
    TIMEOUT_MS,
  );

  it(
    'stops the build and names file and line',
    async () => {
      writeFileSync(join(root, 'data/plan.yaml'), '# no report\nreport: "x.md"\n');
      await expect(build({ ...config(), build: { write: false } })).rejects.toThrow(/data\/plan\.yaml:2:/);
    },
    TIMEOUT_MS,
  );

  it(
    'compiles again in development when a data file changes',
    async () => {
      const server = await createServer({ ...config(), server: { middlewareMode: true, ws: false } });
      try {
        rmSync(join(root, CONTENT), { force: true });
        server.watcher.emit('all', 'change', join(root, 'data/ui/en.yaml'));
        await vi.waitFor(() => expect(existsSync(join(root, CONTENT))).toBe(true));
      } finally {
        await server.close();
      }
    },
    TIMEOUT_MS,
  );
});
