import { describe, expect, it } from 'vitest';
import { type Stop, stopByKey } from './slider';

const STOPS: Stop[] = [0.5, 1.5, 1.71, 2.5].map((at) => ({ at, word: null }));

describe('keys on a line of time', () => {
  it('go from stop to stop, near ones included', () => {
    expect([stopByKey('ArrowRight', 1.5, STOPS), stopByKey('ArrowLeft', 1.71, STOPS)]).toEqual([1.71, 1.5]);
    expect(stopByKey('ArrowRight', 1.6, STOPS)).toBe(1.71);
  });

  it('stay at the ends', () => {
    expect([stopByKey('ArrowLeft', 0.5, STOPS), stopByKey('PageUp', 2.9, STOPS)]).toEqual([0.5, 2.5]);
    expect([stopByKey('Home', 2, STOPS), stopByKey('End', 2, STOPS)]).toEqual([0.5, 2.5]);
  });

  it('leave other keys alone', () => {
    expect(stopByKey('Tab', 1.5, STOPS)).toBeNull();
  });
});
