// What one number tells of each age, and how the model passes from age to age. Pure functions of `at` (0–8).
import { clamp, smoothstep } from '../../core/math';

/** Passes through `values` (one an age); it slows at every age, so that the hand feels them, but does not stop. */
export function track(at: number, values: readonly number[]): number {
  const last = values.length - 1;
  const place = clamp(at, 0, last);
  const age = Math.min(Math.floor(place), last - 1);
  const t = passage(place - age);
  const from = values[age] ?? 0;
  return from + ((values[age + 1] ?? from) - from) * t;
}

/** How far the model is on the way between two ages, from the hand's way (both 0–1). */
export const passage = (t: number): number => t * 0.4 + t * t * (3 - 2 * t) * 0.6;

/** Everything of an instant that is one number for the whole block. */
export interface Instant {
  /** Height of the sea (m). */
  sea: number;
  /** Middle of the seamount, later of the fold's root (m). */
  centre: number;
  /** 1 while ground is round about the middle (a seamount), 0 when it runs on along z. */
  round: number;
  /** How far the beds are laid over, 0–1. */
  fold: number;
  /** How far the limestone has been lifted (m). */
  lift: number;
  /** How far the plate has come (m), for all that stands still while the plate moves. */
  journey: number;
  /** How far the bowls and the cave are open, 0–1. */
  bowls: number;
  cave: number;
  /** Heat in the vent and in the granite, 0–1; how far the granite has risen, and how much ore there is, 0–1. */
  vent: number;
  magma: number;
  granite: number;
  ore: number;
}

export const newInstant = (): Instant => ({
  sea: 0,
  centre: 0,
  round: 0,
  fold: 0,
  lift: 0,
  journey: 0,
  bowls: 0,
  cave: 0,
  vent: 0,
  magma: 0,
  granite: 0,
  ore: 0,
});

/** The sea goes out of the picture when the land has risen; so low it covers nothing. */
export const SEA_GONE_Y = -30;

/** Writes the instant `at` into `out`. */
export function instantAt(at: number, out: Instant): void {
  out.sea = smoothstep(6.1, 6.85, at) * SEA_GONE_Y;
  out.centre = -8 + 70 * smoothstep(2.25, 3.05, at);
  out.round = 1 - smoothstep(2.3, 2.95, at);
  out.fold = smoothstep(2.4, 3.1, at);
  out.lift = 27 * (0.8 * smoothstep(5.15, 6, at) + 0.2 * smoothstep(6, 7, at));
  out.journey = 520 * (passage(clamp(at - 1, 0, 1)) + clamp(at - 2, 0, 1));
  out.bowls = 0.86 * smoothstep(6.25, 7.05, at) + 0.14 * smoothstep(7, 8, at);
  out.cave = smoothstep(6.55, 7.5, at);
  out.vent = 1 - smoothstep(0.3, 0.8, at);
  out.granite = smoothstep(4.15, 5, at);
  out.magma = smoothstep(4.2, 4.8, at) * (1 - smoothstep(5.25, 5.95, at));
  out.ore = smoothstep(4.6, 5.1, at);
}
