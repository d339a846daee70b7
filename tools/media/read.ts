// data/media.yaml → the list of photographs, each opened and measured. What is wrong is said with its line.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Lang, Photograph } from '../../src/content/types';
import { checkScript } from '../content/checks';
import { type DataFile, openData } from '../content/document';
import type { ContentProblem } from '../content/problems';
import { validate } from '../content/small-files';
import { FORMATS, type Format, RECIPE, widthsFor } from './recipe';
import { type MediaEntry, mediaSchema } from './schema';

const MEDIA_FILE = 'data/media.yaml';
export const MEDIA_FOLDER = 'data/media';
/** Folder of a build in which names hold the hash of what is inside. */
const BUILT_FOLDER = 'assets';

/** One file the build makes of a photograph. */
export interface Rendition {
  /** Path in the build. */
  readonly name: string;
  readonly format: Format;
  readonly width: number;
}

/** A photograph as it was read, and what will be made of it. */
export interface SourcePhotograph {
  readonly entry: MediaEntry;
  readonly path: string;
  readonly id: string;
  /** Size of the largest rendition, pixels. */
  readonly width: number;
  readonly height: number;
  readonly renditions: readonly Rendition[];
}

export interface Media {
  readonly photographs: readonly SourcePhotograph[];
  readonly problems: readonly ContentProblem[];
}

export const NO_MEDIA: Media = { photographs: [], problems: [] };

/** Size as it is seen (a camera may have been held upright), after decoding all of it. Null when it is no whole picture. */
async function measure(bytes: Buffer): Promise<{ width: number; height: number } | null> {
  try {
    const { info } = await sharp(bytes, { failOn: 'error' })
      .autoOrient()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height };
  } catch {
    return null;
  }
}

async function readPhotograph(
  root: string,
  file: DataFile,
  entry: MediaEntry,
  index: number,
): Promise<SourcePhotograph | null> {
  const line = file.lineAt(['photographs', index, 'file']);
  const path = join(root, MEDIA_FOLDER, entry.file);
  if (!existsSync(path)) {
    file.complain(
      line,
      { ja: `写真「${entry.file}」がありません`, en: `there is no photograph ${entry.file}` },
      {
        ja: `${MEDIA_FOLDER} に入れるか、名前を直してください`,
        en: `put it into ${MEDIA_FOLDER}, or correct its name`,
      },
    );
    return null;
  }
  const bytes = readFileSync(path);
  const size = await measure(bytes);
  if (!size) {
    file.complain(
      line,
      { ja: `写真「${entry.file}」を画像として読めません`, en: `${entry.file} cannot be read as a picture` },
      {
        ja: '壊れていないか確かめ、JPEG で保存し直してください',
        en: 'see whether it is damaged, and save it anew as JPEG',
      },
    );
    return null;
  }
  const id = entry.file.replace(/\.\w+$/, '').toLowerCase();
  const hash = createHash('sha256').update(bytes).update(RECIPE).digest('hex').slice(0, 10);
  const widths = widthsFor(size.width);
  const largest = Math.max(...widths);
  return {
    entry,
    path,
    id,
    width: largest,
    height: Math.round((size.height * largest) / size.width),
    renditions: FORMATS.flatMap((format) =>
      widths.map((width) => ({ name: `${BUILT_FOLDER}/${id}-${hash}-${width}.${format}`, format, width })),
    ),
  };
}

function checkWords(file: DataFile, entry: MediaEntry, index: number): void {
  for (const lang of ['en', 'vi'] as const) {
    for (const part of ['alt', 'caption'] as const) {
      const text = entry[part]?.[lang];
      const line = file.lineAt(['photographs', index, part, lang]);
      if (text !== undefined)
        checkScript(`photographs.${index}.${part}.${lang}`, { text, line }, file.complain);
    }
  }
}

function checkUnique(file: DataFile, entries: readonly MediaEntry[]): void {
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    const id = entry.file.replace(/\.\w+$/, '').toLowerCase();
    if (seen.has(id))
      file.complain(
        file.lineAt(['photographs', index, 'file']),
        { ja: `写真「${entry.file}」は前にもあります`, en: `${entry.file} stands in the list already` },
        {
          ja: 'どちらか一方を消すか、名前を変えてください',
          en: 'remove one of the two, or give it another name',
        },
      );
    seen.add(id);
  });
}

/** Reads the photographs of the project in `root`. Never rejects for what is wrong in data/. */
export async function readMedia(root: string): Promise<Media> {
  const problems: ContentProblem[] = [];
  const file = openData(root, MEDIA_FILE, problems);
  const list = file && validate(file, mediaSchema);
  if (!file || !list) return { photographs: [], problems };
  checkUnique(file, list.photographs);
  const photographs: SourcePhotograph[] = [];
  // One after the other: a photograph from a camera takes some hundred megabytes while it is open.
  for (const [index, entry] of list.photographs.entries()) {
    checkWords(file, entry, index);
    const photograph = await readPhotograph(root, file, entry, index);
    if (photograph) photographs.push(photograph);
  }
  return { photographs, problems };
}

/** What the app is told of a photograph in `lang`. */
export function photographIn(
  lang: Lang,
  { entry, id, width, height, renditions }: SourcePhotograph,
): Photograph {
  const set = (format: Format): string =>
    renditions
      .filter((rendition) => rendition.format === format)
      .map((rendition) => `./${rendition.name} ${rendition.width}w`)
      .join(', ');
  const largest = renditions.find((rendition) => rendition.format === 'webp' && rendition.width === width);
  return {
    id,
    place: entry.place,
    alt: entry.alt[lang],
    caption: entry.caption?.[lang] ?? null,
    credit: entry.credit,
    licence: entry.licence,
    width,
    height,
    src: `./${largest?.name ?? ''}`,
    avif: set('avif'),
    webp: set('webp'),
  };
}
