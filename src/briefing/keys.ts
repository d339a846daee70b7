// What a clicker's or keyboard's key asks for in a briefing. Pure; the same keys as other presenters send.

export type Command =
  | { readonly kind: 'move'; readonly by: number }
  /** To a step counted from 1; `Infinity` is the last. */
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'blank'; readonly colour: 'black' | 'white' }
  | { readonly kind: 'fullscreen' }
  /** A digit typed towards a jump. */
  | { readonly kind: 'digit'; readonly digit: string }
  /** Takes what was typed; or lets it go. */
  | { readonly kind: 'enter' }
  | { readonly kind: 'leave' };

const KEYS: Readonly<Record<string, Command>> = {
  PageDown: { kind: 'move', by: 1 },
  ArrowRight: { kind: 'move', by: 1 },
  ArrowDown: { kind: 'move', by: 1 },
  PageUp: { kind: 'move', by: -1 },
  ArrowLeft: { kind: 'move', by: -1 },
  ArrowUp: { kind: 'move', by: -1 },
  Backspace: { kind: 'move', by: -1 },
  Home: { kind: 'jump', to: 1 },
  End: { kind: 'jump', to: Number.POSITIVE_INFINITY },
  b: { kind: 'blank', colour: 'black' },
  '.': { kind: 'blank', colour: 'black' },
  w: { kind: 'blank', colour: 'white' },
  ',': { kind: 'blank', colour: 'white' },
  f: { kind: 'fullscreen' },
  Enter: { kind: 'enter' },
  Escape: { kind: 'leave' },
};

/** What the key asks for, or null. `code` stands in where an input method hides the letter (`Process`). */
export function commandOf(event: {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): Command | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const hidden = event.key === 'Process' || event.key === 'Unidentified' || event.key === '';
  const key = hidden ? event.code.replace(/^(Key|Digit|Numpad)(?=.$)/, '').replace('Space', ' ') : event.key;
  if (key === ' ') return { kind: 'move', by: event.shiftKey ? -1 : 1 };
  if (/^\d$/.test(key)) return { kind: 'digit', digit: key };
  return KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** The step reached from `from` (counted from 1) by moving or jumping, kept within the deck. */
export function stepAfter(command: Command, from: number, total: number): number {
  const wanted = command.kind === 'move' ? from + command.by : command.kind === 'jump' ? command.to : from;
  return Math.min(Math.max(wanted, 1), total);
}
