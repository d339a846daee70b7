// Which fonts the app is set in, and the files their glyphs come from.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** One weight of one family. */
export interface Face {
  readonly family: string;
  readonly weight: 400 | 600 | 700;
  /** Font package and the start of its files' names. */
  readonly source: string;
  /** Slices in the order they are asked for a glyph; further numbered slices are found by their ranges. */
  readonly slices: readonly string[];
  /** Whether the first picture needs it, so that it is loaded before the style sheet asks. */
  readonly preload: boolean;
}

const japanese = { family: 'BIZ UDPGothic', source: 'biz-udpgothic', slices: ['japanese'] } as const;
const latin = {
  family: 'Be Vietnam Pro',
  source: 'be-vietnam-pro',
  slices: ['latin', 'vietnamese', 'latin-ext'],
} as const;

export const FACES: readonly Face[] = [
  { ...japanese, weight: 400, preload: true },
  { ...japanese, weight: 700, preload: false },
  { ...latin, weight: 400, preload: false },
  { ...latin, weight: 600, preload: false },
];

function packageFolder(face: Face): string {
  return dirname(require.resolve(`@fontsource/${face.source}/package.json`));
}

/** Version of the font's package, as part of cache keys. */
export function sourceVersion(face: Face): string {
  return JSON.parse(readFileSync(join(packageFolder(face), 'package.json'), 'utf8')).version;
}

/** The woff2 bytes of a slice. */
export function readSlice(face: Face, slice: string): Buffer {
  return readFileSync(
    join(packageFolder(face), 'files', `${face.source}-${slice}-${face.weight}-normal.woff2`),
  );
}

/** Whether a CSS unicode-range (`U+20-7E,U+A0`) holds a code point. */
function holds(range: string, codePoint: number): boolean {
  return range.split(',').some((part) => {
    const [from = 0, to = from] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return codePoint >= from && codePoint <= to;
  });
}

/** The further slice of the package (`107`) that has a code point, or null. Symbols such as → and ★ live there. */
export function sliceOf(face: Face, codePoint: number): string | null {
  const ranges: Record<string, string> = JSON.parse(
    readFileSync(join(packageFolder(face), 'unicode.json'), 'utf8'),
  );
  const found = Object.entries(ranges).find(
    ([name, range]) => /^\[\d+\]$/.test(name) && holds(range, codePoint),
  );
  return found?.[0].replace(/[[\]]/g, '') ?? null;
}
