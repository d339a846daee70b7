// What a briefing asks of the screen: all of it, and that it stays awake. Either may be refused; then the deck just goes on.

/** Into full screen, or out of it. */
export async function toggleFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
  } catch {
    // Refused by the browser or the site: the deck is readable in a window as well.
  }
}

/** Leaves full screen. Returns whether there was one to leave. */
export function leaveFullscreen(): boolean {
  if (!document.fullscreenElement) return false;
  void toggleFullscreen();
  return true;
}

/** Keeps the screen awake until the returned function is called. The lock is lost with every hiding, so it is asked for again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let ended = false;
  const ask = async (): Promise<void> => {
    if (ended || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      const held = await navigator.wakeLock.request('screen');
      if (ended) await held.release();
      else lock = held;
    } catch {
      // Low battery or no secure context: the system's own timeout applies.
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
