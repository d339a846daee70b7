// The selectors on a small plan made by hand.
import { describe, expect, it } from 'vitest';
import {
  countItems,
  countMeasures,
  findGoal,
  findPolicy,
  findSentence,
  itemsOf,
  sentencesOf,
} from './select';
import type { Item, Plan, Sentence } from './types';

const sentence = (id: string): Sentence => ({ id, text: `text of ${id}`, source: `${id}の文`, line: 1 });
const item = (id: string, year: number): Item => ({ ...sentence(id), year });

const plan: Plan = {
  lang: 'en',
  asOf: '2023-11',
  reportFile: 'report.md',
  years: [2022, 2023],
  goals: [
    {
      ...sentence('g1'),
      number: 1,
      short: 'one',
      policies: [
        {
          ...sentence('g1.p1'),
          goal: 1,
          number: 1,
          measures: [sentence('g1.p1.m1'), sentence('g1.p1.m2')],
          items: { 2022: [item('g1.p1.fy2022.1', 2022)], 2023: [item('g1.p1.fy2023.1', 2023)] },
        },
        {
          ...sentence('g1.p2'),
          goal: 1,
          number: 2,
          measures: [sentence('g1.p2.m1')],
          items: { 2022: [], 2023: [item('g1.p2.fy2023.1', 2023)] },
        },
      ],
    },
  ],
  counts: { goals: 1, policies: 2, measures: 3, items: { 2022: 1, 2023: 2 } },
};

describe('selectors', () => {
  it('find goals and policies by number', () => {
    expect(findGoal(plan, 1)?.id).toBe('g1');
    expect(findGoal(plan, 2)).toBeNull();
    expect(findPolicy(plan, 1, 2)?.id).toBe('g1.p2');
    expect(findPolicy(plan, 1, 3)).toBeNull();
    expect(findPolicy(plan, 9, 1)).toBeNull();
  });

  it('find every kind of sentence by id, and nothing else', () => {
    for (const { id } of sentencesOf(plan)) expect(findSentence(plan, id)?.id).toBe(id);
    expect(findSentence(plan, 'g1.p1.fy2024.1')).toBeNull();
    expect(findSentence(plan, '')).toBeNull();
  });

  it('list sentences in the order of the report', () => {
    expect(sentencesOf(plan).map(({ id }) => id)).toEqual([
      'g1',
      'g1.p1',
      'g1.p1.m1',
      'g1.p1.m2',
      'g1.p1.fy2022.1',
      'g1.p1.fy2023.1',
      'g1.p2',
      'g1.p2.m1',
      'g1.p2.fy2023.1',
    ]);
  });

  it('count what a goal lists', () => {
    const goal = findGoal(plan, 1);
    expect(goal && [countItems(goal, 2022), countItems(goal, 2023), countMeasures(goal)]).toEqual([1, 2, 3]);
    const second = findPolicy(plan, 1, 2);
    expect(second && itemsOf(second, 2021)).toEqual([]);
  });
});
