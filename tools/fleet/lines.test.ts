import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/kiosk/fleet/messages';
import { keptLine, stateLine } from './lines';

const NOW = Date.UTC(2026, 10, 30);
const texts = { ja: 'あ', 'ja-x-easy': 'あ', en: 'a', vi: 'a' };
const NOTICE: Command = {
  n: 50,
  order: { do: 'notice', level: 'emergency', texts, until: NOW + 60_000 },
};
const CLEAR: Command = { n: 60, order: { do: 'clear' } };
const well = {
  online: true,
  light: 'good',
  build: 'abc',
  view: 'home',
  ill: [],
  notice: 50,
  obeyed: { notice: 50, command: 40 },
};

describe('the desk’s line of a kiosk', () => {
  it('says which notice it shows and what it obeyed last', () => {
    expect(stateLine('hall', well, NOTICE, NOW)).toBe('hall\tgood\tabc\thome\t\tnotice 50\tobeyed 50 / 40\t');
    const older = { ...well, notice: null, obeyed: undefined };
    expect(stateLine('hall', older, null, NOW)).toContain('\tnotice -\tobeyed - / -\t');
  });

  it.each([
    ['DOES NOT SHOW 50', { ...well, notice: null }, NOTICE, NOW],
    ['DOES NOT SHOW 50', { ...well, notice: 49 }, NOTICE, NOW],
    ['NOBODY KNOWS WHETHER IT SHOWS 50', { online: false }, NOTICE, NOW],
    ['STILL SHOWS 50', well, CLEAR, NOW],
    ['STILL SHOWS 50', well, NOTICE, NOW + 60_001],
    ['STILL SHOWS 50', well, null, NOW],
    ['HAS NOT HEARD 60', { ...well, notice: null }, CLEAR, NOW],
    ['', { ...well, notice: null, obeyed: { notice: 60, command: 0 } }, CLEAR, NOW],
    ['', { ...well, notice: null }, NOTICE, NOW + 60_001],
    ['', { online: false }, CLEAR, NOW],
  ] as const)('ends in “%s”', (wrong, state, kept, now) => {
    expect(stateLine('hall', state, kept, now).split('\t').at(-1)).toBe(wrong);
  });

  it('stands below what the broker keeps', () => {
    expect(keptLine(NOTICE, NOW)).toMatch(/^Notice 50, until /);
    expect(keptLine(NOTICE, NOW + 60_001)).toMatch(/^No notice: 50 was over at /);
    expect(keptLine(CLEAR, NOW)).toBe('No notice: taken back by 60.');
    expect(keptLine(null, NOW)).toContain('Send `clear` once');
  });
});
