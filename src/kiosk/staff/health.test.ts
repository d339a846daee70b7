import { describe, expect, it } from 'vitest';
import { type HealthFacts, judge, type Light, worst } from './health';

const WELL: HealthFacts = {
  offline: { supported: true, ready: true, files: 240, expected: 240 },
  audit: { when: 'today', checked: 240, repaired: 0, broken: 0 },
  survival: { starts: 4, last: 'today' },
  version: { build: 'abc', content: 'November 2023', waiting: false },
  clock: { now: 'today', plausible: true },
  picture: { edition: 'moving', rate: 60, age: 0, tier: 'high', losses: 0, reason: null },
  memory: { used: 80, limit: 4000 },
  storage: { persisted: true, used: 6 },
  counts: { failing: null },
  errors: { count: 0, last: '' },
  configProblem: null,
  fleet: null,
};

/** What may go wrong, and the light and reason it must give. */
const CASES: readonly [Partial<HealthFacts>, Light, string][] = [
  [{ offline: { supported: false, ready: false, files: 0, expected: 0 } }, 'bad', 'offline.bad'],
  [{ offline: { supported: true, ready: false, files: 3, expected: 240 } }, 'watch', 'offline.watch'],
  [{ audit: { when: 'today', checked: 240, repaired: 2, broken: 0 } }, 'watch', 'audit.repaired'],
  [{ audit: { when: 'today', checked: 240, repaired: 2, broken: 1 } }, 'bad', 'audit.bad'],
  [{ survival: { starts: 1, last: 'today' } }, 'watch', 'survival.watch'],
  [{ survival: { starts: 0, last: '' } }, 'bad', 'survival.bad'],
  [{ clock: { now: '1970', plausible: false } }, 'bad', 'clock.bad'],
  [{ picture: { ...WELL.picture, age: 11 } }, 'bad', 'frames.bad'],
  [{ picture: { ...WELL.picture, rate: 9 } }, 'watch', 'frames.watch'],
  [{ picture: { ...WELL.picture, edition: 'picture', reason: 'no WebGL' } }, 'watch', 'frames.why'],
  [{ picture: { ...WELL.picture, losses: 2 } }, 'watch', 'losses.some'],
  [{ memory: { used: 3000, limit: 4000 } }, 'watch', 'memory.watch'],
  [{ counts: { failing: 'today' } }, 'watch', 'counts.watch'],
  [{ errors: { count: 3, last: 'today' } }, 'watch', 'errors.watch'],
  [{ fleet: { connected: false, ignored: 0, deaf: false } }, 'watch', 'fleet.watch'],
  [{ fleet: { connected: true, ignored: 3, deaf: false } }, 'watch', 'fleet.ignored'],
  [{ fleet: { connected: true, ignored: 0, deaf: true } }, 'watch', 'fleet.deaf'],
  [{ configProblem: 'kiosk.json: no' }, 'bad', 'config.bad'],
];

describe('the lights', () => {
  it('are all green when all is well', () => {
    expect(judge(WELL).filter(({ light }) => light !== 'good')).toEqual([]);
    expect(worst(judge(WELL))).toBe('good');
  });

  it.each(CASES)('%j gives %s: %s', (change, light, say) => {
    const findings = judge({ ...WELL, ...change });
    expect(findings.filter((finding) => finding.light !== 'good')).toMatchObject([{ light, say }]);
    expect(worst(findings)).toBe(light);
  });

  it('ask for a promise to keep what is stored, until it has outlived a restart', () => {
    const storage = { persisted: false, used: 6 };
    const at = (starts: number) =>
      judge({ ...WELL, storage, survival: { starts, last: 'today' } }).find(({ id }) => id === 'storage');
    expect(at(1)).toMatchObject({ light: 'watch', say: 'storage.watch' });
    expect(at(2)).toMatchObject({ light: 'good', say: 'storage.outlived' });
  });

  it('do not call a chosen still or picture edition ill', () => {
    for (const edition of ['still', 'picture'] as const)
      expect(worst(judge({ ...WELL, picture: { ...WELL.picture, edition, rate: null, age: 99 } }))).toBe(
        'good',
      );
  });
});
