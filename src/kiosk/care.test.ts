import { describe, expect, it } from 'vitest';
import { createMemoryWatch, limitMb } from './memory-watch';
import { BEAT_MS, type Beat, createPictureWatch, type Rung } from './picture-watch';
import { AGAIN_AFTER_MS, wasRenewed } from './renewal';

/** The rungs climbed over beats, with the second at which each was. */
function climb(
  beats: number,
  see: (beat: number, rungs: readonly Rung[]) => Beat,
  reloaded = false,
): [Rung, number][] {
  const watch = createPictureWatch(reloaded);
  const climbed: [Rung, number][] = [];
  for (let i = 0; i < beats; i++) {
    const rung = watch(
      see(
        i,
        climbed.map(([one]) => one),
      ),
    );
    if (rung) climbed.push([rung, (i * BEAT_MS) / 1000]);
  }
  return climbed;
}
const HOUR = 720;

describe('the picture watch', () => {
  it('finds a loop that draws nothing within 10 s, and climbs: new renderer, new page, pictures', () => {
    expect(climb(HOUR, (i) => ({ hidden: false, offered: i, drawn: 7 }))).toEqual([
      ['rebuild', 10],
      ['reload', 45],
      ['pictures', 110],
    ]);
  });

  it('finds a browser that offers no frames within 20 s, and does not rebuild for it', () => {
    expect(climb(HOUR, () => ({ hidden: false, offered: 3, drawn: null }))[0]).toEqual(['reload', 20]);
  });

  it('goes to pictures where the page was loaded anew already', () => {
    expect(climb(HOUR, (i) => ({ hidden: false, offered: i, drawn: 7 }), true)).toEqual([
      ['rebuild', 10],
      ['pictures', 45],
    ]);
  });

  it('is content with what has helped, and helps in the same way the next time', () => {
    const frozenAt = (i: number, rungs: readonly Rung[]): boolean =>
      (rungs.length === 0 && i > 9) || (rungs.length === 1 && i > 99);
    const climbed = climb(200, (i, rungs) => ({
      hidden: false,
      offered: i,
      drawn: frozenAt(i, rungs) ? 9 : i + 100,
    }));
    expect(climbed.map(([rung]) => rung)).toEqual(['rebuild', 'rebuild']);
  });

  it.each<[string, (i: number) => Beat]>([
    ['a slow machine: one frame in each beat', (i) => ({ hidden: false, offered: i, drawn: i })],
    ['stills, pictures and night', (i) => ({ hidden: false, offered: i, drawn: null })],
    ['a hidden page', () => ({ hidden: true, offered: 0, drawn: 0 })],
    [
      'fifty times of sleep: a beat without frames at each waking',
      (i) => ({
        hidden: i % 14 < 7,
        offered: Math.floor(i / 14) * 14 + Math.max(0, (i % 14) - 8),
        drawn: null,
      }),
    ],
  ])('raises no alarm in a week of %s', (_, see) => {
    expect(climb(HOUR * 24 * 7, see)).toEqual([]);
  });
});

describe('the memory watch', () => {
  it('asks for a new page after three looks in a row over the limit, not for a peak', () => {
    const tooMuch = createMemoryWatch();
    expect([500, 500, 100, 500, 500, 500].map((mb) => tooMuch(mb, 4_000))).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('allows less where the browser allows less', () => {
    expect([limitMb(4_000), limitMb(200)]).toEqual([400, 140]);
  });
});

describe('a new page', () => {
  const kept = JSON.stringify({ reason: 'memory', at: 1_000 });
  it.each([
    [kept, 'memory', 2_000, true],
    [kept, 'frozen', 2_000, false],
    [kept, 'memory', 1_000 + AGAIN_AFTER_MS, false],
    [kept, 'memory', 0, false],
    [null, 'memory', 0, false],
    ['{', 'memory', 0, false],
  ] as const)('is not made again for the same reason: %s %s at %i', (text, reason, now, was) => {
    expect(wasRenewed(text, reason, now)).toBe(was);
  });
});
