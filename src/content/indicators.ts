// Indicators (KPI) that the city has supplied in data/kpi, and how each one's status is computed. Pure.
import type { FiscalYear, Lang } from './types';

/** Which way is good: more, less, or as it is. */
export type Good = 'up' | 'down' | 'keep';

/** A figure of a fiscal year. */
export interface YearValue {
  readonly year: FiscalYear;
  readonly value: number;
}

/** One indicator, in the language of its file. */
export interface Indicator {
  /** Unique; as the city numbers it. */
  readonly id: string;
  readonly goal: number;
  /** Number of the basic policy within the goal, or null where it belongs to the whole goal. */
  readonly policy: number | null;
  readonly name: string;
  /** Empty where the figure is a bare number. */
  readonly unit: string;
  readonly good: Good;
  readonly baseline: YearValue;
  readonly target: YearValue;
  /** Ascending by year; null: not published. */
  readonly actual: readonly { readonly year: FiscalYear; readonly value: number | null }[];
  /** Document and page, as the city has written it, in Japanese. */
  readonly source: string;
}

/** One language's file of indicators, in the order of the city's rows. */
export interface IndicatorFile {
  readonly lang: Lang;
  readonly indicators: readonly Indicator[];
}

/** 順調・おおむね順調・課題あり・未公表. */
export type Status = 'good' | 'fair' | 'poor' | 'none';

/** A status with the figures it was computed from. */
export interface Assessment {
  readonly status: Status;
  /** The newest published figure after the baseline's year. */
  readonly latest: YearValue | null;
  /** Where the straight line from baseline to target stands in that year; the target itself for what is to be kept. */
  readonly due: number | null;
  /** How much of the way due has been gone, percent; for what is to be kept, how far it is off the target, percent of it. */
  readonly share: number | null;
}

/** From this part of the way due on an indicator is mostly on track. */
export const FAIR_FROM = 0.7;
/** What is to be kept is on track within this part of the target, and mostly within twice as much. */
export const KEPT_WITHIN = 0.05;

/** Sums such as 50 + 30 × 4/6 must not miss their round result by a rounding error. */
const EPSILON = 1e-9;

/**
 * The status of an indicator:
 * - up, down: due = baseline + (target − baseline) × years gone / years planned, at most the target;
 *   share = (actual − baseline) / (due − baseline). 順調 from 100 %, おおむね順調 from 70 %, else 課題あり.
 * - keep: |actual − target| / |target|. 順調 up to 5 %, おおむね順調 up to 10 %, else 課題あり.
 * - 未公表 where no figure after the baseline's year is published.
 */
export function assess({ good, baseline, target, actual }: Indicator): Assessment {
  let latest: YearValue | null = null;
  for (const { year, value } of actual)
    if (value !== null && year > baseline.year && year > (latest?.year ?? 0)) latest = { year, value };
  if (latest === null) return { status: 'none', latest, due: null, share: null };
  if (good === 'keep') {
    const off = Math.abs(latest.value - target.value) / Math.max(Math.abs(target.value), EPSILON);
    const status = off <= KEPT_WITHIN + EPSILON ? 'good' : off <= KEPT_WITHIN * 2 + EPSILON ? 'fair' : 'poor';
    return { status, latest, due: target.value, share: off * 100 };
  }
  const gone = Math.min(1, (latest.year - baseline.year) / (target.year - baseline.year));
  const due = baseline.value + (target.value - baseline.value) * gone;
  const share = (latest.value - baseline.value) / (due - baseline.value);
  const status = share >= 1 - EPSILON ? 'good' : share >= FAIR_FROM - EPSILON ? 'fair' : 'poor';
  return { status, latest, due, share: share * 100 };
}

/** Where things stand on an indicator's bar: parts of its width, 0 left to 1 right. */
export interface Bar {
  /** Baseline and target; for what is to be kept, the two ends of what is on track. */
  readonly from: number;
  readonly to: number;
  readonly actual: number | null;
  readonly due: number | null;
}

/** Beyond baseline and target the bar goes on by this part of the way between them, for what has gone further. */
const BEYOND = 0.25;

/**
 * The bar of an indicator. The way from baseline to target always goes from left to right, whichever way is good;
 * what lies further off than the bar is drawn at its end.
 */
export function barOf(indicator: Indicator): Bar {
  const { good, baseline, target } = indicator;
  const { latest, due } = assess(indicator);
  const inBar = (part: number): number => Math.min(1, Math.max(0, part));
  if (good === 'keep') {
    // The whole bar is four times as wide as what is on track.
    const whole = Math.max(Math.abs(target.value), EPSILON) * KEPT_WITHIN * 8;
    const at = latest === null ? null : inBar(0.5 + (latest.value - target.value) / whole);
    return { from: 0.375, to: 0.625, actual: at, due: null };
  }
  const place = (value: number): number => {
    const part = (value - baseline.value) / (target.value - baseline.value);
    return inBar((part + BEYOND) / (1 + BEYOND * 2));
  };
  return {
    from: place(baseline.value),
    to: place(target.value),
    actual: latest === null ? null : place(latest.value),
    due: due === null ? null : place(due),
  };
}
