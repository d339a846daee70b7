import { describe, expect, it } from 'vitest';
import type { Deck, Step } from '../content/deck';
import { createRandom } from '../core/random';
import { formatTime, paceOf, rehearsalOf, sectionsOf, spentOn, toCsv, toJson } from './pace';
import { beginSession, type Command, reduceSession } from './session/session';

const step = (id: string, seconds: number, goal = 0): Step =>
  goal === 0 ? { id, seconds, kind: 'title' } : { id, seconds, kind: 'goal', goal };
const DECK: Deck = {
  minutes: 10,
  steps: [
    step('title', 10),
    step('g1', 20, 1),
    step('g2', 30, 2),
    { id: 'closing', seconds: 5, kind: 'closing' },
  ],
};
const play = (...commands: readonly [at: number, command: Command][]) =>
  commands.reduce(
    (session, [at, command]) => reduceSession(session, command, DECK.steps.length, at * 1000),
    beginSession({ id: 'a', step: 1, lang: 'ja', allottedMs: 60_000 }),
  );
const start: [number, Command] = [1000, { kind: 'pause' }];
const next = (at: number): [number, Command] => [1000 + at, { kind: 'move', by: 1 }];
const at = (seconds: number): number => (1000 + seconds) * 1000;

describe('the pace', () => {
  it('is even before the start and while a step is within its time', () => {
    expect(paceOf(play(), DECK, at(99)).behindMs).toBe(0);
    expect(paceOf(play(start), DECK, at(9)).behindMs).toBe(0);
  });

  it('falls behind while a step lasts too long, and is ahead after a short one', () => {
    expect(paceOf(play(start), DECK, at(14)).behindMs).toBe(4000);
    expect(paceOf(play(start, next(4)), DECK, at(5)).behindMs).toBe(-6000);
    expect(paceOf(play(start, next(4), next(40)), DECK, at(41)).behindMs).toBe(10_000);
  });

  it('does not count questions', () => {
    const paused = play(start, next(10), [1020, { kind: 'pause' }]);
    const pace = paceOf(paused, DECK, at(500));
    expect([pace.elapsedMs, pace.remainingMs, pace.behindMs]).toEqual([20_000, 40_000, 0]);
  });

  it('goes on below zero when the time is over', () => {
    expect(paceOf(play(start), DECK, at(75)).remainingMs).toBe(-15_000);
  });

  it('adds up to the elapsed time over an hour of steps', () => {
    let session = play(start);
    for (let i = 1; i <= 3600; i++) {
      const to = (i % DECK.steps.length) + 1;
      session = reduceSession(session, { kind: 'step', to }, DECK.steps.length, at(i));
    }
    const { splits, totalMs } = rehearsalOf(session, DECK, at(3600));
    expect(Object.values(splits).reduce((sum, ms) => sum + ms, 0)).toBe(totalMs);
    expect(totalMs).toBe(3_600_000);
  });
});

describe('rehearsals', () => {
  const rehearsal = rehearsalOf(play(start, next(12), next(30)), DECK, at(70));

  it('keep what each step took, by its id', () => {
    expect(rehearsal).toEqual({
      at: at(70),
      totalMs: 70_000,
      splits: { title: 12_000, g1: 18_000, g2: 40_000 },
    });
  });

  it('are compared by the parts of the deck', () => {
    const sections = sectionsOf(DECK);
    expect(sections.map(({ goal, planMs }) => [goal, planMs])).toEqual([
      [0, 10_000],
      [1, 20_000],
      [2, 35_000],
    ]);
    expect(sections.map((section) => spentOn(section, rehearsal))).toEqual([12_000, 18_000, 40_000]);
  });

  it('leave as CSV', () => {
    expect(toCsv(DECK, [rehearsal]).split('\r\n')).toEqual([
      'step,planned,1970-01-01T00:17:50.000Z',
      'title,10,12.000',
      'g1,20,18.000',
      'g2,30,40.000',
      'closing,5,0.000',
    ]);
  });

  it('leave as JSON', () => {
    const { plan, rehearsals } = JSON.parse(toJson(DECK, [rehearsal]));
    expect(plan[1]).toEqual({ id: 'g1', ms: 20_000 });
    expect(rehearsals).toEqual([
      { at: '1970-01-01T00:17:50.000Z', totalMs: 70_000, splits: { title: 12_000, g1: 18_000, g2: 40_000 } },
    ]);
  });

  it('add up to an hour in which steps changed at any moment, questions left out', () => {
    const random = createRandom(7);
    const started = 1_000_000;
    let now = started;
    let asked = 0;
    let session = reduceSession(play(), { kind: 'pause' }, DECK.steps.length, now);
    while (now - started - asked < 3_600_000) {
      now += Math.floor(random.range(200, 9000));
      if (random.next() < 0.1) {
        const pause = Math.floor(random.range(500, 60_000));
        session = reduceSession(session, { kind: 'pause' }, DECK.steps.length, now);
        session = reduceSession(session, { kind: 'pause' }, DECK.steps.length, now + pause);
        now += pause;
        asked += pause;
      }
      const by = random.next() < 0.3 ? -1 : 1;
      session = reduceSession(session, { kind: 'move', by }, DECK.steps.length, now);
    }
    const run = rehearsalOf(session, DECK, now);
    const rows = toCsv(DECK, [run]).split('\r\n').slice(1);
    const seconds = rows.reduce((sum, row) => sum + Number(row.split(',')[2]), 0);
    expect(Math.abs(seconds * 1000 - (now - started - asked))).toBeLessThan(1);
    expect(run.totalMs).toBe(now - started - asked);
  });
});

describe('times', () => {
  it.each([
    [0, '0:00'],
    [65_000, '1:05'],
    [3_725_999, '1:02:05'],
    [-61_000, '−1:01'],
    [-400, '0:00'],
  ])('%i ms reads %s', (ms, text) => {
    expect(formatTime(ms)).toBe(text);
  });
});
