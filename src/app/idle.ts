// A kiosk's rest: after a while without any sign of life a notice, then everything of the last visitor goes.
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

/** Every kind of input a visitor can give, input methods included. */
const SIGNS_OF_LIFE = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'touchstart',
  'touchmove',
  'keydown',
  'wheel',
  'scroll',
  'input',
  'compositionupdate',
] as const;

const CHECK_EVERY_MS = 250;

export interface IdleWatch {
  /** A sign of life. */
  touched(): void;
  /** Milliseconds since the last one. */
  quietMs(): number;
  dispose(): void;
}

/** Watches for quiet. `suspended` says where nobody is sent away (attract, briefing). */
export function watchIdle(options: {
  readonly idleSeconds: number;
  readonly warningSeconds: number;
  suspended(): boolean;
  warn(secondsLeft: number | null): void;
  reset(): void;
}): IdleWatch {
  const listeners = new AbortController();
  let lastMs = monotonicMs();
  let warned = false;
  const touched = (): void => {
    lastMs = monotonicMs();
    if (!warned) return;
    warned = false;
    options.warn(null);
  };
  const check = (): void => {
    if (options.suspended()) {
      touched();
      return;
    }
    const phase = idlePhase(monotonicMs() - lastMs, options.idleSeconds, options.warningSeconds);
    if (phase.kind === 'warning') {
      warned = true;
      options.warn(phase.secondsLeft);
    } else if (phase.kind === 'reset') {
      touched();
      options.reset();
    }
  };
  for (const type of SIGNS_OF_LIFE) {
    window.addEventListener(type, touched, { capture: true, passive: true, signal: listeners.signal });
  }
  document.addEventListener('visibilitychange', check, { signal: listeners.signal });
  const stop = every(CHECK_EVERY_MS, check);
  return {
    touched,
    quietMs: () => monotonicMs() - lastMs,
    dispose() {
      stop();
      listeners.abort();
    },
  };
}
