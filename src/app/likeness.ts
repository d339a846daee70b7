// How alike two small pictures are, told so that wind, light and a person's walk do not matter but a lost texture, a blank
// screen or another place does. Pure.

/** Bytes as a canvas gives them: red, green, blue, alpha for each pixel. */
export type Pixels = Uint8ClampedArray;

const BINS = 8;
/** A picture that varies less than this (standard deviation of luminance, 0–255) shows nothing. */
const BLANK_DEVIATION = 5;
/** Farthest apart two pictures' mean colours may be, 0–255 in each of red, green, blue. */
const FARTHEST_MEAN = 60;
/** Smallest part of the luminances two pictures must have in common. */
const LEAST_COMMON = 0.35;

/** Luminance of each pixel, 0–255 (Rec. 709 weights on the encoded values; enough for a comparison). */
function luminances(pixels: Pixels): number[] {
  const result: number[] = [];
  for (let i = 0; i + 3 < pixels.length; i += 4)
    result.push(0.2126 * (pixels[i] ?? 0) + 0.7152 * (pixels[i + 1] ?? 0) + 0.0722 * (pixels[i + 2] ?? 0));
  return result;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Whether nothing can be seen in the picture. */
export function isBlank(pixels: Pixels): boolean {
  const values = luminances(pixels);
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) < BLANK_DEVIATION;
}

function histogram(pixels: Pixels): number[] {
  const values = luminances(pixels);
  const bins = Array.from({ length: BINS }, () => 0);
  for (const value of values) {
    const bin = Math.min(BINS - 1, Math.floor((value / 256) * BINS));
    bins[bin] = (bins[bin] ?? 0) + 1 / values.length;
  }
  return bins;
}

/** Mean of one colour channel, 0 red to 2 blue. */
function meanOf(pixels: Pixels, channel: number): number {
  let sum = 0;
  for (let i = channel; i < pixels.length; i += 4) sum += pixels[i] ?? 0;
  return (sum * 4) / Math.max(4, pixels.length);
}

/** How far apart the mean colours are (largest of the channels, 0–255), and how much of the luminances is common (0–1). */
export function likeness(a: Pixels, b: Pixels): { readonly apart: number; readonly common: number } {
  const other = histogram(b);
  return {
    apart: Math.max(...[0, 1, 2].map((channel) => Math.abs(meanOf(a, channel) - meanOf(b, channel)))),
    common: histogram(a).reduce((sum, part, i) => sum + Math.min(part, other[i] ?? 0), 0),
  };
}

/** Whether both may be pictures of the same place. */
export function isAlike(a: Pixels, b: Pixels): boolean {
  const { apart, common } = likeness(a, b);
  return apart <= FARTHEST_MEAN && common >= LEAST_COMMON;
}
