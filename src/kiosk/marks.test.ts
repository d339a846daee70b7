import { describe, expect, it } from 'vitest';
import { MOST_ERRORS, withError } from './errors';
import { started } from './survival';

describe('the mark that must outlive a restart', () => {
  it('counts starts and keeps the first', () => {
    const first = started({ starts: 0, first: 0, last: 0 }, 100);
    expect(started(first, 200)).toEqual({ starts: 2, first: 100, last: 200 });
  });
});

describe('the last errors', () => {
  it('are a ring, each cut to a line', () => {
    let errors = withError([], 0, 'x'.repeat(500));
    expect(errors[0]?.what).toHaveLength(200);
    for (let i = 1; i <= MOST_ERRORS; i++) errors = withError(errors, i, `error ${i}`);
    expect(errors).toHaveLength(MOST_ERRORS);
    expect(errors[0]?.what).toBe('error 1');
  });
});
