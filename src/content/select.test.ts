import { describe, expect, it } from 'vitest';
import { findItem, goalOf, isDone, itemsOf, policyNumber, policyOf } from './select';
import type { Item, Plan } from './types';

const item = (id: string, year: number): Item => ({ id, year, text: id, source: id, line: 1 });
const PLAN: Plan = {
  lang: 'ja',
  asOf: '2023-11',
  reportFile: 'report.md',
  years: [2022, 2023],
  goals: [
    {
      id: 'g1',
      text: '',
      source: '',
      line: 1,
      number: 1,
      short: '',
      policies: [
        {
          id: 'g1.p1',
          text: '',
          source: '',
          line: 2,
          goal: 1,
          number: 1,
          measures: [],
          items: { 2022: [item('g1.p1.fy2022.1', 2022)] },
        },
      ],
    },
  ],
  counts: { goals: 1, policies: 1, measures: 0, items: { 2022: 1, 2023: 0 }, indicators: 0 },
};

describe('select', () => {
  it('finds an item with its policy, and nothing for an id that is not there', () => {
    const found = findItem(PLAN, 'g1.p1.fy2022.1');
    expect([found?.item.year, found && policyNumber(found.policy)]).toEqual([2022, '1-1']);
    expect(findItem(PLAN, 'g1.p1.fy2023.1')).toBeNull();
  });

  it('gives an empty list for a year without items', () => {
    expect(itemsOf(policyOf(goalOf(PLAN, 1), 1), 2023)).toEqual([]);
  });

  it('throws for a goal or policy the plan has not', () => {
    expect(() => goalOf(PLAN, 2)).toThrow(RangeError);
    expect(() => policyOf(goalOf(PLAN, 1), 2)).toThrow(RangeError);
  });

  it('knows which year was done', () => {
    expect([isDone(PLAN, 2022), isDone(PLAN, 2023)]).toEqual([true, false]);
  });
});
