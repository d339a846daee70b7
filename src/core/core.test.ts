import { describe, expect, it, vi } from 'vitest';
import { createClock, MAX_STEP_S } from './clock';
import { createDisposables } from './disposables';
import { createEmitter } from './emitter';
import { smoothstep } from './math';
import { fbm2, noise2 } from './noise';
import { createRandom } from './random';
import { BURN, burnProgress, monthOfDate, monthOfSeason, SEASON_NAMES, seasonOfMonth } from './seasons';

describe('random', () => {
  it('gives the same stream for the same seed, another for another', () => {
    const a = createRandom(7);
    const b = createRandom(7);
    const first = Array.from({ length: 50 }, () => a.next());
    expect(Array.from({ length: 50 }, () => b.next())).toEqual(first);
    expect(createRandom(8).next()).not.toBe(first[0]);
    expect(first.every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('forks do not depend on what was drawn before', () => {
    const a = createRandom(7);
    a.next();
    expect(a.fork('stones').next()).toBe(createRandom(7).fork('stones').next());
    expect(a.fork('stones').next()).not.toBe(a.fork('grass').next());
  });

  it('spreads evenly', () => {
    const random = createRandom(1);
    const buckets = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const index = random.index(10);
      buckets[index] = (buckets[index] ?? 0) + 1;
    }
    expect(Math.min(...buckets)).toBeGreaterThan(850);
    expect(Math.max(...buckets)).toBeLessThan(1150);
  });
});

describe('noise', () => {
  it('is continuous across lattice lines and stays within its range', () => {
    for (let i = -40; i < 40; i++) {
      const x = i + 0.0;
      expect(Math.abs(noise2(x - 1e-6, 0.4, 3) - noise2(x + 1e-6, 0.4, 3))).toBeLessThan(1e-4);
      expect(Math.abs(fbm2(i * 0.37, i * 0.71, 5, 9))).toBeLessThanOrEqual(1);
    }
  });
});

describe('clock', () => {
  it('holds a long stall to one step and never runs backwards', () => {
    const clock = createClock();
    expect(clock.advance(10)).toBe(MAX_STEP_S);
    expect(clock.advance(-1)).toBe(0);
    expect(clock.seconds).toBe(MAX_STEP_S);
    clock.seek(-5);
    expect(clock.seconds).toBe(0);
  });
});

describe('disposables', () => {
  it('gives back in reverse order, once, and at once after the end', () => {
    const order: string[] = [];
    const bag = createDisposables();
    bag.defer(() => order.push('first'));
    bag.add({ dispose: () => order.push('second') });
    bag.dispose();
    bag.dispose();
    expect(order).toEqual(['second', 'first']);
    bag.defer(() => order.push('late'));
    expect(order).toEqual(['second', 'first', 'late']);
  });
});

describe('emitter', () => {
  it('lets a listener leave while a value is sent', () => {
    const emitter = createEmitter<number>();
    const seen = vi.fn();
    const leave = emitter.on(() => leave());
    emitter.on(seen);
    emitter.emit(1);
    emitter.emit(2);
    expect(seen.mock.calls).toEqual([[1], [2]]);
  });
});

describe('smoothstep', () => {
  it('holds at both ends', () => {
    expect([smoothstep(2, 4, 1), smoothstep(2, 4, 3), smoothstep(2, 4, 9)]).toEqual([0, 0.5, 1]);
  });
});

describe('seasons', () => {
  it('burns the grass in February and silvers it in October', () => {
    expect([1, 2, 4, 7, 9, 11.5].map(seasonOfMonth)).toEqual([
      'winter',
      'burnt',
      'spring',
      'summer',
      'autumn',
      'winter',
    ]);
    for (const season of SEASON_NAMES) expect(seasonOfMonth(monthOfSeason(season))).toBe(season);
  });

  it('shows no fire on any day of the year, only before and after it', () => {
    for (let day = 1; day <= 366; day++) {
      const month = monthOfDate(new Date(2024, 0, day));
      expect([0, 1]).toContain(burnProgress(month));
      expect(month).toBeLessThan(12);
    }
    expect(monthOfDate(new Date(2024, 1, 20))).toBe(BURN.from);
    expect(monthOfDate(new Date(2024, 1, 24))).toBe(BURN.to);
  });
});
