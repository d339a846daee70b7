// From a step of the deck to its place: a pure function, so that forward and backward show the same.
import type { Deck, Step } from '../content/deck';
import type { Plan } from '../content/types';

/** Which place and year the picture shows for a step: 0 stands for none, year 0 for what was done, 1 for the direction. */
export interface StepCue {
  readonly shot: 'attract' | 'home' | 'overview' | 'plateau' | 'goal' | 'policy' | 'world';
  readonly world: 'cave' | 'time' | 'dongvan' | null;
  readonly goal: number;
  readonly policy: number;
  readonly year: 0 | 1;
  /** Id of the sentence that is spoken of, or null. */
  readonly sentence: string | null;
  /** Place on the way through a world, in the way's unit. */
  readonly at: number;
}

/** Where a world is shown when the deck does not say: its first station, today, between the two plateaus. */
const WORLD_BEGINS = { cave: 0, time: 8, dongvan: 1 } as const;

/** What the picture shows for `step`. */
export function cueOf(step: Step, plan: Plan): StepCue {
  const none = { world: null, goal: 0, policy: 0, year: 0, sentence: null, at: 0 } as const;
  switch (step.kind) {
    case 'title':
      return { ...none, shot: 'attract' };
    case 'overview':
      return { ...none, shot: 'overview' };
    case 'goal':
      return { ...none, shot: 'goal', goal: step.goal };
    case 'policy': {
      const { goal, policy, year } = step;
      const sentence = step.sentence > 0 ? step.id : null;
      return { ...none, shot: 'policy', goal, policy, year: year === plan.years[0] ? 0 : 1, sentence };
    }
    case 'place': {
      const { place, at } = step;
      if (place === 'plateau') return { ...none, shot: 'plateau' };
      // Stations and ages are counted from 1, the way from 0; the place between the two plateaus is its own unit.
      const way = at === null ? WORLD_BEGINS[place] : place === 'dongvan' ? at : at - 1;
      return { ...none, shot: 'world', world: place, at: way };
    }
    default:
      return { ...none, shot: 'home' };
  }
}

/** The month of the year that a step asks the plateau to be shown in (0–12), or null. */
export const monthOf = (step: Step | undefined): number | null =>
  step?.kind === 'place' && step.place === 'plateau' ? step.at : null;

/** The step on which a goal begins (from 1), or null where the deck has none. */
export function stepOfGoal(deck: Deck, goal: number): number | null {
  const index = deck.steps.findIndex((step) => step.kind === 'goal' && step.goal === goal);
  return index < 0 ? null : index + 1;
}

/** Whether two steps show the same scene: the sentences of a policy are steps of one. */
const sameScene = (a: Step | undefined, b: Step | undefined): boolean =>
  a?.kind === 'policy' && b?.kind === 'policy' && a.goal === b.goal && a.policy === b.policy;

/**
 * The step (from 1) on which the next scene begins, or, with `by` -1, the one on which this scene or the one before does.
 * At the ends of the deck it is the last or the first step.
 */
export function stepOfScene({ steps }: Deck, from: number, by: 1 | -1): number {
  let i = from - 1 + by;
  if (by === 1) while (i < steps.length && sameScene(steps[i], steps[i - 1])) i += 1;
  else while (i > 0 && sameScene(steps[i], steps[i - 1])) i -= 1;
  return Math.min(Math.max(i, 0), steps.length - 1) + 1;
}
