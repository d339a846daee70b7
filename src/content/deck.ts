// What a briefing is made of: the steps that tools/content makes from data/deck.yaml.
import type { FiscalYear } from './types';

/** Places of the geopark that a briefing can show between the goals. */
export const INTERLUDES = ['plateau', 'cave', 'time', 'dongvan'] as const;
export type Interlude = (typeof INTERLUDES)[number];

/** A heading and a few lines of the briefing's own, from data/deck.yaml. */
export interface SlideWords {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What one step of the briefing shows. */
export type StepContent =
  | { readonly kind: 'title' }
  | { readonly kind: 'overview' }
  | { readonly kind: 'goal'; readonly goal: number }
  | {
      readonly kind: 'policy';
      readonly goal: number;
      readonly policy: number;
      readonly year: FiscalYear;
      /** The sentence of that year that is spoken of, from 1; 0 for all of them. */
      readonly sentence: number;
    }
  | {
      readonly kind: 'place';
      readonly place: Interlude;
      /** Month of the plateau's year, station of the cave (from 1), age (from 1), or place between the two plateaus. */
      readonly at: number | null;
      readonly words: SlideWords;
    }
  | { readonly kind: 'text'; readonly words: SlideWords }
  | { readonly kind: 'closing' };

/** A step of the briefing. Its id is the same in every language and as long as the deck keeps it. */
export type Step = StepContent & {
  readonly id: string;
  /** How long it is planned to be shown, in seconds. */
  readonly seconds: number;
};

/** The briefing: its steps in order, hidden ones left out. */
export interface Deck {
  /** Time allotted to the briefing, in minutes. */
  readonly minutes: number;
  readonly steps: readonly Step[];
}
