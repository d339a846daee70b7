// What a clicker's or keyboard's key asks for in a briefing. Pure; the same keys as other presenters send, and the same
// in the audience's window and in the speaker's.

export type KeyCommand =
  | { readonly kind: 'move'; readonly by: number }
  /** Past all steps of a scene: on to the next scene, or back to the beginning of this or of the one before. */
  | { readonly kind: 'scene'; readonly by: 1 | -1 }
  /** To a step counted from 1; `Infinity` is the last. */
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'cover'; readonly cover: 'black' | 'white' }
  | { readonly kind: 'fullscreen' }
  /** Full screen from the first step, or from here. */
  | { readonly kind: 'begin'; readonly from: 'start' | 'here' }
  | { readonly kind: 'pause' }
  /** Holds the audience's screens, or lets them follow again. */
  | { readonly kind: 'hold' }
  | { readonly kind: 'language' }
  | { readonly kind: 'overview' }
  | { readonly kind: 'help' }
  /** A digit held down. */
  | { readonly kind: 'goal'; readonly goal: number }
  /** Asks for the number of a step. */
  | { readonly kind: 'ask' }
  /** A digit typed towards a jump. */
  | { readonly kind: 'digit'; readonly digit: string }
  /** Takes what was typed; or lets it go. */
  | { readonly kind: 'enter' }
  | { readonly kind: 'leave' };

const KEYS: Readonly<Record<string, KeyCommand>> = {
  PageDown: { kind: 'move', by: 1 },
  ArrowRight: { kind: 'move', by: 1 },
  ArrowDown: { kind: 'move', by: 1 },
  n: { kind: 'move', by: 1 },
  PageUp: { kind: 'move', by: -1 },
  ArrowLeft: { kind: 'move', by: -1 },
  ArrowUp: { kind: 'move', by: -1 },
  Backspace: { kind: 'move', by: -1 },
  Home: { kind: 'jump', to: 1 },
  End: { kind: 'jump', to: Number.POSITIVE_INFINITY },
  b: { kind: 'cover', cover: 'black' },
  '.': { kind: 'cover', cover: 'black' },
  // The black button of some clickers, and reveal.js' key for it.
  ';': { kind: 'cover', cover: 'black' },
  ':': { kind: 'cover', cover: 'black' },
  v: { kind: 'cover', cover: 'black' },
  w: { kind: 'cover', cover: 'white' },
  ',': { kind: 'cover', cover: 'white' },
  f: { kind: 'fullscreen' },
  p: { kind: 'pause' },
  l: { kind: 'language' },
  h: { kind: 'hold' },
  o: { kind: 'overview' },
  g: { kind: 'ask' },
  '?': { kind: 'help' },
  Enter: { kind: 'enter' },
  Escape: { kind: 'leave' },
};

/** Keys that with Shift go from scene to scene. */
const SCENES: Readonly<Record<string, 1 | -1>> = {
  PageDown: 1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageUp: -1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** What a key means when only its place on the keyboard is known. */
const PLACES: Readonly<Record<string, string>> = {
  Space: ' ',
  Period: '.',
  Comma: ',',
  Semicolon: ';',
  NumpadEnter: 'Enter',
};

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly repeat: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** The key, by its place on the keyboard where an input method hides the letter or makes another of it. */
function keyOf({ key, code, shiftKey }: KeyPress): string {
  const hidden = key === 'Process' || key === 'Unidentified' || key === '' || /[^ -~]/.test(key);
  if (!hidden) return key;
  if (code === 'Slash' && shiftKey) return '?';
  return PLACES[code] ?? code.replace(/^(Key|Digit|Numpad)(?=.$)/, '');
}

/** Goals that a held digit jumps to. */
const HELD = /^[1-5]$/;

/** What the key asks for, or null for one that is the browser's or nobody's. */
export function commandOf(press: KeyPress): KeyCommand | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const key = keyOf(press);
  if (key === ' ') return { kind: 'move', by: press.shiftKey ? -1 : 1 };
  if (key === 'F5') return { kind: 'begin', from: press.shiftKey ? 'here' : 'start' };
  if (/^\d$/.test(key)) {
    if (!press.repeat) return { kind: 'digit', digit: key };
    return HELD.test(key) ? { kind: 'goal', goal: Number(key) } : null;
  }
  const scene = press.shiftKey ? SCENES[key] : undefined;
  const command = scene
    ? ({ kind: 'scene', by: scene } as const)
    : (KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null);
  // A key that is held goes on moving; it does not switch to and fro.
  const moves = command?.kind === 'move' || command?.kind === 'scene';
  return press.repeat && !moves ? null : command;
}
