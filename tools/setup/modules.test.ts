import { describe, expect, it } from 'vitest';
import { nodeIsNewEnough, ROOT, stalePackages } from './modules.mjs';

describe('set-up', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.0.0', true],
    ['100.1.0', true],
  ])('knows whether Node %s is new enough', (version, expected) => {
    expect(nodeIsNewEnough(version)).toBe(expected);
  });

  it('finds nothing to install where these tests run', () => {
    expect(stalePackages(ROOT)).toEqual([]);
  });
});
