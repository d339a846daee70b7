// The plan in one minute: the whole, each goal in both years, and back to the whole. Pure.
import type { FiscalYear, Plan } from './types';

/** One stop of the tour. */
export interface TourStop {
  /** Number of the goal that is shown, or 0 for the whole plan. */
  readonly goal: number;
  readonly year: FiscalYear;
  readonly seconds: number;
}

/** How long the tour takes whatever the number of goals, seconds. */
export const TOUR_SECONDS = 60;
const BEGINNING_S = 6;
const END_S = 4;

/** The stops of the tour of `plan`; together they take {@link TOUR_SECONDS}. */
export function tourOf(plan: Plan): TourStop[] {
  const [done, next] = plan.years;
  const each = (TOUR_SECONDS - BEGINNING_S - END_S) / Math.max(1, plan.goals.length * 2);
  return [
    { goal: 0, year: done, seconds: BEGINNING_S },
    ...plan.goals.flatMap((goal) => [done, next].map((year) => ({ goal: goal.number, year, seconds: each }))),
    { goal: 0, year: next, seconds: END_S },
  ];
}
