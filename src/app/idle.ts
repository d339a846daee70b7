// A kiosk's rest, as WCAG 2.2.1 asks: after a while without any sign of life a notice that every touch takes away again,
// as often as one likes; then everything of the last visitor goes. All times on a clock that never runs backwards.
import { monotonicMs } from '../core/clock';
import { every } from '../core/timers';

/** What the idle clock asks for at an instant. */
export type IdlePhase =
  | { readonly kind: 'active' }
  /** The notice is to be shown, with whole seconds left. */
  | { readonly kind: 'warning'; readonly secondsLeft: number }
  | { readonly kind: 'reset' };

/** The phase after `quietMs` without input. Pure. */
export function idlePhase(quietMs: number, idleSeconds: number, warningSeconds: number): IdlePhase {
  const overMs = quietMs - idleSeconds * 1000;
  if (overMs < 0) return { kind: 'active' };
  const secondsLeft = Math.ceil(warningSeconds - overMs / 1000);
  return secondsLeft > 0 ? { kind: 'warning', secondsLeft } : { kind: 'reset' };
}

/** Who asks for more time gets so many times the quiet: WCAG 2.2.1 asks for ten. */
export const MORE_TIME = 10;

/** Every kind of input a visitor can give, input methods included. */
export const SIGNS_OF_LIFE = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'touchstart',
  'touchmove',
  'touchend',
  'click',
  'keydown',
  'keyup',
  'wheel',
  'scroll',
  'input',
  'change',
  'compositionstart',
  'compositionupdate',
] as const;

const CHECK_EVERY_MS = 250;
/** A scroll that begins without a touch is the app's own; one that goes on after a touch is the visitor's. */
const SCROLLS_ON_MS = 3_000;
/** A touch inside the notice that chose nothing has extended all the same, and the notice goes. */
const LINGERS_MS = 10_000;
/** Nothing is read aloud longer than this: a holder that has forgotten to let go must not keep the screen for ever. */
const HOLD_AT_MOST_MS = 15 * 60_000;

export interface IdleWatch {
  /** A sign of life. */
  touched(): void;
  /** Milliseconds since the last one, whatever is suspended. */
  quietMs(): number;
  /** Nobody is sent away until the returned function is called; the quiet begins then. */
  hold(): () => void;
  dispose(): void;
}

export interface IdleOptions {
  /** Seconds of quiet before the notice; may change from one visitor to the next. */
  idleSeconds(): number;
  readonly warningSeconds: number;
  /** Where nobody is sent away (attract as it was at first, a briefing). */
  suspended(): boolean;
  warn(secondsLeft: number | null): void;
  reset(): void;
}

/** The notice answers by its own buttons; a touch inside it must not take them away before they are pressed. */
const inNotice = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest('[data-idle-notice]') !== null;

/** Watches for quiet. */
export function watchIdle(options: IdleOptions): IdleWatch {
  const listeners = new AbortController();
  /** From where the quiet counts: the last sign, or the end of what suspended it. */
  let lastMs = monotonicMs();
  let lastSignMs = lastMs;
  let warned = false;
  let pointer = '';
  const holds = new Map<symbol, number>();
  const startAnew = (): void => {
    lastMs = monotonicMs();
    if (!warned) return;
    warned = false;
    options.warn(null);
  };
  const touched = (): void => {
    startAnew();
    lastSignMs = lastMs;
  };
  const held = (): boolean => {
    for (const [holder, untilMs] of holds) if (untilMs <= monotonicMs()) holds.delete(holder);
    return holds.size > 0;
  };
  const heard = (event: Event): void => {
    const now = monotonicMs();
    if (event.type === 'scroll' && now - lastMs > SCROLLS_ON_MS) return;
    if (event.type === 'pointermove') {
      // A picture that moves under a still mouse makes browsers tell of moves that nobody made.
      const { screenX, screenY } = event as PointerEvent;
      const where = `${screenX} ${screenY}`;
      if (where === pointer) return;
      pointer = where;
    }
    if (warned && inNotice(event)) {
      lastMs = now;
      lastSignMs = now;
      options.warn(options.warningSeconds);
    } else touched();
  };
  const check = (): void => {
    if (options.suspended() || held()) {
      startAnew();
      return;
    }
    const quietMs = monotonicMs() - lastMs;
    const phase = idlePhase(quietMs, options.idleSeconds(), options.warningSeconds);
    if (phase.kind === 'warning') {
      warned = true;
      options.warn(phase.secondsLeft);
    } else if (phase.kind === 'reset') {
      startAnew();
      options.reset();
    } else if (warned && quietMs >= Math.min(LINGERS_MS, options.idleSeconds() * 500)) {
      warned = false;
      options.warn(null);
    }
  };
  for (const type of SIGNS_OF_LIFE) {
    window.addEventListener(type, heard, { capture: true, passive: true, signal: listeners.signal });
  }
  document.addEventListener('visibilitychange', check, { signal: listeners.signal });
  const stop = every(CHECK_EVERY_MS, check);
  return {
    touched,
    quietMs: () => monotonicMs() - lastSignMs,
    hold() {
      const holder = Symbol('hold');
      holds.set(holder, monotonicMs() + HOLD_AT_MOST_MS);
      return () => {
        if (holds.delete(holder)) touched();
      };
    },
    dispose() {
      stop();
      listeners.abort();
    },
  };
}
