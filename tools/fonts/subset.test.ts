import { describe, expect, it } from 'vitest';
import { FACES, sliceOf } from './faces';
import { unicodeRange } from './plugin';
import { checkComplete } from './subset';

describe('fonts', () => {
  it('writes code points as CSS ranges', () => {
    expect(unicodeRange([0x41, 0x42, 0x43, 0x61])).toBe('U+41-43,U+61');
    expect(unicodeRange([])).toBe('');
  });

  it('finds the slice that has a symbol', () => {
    const [japanese] = FACES;
    expect(japanese && sliceOf(japanese, 0x2192)).toMatch(/^\d+$/);
    expect(japanese && sliceOf(japanese, 0x1f600)).toBeNull();
  });

  it('names a character without glyph and where it stands', () => {
    const needed = new Map([
      [0x41, 'index.html'],
      [0x1f600, 'ja.json ("😀…")'],
    ]);
    expect(() => checkComplete(needed, [{ codePoints: [0x41] }])).toThrow(/😀 \(U\+1F600\) in ja\.json/);
    expect(() => checkComplete(needed, [{ codePoints: [0x41, 0x1f600] }])).not.toThrow();
  });
});
