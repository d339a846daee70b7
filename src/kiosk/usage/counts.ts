// What was used, as counts and nothing else: no visitor, no order, no time finer than the hour. Pure.

import type { Place } from '../../app/routes';
import type { AppState } from '../../app/state';
import { csvCell } from '../../core/csv';

/** Times by key: `place:g1.p2`, `lang:vi`, `hour:14`, `matters:g1.p2` … */
export type Tally = Readonly<Record<string, number>>;

/** One day's counts; `day` is `2026-11-25`, or {@link UNKNOWN_DAY} while the clock is plainly wrong. */
export interface Day {
  readonly day: string;
  readonly tally: Tally;
}

export const UNKNOWN_DAY = '0000-00-00';
/** So many days are kept. */
export const DAYS_KEPT = 400;
/** Counts below this are shown as "fewer than": one or two visitors could be known by them. */
export const FEW = 5;

/** What of the present visit has been counted already, so that it counts once a visit. */
export interface Visit {
  readonly seen: ReadonlySet<string>;
}

const NOT_COUNTED: readonly Place['view'][] = [
  'attract',
  'present',
  'speaker',
  'follow',
  'print',
  'transcript',
  'staff',
];

/** A place's name in the counts: `home`, `g1`, `g1.p2`, `cave` …; null where nothing is counted. */
export function placeKey(place: Place): string | null {
  if (NOT_COUNTED.includes(place.view)) return null;
  if (place.view === 'goal') return `g${place.goal}`;
  if (place.view === 'policy') return `g${place.goal}.p${place.policy}`;
  return place.view;
}

/** The day of a time in the machine's own zone. `earliest` is a date before which the clock cannot be right. */
export function dayOf(now: Date, earliest: Date): string {
  if (now < earliest) return UNKNOWN_DAY;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What the change from `before` to `after` adds to the counts, and the visit after it. */
export function countChange(
  before: AppState | null,
  after: AppState,
  visit: Visit,
  facts: { readonly hour: number; readonly lastStop: number; readonly lastStation: number },
): { readonly keys: readonly string[]; readonly visit: Visit } {
  const place = placeKey(after.place);
  // Nobody is here, or somebody who is not counted.
  if (place === null) return { keys: [], visit: { seen: new Set() } };
  const keys: string[] = [];
  const seen = new Set(visit.seen);
  const once = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    keys.push(key);
  };
  if (!seen.has('visits')) {
    once('visits');
    once(`hour:${String(facts.hour).padStart(2, '0')}`);
  }
  if (before === null || placeKey(before.place) !== place) keys.push(`place:${place}`);
  once(`lang:${after.lang}`);
  const { reading } = after;
  if (reading.furigana !== 'none') once('layer:furigana');
  if (reading.size > 100) once('layer:size');
  if (reading.contrast === 'high') once('layer:contrast');
  if (reading.reach) once('layer:reach');
  if (reading.calm) once('layer:calm');
  if (reading.aloud) once('layer:aloud');
  if (reading.scan > 0) once('layer:scan');
  if (after.sound) once('layer:sound');
  if (after.tour !== null && after.tour >= facts.lastStop) once('done:tour');
  if (after.place.view === 'cave' && after.place.station >= facts.lastStation) once('done:cave');
  if (after.place.view === 'policy') {
    // Seen in both years is read to the end.
    seen.add(`year:${place}:${after.year}`);
    const years = [...seen].filter((key) => key.startsWith(`year:${place}:`));
    if (years.length > 1) once(`done:${place}`);
  }
  for (const id of after.mattered) once(`matters:${id}`);
  return { keys, visit: { seen } };
}

/** `tally` with `keys` added. */
export function withKeys(tally: Tally, keys: readonly string[]): Tally {
  const next: Record<string, number> = { ...tally };
  for (const key of keys) next[key] = (next[key] ?? 0) + 1;
  return next;
}

/** Two tallies in one. */
export function added(tally: Tally, more: Tally): Tally {
  const sum: Record<string, number> = { ...tally };
  for (const [key, count] of Object.entries(more)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

/** All days in one. */
export const sumOf = (days: readonly Day[]): Tally =>
  days.reduce<Tally>((sum, { tally }) => added(sum, tally), {});

/** Days to forget: the oldest beyond {@link DAYS_KEPT}. By their number, so that a wrong clock forgets nothing. */
export const daysToForget = (days: readonly string[]): readonly string[] =>
  days.toSorted().slice(0, Math.max(0, days.length - DAYS_KEPT));

/** A count as it may be shown: null for one too small to show, zero stays zero. */
export const shown = (count: number): number | null => (count > 0 && count < FEW ? null : count);

/**
 * A tally as it may be shown. Every visit has one hour, so a single hidden hour would be the rest to all visits: then the
 * smallest of the other hours is hidden with it.
 */
export function shownOf(tally: Tally): Readonly<Record<string, number | null>> {
  const seen = Object.entries(tally).map(([key, count]): [string, number | null] => [key, shown(count)]);
  const hours = seen.filter(([key]) => key.startsWith('hour:'));
  const [hidden, ...more] = hours.filter(([, count]) => count === null);
  const [least] = hours
    .filter(([, count]) => count !== null && count > 0)
    .toSorted(([, a], [, b]) => (a ?? 0) - (b ?? 0));
  if (hidden && more.length === 0 && least) least[1] = null;
  return Object.fromEntries(seen);
}

/**
 * Counts by month as CSV (UTF-8 with its mark, so that spreadsheets read Japanese): month, kind, what, count. `<5` is too few
 * to be shown, `-` is hidden with another one.
 */
export function toCsv(days: readonly Day[], nameOf: (kind: string, what: string) => string): string {
  const months = new Map<string, Day[]>();
  for (const day of days) months.set(day.day.slice(0, 7), [...(months.get(day.day.slice(0, 7)) ?? []), day]);
  const lines = [...months]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([month, some]) => {
      const sum = sumOf(some);
      return Object.entries(shownOf(sum))
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([key, count]) => {
          const [kind = '', what = ''] = key.split(':');
          const hidden = shown(sum[key] ?? 0) === null ? `<${FEW}` : '-';
          return [month, kind, what, nameOf(kind, what), String(count ?? hidden)].map(csvCell).join(',');
        });
    });
  return `\ufeffmonth,kind,id,name,count\r\n${lines.map((line) => `${line}\r\n`).join('')}`;
}
