// Cuts the fonts down to the characters the app shows. A character that no font has stops the build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { Blob as FontBlob, Face as FontFace } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { FACES, type Face, readSlice, sliceOf, sourceVersion } from './faces';
import { mentionedCodePoints, type Needed, neededCodePoints } from './text';

/** Changes when this file would make other bytes from the same input. */
const RECIPE = 3;

/** One file of glyphs. */
export interface Subset {
  readonly face: Face;
  /** Path of the woff2 file in the cache. */
  readonly path: string;
  readonly bytes: number;
  /** Sorted. */
  readonly codePoints: readonly number[];
}

/** Code points, sorted: those that must have a glyph, and those that are taken along where it costs no file. */
interface Wanted {
  readonly needed: readonly number[];
  readonly welcome: readonly number[];
}

interface Cut {
  readonly slice: string;
  readonly codePoints: readonly number[];
}

async function codePointsOf(sfnt: Buffer): Promise<Set<number>> {
  return new Set(new FontFace(new FontBlob(sfnt), 0).collectUnicodes());
}

/** Divides the characters among a face's slices; each is taken from the first slice that has it. */
async function plan(face: Face, { needed, welcome }: Wanted): Promise<Cut[]> {
  const rest = new Set([...needed, ...welcome]);
  const cuts: Cut[] = [];
  const take = async (slice: string): Promise<void> => {
    const present = await codePointsOf(await convert(readSlice(face, slice), 'sfnt'));
    const codePoints = [...rest].filter((codePoint) => present.has(codePoint)).sort((a, b) => a - b);
    for (const codePoint of codePoints) rest.delete(codePoint);
    if (codePoints.length > 0) cuts.push({ slice, codePoints });
  };
  for (const slice of face.slices) await take(slice);
  // Each further slice is one more file: only for what must be there.
  const further = needed
    .filter((codePoint) => rest.has(codePoint))
    .map((codePoint) => sliceOf(face, codePoint))
    .filter((slice) => slice !== null);
  for (const slice of new Set(further)) await take(slice);
  return cuts;
}

/** Name of a font file in the cache, and in the build but for its hash. */
const fileName = (face: Face, slice: string, key: string): string =>
  `${face.source}-${face.weight}-${slice}.${key}.woff2`;

/** Subsets one face, from the cache when the same characters were asked for before. */
async function subsetFace(face: Face, wanted: Wanted, cache: string): Promise<Subset[]> {
  const key = createHash('sha256')
    .update(JSON.stringify([RECIPE, face, sourceVersion(face), wanted]))
    .digest('hex')
    .slice(0, 16);
  const record = join(cache, `${key}.json`);
  if (!existsSync(record)) {
    const cuts = await plan(face, wanted);
    for (const { slice, codePoints } of cuts) {
      const text = String.fromCodePoint(...codePoints);
      // Text starts at 20 px; at such sizes hinting is not seen, and it weighs a fifth.
      const bytes = await subsetFont(readSlice(face, slice), text, {
        targetFormat: 'woff2',
        noHinting: true,
      });
      writeFileSync(join(cache, fileName(face, slice, key)), bytes);
    }
    writeFileSync(record, JSON.stringify(cuts));
  }
  const cuts: Cut[] = JSON.parse(readFileSync(record, 'utf8'));
  return cuts.map(({ slice, codePoints }) => {
    const path = join(cache, fileName(face, slice, key));
    return { face, path, bytes: readFileSync(path).length, codePoints };
  });
}

/** Throws when a character has no glyph in any subset, naming each and where it stands. */
export function checkComplete(needed: Needed, subsets: readonly Pick<Subset, 'codePoints'>[]): void {
  const present = new Set(subsets.flatMap((subset) => subset.codePoints));
  const missing = [...needed].filter(([codePoint]) => !present.has(codePoint));
  if (missing.length === 0) return;
  const lines = missing.map(([codePoint, where]) => {
    const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
    return `  ${String.fromCodePoint(codePoint)} (U+${hex}) in ${where}`;
  });
  throw new Error(
    `No font of the app has these characters. Write them another way, or add a font in tools/fonts/faces.ts:\n${lines.join('\n')}`,
  );
}

/** Makes all font files of the app in `cache`. */
export async function subsetAll(root: string, cache: string): Promise<Subset[]> {
  mkdirSync(cache, { recursive: true });
  const needed = neededCodePoints(root);
  const wanted: Wanted = {
    needed: [...needed.keys()].sort((a, b) => a - b),
    welcome: mentionedCodePoints(root).sort((a, b) => a - b),
  };
  const subsets: Subset[] = [];
  for (const face of FACES) subsets.push(...(await subsetFace(face, wanted, cache)));
  checkComplete(needed, subsets);
  return subsets;
}
