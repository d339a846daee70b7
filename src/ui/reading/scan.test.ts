import { describe, expect, it } from 'vitest';
import { groupsOf } from './scan';

describe('scanning', () => {
  it('offers neighbours of one kind together, in their order', () => {
    expect(groupsOf(['a1', 'a2', 'b1', 'a3'], (one) => one[0])).toEqual([['a1', 'a2'], ['b1'], ['a3']]);
    expect(groupsOf([], () => 1)).toEqual([]);
  });
});
