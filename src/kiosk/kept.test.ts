import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepError, lastErrors } from './errors';
import { readMark } from './survival';

/** A window's store in which everything that is asked for is this text, until it is written anew. */
function store(text: string) {
  const written = new Map<string, string>();
  return {
    getItem: (key: string) => written.get(key) ?? text,
    setItem: (key: string, value: string) => written.set(key, value),
  };
}

describe('what is kept', () => {
  // Tries of a PIN are remembered without a store too: each start begins without any.
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    '',
    '\u0000\ufffd{"',
    'null',
    '7',
    '[null, 7, {}, "x"]',
    '{"at": {}, "wrong": "x", "starts": null}',
    '{"starts": 4, "first": 17, "la',
    '[{"at": 1e300, "what": "x"}]',
    '{"starts": 1e300, "first": 1e300, "last": 1e300, "wrong": 1e300, "at": 1e300}',
    '{"starts": 1.5, "first": 0, "last": 0, "wrong": 0.5, "at": 0}',
  ])('counts as nothing when it is rubbish, and is kept anew: %j', async (rubbish) => {
    const { readTries } = await import('./staff/pin');
    vi.stubGlobal('localStorage', store(rubbish));
    expect(readMark().starts).toBe(0);
    expect(readTries(1_000).wrong).toBe(0);
    expect(lastErrors()).toEqual([]);
    keepError('a lamp fell');
    expect(lastErrors().map(({ what }) => what)).toEqual(['a lamp fell']);
  });
});
