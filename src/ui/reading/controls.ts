// What can be chosen now, and going through it by the two keys of a tactile keypad.

/** Everything that can be chosen now, in reading order: of the open dialog, else of the place. */
export function controlsNow(): HTMLElement[] {
  const layer = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('#ui');
  const all = layer?.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input:not(:disabled)');
  return [...(all ?? [])].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.closest('[aria-hidden="true"], [inert]') &&
      one.checkVisibility({ visibilityProperty: true }),
  );
}

/** How far a sheet scrolls where the next control is out of sight: words between controls are read on the way. */
const SCROLL_PART = 0.6;

/** The scrolling box around an element, if it can scroll by `step`. */
function scrollerOf(element: Element, step: 1 | -1): Element | null {
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (up.scrollHeight <= up.clientHeight + 1) continue;
    if (!/auto|scroll/.test(getComputedStyle(up).overflowY)) continue;
    const rest = step > 0 ? up.scrollHeight - up.clientHeight - up.scrollTop : up.scrollTop;
    return rest > 1 ? up : null;
  }
  return null;
}

/** Goes one control on (1) or back (-1), round at the ends; reads on first where words lie in between. */
export function moveFocus(step: 1 | -1): void {
  const controls = controlsNow();
  const now = controls.indexOf(document.activeElement as HTMLElement);
  const next = now < 0 ? (step > 0 ? 0 : -1) : (now + step) % controls.length;
  const control = controls.at(next);
  if (!control) return;
  const scroller = scrollerOf(control, step);
  const box = control.getBoundingClientRect();
  const far = step > 0 ? box.top > window.innerHeight : box.bottom < 0;
  if (scroller && far && now >= 0) {
    scroller.scrollBy({ top: step * scroller.clientHeight * SCROLL_PART });
    const after = control.getBoundingClientRect();
    if (step > 0 ? after.top > window.innerHeight : after.bottom < 0) return;
  }
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'nearest' });
}
