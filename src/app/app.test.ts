import { describe, expect, it } from 'vitest';
import { idlePhase } from './idle';
import { KIOSK_DEFAULTS, parseKioskConfig } from './kiosk-config';
import { chooseLanguage } from './language';
import { coverPoint, pictureName } from './pictures';
import { addressOf, type Extent, type Place, parentOf, parseAddress } from './routes';
import { readSettings } from './settings';
import { type AppState, reduce } from './state';

const EXTENT: Extent = { policiesByGoal: [3, 3, 4, 3, 2], steps: 38 };

describe('addresses', () => {
  const places: Place[] = [
    { view: 'attract' },
    { view: 'home' },
    { view: 'overview' },
    { view: 'staff' },
    { view: 'goal', goal: 5 },
    { view: 'policy', goal: 3, policy: 4 },
    { view: 'present', step: 38 },
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
  ])('that name no place give null: %s', (hash) => {
    expect(parseAddress(hash, EXTENT)).toBeNull();
  });

  it('know the way out', () => {
    expect(parentOf({ view: 'policy', goal: 2, policy: 1 })).toEqual({ view: 'goal', goal: 2 });
    expect(parentOf({ view: 'goal', goal: 2 })).toEqual({ view: 'home' });
  });
});

const STATE: AppState = {
  place: { view: 'policy', goal: 1, policy: 2 },
  lang: 'vi',
  year: 2023,
  edition: 'moving',
  notice: 'wrong-address',
  source: 'g1.p2.fy2023.1',
  idleSecondsLeft: 7,
  blank: 'none',
};

describe('state', () => {
  it('keeps place, year and what is open when the language changes', () => {
    expect(reduce(STATE, { type: 'language', lang: 'en' })).toEqual({ ...STATE, lang: 'en' });
  });

  it('closes the source and the notice on the way to another place', () => {
    const after = reduce(STATE, { type: 'go', place: { view: 'home' } });
    expect([after.source, after.notice, after.year]).toEqual([null, null, 2023]);
  });

  it('forgets everything of the last visitor', () => {
    const after = reduce(STATE, { type: 'reset', lang: 'ja', year: 2022 });
    expect(after).toEqual({
      place: { view: 'attract' },
      lang: 'ja',
      year: 2022,
      edition: 'moving',
      notice: null,
      source: null,
      idleSecondsLeft: null,
      blank: 'none',
    });
  });

  it('is the same object when nothing changes', () => {
    expect(reduce(STATE, { type: 'year', year: 2023 })).toBe(STATE);
    expect(reduce(STATE, { type: 'language', lang: 'vi' })).toBe(STATE);
  });

  it('lifts the black screen when the briefing is left', () => {
    const black = { ...STATE, place: { view: 'present', step: 3 } as const, blank: 'black' as const };
    expect(reduce(black, { type: 'go', place: { view: 'present', step: 4 } }).blank).toBe('black');
    expect(reduce(black, { type: 'go', place: { view: 'home' } }).blank).toBe('none');
  });
});

describe('settings', () => {
  it('reads what it knows and ignores the rest', () => {
    const settings = readSettings(
      '?lang=vi&mode=kiosk&motion=none&quality=low&season=burnt&hour=6.5&seed=9&test',
      false,
    );
    expect(settings).toEqual({
      lang: 'vi',
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
    ['{"language": "fr"}', '"language" must be one of ja, en, vi, not "fr"'],
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
    expect(chooseLanguage(['ja-x-easy'])).toBe('ja');
    expect(chooseLanguage([null])).toBe('ja');
  });
});

describe('pictures', () => {
  it('have a name for every place and year', () => {
    expect(pictureName({ shot: 'policy', goal: 4, policy: 3, year: 1 }, 'portrait')).toBe(
      'g4p3-next-portrait',
    );
    expect(pictureName({ shot: 'goal', goal: 4, policy: 0, year: 0 }, 'landscape')).toBe('g4-done-landscape');
    expect(pictureName({ shot: 'overview', goal: 0, policy: 0, year: 0 }, 'landscape')).toBe(
      'home-landscape',
    );
  });

  it('put labels where the cut picture shows them', () => {
    const square = { width: 100, height: 100 };
    expect(coverPoint({ x: 0.5, y: 0.5 }, square, 200, 100)).toEqual({ x: 100, y: 50 });
    expect(coverPoint({ x: 0, y: 0 }, square, 200, 100)).toEqual({ x: 0, y: -50 });
  });
});
