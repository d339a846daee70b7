// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type IdleWatch, MORE_TIME, SIGNS_OF_LIFE, watchIdle } from './idle';

const IDLE_S = 90;
const WARNING_S = 20;

/** What the watch said last. */
let notice: number | null = null;
let resets = 0;
let suspended = false;
let patience = 1;
let watch: IdleWatch;
let page: EventTarget;

/** An event of a kind of input; a pointer that has moved says where it is now. */
let moves = 0;
function sign(type: string): Event {
  moves += 1;
  return Object.assign(new Event(type), { screenX: moves, screenY: 0 });
}

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('Element', class {});
  notice = null;
  resets = 0;
  suspended = false;
  patience = 1;
  watch = watchIdle({
    idleSeconds: () => IDLE_S * patience,
    warningSeconds: WARNING_S,
    suspended: () => suspended,
    warn: (seconds) => {
      notice = seconds;
    },
    reset: () => {
      resets += 1;
    },
  });
});

afterEach(() => {
  watch.dispose();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000);

describe('the idle watch', () => {
  it('gives at least 20 s of notice, then asks for the reset once', () => {
    pass(IDLE_S - 1);
    expect(notice).toBeNull();
    pass(1.25);
    expect(notice).toBeGreaterThanOrEqual(WARNING_S - 1);
    pass(WARNING_S - 1);
    expect([notice, resets]).toEqual([1, 0]);
    pass(1);
    expect([notice, resets]).toEqual([null, 1]);
  });

  // A scroll goes on after a touch: alone it is the app's own.
  it.each(SIGNS_OF_LIFE.filter((type) => type !== 'scroll'))('is extended twelve times by %s', (type) => {
    for (let i = 0; i < 12; i++) {
      pass(IDLE_S + WARNING_S - 2);
      expect(notice).not.toBeNull();
      page.dispatchEvent(sign(type));
      expect(notice).toBeNull();
    }
    expect(resets).toBe(0);
  });

  it('never ends while somebody goes on doing any one thing', () => {
    page.dispatchEvent(sign('touchstart'));
    for (let s = 0; s < 400; s += 2) {
      pass(2);
      page.dispatchEvent(sign('scroll'));
      expect(notice).toBeNull();
    }
  });

  it('takes neither a scroll nor a still mouse that nobody moves for a visitor', () => {
    const still = (): Event => Object.assign(new Event('pointermove'), { screenX: -1, screenY: -1 });
    page.dispatchEvent(still());
    for (let s = 0; s < IDLE_S + WARNING_S; s += 10) {
      pass(10);
      page.dispatchEvent(sign('scroll'));
      page.dispatchEvent(still());
    }
    expect(resets).toBe(1);
  });

  it('waits ten times as long for who asks for more time', () => {
    patience = MORE_TIME;
    pass(IDLE_S * 10 - 1);
    expect(notice).toBeNull();
    pass(1.5);
    expect(notice).not.toBeNull();
  });

  it('sends nobody away during narration, and begins to count at its end', () => {
    const first = watch.hold();
    const second = watch.hold();
    pass(400);
    first();
    pass(400);
    expect([notice, resets]).toEqual([null, 0]);
    second();
    second();
    pass(IDLE_S - 1);
    expect(notice).toBeNull();
    pass(1.5);
    expect(notice).not.toBeNull();
  });

  it('forgets a holder that never lets go', () => {
    watch.hold();
    pass(15 * 60 + IDLE_S + WARNING_S + 1);
    expect(resets).toBe(1);
  });

  it('sends nobody away where it is suspended, and begins to count afterwards', () => {
    suspended = true;
    pass(3_600);
    expect(watch.quietMs()).toBe(3_600_000);
    suspended = false;
    pass(IDLE_S - 1);
    expect([notice, resets]).toEqual([null, 0]);
  });

  it('does not depend on the wall clock', () => {
    vi.setSystemTime(new Date('2031-01-01'));
    pass(IDLE_S - 1);
    vi.setSystemTime(new Date('1970-01-01'));
    expect([notice, resets]).toEqual([null, 0]);
  });
});
