import type { UseStore } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import { READING_AT_FIRST } from '../../app/reading';
import type { AppState } from '../../app/state';
import {
  countChange,
  DAYS_KEPT,
  type Day,
  dayOf,
  daysToForget,
  shown,
  shownOf,
  sumOf,
  toCsv,
  UNKNOWN_DAY,
  type Visit,
  withKeys,
} from './counts';
import { createUsageStore } from './store';

const ATTRACT = {
  place: { view: 'attract' },
  lang: 'ja',
  year: 2022,
  tour: null,
  sound: false,
  reading: READING_AT_FIRST,
  mattered: [],
} as unknown as AppState;
const FACTS = { hour: 9, lastStop: 11, lastStation: 10 };

/** All keys that a visitor's way through these states adds. */
function walk(...changes: readonly Partial<AppState>[]): readonly string[] {
  const keys: string[] = [];
  let before: AppState | null = null;
  let visit: Visit = { seen: new Set() };
  let state = ATTRACT;
  for (const change of [{}, ...changes]) {
    state = { ...state, ...change };
    const counted = countChange(before, state, visit, FACTS);
    keys.push(...counted.keys);
    before = state;
    visit = counted.visit;
  }
  return keys;
}

describe('what was used', () => {
  it('is counted once a visit, places each time', () => {
    expect(
      walk(
        { place: { view: 'home' } },
        { place: { view: 'goal', goal: 1 } },
        { place: { view: 'policy', goal: 1, policy: 2 } },
        { year: 2023 },
        { year: 2022 },
        { lang: 'vi' },
        { mattered: ['g1.p2'] },
        { reading: { ...READING_AT_FIRST, furigana: 'all' } },
        { place: { view: 'home' } },
        { lang: 'ja' },
      ),
    ).toEqual([
      'visits',
      'hour:09',
      'place:home',
      'lang:ja',
      'place:g1',
      'place:g1.p2',
      'done:g1.p2',
      'lang:vi',
      'matters:g1.p2',
      'layer:furigana',
      'place:home',
    ]);
  });

  it('is nothing in a briefing, on the staff page and in attract', () => {
    expect(walk({ place: { view: 'staff' } }, { place: { view: 'present', step: 3 } })).toEqual([]);
  });

  it('begins a new visit after attract', () => {
    const twice = walk(
      { place: { view: 'home' } },
      { place: { view: 'attract' } },
      { place: { view: 'home' } },
    );
    expect(twice.filter((key) => key === 'visits')).toHaveLength(2);
  });

  it('says who went to the end of the tour and of the cave', () => {
    expect(walk({ place: { view: 'overview' }, tour: 11 })).toContain('done:tour');
    expect(walk({ place: { view: 'cave', station: 10 } })).toContain('done:cave');
  });
});

describe('the days', () => {
  it('are the machine’s own, and unknown while its clock stands before the report', () => {
    const report = new Date('2023-11');
    expect(dayOf(new Date(2026, 10, 5, 9), report)).toBe('2026-11-05');
    expect(dayOf(new Date(1970, 0, 1), report)).toBe(UNKNOWN_DAY);
  });

  it('are kept for 400 days, within 5 MB even if everything was used every day', () => {
    const days = Array.from({ length: 420 }, (_, i) => `day ${String(i).padStart(3, '0')}`);
    expect(daysToForget(days)).toEqual(days.slice(0, 420 - DAYS_KEPT));
    const policies = Array.from({ length: 15 }, (_, i) => `g${(i % 5) + 1}.p${(i % 4) + 1}`);
    const everything = [
      ...policies.flatMap((id) => [`place:${id}`, `done:${id}`, `matters:${id}`]),
      ...Array.from({ length: 24 }, (_, hour) => `hour:${hour}`),
      ...Array.from({ length: 40 }, (_, i) => `something:else ${i}`),
    ];
    const day = Object.fromEntries(everything.map((key) => [key, 99_999]));
    // Structured clone takes two bytes for a character at most, and nine for a number.
    const bytes = Object.keys(day).reduce((sum, key) => sum + key.length * 2 + 16, 0);
    expect(bytes * DAYS_KEPT).toBeLessThan(5 * 1024 * 1024);
  });
});

describe('what is shown', () => {
  it('hides counts below five, but not that there were none', () => {
    expect([0, 1, 4, 5, 90].map(shown)).toEqual([0, null, null, 5, 90]);
    const days: Day[] = [
      { day: '2026-11-01', tally: withKeys({}, Array(3).fill('place:g1')) },
      { day: '2026-11-02', tally: { 'place:g1': 3, 'lang:vi': 2 } },
      { day: '2026-12-01', tally: { 'lang:vi': 7 } },
    ];
    expect(sumOf(days)).toEqual({ 'place:g1': 6, 'lang:vi': 9 });
    expect(toCsv(days, (kind, what) => `${kind}, ${what}`)).toBe(
      '\ufeffmonth,kind,id,name,count\r\n2026-11,lang,vi,"lang, vi",<5\r\n2026-11,place,g1,"place, g1",6\r\n2026-12,lang,vi,"lang, vi",7\r\n',
    );
  });
});

describe('the hours', () => {
  const ofHours = (...counts: number[]) => ({
    visits: counts.reduce((sum, count) => sum + count, 0),
    ...Object.fromEntries(counts.map((count, i) => [`hour:${10 + i}`, count])),
  });

  it('tell no single hidden one by what is left of all visits', () => {
    expect(shownOf(ofHours(3, 20, 8))).toEqual({
      visits: 31,
      'hour:10': null,
      'hour:11': 20,
      'hour:12': null,
    });
    expect(toCsv([{ day: '2026-11-02', tally: ofHours(3, 20, 8) }], () => '')).toContain(
      'hour,10,,<5\r\n2026-11,hour,11,,20\r\n2026-11,hour,12,,-',
    );
  });

  it('are shown where none is hidden, and hide no more where two are', () => {
    expect(shownOf(ofHours(5, 20))).toEqual(ofHours(5, 20));
    expect(shownOf(ofHours(3, 4, 20))).toMatchObject({ 'hour:10': null, 'hour:11': null, 'hour:12': 20 });
  });
});

describe('a store that cannot be read', () => {
  it('gives no days instead of an error', async () => {
    const broken: UseStore = () => Promise.reject(new Error('corrupt'));
    expect(await createUsageStore(broken).days()).toEqual([]);
  });
});
