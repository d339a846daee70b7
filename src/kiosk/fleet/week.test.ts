import { describe, expect, it } from 'vitest';
import { type Day, UNKNOWN_DAY } from '../usage/counts';
import { isWeekCounts, lastWeek } from './week';

/** 16 November 2026 is a Monday. */
const november = (day: number, hour = 12): Date => new Date(2026, 10, day, hour);
const used = (day: string, visits: number, vi = 0): Day => ({ day, tally: { visits, 'lang:vi': vi } });
const DAYS = [
  used(UNKNOWN_DAY, 1000),
  used('2026-11-15', 100),
  used('2026-11-16', 6, 2),
  used('2026-11-22', 7, 1),
  used('2026-11-23', 200),
];
const WEEK = { from: '2026-11-16', to: '2026-11-22', counts: { visits: 13, 'lang:vi': null } };

describe('the counts for the city', () => {
  it('are of the last Monday to Sunday, the same at every hour of the week after it', () => {
    for (const now of [november(23, 0), november(25), november(29, 23)])
      expect(lastWeek(DAYS, now, null)).toEqual(WEEK);
    expect(lastWeek(DAYS, november(22, 23), null)).toMatchObject({ from: '2026-11-09', to: '2026-11-15' });
    expect(lastWeek(DAYS, november(30, 0), null)).toMatchObject({ from: '2026-11-23', to: '2026-11-29' });
  });

  it('are none before a whole week is over, nor of one without use', () => {
    expect(lastWeek([used('2026-11-23', 200)], november(29, 23), null)).toBeNull();
    expect(lastWeek([used('2026-11-16', 9)], new Date(2026, 11, 10), null)).toBeNull();
    expect(lastWeek([], november(25), null)).toBeNull();
    expect(lastWeek([used(UNKNOWN_DAY, 9)], new Date(1970, 0, 1), null)).toBeNull();
  });

  it('do not change once they were sent, and tell nothing by a difference', () => {
    const late = [...DAYS.slice(0, 3), used('2026-11-22', 8, 1), ...DAYS.slice(4)];
    expect(lastWeek(late, november(25), WEEK)).toEqual(WEEK);
    expect(lastWeek(late, november(30), WEEK)?.from).toBe('2026-11-23');
  });

  it('are known again after a start, and rubbish is not', () => {
    expect(isWeekCounts(JSON.parse(JSON.stringify(WEEK)))).toBe(true);
    for (const rubbish of [null, 7, {}, { ...WEEK, counts: null }, { ...WEEK, counts: { visits: '13' } }])
      expect(isWeekCounts(rubbish)).toBe(false);
  });
});
