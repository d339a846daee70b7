// How a photograph becomes files: which widths and formats, and how well they are kept.
import sharp from 'sharp';

export const FORMATS = ['avif', 'webp'] as const;
export type Format = (typeof FORMATS)[number];

/** Widths in pixels: a face in the gallery, the enlarged picture on a tablet, and at a kiosk. */
const WIDTHS = [480, 960, 1600] as const;
const AVIF = { quality: 52, effort: 4 } as const;
const WEBP = { quality: 74, effort: 5 } as const;

/** All that decides what is in a file, so that a file's name changes with it. */
export const RECIPE = JSON.stringify([WIDTHS, AVIF, WEBP]);

/** Widths made of a photograph of `width` pixels: none is larger than it, and there is at least one. */
export function widthsFor(width: number): number[] {
  const smaller = WIDTHS.filter((candidate) => candidate < width);
  return smaller.length === WIDTHS.length ? smaller : [...smaller, width];
}

/** Encodes the photograph in `path`. What cameras write beside the picture (place, device, time) is left out. */
export function encode(path: string, format: Format, width: number): Promise<Buffer> {
  const picture = sharp(path).autoOrient().resize({ width });
  return (format === 'avif' ? picture.avif(AVIF) : picture.webp(WEBP)).toBuffer();
}
