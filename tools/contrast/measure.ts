// Contrast of the words on the screen against the picture behind them, frame by frame. The page is looked at twice without
// its words, before white and before black: so is known how much of the picture shines through at every point, and any
// frame can be put behind the words by calculation.
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { contrast, linear, type Rgb } from './luminance';

/** A line of words: where it stands, and its colour with what shines through (0–1). */
export interface Line {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly colour: Rgb;
  readonly alpha: number;
}

/** Points of a picture, three bytes each. */
export interface Points {
  readonly data: Uint8Array;
  readonly width: number;
}

/** What is seen where there are no words: before black, and before white. */
export interface Grounds {
  readonly black: Points;
  readonly white: Points;
}

/** Of each line this part of its points may do worse: edges of what lies beside it. */
const OUTLIERS = 0.05;
/** Every third point in both directions is looked at. */
const STEP = 3;

const LINEAR = Float32Array.from({ length: 256 }, (_, value) => linear(value));
const light = (red: number, green: number, blue: number): number =>
  0.2126 * (LINEAR[Math.round(red)] ?? 0) +
  0.7152 * (LINEAR[Math.round(green)] ?? 0) +
  0.0722 * (LINEAR[Math.round(blue)] ?? 0);

/** What may pass over words and ground alike. */
export interface Veil {
  readonly colour: Rgb;
  readonly alpha: number;
}
const NO_VEIL: Veil = { colour: [0, 0, 0], alpha: 0 };

/** The contrast of a line before a frame, and behind a veil, at nearly the worst of its points. Pure. */
export function contrastBefore(
  line: Line,
  { black, white }: Grounds,
  frame: Points,
  veil: Veil = NO_VEIL,
): number {
  const columns = Math.ceil((line.right - line.left) / STEP);
  const found = new Float32Array(columns * Math.ceil((line.bottom - line.top) / STEP));
  const ground = [0, 0, 0];
  const words = [0, 0, 0];
  let place = 0;
  for (let y = line.top; y < line.bottom; y += STEP)
    for (let x = line.left; x < line.right; x += STEP) {
      const at = (y * black.width + x) * 3;
      for (let i = 0; i < 3; i++) {
        const dark = black.data[at + i] ?? 0;
        const through = (white.data[at + i] ?? 0) - dark;
        const seen = dark + (through * (frame.data[at + i] ?? 0)) / 255;
        const word = (line.colour[i] ?? 0) * line.alpha + seen * (1 - line.alpha);
        const over = (veil.colour[i] ?? 0) * veil.alpha;
        ground[i] = seen * (1 - veil.alpha) + over;
        words[i] = word * (1 - veil.alpha) + over;
      }
      const [r = 0, g = 0, b = 0] = ground;
      const [wr = 0, wg = 0, wb = 0] = words;
      found[place] = contrast(light(wr, wg, wb), light(r, g, b));
      place += 1;
    }
  found.sort();
  return found[Math.floor(found.length * OUTLIERS)] ?? 21;
}

/** The lines of words that are seen. Runs in the page. */
const linesOf = (): Line[] => {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.querySelector('#ui') ?? document, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (!parent || text === '' || parent.closest('.visually-hidden, :disabled')) continue;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const [r = 0, g = 0, b = 0, own = 1] = (getComputedStyle(parent).color.match(/[\d.]+/g) ?? []).map(
      Number,
    );
    let alpha = own;
    const clip = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let up: Element | null = parent; up; up = up.parentElement) {
      const style = getComputedStyle(up);
      alpha *= Number(style.opacity);
      if (style.overflow === 'visible' || style.display === 'inline') continue;
      const box = up.getBoundingClientRect();
      clip.left = Math.max(clip.left, box.left);
      clip.top = Math.max(clip.top, box.top);
      clip.right = Math.min(clip.right, box.right);
      clip.bottom = Math.min(clip.bottom, box.bottom);
    }
    /** Whether something else is painted over a point of the words; a line that is covered is not read. */
    const covered = (x: number, y: number): boolean => {
      for (const one of document.elementsFromPoint(x, y)) {
        if (one.contains(parent) || parent.contains(one)) return false;
        const { backgroundColor, backgroundImage } = getComputedStyle(one);
        if (backgroundImage !== 'none' || !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return true;
      }
      return false;
    };
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const line = {
        what: `${parent.tagName.toLowerCase()}.${parent.className} “${text.slice(0, 24)}”`,
        left: Math.ceil(Math.max(box.left, clip.left)),
        top: Math.ceil(Math.max(box.top, clip.top)),
        right: Math.floor(Math.min(box.right, clip.right)),
        bottom: Math.floor(Math.min(box.bottom, clip.bottom)),
        colour: [r, g, b] as const,
        alpha,
      };
      if (line.right - line.left <= 2 || line.bottom - line.top <= 2) continue;
      const across = [line.left, (line.left + line.right) / 2, line.right - 1];
      const down = [line.top, (line.top + line.bottom) / 2, line.bottom - 1];
      if (!across.some((x) => down.some((y) => covered(x, y)))) lines.push(line);
    }
  }
  return lines;
};

/** Nothing moves, and no cloud passes; words are seen or not, before a stage of one colour. */
const sheet = (stage: string | null): string => `
  *, *::before, *::after { animation: none !important; transition: none !important; pointer-events: auto !important }
  .page-attract::after { display: none !important }
  ${
    stage === null
      ? ''
      : `#ui * { color: transparent !important; text-shadow: none !important; text-decoration-color: transparent !important }
  #stage { background: ${stage} !important } #stage * { visibility: hidden !important }`
  }`;

const put = (page: Page, css: string | null): Promise<void> =>
  page.evaluate((text) => {
    const rules = new CSSStyleSheet();
    rules.replaceSync(text ?? '');
    document.adoptedStyleSheets = text === null ? [] : [rules];
  }, css);

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture as it covers a window of a size: a frame of a scene from its file, or a look at the page. */
export async function readFrame(picture: Buffer | string, { width, height }: Size): Promise<Points> {
  const data = await sharp(picture).resize(width, height, { fit: 'cover' }).removeAlpha().raw().toBuffer();
  return { data, width };
}

/** Where a line stands, to compare. */
const placeOf = ({ what, left, top, right, bottom }: Line): string =>
  `${what} at ${[left, top, right, bottom].join(', ')}`;

/**
 * The lines of words that are seen now, and what lies behind them. Throws where words moved meanwhile: what would be
 * measured then is the ground of somewhere else.
 */
export async function lookAt(page: Page): Promise<{ lines: Line[]; grounds: Grounds }> {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  await put(page, sheet(null));
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Painted, so that what follows sizes has followed.
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
  const lines = await page.evaluate(linesOf);
  const before = async (stage: string): Promise<Points> => {
    await put(page, sheet(stage));
    return readFrame(await page.screenshot(), size);
  };
  const grounds = { black: await before('#000'), white: await before('#fff') };
  await put(page, sheet(null));
  const after = new Set((await page.evaluate(linesOf)).map(placeOf));
  await put(page, null);
  const moved = lines.map(placeOf).filter((place) => !after.has(place));
  if (moved.length > 0)
    throw new Error(
      `words moved while they were looked at (${page.url()}): ${moved.join('; ')}. Wait until the page stands.`,
    );
  return { lines, grounds };
}
