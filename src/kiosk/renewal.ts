// The page is loaded anew for its own good, but only while nobody looks, and not again and again for the same reason.
import { wallDate } from '../core/clock';
import { every } from '../core/timers';

const KEY = 'mine-stage.renewed';
const ASK_EVERY_MS = 5_000;
/** One reason leads to one reload in this time; if it did not help, another would not either. */
export const AGAIN_AFTER_MS = 30 * 60_000;

export type Reason = 'frozen' | 'memory' | 'deaf' | 'age';

interface Renewed {
  readonly reason: Reason;
  /** Milliseconds of the wall's clock. */
  readonly at: number;
}

/** Whether a reload for `reason` was done less than {@link AGAIN_AFTER_MS} before `now`. Pure. */
export function wasRenewed(kept: string | null, reason: Reason, now: number): boolean {
  try {
    const { reason: last, at } = JSON.parse(kept ?? '') as Partial<Renewed>;
    return last === reason && typeof at === 'number' && now >= at && now - at < AGAIN_AFTER_MS;
  } catch {
    return false;
  }
}

export interface Renewal {
  /** Whether the page was loaded anew for `reason` a short while ago. */
  renewedFor(reason: Reason): boolean;
  /** Loads the page anew as soon as nobody is disturbed. */
  ask(reason: Reason): void;
}

/** Makes the one place that loads the page anew. Without storage nothing is: there would be no end to it. */
export function createRenewal(atRest: () => boolean): Renewal {
  let asked: Reason | null = null;
  const kept = (): string | null => {
    try {
      return sessionStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const renewedFor = (reason: Reason): boolean => wasRenewed(kept(), reason, wallDate().getTime());
  const tryNow = (): void => {
    if (asked === null || !atRest()) return;
    const renewed: Renewed = { reason: asked, at: wallDate().getTime() };
    asked = null;
    try {
      sessionStorage.setItem(KEY, JSON.stringify(renewed));
    } catch {
      return;
    }
    location.reload();
  };
  every(ASK_EVERY_MS, tryNow);
  return {
    renewedFor,
    ask(reason) {
      if (asked !== null || renewedFor(reason)) return;
      asked = reason;
      tryNow();
    },
  };
}
