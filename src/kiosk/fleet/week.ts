// The counts that a kiosk gives to the city: of the last whole week, once. Pure.

import { hasShape } from '../kept';
import { type Day, dayOf, shownOf, sumOf } from '../usage/counts';

/** A week's counts: Monday to Sunday by the kiosk's calendar; null for a count too small to be told. */
export interface WeekCounts {
  readonly from: string;
  readonly to: string;
  readonly counts: Readonly<Record<string, number | null>>;
}

/** Whether a value that was kept is a week's counts. */
export const isWeekCounts = (value: unknown): value is WeekCounts => {
  if (!hasShape(value, { from: 'string', to: 'string' })) return false;
  const { counts } = value as { readonly counts?: unknown };
  return (
    typeof counts === 'object' &&
    counts !== null &&
    Object.values(counts).every((count) => count === null || Number.isSafeInteger(count))
  );
};

/**
 * Counts of the last whole week before `now`; null when nothing was counted in it. Sums over days that overlap would
 * tell single visitors: whoever takes one from the next sees what a day alone had added. Whole weeks do not overlap.
 * `sent` is what was sent before: of its own week it is sent again as it was, since a late write, or one that was tried
 * again, would make a difference of one visitor too.
 */
export function lastWeek(days: readonly Day[], now: Date, sent: WeekCounts | null): WeekCounts | null {
  const sinceMonday = (now.getDay() + 6) % 7;
  const dayBefore = (back: number): string => {
    const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - sinceMonday - back);
    return dayOf(date, date);
  };
  const [from, to] = [dayBefore(7), dayBefore(1)];
  if (sent?.from === from) return sent;
  const week = days.filter(({ day }) => from <= day && day <= to);
  if (week.length === 0) return null;
  // Small numbers do not leave the device, not even to the city.
  return { from, to, counts: shownOf(sumOf(week)) };
}
