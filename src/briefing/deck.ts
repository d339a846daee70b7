// The audience's deck, made from the plan alone: a step is a pure function of its position.
import type { FiscalYear, Goal, Plan, Policy } from '../content/types';

export type Step =
  | { readonly kind: 'title' }
  | { readonly kind: 'overview' }
  | { readonly kind: 'goal'; readonly goal: Goal }
  | { readonly kind: 'policy'; readonly goal: Goal; readonly policy: Policy; readonly year: FiscalYear }
  | { readonly kind: 'closing' };

/** Which place and year the picture shows for a step: 0 stands for none, year 0 for what was done, 1 for the direction. */
export interface StepCue {
  readonly shot: 'attract' | 'home' | 'overview' | 'goal' | 'policy';
  readonly goal: number;
  readonly policy: number;
  readonly year: 0 | 1;
}

/** Title, overview, every goal with its policies in both years, closing. A policy's year without items is left out. */
export function buildDeck(plan: Plan): Step[] {
  const steps: Step[] = [{ kind: 'title' }, { kind: 'overview' }];
  for (const goal of plan.goals) {
    steps.push({ kind: 'goal', goal });
    for (const policy of goal.policies) {
      for (const year of plan.years) {
        if ((policy.items[year] ?? []).length > 0) steps.push({ kind: 'policy', goal, policy, year });
      }
    }
  }
  steps.push({ kind: 'closing' });
  return steps;
}

/** What the picture shows for `step`. */
export function cueOf(step: Step, plan: Plan): StepCue {
  switch (step.kind) {
    case 'title':
      return { shot: 'attract', goal: 0, policy: 0, year: 0 };
    case 'goal':
      return { shot: 'goal', goal: step.goal.number, policy: 0, year: 0 };
    case 'policy':
      return {
        shot: 'policy',
        goal: step.goal.number,
        policy: step.policy.number,
        year: step.year === plan.years[0] ? 0 : 1,
      };
    default:
      return { shot: step.kind === 'overview' ? 'overview' : 'home', goal: 0, policy: 0, year: 0 };
  }
}
