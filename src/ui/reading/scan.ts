// Scanning for who has one switch: groups of controls light up in turn; Space or Enter chooses a group, then one in it.
import { every } from '../../core/timers';
import { controlsNow } from './controls';
import './scan.css';

/** Where a group ends: controls with the same nearest of these belong together. */
const GROUP = '.panel-foot, .bar, .places, fieldset, nav, ul, .dialog-inner, .panel, main';
/** After so many rounds without a choice the scan leaves a group again. */
const ROUNDS = 2;

/** Neighbours with the same key form a group. Pure. */
export function groupsOf<T>(all: readonly T[], keyOf: (one: T) => unknown): T[][] {
  const groups: T[][] = [];
  let last: unknown = groups;
  for (const one of all) {
    const key = keyOf(one);
    if (key === last) groups.at(-1)?.push(one);
    else groups.push([one]);
    last = key;
  }
  return groups;
}

/** What choosing means: a press, or for a line of time the next stop, from the end back to the start. */
function choose(control: HTMLElement): void {
  control.focus({ preventScroll: true });
  if (control instanceof HTMLInputElement && control.type === 'range') {
    const key = control.valueAsNumber >= Number(control.max) - 0.02 ? 'Home' : 'ArrowRight';
    control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return;
  }
  control.click();
}

/** Offers everything that can be chosen, each for `seconds`. Returns how to stop. */
export function startScan(seconds: number): () => void {
  const listeners = new AbortController();
  /** The group being scanned; null while groups are. */
  let inside: HTMLElement[] | null = null;
  let index = -1;
  let offered: HTMLElement[] = [];
  let stopTimer = (): void => {};

  const show = (controls: HTMLElement[]): void => {
    for (const old of document.querySelectorAll('.scanned')) old.classList.remove('scanned');
    offered = controls;
    for (const one of controls) one.classList.add('scanned');
    const [first] = controls;
    if (controls.length === 1) first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'nearest' });
  };
  const tick = (): void => {
    const groups = groupsOf(controlsNow(), (one) => one.parentElement?.closest(GROUP));
    // What was scanned has gone with its place.
    if (inside && !inside.every((one) => one.isConnected)) {
      inside = null;
      index = -1;
    }
    index += 1;
    if (inside && index >= inside.length * ROUNDS) {
      inside = null;
      index = 0;
    }
    const one = inside?.[index % inside.length];
    show(one ? [one] : (groups[index % Math.max(1, groups.length)] ?? []));
  };
  const restart = (): void => {
    stopTimer();
    stopTimer = every(seconds * 1000, tick);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    const [only] = offered;
    if (event.repeat || !only?.isConnected) return;
    if (offered.length > 1) {
      inside = offered;
      index = -1;
      tick();
    } else {
      inside = null;
      index = -1;
      show([]);
      choose(only);
    }
    restart();
  };
  window.addEventListener('keydown', pressed, { capture: true, signal: listeners.signal });
  // A button answers to Space when the key is let go.
  window.addEventListener('keyup', (event) => event.key === ' ' && event.preventDefault(), {
    capture: true,
    signal: listeners.signal,
  });
  tick();
  restart();
  return () => {
    stopTimer();
    listeners.abort();
    show([]);
  };
}
