// Looking things up in a plan. Pure; a miss is null, because addresses and saved ids may come from another year's plan.
import type { FiscalYear, Goal, Item, Plan, Policy, Sentence } from './types';

/** The goal of that number, from 1. */
export const findGoal = (plan: Plan, number: number): Goal | null =>
  plan.goals.find((goal) => goal.number === number) ?? null;

/** The policy `number` (from 1) of goal `goal`. */
export const findPolicy = (plan: Plan, goal: number, number: number): Policy | null =>
  findGoal(plan, goal)?.policies.find((policy) => policy.number === number) ?? null;

/** What a policy lists for a fiscal year; empty when it lists nothing. */
export const itemsOf = (policy: Policy, year: FiscalYear): readonly Item[] => policy.items[year] ?? [];

/** Everything the plan says, in the order of the report: goal, policy, measures, items of both years. */
export const sentencesOf = (plan: Plan): Sentence[] =>
  plan.goals.flatMap((goal) => [
    goal,
    ...goal.policies.flatMap((policy) => [
      policy,
      ...policy.measures,
      ...plan.years.flatMap((year) => itemsOf(policy, year)),
    ]),
  ]);

/** The sentence of that id (`g1`, `g1.p2`, `g1.p2.m3`, `g1.p2.fy2022.1`). */
export const findSentence = (plan: Plan, id: string): Sentence | null =>
  sentencesOf(plan).find((sentence) => sentence.id === id) ?? null;

/** Number of items a goal lists for a year (掲載項目数; never progress). */
export const countItems = (goal: Goal, year: FiscalYear): number =>
  goal.policies.reduce((sum, policy) => sum + itemsOf(policy, year).length, 0);

/** Number of measures of a goal. */
export const countMeasures = (goal: Goal): number =>
  goal.policies.reduce((sum, policy) => sum + policy.measures.length, 0);
