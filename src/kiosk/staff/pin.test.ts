import { describe, expect, it } from 'vitest';
import { parseStaffPin } from '../../app/staff-pin-config';
import { FREE_TRIES, hashPin, isPin, keepTries, lockSeconds, readTries, waitSeconds } from './pin';

describe('the PIN', () => {
  it('is known again by its hash, and no other is', async () => {
    const config = await hashPin('482915', 100_000);
    expect(parseStaffPin(JSON.parse(JSON.stringify(config)), expect.unreachable)).toEqual(config);
    expect(JSON.stringify(config)).not.toContain('482915');
    expect(await isPin('482915', config)).toBe(true);
    expect(await isPin('482914', config)).toBe(false);
  });

  it('has another hash each time', async () => {
    const [one, other] = [await hashPin('1234', 100_000), await hashPin('1234', 100_000)];
    expect(one.hash).not.toBe(other.hash);
  });

  it.each([
    { salt: 'x', iterations: 600_000, hash: 'y' },
    { salt: 'a'.repeat(22), iterations: 1000, hash: 'b'.repeat(43) },
    { salt: 'a'.repeat(22), iterations: 600_000, hash: '1234' },
    'a PIN',
  ])('is refused as %j, with a reason', (given) => {
    const problems: string[] = [];
    expect(parseStaffPin(given, (problem) => problems.push(problem))).toBeNull();
    expect(problems[0]).toMatch(/^"staffPin\./);
  });
});

describe('the lock', () => {
  it('grows from the fifth wrong try on, to an hour', () => {
    expect([0, 4, 5, 6, 7, 12, 99].map(lockSeconds)).toEqual([0, 0, 30, 60, 120, 3600, 3600]);
    expect(FREE_TRIES).toBe(5);
  });

  it('runs out, and a clock that was set back neither opens nor prolongs it', () => {
    const tries = { wrong: 5, at: 1_000_000 };
    expect(waitSeconds(tries, 1_000_000)).toBe(30);
    expect(waitSeconds(tries, 1_029_500)).toBe(1);
    expect(waitSeconds(tries, 1_030_000)).toBe(0);
    expect(waitSeconds(tries, 500)).toBe(30);
  });

  it('does not last until a clock that once ran ahead is there again', () => {
    const [nowMs, aheadMs] = [1_000_000, 300_000_000_000];
    keepTries({ wrong: 5, at: aheadMs });
    expect(waitSeconds(readTries(nowMs), nowMs)).toBe(30);
    expect(waitSeconds(readTries(nowMs + 30_000), nowMs + 30_000)).toBe(0);
    expect(readTries(nowMs + 30_000).wrong).toBe(5);
  });

  it('forgets wrong tries a day after the last', () => {
    const at = 400_000_000_000;
    keepTries({ wrong: 12, at });
    expect(readTries(at + 23 * 3600_000).wrong).toBe(12);
    expect(readTries(at + 25 * 3600_000)).toEqual({ wrong: 0, at: 0 });
  });
});
