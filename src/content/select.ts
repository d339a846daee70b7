// Looking things up in the plan by number or id.
import type { FiscalYear, Goal, Item, Plan, Policy } from './types';

/** The goal of that number. Routes are checked against the plan, so that a miss is a fault of the program. */
export function goalOf(plan: Plan, number: number): Goal {
  const goal = plan.goals[number - 1];
  if (!goal) throw new RangeError(`the plan has no goal ${number}`);
  return goal;
}

/** The policy of that number within `goal`. */
export function policyOf(goal: Goal, number: number): Policy {
  const policy = goal.policies[number - 1];
  if (!policy) throw new RangeError(`goal ${goal.number} has no policy ${number}`);
  return policy;
}

/** What a policy lists for a year. */
export const itemsOf = (policy: Policy, year: FiscalYear): readonly Item[] => policy.items[year] ?? [];

/** Whether a year is the one of what was done (the other is the direction). */
export const isDone = (plan: Plan, year: FiscalYear): boolean => year === plan.years[0];

/** An item by its id, with the policy that lists it. Null when there is none. */
export function findItem(plan: Plan, id: string): { item: Item; policy: Policy } | null {
  for (const goal of plan.goals) {
    for (const policy of goal.policies) {
      for (const year of plan.years) {
        const item = itemsOf(policy, year).find((candidate) => candidate.id === id);
        if (item) return { item, policy };
      }
    }
  }
  return null;
}

/** Number of a policy as people say it: `1-2`. */
export const policyNumber = (policy: Policy): string => `${policy.goal}-${policy.number}`;
