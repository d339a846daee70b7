// Hands that do anything at all: seeded random touches, keys, wheels, drags and typing, with ends that are lost. It runs
// in the page, in batches, so that a hundred thousand events take seconds; the same seed gives the same events.
export interface Batch {
  readonly seed: number;
  readonly events: number;
}

/** What the page has seen so far. */
export interface Outcome {
  readonly sent: number;
  /** Refused or not, by kind: a fuzz that does nothing must not pass. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Views the hands have come to. */
  readonly views: readonly string[];
}

/** Sends a batch. Refers to nothing outside of itself: it is run in the page. */
export async function hands({ seed, events }: Batch): Promise<Outcome> {
  let state = seed >>> 0;
  const chance = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(chance() * n);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const KEYS = [
    'Tab',
    'Enter',
    ' ',
    'Escape',
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'Backspace',
    'Delete',
    'F1',
    'F3',
    'F5',
    'F6',
    'F7',
    'F11',
    'F12',
    'BrowserBack',
    'BrowserHome',
    'ContextMenu',
    'a',
    'p',
    's',
    'w',
    't',
    'n',
    'r',
    'l',
    'd',
    'f',
    '0',
    '+',
    '-',
    '?',
    '.',
    'あ',
    'Process',
    'Dead',
  ] as const;
  const kinds: Record<string, number> = {};
  const views = new Set<string>();
  const down = new Map<number, { x: number; y: number; target: Element }>();
  let nextId = 2;
  const at = (x: number, y: number): Element => document.elementFromPoint(x, y) ?? document.body;
  const send = (target: EventTarget, event: Event): boolean => {
    kinds[event.type] = (kinds[event.type] ?? 0) + 1;
    return target.dispatchEvent(event);
  };
  const pointer = (
    type: string,
    id: number,
    x: number,
    y: number,
    more: PointerEventInit = {},
  ): PointerEvent =>
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      pointerId: id,
      pointerType: one(['touch', 'touch', 'touch', 'mouse', 'pen']),
      isPrimary: down.size === 0,
      clientX: x,
      clientY: y,
      screenX: x,
      screenY: y,
      button: 0,
      buttons: 1,
      ...more,
    });
  const touches = (target: Element): Touch[] =>
    [...down].map(([identifier, { x, y }]) => new Touch({ identifier, target, clientX: x, clientY: y }));
  const touch = (type: string, target: Element): TouchEvent =>
    new TouchEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      touches: touches(target),
      changedTouches: touches(target),
    });
  const begin = (): void => {
    const x = chance() * innerWidth;
    const y = chance() * innerHeight;
    const target = at(x, y);
    const id = nextId++;
    send(target, pointer('pointerdown', id, x, y));
    down.set(id, { x, y, target });
    send(target, touch('touchstart', target));
    if (down.size > 12) down.clear();
  };
  let back = false;
  const step = (): void => {
    const dice = chance();
    const [id, held] = one([...down, [0, null] as const]) ?? [0, null];
    if (dice < 0.2) begin();
    else if (dice < 0.36 && held) {
      // A stroke: a finger that is drawn over the glass is heard of dozens of times.
      let { x, y } = held;
      for (let moves = 1 + below(24); moves > 0; moves--) {
        x += (chance() - 0.5) * 60;
        y += (chance() - 0.5) * 60;
        down.set(id, { ...held, x, y });
        send(held.target, pointer('pointermove', id, x, y));
        send(held.target, touch('touchmove', held.target));
      }
    } else if (dice < 0.5 && held) {
      // A third of all touches never ends.
      down.delete(id);
      if (chance() < 0.34) return;
      send(held.target, pointer('pointerup', id, held.x, held.y));
      send(held.target, touch('touchend', held.target));
      if (held.target.isConnected)
        send(
          held.target,
          new MouseEvent('click', {
            bubbles: true,
            cancelable: true,
            composed: true,
            clientX: held.x,
            clientY: held.y,
            detail: 1,
          }),
        );
    } else if (dice < 0.54 && held) {
      down.delete(id);
      send(held.target, pointer('pointercancel', id, held.x, held.y));
      send(held.target, touch('touchcancel', held.target));
    } else if (dice < 0.74) {
      const target = document.activeElement ?? document.body;
      const init = {
        bubbles: true,
        cancelable: true,
        composed: true,
        key: one(KEYS),
        ctrlKey: chance() < 0.15,
        altKey: chance() < 0.08,
        metaKey: chance() < 0.04,
        shiftKey: chance() < 0.15,
        repeat: chance() < 0.1,
      };
      const taken = !send(target, new KeyboardEvent('keydown', init));
      if (!taken && (init.key === 'Enter' || init.key === ' ') && target.matches('a, button'))
        (target as HTMLElement).click();
      if (!taken && init.key === 'Tab')
        one([...document.querySelectorAll<HTMLElement>('a, button, input')])?.focus({ preventScroll: true });
      if (chance() < 0.8) send(target, new KeyboardEvent('keyup', init));
    } else if (dice < 0.82) {
      // Every place is to be reached, but most hands only fumble: each change of place costs a hundred touches.
      if (chance() > 0.25) return;
      const controls = document.querySelectorAll<HTMLElement>('a, button, input, [role="slider"]');
      const control = controls[below(controls.length)];
      if (control instanceof HTMLInputElement && control.type === 'range') {
        control.value = String(Number(control.min) + chance() * (Number(control.max) - Number(control.min)));
        send(control, new Event('input', { bubbles: true }));
        if (chance() < 0.5) send(control, new Event('change', { bubbles: true }));
      } else control?.click();
    } else if (dice < 0.87) {
      send(
        at(chance() * innerWidth, chance() * innerHeight),
        new WheelEvent('wheel', {
          bubbles: true,
          cancelable: true,
          deltaY: (chance() - 0.5) * 400,
          ctrlKey: chance() < 0.5,
        }),
      );
    } else if (dice < 0.93) {
      const target = at(chance() * innerWidth, chance() * innerHeight);
      const type = one(['contextmenu', 'selectstart', 'auxclick', 'gesturestart', 'dblclick'] as const);
      send(target, new MouseEvent(type, { bubbles: true, cancelable: true, button: 2 }));
    } else if (dice < 0.96) {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'x.html', { type: 'text/html' }));
      const target = at(chance() * innerWidth, chance() * innerHeight);
      for (const type of ['dragstart', 'dragenter', 'dragover', 'drop'])
        send(target, new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    } else if (dice < 0.985) {
      const target = document.activeElement ?? document.body;
      send(
        target,
        new CompositionEvent(one(['compositionstart', 'compositionupdate', 'compositionend'] as const), {
          bubbles: true,
          data: 'み',
        }),
      );
    } else if (dice < 0.99)
      send(
        window,
        new Event(one(['blur', 'focus', 'resize', 'orientationchange', 'online', 'offline'] as const)),
      );
    else if (dice < 0.992) back = true;
    else scrollTo(0, chance() * 2_000);
  };
  let sinceBreath = 0;
  let breaths = 0;
  for (let i = 0; i < events; ) {
    const before = Object.values(kinds).reduce((sum, n) => sum + n, 0);
    step();
    i += Math.max(1, Object.values(kinds).reduce((sum, n) => sum + n, 0) - before);
    // Views follow between two touches, as they do under real hands.
    if (back) {
      back = false;
      // One at a time: no hand swipes twice before the browser has answered.
      await new Promise((resolve) => {
        addEventListener('popstate', resolve, { once: true });
        setTimeout(resolve, 500);
        history.back();
      });
    }
    if (++sinceBreath >= 15) {
      sinceBreath = 0;
      views.add(document.documentElement.dataset.view ?? '');
      breaths += 1;
      await new Promise((resolve) => {
        // Now and then a whole frame, so that the page is never starved of them; else only a turn of its tasks: a timer
        // would wait four milliseconds each time.
        if (breaths % 25 === 0) {
          requestAnimationFrame(resolve);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    }
  }
  return { sent: Object.values(kinds).reduce((sum, n) => sum + n, 0), kinds, views: [...views] };
}
