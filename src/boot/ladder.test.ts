import { describe, expect, it } from 'vitest';
import { begin, createWatch, NOTHING, parseRecord, type Record, type Sight, TROUBLE_MS } from './ladder';

const MINUTE = 60_000;

/** Starts at the given times, each after the last one died (or was left, where `left` says so). */
function starts(times: readonly number[], left: (i: number) => boolean = () => false): string[] {
  let kept: Record = NOTHING;
  return times.map((time, i) => {
    const { record, start } = begin(kept, time);
    kept = left(i) ? { ...record, open: null } : record;
    return start;
  });
}

describe('a page that dies', () => {
  it('starts in full, then with pictures, then tells the plain story: five deaths within a minute end there', () => {
    expect(starts([0, 10, 20, 30, 40, 50].map((s) => s * 1000))).toEqual([
      'full',
      'full',
      'full',
      'pictures',
      'pictures',
      'story',
    ]);
  });

  it('starts in full again once the trouble is over, and never for one power cut a day', () => {
    expect(starts([0, 1, 2, 3, 4, 5, 5 + TROUBLE_MS / 1000].map((s) => s * 1000)).at(-1)).toBe('full');
    expect(new Set(starts([0, 24, 48, 72, 96, 120].map((h) => h * 60 * MINUTE)))).toEqual(new Set(['full']));
  });

  it('is not one that was left or loaded anew', () => {
    expect(new Set(starts([0, 1, 2, 3, 4, 5, 6], () => true))).toEqual(new Set(['full']));
  });

  it('is forgotten by a clock that was put back', () => {
    const deaths = [5, 6, 7, 8].map((m) => m * MINUTE);
    expect(begin({ open: null, deaths }, MINUTE)).toEqual({
      record: { open: MINUTE, deaths: [] },
      start: 'full',
    });
  });

  it.each([null, '', '{', '[]', '{"deaths":"x"}', '{"open":1,"deaths":["1"]}', 'null'])(
    'leaves a record that cannot be read: %s',
    (text) => {
      expect(parseRecord(text)).toEqual(NOTHING);
    },
  );

  it('leaves a record that can be read', () => {
    const record = { open: 3, deaths: [1, 2] };
    expect(parseRecord(JSON.stringify(record))).toEqual(record);
  });
});

describe('a page that comes up', () => {
  const sight = (change: Partial<Sight>): Sight => ({ up: false, failed: false, files: 9, ...change });
  /** Ticks until it is stuck, at most 100. */
  const until = (see: (tick: number) => Sight): number => {
    const look = createWatch();
    for (let tick = 1; tick <= 100; tick++) if (look(see(tick)) === 'stuck') return tick;
    return Number.POSITIVE_INFINITY;
  };

  it('has 8 s', () => expect(until(() => sight({}))).toBe(16));
  it('has longer while files come in, but not for ever', () => {
    expect(until((tick) => sight({ files: Math.min(tick, 30) }))).toBe(38);
    expect(until((tick) => sight({ files: tick }))).toBe(60);
  });
  it('is stuck 2 s after something failed', () => expect(until(() => sight({ failed: true }))).toBe(4));
  it('is up as soon as its words stand, whatever failed', () => {
    expect(createWatch()(sight({ up: true, failed: true }))).toBe('up');
    expect(until((tick) => sight({ up: tick > 3, failed: true }))).toBe(Number.POSITIVE_INFINITY);
  });
});
