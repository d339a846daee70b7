// Opens the audience's window, on the projector where the browser knows of one. A blocked pop-up is told, not hidden.
import { after } from '../../core/timers';

/** Sent with the speaker's own touch, which allows the other window to take the whole screen. */
export const FULLSCREEN_MESSAGE = 'mine-stage.fullscreen';
const WINDOW_NAME = 'mine-stage-audience';

interface ScreenDetails {
  readonly screens: readonly (ScreenBox & { readonly isPrimary: boolean })[];
  readonly currentScreen: ScreenBox;
}
interface ScreenBox {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}
interface ManyScreens {
  readonly screen: Screen & { readonly isExtended?: boolean };
  getScreenDetails?(): Promise<ScreenDetails>;
}

const many = (): ManyScreens => window as unknown as ManyScreens;

/** Whether the machine has more than one screen, and the browser can tell them apart. */
export const hasManyScreens = (): boolean =>
  many().screen.isExtended === true && many().getScreenDetails !== undefined;

/** All screens and the speaker's; null where there is one only, or the browser or its user does not say. */
async function screenDetails(): Promise<ScreenDetails | null> {
  if (!hasManyScreens()) return null;
  try {
    return (await many().getScreenDetails?.()) ?? null;
  } catch {
    // The permission was not given: the window opens here and is moved by hand.
    return null;
  }
}

/** Opens it, or brings the open one to the front. Null when the browser blocks it. */
export async function openAudience(): Promise<Window | null> {
  const details = await screenDetails();
  const screen = details?.screens.find((one) => one !== details.currentScreen);
  const place = screen
    ? `popup,left=${screen.availLeft},top=${screen.availTop},width=${screen.availWidth},height=${screen.availHeight}`
    : 'popup,width=1280,height=720';
  // The address is given to a window that is not open yet only: an open one must not be reloaded.
  const opened = window.open('', WINDOW_NAME, place);
  if (!opened) return null;
  if (opened.location.href === 'about:blank')
    opened.location.href = new URL(`${location.search}#/present`, location.href).href;
  opened.focus();
  return opened;
}

/** Asks the opened window to take the whole screen. Needs a touch on this one. */
export function sendFullscreen(opened: Window): void {
  const options = { targetOrigin: location.origin, delegate: 'fullscreen' };
  opened.postMessage(FULLSCREEN_MESSAGE, options);
}

const isOn = ({ screenX, screenY }: Window, box: ScreenBox): boolean =>
  screenX >= box.availLeft &&
  screenX < box.availLeft + box.availWidth &&
  screenY >= box.availTop &&
  screenY < box.availTop + box.availHeight;

/** So long a window is given to arrive where it was sent, ms, and so often it is looked at. */
const ARRIVES_WITHIN_MS = 1000;
const LOOKED_AT_EVERY_MS = 20;

/** Resolves when the window is on the screen, or did not come. */
async function arrived(opened: Window, box: ScreenBox): Promise<void> {
  for (let ms = 0; ms < ARRIVES_WITHIN_MS && !isOn(opened, box); ms += LOOKED_AT_EVERY_MS)
    await new Promise<void>((resolve) => after(LOOKED_AT_EVERY_MS, resolve));
}

/** Moves the opened window to the next screen, which it fills. A window that has the whole screen leaves it first. */
export async function swapScreen(opened: Window): Promise<void> {
  const { screens = [] } = (await screenDetails()) ?? {};
  const next = screens[(screens.findIndex((box) => isOn(opened, box)) + 1) % screens.length];
  if (!next) return;
  try {
    if (opened.document.fullscreenElement) await opened.document.exitFullscreen();
    opened.moveTo(next.availLeft, next.availTop);
    // A size given before the window has moved is taken together with the place it still has: it would stay.
    await arrived(opened, next);
    opened.resizeTo(next.availWidth, next.availHeight);
  } catch {
    // The window was closed meanwhile, or may not be moved: it is moved by hand.
  }
}
