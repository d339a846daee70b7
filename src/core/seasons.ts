// The plateau's year by calendar month: burn in February, new green in April, silver susuki in October (facts 2.6).

const BY_MONTH = [
  'winter',
  'burnt',
  'burnt',
  'spring',
  'spring',
  'summer',
  'summer',
  'summer',
  'autumn',
  'autumn',
  'autumn',
  'winter',
] as const;

export type SeasonName = (typeof BY_MONTH)[number];

/** The look of a month, 0 (January) to 11. The burn is late in February and the ground stays black into March. */
export function seasonOfMonth(month: number): SeasonName {
  return BY_MONTH[Math.min(11, Math.max(0, Math.floor(month)))] ?? 'spring';
}
