// Status and bar of made-up indicators: the limits between the words, both directions, and figures that are missing.
import { describe, expect, it } from 'vitest';
import { assess, barOf, type Good, type Indicator } from './indicators';

/** From 50 in 2020 to 80 in 2026 (or as given), with actual figures by year. */
function indicator(
  actual: Readonly<Record<number, number | null>>,
  good: Good = 'up',
  baseline = 50,
  target = 80,
): Indicator {
  return {
    id: 'x',
    goal: 1,
    policy: null,
    name: 'x',
    unit: '',
    good,
    baseline: { year: 2020, value: baseline },
    target: { year: 2026, value: target },
    actual: Object.entries(actual).map(([year, value]) => ({ year: Number(year), value })),
    source: 'x',
  };
}

describe('assess', () => {
  it.each([
    // Two of six years are gone: 60 is due in 2022, that is 10 more.
    [60, 'good', 100],
    [75, 'good', 250],
    [57, 'fair', 70],
    [56.9, 'poor', 69],
    [45, 'poor', -50],
  ] as const)('compares %d with the straight line to the target: %s', (value, status, share) => {
    const result = assess(indicator({ 2022: value }));
    expect(result).toMatchObject({ status, latest: { year: 2022, value }, due: 60 });
    expect(result.share).toBeCloseTo(share);
  });

  it('takes less for better where less is good', () => {
    expect(assess(indicator({ 2022: 70 }, 'down', 80, 50)).status).toBe('good');
    expect(assess(indicator({ 2022: 73 }, 'down', 80, 50)).status).toBe('fair');
    expect(assess(indicator({ 2022: 82 }, 'down', 80, 50)).status).toBe('poor');
  });

  it.each([
    [105, 'good'],
    [95, 'good'],
    [110, 'fair'],
    [89, 'poor'],
  ] as const)('asks of what is to be kept only how far it is off: %d is %s', (value, status) => {
    expect(assess(indicator({ 2022: value }, 'keep', 100, 100)).status).toBe(status);
  });

  it('counts the newest published year, and nothing up to the baseline', () => {
    expect(assess(indicator({ 2021: 50, 2022: 70, 2023: null })).latest).toEqual({ year: 2022, value: 70 });
    expect(assess(indicator({ 2020: 70, 2021: null }))).toMatchObject({ status: 'none', latest: null });
  });

  it('asks for no more than the target after its year', () => {
    expect(assess(indicator({ 2028: 80 }))).toMatchObject({ status: 'good', due: 80 });
  });
});

describe('barOf', () => {
  it('goes from baseline to target from left to right, whichever way is good', () => {
    for (const one of [indicator({ 2022: 65 }), indicator({ 2022: 65 }, 'down', 80, 50)]) {
      const bar = barOf(one);
      expect(bar.from).toBeLessThan(bar.to);
      expect(bar.actual).toBeCloseTo((bar.from + bar.to) / 2);
    }
  });

  it('keeps what is far off at the ends of the bar', () => {
    expect(barOf(indicator({ 2022: -1000 })).actual).toBe(0);
    expect(barOf(indicator({ 2022: 1000 })).actual).toBe(1);
    expect(barOf(indicator({})).actual).toBeNull();
    expect(barOf(indicator({ 2022: 0 }, 'keep', 0, 0)).actual).toBe(0.5);
  });
});
