// What the geopark's words say at a time of the year, or at a place of the way through the ages.
import { clamp, lerp } from '../core/math';
import { BURN } from '../core/seasons';
import type { Age, Flower, Geopark, Month, Name, Told } from './geopark';

/** The month (1–12) of a time of the year (0–12). */
export const monthNumber = (at: number): number => clamp(Math.floor(at), 0, 11) + 1;

/** Where a month stands on the slider: its middle. */
export const middleOfMonth = (month: number): number => month - 0.5;

/** Where the burn stands on the slider: the fire half way. */
export const BURN_STOP = (BURN.from + BURN.to) / 2;

/** Whether the fire is on the plateau at a time of the year. */
export const isBurning = (at: number): boolean => at > BURN.from && at < BURN.to;

/** A name without what explains it: 「Susuki」 of 「Susuki (Japanese silver grass)」. */
export const shortName = ({ text }: Name): string => text.split(/ \(| – /u)[0] ?? text;

/** What is told at a time of the year: the burn while it goes on, else the month. */
export function monthAt(plateau: Geopark['plateau'], at: number): Told & { readonly headline: string } {
  if (isBurning(at)) return plateau.burn;
  const month: Month | undefined = plateau.months[monthNumber(at) - 1];
  return month ?? plateau.burn;
}

/** The flowers and grasses shown at a time of the year. */
export function floraAt(flora: readonly Flower[], at: number): readonly Flower[] {
  const month = monthNumber(at);
  return flora.filter(({ months: [first, last] }) => month >= first && month <= last);
}

/** The age nearest to a place of the way. @throws RangeError when there are no ages. */
export function ageAt(ages: readonly Age[], at: number): Age {
  const age = ages[clamp(Math.round(at), 0, ages.length - 1)];
  if (!age) throw new RangeError('a way through time needs ages');
  return age;
}

/**
 * Millions of years ago at a place of the way, straight between two dated ages. Null next to an age without a date:
 * no number is guessed.
 */
export function millionAt(ages: readonly Age[], at: number): number | null {
  const place = clamp(at, 0, ages.length - 1);
  const before = ages[Math.floor(place)]?.million ?? null;
  const after = ages[Math.ceil(place)]?.million ?? null;
  if (before === null || after === null) return null;
  return lerp(before, after, place - Math.floor(place));
}
