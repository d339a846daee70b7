// Keeps the screen awake, as far as the system lets a page do so.

/** What the system makes of the wish: held, refused, or taken back (the window was hidden). */
export type Awake = 'held' | 'refused' | 'asleep';

/**
 * Keeps the screen awake until the returned function is called, and tells whether the system agrees. The lock is lost
 * with every hiding, so it is asked for again.
 */
export function keepAwake(tell: (awake: Awake) => void): () => void {
  let lock: WakeLockSentinel | null = null;
  let ended = false;
  const ask = async (): Promise<void> => {
    if (ended || document.visibilityState !== 'visible') return;
    if (!('wakeLock' in navigator)) {
      tell('refused');
      return;
    }
    try {
      const held = await navigator.wakeLock.request('screen');
      if (ended) {
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
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', again);
    document.removeEventListener('fullscreenchange', again);
    void lock?.release();
  };
}
