import { describe, expect, it } from 'vitest';
import type { Plan, Policy } from '../content/types';
import { buildDeck, cueOf } from './deck';
import { commandOf, stepAfter } from './keys';

const sentence = (id: string) => ({ id, text: id, source: id, line: 1 });

function policy(goal: number, number: number, done: number, next: number): Policy {
  const id = `g${goal}.p${number}`;
  const items = (year: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...sentence(`${id}.fy${year}.${i + 1}`), year }));
  return {
    ...sentence(id),
    goal,
    number,
    measures: [],
    items: { 2022: items(2022, done), 2023: items(2023, next) },
  };
}

/** As many policies by goal as the real report has. */
function planOf(policiesByGoal: readonly number[], done = 2): Plan {
  return {
    lang: 'ja',
    asOf: '2023-11',
    reportFile: 'report.md',
    years: [2022, 2023],
    goals: policiesByGoal.map((count, i) => ({
      ...sentence(`g${i + 1}`),
      number: i + 1,
      short: '',
      policies: Array.from({ length: count }, (_, p) => policy(i + 1, p + 1, done, 3)),
    })),
    counts: { goals: 0, policies: 0, measures: 0, items: {} },
  };
}

describe('the deck', () => {
  it('has 38 steps for the real report', () => {
    expect(buildDeck(planOf([3, 3, 4, 3, 2]))).toHaveLength(38);
  });

  it('leaves out a year without items', () => {
    expect(buildDeck(planOf([1], 0)).map((step) => step.kind)).toEqual([
      'title',
      'overview',
      'goal',
      'policy',
      'closing',
    ]);
  });

  it('tells the picture where to look', () => {
    const plan = planOf([3, 3, 4, 3, 2]);
    const cues = buildDeck(plan).map((step) => cueOf(step, plan));
    expect(cues[0]).toEqual({ shot: 'attract', goal: 0, policy: 0, year: 0 });
    expect(cues[2]).toEqual({ shot: 'goal', goal: 1, policy: 0, year: 0 });
    expect(cues[4]).toEqual({ shot: 'policy', goal: 1, policy: 1, year: 1 });
    expect(cues.at(-1)).toEqual({ shot: 'home', goal: 0, policy: 0, year: 0 });
  });
});

describe('the keys', () => {
  const press = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) =>
    commandOf({ key, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

  it('understands clickers and keyboards', () => {
    expect(press('PageDown')).toEqual({ kind: 'move', by: 1 });
    expect(press(' ', { shiftKey: true })).toEqual({ kind: 'move', by: -1 });
    expect(press('B')).toEqual({ kind: 'blank', colour: 'black' });
    expect(press(',')).toEqual({ kind: 'blank', colour: 'white' });
    expect(press('7')).toEqual({ kind: 'digit', digit: '7' });
    expect(press('x')).toBeNull();
  });

  it('works while an input method is on, and leaves the browser its shortcuts', () => {
    expect(press('Process', { code: 'KeyF' })).toEqual({ kind: 'fullscreen' });
    expect(press('Process', { code: 'Space' })).toEqual({ kind: 'move', by: 1 });
    expect(press('f', { ctrlKey: true })).toBeNull();
  });

  it('stays within the deck', () => {
    expect(stepAfter({ kind: 'move', by: -1 }, 1, 38)).toBe(1);
    expect(stepAfter({ kind: 'jump', to: Number.POSITIVE_INFINITY }, 3, 38)).toBe(38);
    expect(stepAfter({ kind: 'jump', to: 12 }, 3, 38)).toBe(12);
  });
});
