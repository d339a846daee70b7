// Contrast of words on their grounds, from the style sheets themselves. Over the picture a ground is half transparent:
// it must do before the whitest cloud and before the blackest ash, so no frame of any scene can be worse.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast as contrastOf, luminance } from '../../../tools/contrast/luminance';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
/** Custom properties of the first block of a style sheet. */
function variablesOf(css: string): Map<string, string> {
  const block = css.slice(css.indexOf(':root'), css.indexOf('}'));
  return new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

function colour(text: string): Rgba {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const part = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16);
    return [part(0), part(2), part(4), 1];
  }
  const [red = 0, green = 0, blue = 0, alpha = 100] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha / 100];
}

const over = (top: Rgba, below: Rgba): Rgba => {
  const mix = (i: 0 | 1 | 2): number => top[i] * top[3] + below[i] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
};
const light = ([red, green, blue]: Rgba): number => luminance([red, green, blue]);
const contrast = (a: Rgba, b: Rgba): number => contrastOf(light(a), light(b));

const WHITE: Rgba = [255, 255, 255, 1];
const BLACK: Rgba = [0, 0, 0, 1];
const NORMAL = variablesOf(read('tokens.css'));
const HIGH = new Map([...NORMAL, ...variablesOf(read('../reading/high.css'))]);

/** Words and their grounds, by the names of their colours. */
const PAIRS = [
  ['--coal', '--stone'],
  ['--coal-2', '--stone'],
  ['--copper', '--stone'],
  ['--coal', '--stone-2'],
  ['--coal-2', '--stone-2'],
  ['--coal', '--copper-soft'],
  ['--coal-2', '--copper-soft'],
  ['--stone', '--copper'],
  ['--stone', '--coal'],
] as const;

const of = (theme: ReadonlyMap<string, string>, name: string): Rgba => {
  const value = theme.get(name);
  if (value === undefined) throw new Error(`there is no colour ${name}`);
  return colour(value);
};

describe('contrast', () => {
  it.each(PAIRS)('of %s on %s is 4.5:1, and 7:1 in the strong theme', (words, ground) => {
    expect(contrast(of(NORMAL, words), of(NORMAL, ground))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of(HIGH, words), of(HIGH, ground))).toBeGreaterThanOrEqual(7);
  });

  it.each(['--scrim', '--coal-veil'])('of words on %s holds before any picture', (ground) => {
    for (const picture of [WHITE, BLACK]) {
      expect(contrast(of(NORMAL, '--stone'), over(of(NORMAL, ground), picture))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(WHITE, over(of(HIGH, ground), picture))).toBeGreaterThanOrEqual(7);
    }
  });

  it('is computed as WCAG says', () => {
    expect(contrast(WHITE, BLACK)).toBeCloseTo(21, 5);
    expect(contrast(colour('#777'), WHITE)).toBeCloseTo(4.48, 2);
    expect(over([0, 0, 0, 0.5], WHITE)).toEqual([127.5, 127.5, 127.5, 1]);
  });
});
