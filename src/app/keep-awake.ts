// Keeps the screen awake, as far as the system lets a page do so.
import { every } from '../core/timers';

/** What the system makes of the wish: held, refused, or taken back (the window was hidden). */
export type Awake = 'held' | 'refused' | 'asleep';

/** A system that refused (battery, power saving) is asked again after this time. */
const ASK_AGAIN_MS = 60_000;

/**
 * Keeps the screen awake until the returned function is called, and tells whether the system agrees. The lock is lost
 * with every hiding, and whenever the system wants it back, so it is asked for again.
 */
export function keepAwake(tell: (awake: Awake) => void): () => void {
  let lock: WakeLockSentinel | null = null;
  let ended = false;
  const holds = (): boolean => lock !== null && !lock.released;
  const ask = async (): Promise<void> => {
    if (ended || document.visibilityState !== 'visible' || holds()) return;
    if (!('wakeLock' in navigator)) {
      tell('refused');
      return;
    }
    try {
      const held = await navigator.wakeLock.request('screen');
      // Another may have been asked for meanwhile.
      if (ended || holds()) {
        await held.release();
        return;
      }
      lock = held;
      held.addEventListener('release', () => {
        if (lock === held) tell('asleep');
      });
      tell('held');
    } catch {
      // Low battery or no secure context: the system's own timeout applies.
      tell('refused');
    }
  };
  const again = (): void => void ask();
  void ask();
  document.addEventListener('visibilitychange', again);
  document.addEventListener('fullscreenchange', again);
  const stop = every(ASK_AGAIN_MS, again);
  return () => {
    ended = true;
    stop();
    document.removeEventListener('visibilitychange', again);
    document.removeEventListener('fullscreenchange', again);
    void lock?.release();
  };
}
