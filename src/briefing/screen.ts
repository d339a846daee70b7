// What a briefing asks of the screen: all of it, and that it stays awake. Either may be refused; then the deck just goes on.
export { keepAwake } from '../app/keep-awake';

/** Whether the window has the whole screen, by itself or by its browser (F11, a kiosk). */
export const isFullscreen = (): boolean =>
  document.fullscreenElement !== null || matchMedia('(display-mode: fullscreen)').matches;

/** Into full screen. Refused by the browser or the site: the deck is readable in a window as well. */
export async function enterFullscreen(): Promise<void> {
  try {
    if (!document.fullscreenElement)
      await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
  } catch {
    // Without a touch or a key browsers refuse; the window stays as it is.
  }
}

/** Into full screen, or out of it. */
export async function toggleFullscreen(): Promise<void> {
  if (!document.fullscreenElement) {
    await enterFullscreen();
    return;
  }
  try {
    await document.exitFullscreen();
  } catch {
    // It has ended by itself in between.
  }
}

/** Leaves full screen. Returns whether there was one to leave. */
export function leaveFullscreen(): boolean {
  if (!document.fullscreenElement) return false;
  void toggleFullscreen();
  return true;
}
