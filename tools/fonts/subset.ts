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
const RECIPE = 1;

/** One file of glyphs. */
export interface Subset {
  readonly face: Face;
  /** Path of the woff2 file in the cache. */
  readonly path: string;
  readonly bytes: number;
  /** Sorted. */
  readonly codePoints: readonly number[];
}

interface Cut {
  readonly slice: string;
  readonly codePoints: readonly number[];
}

async function codePointsOf(sfnt: Buffer): Promise<Set<number>> {
  return new Set(new FontFace(new FontBlob(sfnt), 0).collectUnicodes());
}

/** Divides the wanted characters among a face's slices; each character is taken from the first slice that has it. */
async function plan(face: Face, wanted: ReadonlySet<number>): Promise<Cut[]> {
  const rest = new Set(wanted);
  const cuts: Cut[] = [];
  const take = async (slice: string): Promise<void> => {
    const present = await codePointsOf(await convert(readSlice(face, slice), 'sfnt'));
    const codePoints = [...rest].filter((codePoint) => present.has(codePoint)).sort((a, b) => a - b);
    for (const codePoint of codePoints) rest.delete(codePoint);
    if (codePoints.length > 0) cuts.push({ slice, codePoints });
  };
  for (const slice of face.slices) await take(slice);
  const further = [...rest].map((codePoint) => sliceOf(face, codePoint)).filter((slice) => slice !== null);
  for (const slice of new Set(further)) await take(slice);
  return cuts;
}

/** Subsets one face, from the cache when the same characters were asked for before. */
async function subsetFace(face: Face, wanted: ReadonlySet<number>, cache: string): Promise<Subset[]> {
  const key = createHash('sha256')
    .update(JSON.stringify([RECIPE, face, sourceVersion(face), [...wanted].sort((a, b) => a - b)]))
    .digest('hex')
    .slice(0, 16);
  const record = join(cache, `${key}.json`);
  if (!existsSync(record)) {
    const cuts = await plan(face, wanted);
    for (const { slice, codePoints } of cuts) {
      const text = String.fromCodePoint(...codePoints);
      const bytes = await subsetFont(readSlice(face, slice), text, { targetFormat: 'woff2' });
      writeFileSync(join(cache, `${key}-${slice}.woff2`), bytes);
    }
    writeFileSync(record, JSON.stringify(cuts));
  }
  const cuts: Cut[] = JSON.parse(readFileSync(record, 'utf8'));
  return cuts.map(({ slice, codePoints }) => {
    const path = join(cache, `${key}-${slice}.woff2`);
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
  const wanted = new Set([...needed.keys(), ...mentionedCodePoints(root)]);
  const subsets: Subset[] = [];
  for (const face of FACES) subsets.push(...(await subsetFace(face, wanted, cache)));
  checkComplete(needed, subsets);
  return subsets;
}
