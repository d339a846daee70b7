// From keys to the briefing: digits that are being typed, what lies over this window, and the commands that go out.
import { type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Deck } from '../content/deck';
import { LANGUAGES, type Lang } from '../content/types';
import { after, type Cancel } from '../core/timers';
import { stepOfGoal, stepOfScene } from './deck';
import { commandOf, type KeyCommand } from './keys';
import type { Briefing } from './session/connect';

/** What was typed towards a jump is forgotten after this long. */
const TYPED_FOR_MS = 5000;
/** Digits a jump can have. */
const LONGEST_JUMP = 4;

/** What may lie over a window; the speaker's alone has the splits. */
export type Sheet = 'none' | 'overview' | 'help' | 'splits';

export interface Controls {
  /** Digits typed so far; null while no number is asked for. */
  readonly typed: Signal<string | null>;
  /** What lies over this window. */
  readonly sheet: Signal<Sheet>;
  /** Carries a key's command out. False when the key is left to what has the focus. */
  run(command: KeyCommand): boolean;
  dispose(): void;
}

export interface ControlsOptions {
  readonly briefing: Briefing;
  deck(): Deck;
  fullscreen(): void;
  /** F5: from the first step or from here, on the whole screen. */
  begin(): void;
  /** Escape when nothing else is open. */
  leave(): void;
}

const nextLanguage = (lang: Lang): Lang =>
  LANGUAGES[(LANGUAGES.indexOf(lang) + 1) % LANGUAGES.length] ?? lang;

export function createControls(options: ControlsOptions): Controls {
  const { briefing } = options;
  const typed = signal<string | null>(null);
  const sheet = signal<Sheet>('none');
  let forget: Cancel = () => {};

  const type = (digits: string | null): void => {
    typed.value = digits;
    forget();
    if (digits !== null) forget = after(TYPED_FOR_MS, () => type(null));
  };
  const go = (to: number): void => {
    sheet.value = 'none';
    briefing.command({ kind: 'step', to: Math.min(to, options.deck().steps.length) });
  };
  const enter = (): boolean => {
    if (typed.value === null) return false;
    const to = Number(typed.value);
    type(null);
    if (to >= 1 && to <= options.deck().steps.length) go(to);
    return true;
  };
  const leave = (): void => {
    const cover = briefing.session.peek()?.cover ?? 'none';
    if (sheet.value !== 'none') sheet.value = 'none';
    else if (typed.value !== null) type(null);
    else if (cover !== 'none') briefing.command({ kind: 'cover', cover });
    else options.leave();
  };
  const toggle = (which: 'overview' | 'help'): void => {
    sheet.value = sheet.value === which ? 'none' : which;
  };

  function run(command: KeyCommand): boolean {
    switch (command.kind) {
      case 'move':
        sheet.value = 'none';
        briefing.command({ kind: 'move', by: command.by });
        return true;
      case 'scene': {
        const from = briefing.session.peek()?.step;
        if (from !== undefined) go(stepOfScene(options.deck(), from, command.by));
        return true;
      }
      case 'jump':
        go(command.to);
        return true;
      case 'goal': {
        type(null);
        const to = stepOfGoal(options.deck(), command.goal);
        if (to !== null && to !== briefing.session.peek()?.step) go(to);
        return true;
      }
      case 'cover':
        briefing.command({ kind: 'cover', cover: command.cover });
        return true;
      case 'pause':
      case 'hold':
        briefing.command({ kind: command.kind });
        return true;
      case 'language': {
        const lang = briefing.session.peek()?.lang;
        if (lang) briefing.command({ kind: 'language', lang: nextLanguage(lang) });
        return true;
      }
      case 'fullscreen':
        options.fullscreen();
        return true;
      case 'begin':
        if (command.from === 'start') go(1);
        options.begin();
        return true;
      case 'overview':
      case 'help':
        toggle(command.kind);
        return true;
      case 'ask':
        type('');
        return true;
      case 'digit':
        type(`${typed.value ?? ''}${command.digit}`.slice(-LONGEST_JUMP));
        return true;
      case 'enter':
        return enter();
      case 'leave':
        leave();
        return true;
    }
  }
  return { typed, sheet, run, dispose: () => forget() };
}

/** Takes the keys of the whole window, before anything that has the focus. */
export function useKeys(controls: Controls): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (!command || !controls.run(command)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [controls]);
}
