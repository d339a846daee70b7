import { describe, expect, it } from 'vitest';
import { audienceStep, beginSession, type Command, elapsedMs, reduceSession, type Session } from './session';

const TOTAL = 10;
const begin = (): Session => beginSession({ id: 'a', step: 1, lang: 'ja', allottedMs: 600_000 });
/** Carries out commands, each at its instant in seconds. */
const play = (...commands: readonly [at: number, command: Command][]): Session =>
  commands.reduce((session, [at, command]) => reduceSession(session, command, TOTAL, at * 1000), begin());

describe('a briefing', () => {
  it('stays within the deck', () => {
    expect(play([0, { kind: 'move', by: -1 }]).step).toBe(1);
    expect(play([0, { kind: 'step', to: Number.POSITIVE_INFINITY }]).step).toBe(10);
  });

  it('holds the audience on its step while the speaker goes on', () => {
    const held = play([0, { kind: 'hold' }], [1, { kind: 'move', by: 2 }]);
    expect([held.step, audienceStep(held)]).toEqual([held.step, held.step - 2]);
    const free = play([0, { kind: 'hold' }], [1, { kind: 'move', by: 2 }], [2, { kind: 'hold' }]);
    expect(audienceStep(free)).toBe(free.step);
  });

  it('uncovers the screen with the next step, or with the same key again', () => {
    expect(play([0, { kind: 'cover', cover: 'break' }]).cover).toBe('break');
    expect(play([0, { kind: 'cover', cover: 'black' }], [1, { kind: 'cover', cover: 'black' }]).cover).toBe(
      'none',
    );
    expect(play([0, { kind: 'cover', cover: 'black' }], [1, { kind: 'cover', cover: 'white' }]).cover).toBe(
      'white',
    );
    expect(play([0, { kind: 'cover', cover: 'black' }], [1, { kind: 'move', by: 1 }]).cover).toBe('none');
  });

  it('starts its watch with the first step, and does not count pauses', () => {
    const session = play(
      [100, { kind: 'move', by: 1 }],
      [110, { kind: 'pause' }],
      [170, { kind: 'pause' }],
      [175, { kind: 'move', by: 1 }],
    );
    expect(elapsedMs(session.watch, 180_000)).toBe(20_000);
    expect(session.splits).toEqual({ 1: 0, 2: 15_000 });
    expect(session.watch.stepFromMs).toBe(15_000);
  });

  it('adds up the time of a step that is shown twice', () => {
    const session = play(
      [0, { kind: 'pause' }],
      [5, { kind: 'move', by: 1 }],
      [6, { kind: 'move', by: -1 }],
      [9, { kind: 'move', by: 1 }],
    );
    expect(session.splits).toEqual({ 1: 8000, 2: 1000 });
  });

  it('clears what was drawn on leaving the step, not before', () => {
    const drawn = play([0, { kind: 'ink', stroke: [0, 0, 1, 1] }], [1, { kind: 'language', lang: 'vi' }]);
    expect(drawn.ink).toHaveLength(1);
    expect(reduceSession(drawn, { kind: 'move', by: 1 }, TOTAL, 2000).ink).toEqual([]);
    expect(reduceSession(drawn, { kind: 'wipe' }, TOTAL, 2000).ink).toEqual([]);
  });

  it('keeps what was drawn, step by step, when that is asked for', () => {
    const stroke = [0, 0, 1, 1];
    const back = play(
      [0, { kind: 'keep' }],
      [1, { kind: 'ink', stroke }],
      [2, { kind: 'move', by: 1 }],
      [3, { kind: 'move', by: -1 }],
    );
    expect(back.ink).toEqual([stroke]);
    const free = reduceSession(back, { kind: 'keep' }, TOTAL, 4000);
    expect(free.ink).toEqual([stroke]);
    const gone = reduceSession(free, { kind: 'move', by: 1 }, TOTAL, 5000);
    expect(reduceSession(gone, { kind: 'move', by: -1 }, TOTAL, 6000).ink).toEqual([]);
    expect(reduceSession(back, { kind: 'restart', id: 'b' }, TOTAL, 9000)).toMatchObject({
      ink: [],
      kept: {},
    });
  });

  it('takes up an earlier one: step, time, language and ink, but not its place in the order of states', () => {
    const earlier = play([0, { kind: 'step', to: 4 }], [1, { kind: 'ink', stroke: [0, 0] }]);
    const now = { ...begin(), id: 'b', term: 3, by: 'w', rev: 9, done: { w: 2 } };
    const resumed = reduceSession(now, { kind: 'resume', from: earlier }, TOTAL, 60_000);
    expect(resumed).toEqual({ ...earlier, term: 3, by: 'w', rev: 9, done: { w: 2 } });
    expect(elapsedMs(resumed.watch, 60_000)).toBe(60_000);
  });

  it('begins anew without the time and the drawings of before', () => {
    const again = reduceSession(
      play([0, { kind: 'step', to: 4 }]),
      { kind: 'restart', id: 'b' },
      TOTAL,
      9000,
    );
    expect(again).toMatchObject({ id: 'b', step: 1, splits: {}, watch: { startedAt: null } });
  });
});
