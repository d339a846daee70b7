// What a finished build weighs, compared with what it may weigh. Bytes; "gz" is gzip at its best, as servers send it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../build/inputs';
import { precacheList } from '../pwa/precache';

const KB = 1024;

/** One line of the table: a group of files and its limit. */
export interface Weight {
  readonly name: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly limit: number;
}

/** Limits of the design, in bytes. */
export const LIMITS = {
  firstViewJs: 75 * KB,
  firstViewCss: 15 * KB,
  three: 145 * KB,
  scene: 15 * KB,
  briefing: 20 * KB,
  fonts: 420 * KB,
  /** So many that the rest of the app still fits into what is stored. */
  photographs: 2 * KB * KB,
  precache: 6 * KB * KB,
} as const;

/** Chunks of scenes, as rolldown names them after their folders. */
const SCENE_CHUNK = /^assets\/(?:goal\d|plateau|cave|time|dongvan)-/;

function gzipped(dist: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
}

function raw(dist: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0);
}

/** Modules a chunk imports before it runs; `import()` is not among them. */
function staticImports(code: string): string[] {
  return [...code.matchAll(/(?:^|[;}\s])(?:import|export)\b[^'"();]*?["']\.\/([^"']+\.js)["']/g)].flatMap(
    (match) => (match[1] === undefined ? [] : [`assets/${match[1]}`]),
  );
}

/** Files with an ending that index.html names. */
function named(page: string, ending: string): string[] {
  const pattern = new RegExp(`(?:src|href)="\\./([^"]+\\.${ending})"`, 'g');
  return [...page.matchAll(pattern)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]));
}

/** All scripts that load before the first words stand: what index.html names, and what that imports. */
export function firstViewScripts(dist: string): string[] {
  const waiting = named(readFileSync(join(dist, 'index.html'), 'utf8'), 'js');
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...staticImports(readFileSync(join(dist, file), 'utf8')));
  }
  return [...found].sort();
}

/** Weighs a finished build. Throws when a file that must be there is missing. */
export function weigh(dist: string): Weight[] {
  const files = listFiles(dist, '.');
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const group = (name: string, list: readonly string[], limit: number): Weight => ({
    name: `${name} (gz)`,
    files: list,
    bytes: gzipped(dist, list),
    limit,
  });
  const three = files.filter((file) => /^assets\/three-.*\.js$/.test(file));
  const scenes = files.filter((file) => SCENE_CHUNK.test(file) && file.endsWith('.js'));
  const briefing = files.filter((file) => /^assets\/briefing-.*\.js$/.test(file));
  const fonts = files.filter((file) => file.endsWith('.woff2'));
  const photographs = files.filter((file) => /^assets\/.*\.(avif|webp)$/.test(file));
  const stored = precacheList(dist, '').map((entry) => entry.url);
  return [
    group('first view, scripts', firstViewScripts(dist), LIMITS.firstViewJs),
    group('first view, styles', named(page, 'css'), LIMITS.firstViewCss),
    group('three', three, LIMITS.three),
    group('briefing', briefing, LIMITS.briefing),
    ...scenes.map((file) => group(`scene ${file.replace(/^assets\/(\w+)-.*$/, '$1')}`, [file], LIMITS.scene)),
    { name: 'fonts', files: fonts, bytes: raw(dist, fonts), limit: LIMITS.fonts },
    { name: 'photographs', files: photographs, bytes: raw(dist, photographs), limit: LIMITS.photographs },
    { name: 'all that is stored', files: stored, bytes: raw(dist, stored), limit: LIMITS.precache },
  ];
}

const inKb = (bytes: number): string => (bytes / KB).toFixed(1).padStart(8);

/** The weights as a table for people. */
export function table(weights: readonly Weight[]): string {
  return weights
    .map(({ name, files, bytes, limit }) => {
      const mark = bytes > limit ? 'OVER' : 'ok  ';
      const count = `${files.length} file${files.length === 1 ? '' : 's'}`;
      return `  ${mark} ${name.padEnd(26)}${inKb(bytes)} KB of ${inKb(limit)} KB  ${count}`;
    })
    .join('\n');
}

/** What is too heavy, with the heaviest files of each group; null when all is well. */
export function overweight(dist: string, weights: readonly Weight[]): string | null {
  const over = weights.filter(({ bytes, limit }) => bytes > limit);
  if (over.length === 0) return null;
  return over
    .map(({ name, files, bytes, limit }) => {
      const heaviest = files
        .map((file) => ({ file, size: raw(dist, [file]) }))
        .sort((a, b) => b.size - a.size)
        .slice(0, 5)
        .map(({ file, size }) => `    ${inKb(size)} KB  ${file}`);
      return `Over budget: ${name}:${inKb(bytes)} KB, allowed${inKb(limit)} KB. Heaviest files (not gz):\n${heaviest.join('\n')}`;
    })
    .join('\n');
}
