// The speaker's notes never enter the public build: it is searched for them, and stops if one is found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { afterBuild } from '../build/after-build';
import { listFiles } from '../build/inputs';
import type { ContentProblem } from '../content/problems';
import { readNotes } from './notes';

/** Lines shorter than this may stand anywhere by chance. */
const TELLING = 8;

/** Files of `dist` that hold a line of the notes of `root`. */
export function findNotes(root: string, dist: string): string[] {
  const problems: ContentProblem[] = [];
  const lines = Object.values(readNotes(root, new Set(), problems))
    .flatMap((notes) => Object.values(notes))
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length >= TELLING);
  return listFiles(dist, '.')
    .filter((file) => /\.(js|json|html|css|txt|map|webmanifest)$/.test(file))
    .filter((file) => {
      const text = readFileSync(join(dist, file), 'utf8');
      return lines.some((line) => text.includes(line));
    });
}

/** Searches dist after everything has been written. */
export const notesPlugin = (root: string): Plugin =>
  afterBuild(root, {
    name: 'notes',
    order: 'post',
    run(dist) {
      const found = findNotes(root, dist);
      if (found.length > 0)
        throw new Error(
          `The speaker's notes are in the build: ${found.join(', ')}. They must stay out of it.`,
        );
    },
  });
