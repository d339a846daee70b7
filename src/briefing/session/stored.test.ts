import { describe, expect, it } from 'vitest';
import { beginSession } from './session';
import { isUnderWay, OUTDATED_MS, parseKept } from './stored';

const session = beginSession({ id: 'a', step: 4, lang: 'ja', allottedMs: 60_000 });
const kept = (more: object = {}): string => JSON.stringify({ session, savedAt: 1000, ...more });

describe('a kept briefing', () => {
  it('is taken up within twelve hours, and forgotten after', () => {
    expect(parseKept(kept(), 1000 + OUTDATED_MS)).toEqual(session);
    expect(parseKept(kept(), 1001 + OUTDATED_MS)).toBeNull();
  });

  it('is forgotten when the clock has been set back behind it', () => {
    expect(parseKept(kept(), 999)).toBeNull();
  });

  it.each([
    ['nothing', null],
    ['cut off', kept().slice(0, 40)],
    ['no object', '7'],
    ['another thing', '{"session":{"id":"a"},"savedAt":1000}'],
    ['a step that is no number', kept({ session: { ...session, step: 'four' } })],
  ])('is forgotten when it is spoilt: %s', (_, text) => {
    expect(parseKept(text, 1000)).toBeNull();
  });

  it('is worth a question once something has been shown', () => {
    expect(isUnderWay(session)).toBe(true);
    expect(isUnderWay({ ...session, step: 1 })).toBe(false);
    expect(isUnderWay({ ...session, step: 1, watch: { ...session.watch, startedAt: 5 } })).toBe(true);
  });
});
