import { describe, expect, it } from 'vitest';
import { TOUR_SECONDS, tourOf } from './tour';
import type { Goal, Plan } from './types';

const plan = (goals: number): Plan => ({
  lang: 'ja',
  asOf: '2023-11',
  reportFile: 'x.md',
  years: [2022, 2023],
  goals: Array.from({ length: goals }, (_, i) => ({ number: i + 1 }) as Goal),
  counts: { goals, policies: 0, measures: 0, items: {}, indicators: 0 },
});

describe('the plan in one minute', () => {
  it.each([5, 6])('shows every one of %i goals in both years and takes a minute', (goals) => {
    const stops = tourOf(plan(goals));
    expect(stops.reduce((sum, stop) => sum + stop.seconds, 0)).toBeCloseTo(TOUR_SECONDS);
    for (let goal = 1; goal <= goals; goal++)
      expect(stops.filter((stop) => stop.goal === goal).map((stop) => stop.year)).toEqual([2022, 2023]);
    expect([stops[0]?.goal, stops.at(-1)?.goal]).toEqual([0, 0]);
  });
});
