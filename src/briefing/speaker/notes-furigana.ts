// Whether the notes carry readings above their kanji: chosen in the speaker's window for the notes alone, and kept on this
// machine as rehearsals are.
import type { Furigana } from '../../app/reading';

const KEY = 'mine-stage.notes-furigana';

/** What the speaker has chosen; null before the first choice. */
export type Choice = 'on' | 'off' | null;

/**
 * The level of the notes. Before a choice they are as the rest of the window; a window without readings does not say which
 * kanji are difficult for this speaker, so that all of them get one. Pure.
 */
export function levelOfNotes(choice: Choice, window: Furigana): Furigana {
  if (choice === null) return window;
  if (choice === 'off') return 'none';
  return window === 'none' ? 'all' : window;
}

/** A choice from its text. Pure. */
export const parseChoice = (text: string | null): Choice => (text === 'on' || text === 'off' ? text : null);

/** The choice that was kept. Storage may be blocked: then none was. */
export function keptChoice(): Choice {
  try {
    return parseChoice(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** Keeps a choice on this machine. */
export function keepChoice(choice: 'on' | 'off'): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Blocked or full: it holds until the window closes.
  }
}
