import { expect, it } from 'vitest';
import { said } from './times';

it('says the median, the 95th percentile by nearest rank, and the longest', () => {
  const seconds = Array.from({ length: 20 }, (_, i) => 20 - i);
  expect(said(seconds)).toBe('median 10.0 s, 95th percentile 19.0 s, longest 20.0 s');
  expect(said([3])).toBe('median 3.0 s, 95th percentile 3.0 s, longest 3.0 s');
});
