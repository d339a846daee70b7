import { describe, expect, it } from 'vitest';
import { KIOSK_DEFAULTS, parseKioskConfig } from './kiosk-config';
import {
  isOpen,
  isPlausible,
  nextOpening,
  type OpeningHours,
  parseOpeningHours,
  zoned,
} from './opening-hours';

const GIVEN = {
  mon: '8:30-17:15',
  tue: '8:30-12:00, 13:00-17:15',
  fri: '18:00-24:00',
  sat: '0:00-2:00',
  sun: 'closed',
  holidays: { '12-29': 'closed', '2026-11-23': '10:00-15:00', '02-29': 'closed' },
};

function read(given: unknown): { hours: OpeningHours | null; problems: string[] } {
  const problems: string[] = [];
  return { hours: parseOpeningHours(given, (problem) => problems.push(problem)), problems };
}
const hours = read(GIVEN).hours ?? { week: [], holidays: {} };

describe('opening hours', () => {
  it.each([
    ['2026-11-30T08:29', false, 'Monday, before'],
    ['2026-11-30T08:30', true, 'Monday, the first minute'],
    ['2026-11-30T17:14', true, 'Monday, the last minute'],
    ['2026-11-30T17:15', false, 'Monday, after'],
    ['2026-12-01T12:30', false, 'Tuesday, noon'],
    ['2026-12-01T13:00', true, 'Tuesday, after noon'],
    ['2026-12-02T10:00', false, 'Wednesday is not named'],
    ['2026-12-04T23:59', true, 'Friday, up to midnight'],
    ['2026-12-05T01:59', true, 'Saturday, from midnight on'],
    ['2026-12-06T12:00', false, 'Sunday'],
    ['2026-12-29T10:00', false, 'a holiday of every year, a Tuesday'],
    ['2026-11-23T09:00', false, 'a holiday with hours of its own, a Monday'],
    ['2026-11-23T14:00', true, 'a holiday with hours of its own'],
    ['2027-11-22T09:00', true, 'the Monday a year later'],
  ])('at %s: %s (%s)', (at, open) => {
    expect(isOpen(hours, new Date(at))).toBe(open);
  });

  it.each([
    // Ten in the morning in Japan, on a Monday that begins there while it is still Sunday in London.
    ['2026-12-07T01:00Z', 'Asia/Tokyo', true],
    ['2026-12-06T23:45Z', 'Asia/Tokyo', true],
    ['2026-12-07T08:30Z', 'Asia/Tokyo', false],
    ['2026-12-07T08:45Z', 'UTC', true],
  ])('at %s are those of %s: %s', (at, zone, open) => {
    const monday = parseOpeningHours({ mon: '8:30-17:15' }, () => {});
    expect(monday && isOpen(monday, zoned(new Date(at), zone))).toBe(open);
  });

  it('open next at', () => {
    const next = (at: string): string | undefined => nextOpening(hours, new Date(at))?.toString();
    expect(next('2026-12-01T12:30')).toBe(new Date('2026-12-01T13:00').toString());
    expect(next('2026-12-01T17:30')).toBe(new Date('2026-12-04T18:00').toString());
    expect(next('2026-12-28T18:00')).toBe(new Date('2027-01-01T18:00').toString());
    expect(nextOpening({ week: [], holidays: {} }, new Date('2026-12-01'))).toBeNull();
  });

  it.each([
    ['text', 'must be an object'],
    [{ mon: '17:15-8:30' }, '"openingHours.mon" must be such as'],
    [{ mon: '8:30' }, '"openingHours.mon" must be such as'],
    [{ mon: '8:30-25:00' }, '"openingHours.mon" must be such as'],
    [{ mon: '8:30-12:00, 11:00-13:00' }, '"openingHours.mon" must be such as'],
    [{ mon: 8 }, 'not 8'],
    [{ monday: '8:30-12:00' }, '"openingHours.monday" is not known'],
    [{ mon: 'closed' }, 'closed on every day'],
    [{ mon: '8:30-17:15', holidays: { '02-30': 'closed' } }, 'there is no day "02-30"'],
    [{ mon: '8:30-17:15', holidays: { tomorrow: 'closed' } }, 'there is no day "tomorrow"'],
    [{ mon: '8:30-17:15', holidays: { '12-29': 'shut' } }, '"openingHours.holidays.12-29"'],
    [{ mon: '8:30-17:15', holidays: ['12-29'] }, 'must be an object'],
  ])('that are wrong leave the house open, with the reason: %j', (given, reason) => {
    const { hours: none, problems } = read(given);
    expect(none).toBeNull();
    expect(problems.join()).toContain(reason);
  });

  it('are read from kiosk.json', () => {
    expect(parseKioskConfig(JSON.stringify({ openingHours: GIVEN })).config.openingHours).toEqual(hours);
    const { config, problem } = parseKioskConfig('{"openingHours": {"mon": "late"}}');
    expect(config).toEqual(KIOSK_DEFAULTS);
    expect(problem).toContain('"openingHours.mon"');
  });
});

describe('a clock', () => {
  it.each([
    ['1970-01-01', false],
    ['2026-11-23', false],
    ['2026-11-25', true],
    ['2031-11-20', true],
    ['2032-01-01', false],
  ])('that says %s is believed: %s', (at, believed) => {
    expect(isPlausible(new Date(`${at}T12:00`), '2026-11-25')).toBe(believed);
  });
});
