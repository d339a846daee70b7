import { describe, expect, it } from 'vitest';
import { idlePhase } from './idle';
import { KIOSK_DEFAULTS, parseKioskConfig } from './kiosk-config';
import { chooseLanguage } from './language';
import { READING_AT_FIRST } from './reading';
import { addressOf, type Extent, neighbourOf, type Place, parentOf, parseAddress } from './routes';
import { readSettings } from './settings';
import { type AppState, reduce } from './state';
import { touchOf } from './touches';

const STEPS = ['title', 'g1', 'g1.p1.fy2022.1', ...Array.from({ length: 35 }, (_, i) => `s${i}`)];
const EXTENT: Extent = { policiesByGoal: [3, 3, 4, 3, 2], steps: STEPS, stations: 10 };

describe('addresses', () => {
  const places: Place[] = [
    { view: 'attract' },
    { view: 'home' },
    { view: 'overview' },
    { view: 'staff' },
    { view: 'goal', goal: 5 },
    { view: 'policy', goal: 3, policy: 4 },
    { view: 'present', step: 38 },
    { view: 'geopark' },
    { view: 'plateau' },
    { view: 'cave', station: 1 },
    { view: 'cave', station: 10 },
    { view: 'time' },
    { view: 'dongvan' },
    { view: 'speaker' },
    { view: 'follow', step: 2 },
    { view: 'print' },
    { view: 'transcript' },
  ];

  it.each(places)('lead to their place and back: $view', (place) => {
    expect(parseAddress(addressOf(place), EXTENT)).toEqual(place);
  });

  it('take no address for attract, and #/present for its first step', () => {
    expect(parseAddress('', EXTENT)).toEqual({ view: 'attract' });
    expect(parseAddress('#/present', EXTENT)).toEqual({ view: 'present', step: 1 });
    expect(parseAddress('#/home/', EXTENT)).toEqual({ view: 'home' });
  });

  it.each([
    '#/goal/0',
    '#/goal/6',
    '#/goal/1/4',
    '#/goal/5/3',
    '#/goal/x',
    '#/goal/1/1/1',
    '#/present/39',
    '#/nowhere',
    '#/goal/01',
    '#/goal',
    '#/geopark/cave/0',
    '#/geopark/cave/11',
    '#/geopark/cave/1/1',
    '#/geopark/time/2',
    '#/geopark/moon',
  ])('that name no place give null: %s', (hash) => {
    expect(parseAddress(hash, EXTENT)).toBeNull();
  });

  it('find a step of the briefing by its id, wherever it stands in the deck', () => {
    expect(parseAddress('#/present/g1.p1.fy2022.1', EXTENT)).toEqual({ view: 'present', step: 3 });
    const moved = { ...EXTENT, steps: STEPS.toReversed() };
    expect(parseAddress('#/follow/g1.p1.fy2022.1', moved)).toEqual({ view: 'follow', step: 36 });
  });

  it('know the way out', () => {
    expect(parentOf({ view: 'policy', goal: 2, policy: 1 })).toEqual({ view: 'goal', goal: 2 });
    expect(parentOf({ view: 'cave', station: 4 })).toEqual({ view: 'geopark' });
    expect(parentOf({ view: 'goal', goal: 2 })).toEqual({ view: 'home' });
  });
});

describe('neighbours', () => {
  it('stand in the order of the plan, across the bowls, and end at its ends', () => {
    const landmark = (goal: number, policy: number): Place => ({ view: 'policy', goal, policy });
    expect(neighbourOf(landmark(1, 3), 1, EXTENT)).toEqual(landmark(2, 1));
    expect(neighbourOf(landmark(3, 1), -1, EXTENT)).toEqual(landmark(2, 3));
    expect(neighbourOf(landmark(1, 1), -1, EXTENT)).toBeNull();
    expect(neighbourOf(landmark(5, 2), 1, EXTENT)).toBeNull();
    expect(neighbourOf({ view: 'goal', goal: 4 }, 1, EXTENT)).toEqual({ view: 'goal', goal: 5 });
    expect(neighbourOf({ view: 'goal', goal: 5 }, 1, EXTENT)).toBeNull();
    expect(neighbourOf({ view: 'home' }, 1, EXTENT)).toBeNull();
  });

  it('are reached by a swipe, not by a tap or a stroke downwards', () => {
    expect(touchOf(4, -6)).toEqual({ kind: 'tap' });
    expect(touchOf(-120, 20)).toEqual({ kind: 'swipe', step: 1 });
    expect(touchOf(120, -20)).toEqual({ kind: 'swipe', step: -1 });
    expect(touchOf(-80, 90)).toBeNull();
    expect(touchOf(30, 0)).toBeNull();
  });
});

const STATE: AppState = {
  place: { view: 'policy', goal: 1, policy: 2 },
  lang: 'vi',
  year: 2023,
  yearLed: 0.4,
  sentence: 'g1.p2.fy2023.2',
  way: 3,
  led: true,
  hour: 18,
  edition: 'moving',
  notice: 'wrong-address',
  source: 'g1.p2.fy2023.1',
  word: { entry: null },
  tour: 3,
  idleSecondsLeft: 7,
  moreTime: true,
  visit: 4,
  night: false,
  sound: true,
  reading: { size: 150, contrast: 'high', furigana: 'all', reach: true, calm: true, aloud: true, scan: 4 },
  easier: true,
  mattered: ['g1.p2'],
};

describe('state', () => {
  it('keeps place, year and what is open when the language changes', () => {
    expect(reduce(STATE, { type: 'language', lang: 'en' })).toEqual({ ...STATE, lang: 'en' });
  });

  it('closes the source and the notice on the way to another place', () => {
    const after = reduce(STATE, { type: 'go', place: { view: 'home' } });
    expect([after.source, after.notice, after.year]).toEqual([null, null, 2023]);
    expect([after.way, after.led, after.hour]).toEqual([null, false, null]);
  });

  it('forgets everything of the last visitor', () => {
    const after = reduce(STATE, { type: 'reset', lang: 'ja', year: 2022 });
    expect(after).toEqual({
      place: { view: 'attract' },
      lang: 'ja',
      year: 2022,
      yearLed: null,
      sentence: null,
      way: null,
      led: false,
      hour: null,
      edition: 'moving',
      notice: null,
      source: null,
      word: null,
      tour: null,
      idleSecondsLeft: null,
      moreTime: false,
      visit: 5,
      night: false,
      sound: false,
      reading: READING_AT_FIRST,
      easier: false,
      mattered: [],
    });
  });

  it('changes how the words are read, and keeps the same object where nothing changes', () => {
    const larger = reduce(STATE, { type: 'reading', reading: { size: 200 } });
    expect(larger.reading).toEqual({ ...STATE.reading, size: 200 });
    expect(reduce(larger, { type: 'reading', reading: { size: 200, reach: true } })).toBe(larger);
  });

  it('is silent in a briefing, and stays so afterwards', () => {
    const there = reduce(STATE, { type: 'go', place: { view: 'goal', goal: 2 } });
    expect(there.sound).toBe(true);
    const briefing = reduce(there, { type: 'go', place: { view: 'present', step: 1 } });
    expect(briefing.sound).toBe(false);
    expect(reduce(briefing, { type: 'go', place: { view: 'home' } }).sound).toBe(false);
  });

  it('is the same object when nothing changes', () => {
    const still = { ...STATE, yearLed: null };
    expect(reduce(still, { type: 'year', year: 2023 })).toBe(still);
    expect(reduce(still, { type: 'sentence', id: 'g1.p2.fy2023.2' })).toBe(still);
    expect(reduce(STATE, { type: 'language', lang: 'vi' })).toBe(STATE);
  });

  it('speaks of a sentence in its own year, and of none in the other', () => {
    const told = reduce(STATE, { type: 'sentence', id: 'g1.p2.fy2022.1' });
    expect([told.sentence, told.year, told.yearLed]).toEqual(['g1.p2.fy2022.1', 2022, null]);
    expect(reduce(told, { type: 'year', year: 2023 }).sentence).toBeNull();
    expect(reduce(told, { type: 'year', year: 2022 }).sentence).toBe('g1.p2.fy2022.1');
    expect(reduce(told, { type: 'go', place: { view: 'policy', goal: 1, policy: 3 } }).sentence).toBeNull();
    expect(reduce(told, { type: 'go', place: told.place }).sentence).toBe('g1.p2.fy2022.1');
  });

  it('lets go of the year where the finger lets go', () => {
    const led = reduce({ ...STATE, year: 2022 }, { type: 'year-led', led: 0.7 });
    expect([led.year, led.yearLed]).toEqual([2022, 0.7]);
    const settled = reduce(led, { type: 'year', year: 2023 });
    expect([settled.year, settled.yearLed]).toEqual([2023, null]);
    expect(reduce(led, { type: 'year', year: 2022 }).yearLed).toBeNull();
  });
});

describe('settings', () => {
  it('reads what it knows and ignores the rest', () => {
    const settings = readSettings(
      '?lang=vi&furigana=difficult&mode=kiosk&motion=none&quality=low&season=burnt&hour=6.5&seed=9&test',
      false,
    );
    expect(settings).toEqual({
      lang: 'vi',
      furigana: 'difficult',
      mode: 'kiosk',
      motion: 'none',
      quality: 'low',
      season: 'burnt',
      hour: 6.5,
      seed: 9,
      test: true,
    });
    const odd = readSettings('?lang=xx&mode=tv&hour=25&season=monsoon&quality=8k', true);
    expect([odd.lang, odd.mode, odd.hour, odd.season, odd.quality, odd.motion]).toEqual([
      null,
      'tablet',
      null,
      null,
      'auto',
      'none',
    ]);
  });
});

describe('kiosk.json', () => {
  it('is read', () => {
    expect(parseKioskConfig('{"idleSeconds": 45, "language": "vi"}')).toEqual({
      config: { ...KIOSK_DEFAULTS, idleSeconds: 45, language: 'vi' },
      problem: null,
    });
  });

  it.each([
    ['{"idleSeconds": 45,}', 'valid JSON'],
    ['[]', 'object'],
    ['{"warningSeconds": 5}', '"warningSeconds" must be a number from 20 to 120, not 5'],
    ['{"soundVolume": 11}', '"soundVolume" must be a number from 0 to 1, not 11'],
    ['{"language": "fr"}', '"language" must be one of ja, ja-x-easy, en, vi, not "fr"'],
    ['{"follow": {"broker": "http://x"}}', '"follow.broker" must be an address'],
    ['{"idelSeconds": 60}', '"idelSeconds" is not known'],
  ])('that is wrong falls back and says why: %s', (text, reason) => {
    const { config, problem } = parseKioskConfig(text);
    expect(config).toEqual(KIOSK_DEFAULTS);
    expect(problem).toContain(reason);
  });

  it('keeps what is right beside what is wrong', () => {
    expect(parseKioskConfig('{"idleSeconds": 30, "language": 1}').config.idleSeconds).toBe(30);
  });
});

describe('idle', () => {
  it.each([
    [0, { kind: 'active' }],
    [89_999, { kind: 'active' }],
    [90_000, { kind: 'warning', secondsLeft: 20 }],
    [90_001, { kind: 'warning', secondsLeft: 20 }],
    [109_500, { kind: 'warning', secondsLeft: 1 }],
    [110_000, { kind: 'reset' }],
    [9e9, { kind: 'reset' }],
  ])('after %i ms', (quietMs, phase) => {
    expect(idlePhase(quietMs, 90, 20)).toEqual(phase);
  });
});

describe('language', () => {
  it('takes the first that is spoken', () => {
    expect(chooseLanguage([null, 'fr-FR', 'vi-VN', 'en'])).toBe('vi');
    expect(chooseLanguage(['ja-x-easy'])).toBe('ja-x-easy');
    expect(chooseLanguage(['ja-JP'])).toBe('ja');
    expect(chooseLanguage([null])).toBe('ja');
  });
});
