import { describe, expect, it } from 'vitest';
import { LONGEST_NOTICE_MS } from './messages';
import { isCurrent, lifeOf } from './notice';

const HOUR = 3600_000;
const SENT = Date.UTC(2026, 10, 30, 3);
const notice = { n: SENT, until: SENT + HOUR };

describe('a notice of the city is seen', () => {
  it.each([
    ['when it is sent', 0, true],
    ['until its time is over', HOUR - 1, true],
    ['not after it', HOUR, false],
    ['by a clock that stands in 1970', -SENT, true],
    ['by a clock that is two minutes behind the desk', -120_000, true],
  ])('%s', (_, later, seen) => {
    expect(isCurrent(notice, SENT + later)).toBe(seen);
  });

  it('for its time by a clock that runs two hours ahead, when it comes straight from the desk', () => {
    const heardAt = SENT + 2 * HOUR;
    expect(isCurrent(notice, heardAt)).toBe(false);
    expect(isCurrent({ ...notice, heardAt }, heardAt)).toBe(true);
    expect(isCurrent({ ...notice, heardAt }, heardAt + HOUR - 1)).toBe(true);
    expect(isCurrent({ ...notice, heardAt }, heardAt + HOUR)).toBe(false);
    // Set right meanwhile.
    expect(isCurrent({ ...notice, heardAt }, SENT + 60_000)).toBe(true);
  });

  it('no longer than any notice may be, even where its number is no time of sending', () => {
    const numbered = { n: SENT + 365 * 24 * HOUR, until: SENT + HOUR };
    expect(lifeOf(numbered)).toBeNull();
    expect(isCurrent(numbered, SENT)).toBe(true);
    expect(isCurrent(numbered, SENT + HOUR)).toBe(false);
    expect(isCurrent({ ...numbered, until: SENT + LONGEST_NOTICE_MS + HOUR }, SENT)).toBe(false);
  });
});
