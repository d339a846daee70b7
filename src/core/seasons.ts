// The plateau's year: burn late in February, new green in May, silver susuki in October (facts 2.6).
// A time of the year is a number from 0 (first of January) to 12 (end of December).

export const SEASON_NAMES = ['spring', 'summer', 'autumn', 'winter', 'burnt'] as const;
export type SeasonName = (typeof SEASON_NAMES)[number];

/** When each season looks most like itself. */
const HEIGHT_OF: Readonly<Record<SeasonName, number>> = {
  winter: 0.6,
  burnt: 1.95,
  spring: 4.5,
  summer: 7.2,
  autumn: 9.8,
};

/** While the fire is on its way: 0 when it is lit, 1 when it has passed. In life it takes a morning. */
export const BURN = { from: 1.62, to: 1.8 } as const;

/** The time of the year at which a season is shown. */
export const monthOfSeason = (season: SeasonName): number => HEIGHT_OF[season];

/**
 * The time of the year of a date. The burn's day differs from year to year, so that no date shows the fire itself:
 * before its usual time the grass is dry, after it the ground is black.
 */
export function monthOfDate(date: Date): number {
  const days = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  const month = date.getMonth() + (date.getDate() - 1) / days;
  if (month < BURN.from || month >= BURN.to) return month;
  return month < (BURN.from + BURN.to) / 2 ? BURN.from : BURN.to;
}

/** Before this time of the year a season is over; in their order. */
const ENDS: readonly (readonly [number, SeasonName])[] = [
  [(BURN.from + BURN.to) / 2, 'winter'],
  [3.2, 'burnt'],
  [5.7, 'spring'],
  [8.7, 'summer'],
  [11.1, 'autumn'],
];

/** The season a time of the year belongs to. */
export const seasonOfMonth = (month: number): SeasonName =>
  ENDS.find(([end]) => month < end)?.[1] ?? 'winter';

/** How far the fire has come at a time of the year, 0–1. */
export const burnProgress = (month: number): number =>
  Math.min(1, Math.max(0, (month - BURN.from) / (BURN.to - BURN.from)));
