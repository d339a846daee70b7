// Proves that the rules of biome.json bite: small wrong files in a copy of the configuration.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../setup/modules.mjs';

/** Wrong code by file; `expected` is part of what must be said about it. */
const WRONG: readonly { readonly file: string; readonly code: string; readonly expected: string }[] = [
  { file: 'src/core/a.ts', code: "export { x } from '../app/x';", expected: 'src/core sees no other room' },
  { file: 'src/world/b.ts', code: "export { x } from '../scenes/x';", expected: 'src/world sees core only' },
  { file: 'src/ui/deep/c.ts', code: "export { x } from '../../stage/x';", expected: 'src/ui sees core' },
  { file: 'src/ui/d.ts', code: "export type { X } from '../stage';", expected: 'src/ui sees core' },
  {
    file: 'src/briefing/e.ts',
    code: "export const x = import('../stage/x');",
    expected: 'src/briefing sees',
  },
  { file: 'src/scenes/goal9/f.ts', code: "export { x } from '../../stage/x';", expected: 'src/scenes sees' },
  { file: 'src/materials/g.ts', code: "export { x } from '../scenes/x';", expected: 'src/materials sees' },
  { file: 'src/stage/h.ts', code: "export { x } from '../app/x';", expected: 'src/stage sees' },
  { file: 'src/app/i.ts', code: "export { x } from '../ui/x';", expected: 'src/app sees' },
  { file: 'src/app/j.ts', code: "export { x } from '../main';", expected: 'src/app sees' },
  { file: 'src/pwa/k.ts', code: "export { x } from '../app/x';", expected: 'src/pwa sees core only' },
  { file: 'src/ui/u.ts', code: "export { x } from '../sound/x';", expected: 'src/ui sees' },
  {
    file: 'src/sound/v.ts',
    code: "export { x } from '../stage/x';",
    expected: 'src/sound sees core and app',
  },
  { file: 'src/app/l.ts', code: "export { Color } from 'three';", expected: 'three belongs to' },
  { file: 'src/ui/m.ts', code: "export { a } from 'three/addons/a.js';", expected: 'three belongs to' },
  { file: 'src/scenes/n.ts', code: 'export const x = Math.random();', expected: 'Chance comes from' },
  { file: 'src/scenes/o.ts', code: 'export const x = Date.now();', expected: 'The wall clock' },
  { file: 'src/app/p.ts', code: 'export const x = new Date();', expected: 'The wall clock' },
  { file: 'src/app/q.ts', code: 'export const x = performance.now();', expected: 'Durations are' },
  { file: 'src/ui/r.ts', code: 'setTimeout(() => 1, 1);', expected: 'global variable setTimeout' },
  { file: 'src/ui/s.ts', code: 'window.setInterval(() => 1, 1);', expected: 'Timers and frames' },
  { file: 'src/stage/t.ts', code: 'requestAnimationFrame(() => 1);', expected: 'variable requestAnimation' },
];

const RIGHT: Readonly<Record<string, string>> = {
  'src/core/right.ts': 'export const x = [new Date(), performance.now(), setTimeout(() => 1, 1)];\n',
  'src/scenes/goal9/right.ts':
    "import { Color } from 'three';\n\nexport { x } from '../../core/x';\nexport { y } from '../kit/y';\nexport { Color };\n",
  'src/ui/right.ts': "export { x } from '../app/x';\nexport const day = new Date(2023, 10, 1);\n",
};

let folder = '';
let said = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const { file, code } of WRONG) write(file, `${code}\n`);
  for (const [file, text] of Object.entries(RIGHT)) write(file, text);
  mkdirSync(join(folder, 'tools/rules'), { recursive: true });
  for (const file of ['biome.json', 'tools/rules/determinism.grit'])
    copyFileSync(join(ROOT, file), join(folder, file));
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = ['lint', 'src', '--reporter=github', '--max-diagnostics=none'];
  said = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8' }).stdout;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('import rules', () => {
  it.each(WRONG)('stop $file: $code', ({ file, expected }) => {
    const lines = said.split('\n').filter((line) => line.includes(`/${file},`) && line.startsWith('::error'));
    expect(lines.join('\n')).toContain(expected);
  });

  it.each(Object.keys(RIGHT))('let %s pass', (file) => {
    expect(said).not.toContain(`/${file},`);
  });
});
