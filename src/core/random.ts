// The only source of chance in the app: seeded, so that the same seed gives the same plateau on every machine.

/** A stream of numbers that depends on nothing but its seed. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A number in [min, max). */
  range(min: number, max: number): number;
  /** A whole number in [0, count). `count` must be at least 1. */
  index(count: number): number;
  /** A stream of its own for a named purpose; asking twice for the same name gives the same stream. */
  fork(name: string): Random;
}

/** FNV-1a over UTF-16 code units, to a 32-bit unsigned number. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Creates a stream (mulberry32) from a 32-bit seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    range: (min, max) => min + (max - min) * next(),
    index: (count) => Math.floor(next() * count),
    fork: (name) => createRandom((seed ^ hashString(name)) >>> 0),
  };
}
