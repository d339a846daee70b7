// The story a landmark tells by itself: the light goes from sentence to sentence. A function of seconds alone.
import { gsap } from 'gsap';

/** First the whole place without any light of its own. */
const OPENING_S = 2;
/** What all sentences of a year share; a single one does not need it all. */
const SHORTEST_S = 10;
const LONGEST_S = 18;
const SENTENCE_S = 4.5;
const FADE_S = 0.7;

/** A sentence and how much of the light it has, 0–1. */
export interface Teller {
  readonly id: string;
  light: number;
}

export type Story = gsap.core.Timeline;

/** Length in seconds of the story of `count` sentences. */
export const storySeconds = (count: number): number =>
  Math.min(LONGEST_S, Math.max(SHORTEST_S, OPENING_S + count * SENTENCE_S));

/**
 * The story of one landmark in one year: a timeline whose labels are the sentences' ids, played by setting its time.
 * It is paused for ever, so that it never asks a clock of its own. GSAP keeps hold of it, and by it of all its tellers, until it
 * is killed.
 */
export function createStory(tellers: readonly Teller[]): Story {
  const whole = storySeconds(tellers.length);
  const each = (whole - OPENING_S) / Math.max(1, tellers.length);
  const timeline = gsap.timeline({ paused: true, defaults: { duration: FADE_S, ease: 'sine.inOut' } });
  tellers.forEach((teller, i) => {
    const from = OPENING_S + i * each;
    timeline
      .addLabel(teller.id, from)
      .fromTo(teller, { light: 0 }, { light: 1, immediateRender: false }, from)
      .to(teller, { light: 0 }, from + each - FADE_S);
  });
  return timeline;
}
