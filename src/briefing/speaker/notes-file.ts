// The speaker's notes. They are no part of the build: a file made by `npm run notes` is opened from this machine, and kept
// here only when that is asked for.
import { del, get, set } from 'idb-keyval';
import type { Lang } from '../../content/types';

/** Says that a file holds notes, and in which form. */
export const NOTES_FORMAT = 'mine-stage-notes/1';
const KEY = 'mine-stage.notes';

/** Notes by the id of a step, or of the policy it belongs to. */
export type Notes = Readonly<Partial<Record<Lang, Readonly<Record<string, string>>>>>;

/** Reads a file of notes. Null when it is something else. Pure. */
export function parseNotes(text: string): Notes | null {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null) return null;
    const { format, notes } = file as { format?: unknown; notes?: unknown };
    if (format !== NOTES_FORMAT || typeof notes !== 'object' || notes === null) return null;
    return notes as Notes;
  } catch {
    return null;
  }
}

/** The note under `id` in a language, else in Japanese, else nothing. */
export function noteOf(notes: Notes | null, id: string, lang: Lang): { text: string; lang: Lang } | null {
  for (const one of [lang, 'ja'] as const) {
    const text = notes?.[one]?.[id];
    if (text !== undefined) return { text, lang: one };
  }
  return null;
}

/** What was kept on this machine. Storage may be blocked: then nothing was. */
export async function keptNotes(): Promise<string | null> {
  try {
    return (await get<string>(KEY)) ?? null;
  } catch {
    return null;
  }
}

/** Keeps the file's text on this machine, or forgets it. Returns whether that worked. */
export async function keepNotes(text: string | null): Promise<boolean> {
  try {
    if (text === null) await del(KEY);
    else await set(KEY, text);
    return true;
  } catch {
    return false;
  }
}
