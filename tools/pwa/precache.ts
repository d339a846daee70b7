// The list of everything the app needs without network, each file with the hash it must have.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../build/inputs';

/** The worker cannot hold itself, and browsers fetch it past every cache. */
export const WORKER_FILE = 'worker.js';

/** A site may edit it on the server, so it has no hash to keep to. */
const EDITABLE = new Set(['kiosk.json']);

/** Not reached by the app. */
const LEFT_OUT = new Set([WORKER_FILE, 'build.txt', 'robots.txt', 'third-party.txt']);

/** Pictures of the app for the browser's install dialogue, which asks for them over the network. */
const LEFT_OUT_FOLDER = 'screenshots/';

export interface PrecacheEntry {
  /** Address relative to the worker. */
  readonly url: string;
  /** Null for files whose name already holds their hash. */
  readonly revision: string | null;
  readonly integrity?: string;
}

/** Lists all files of a finished build (`dist`), in a fixed order. `id` stands in for the hash of editable files. */
export function precacheList(dist: string, id: string): PrecacheEntry[] {
  return listFiles(dist, '.')
    .filter((path) => !LEFT_OUT.has(path) && !path.startsWith(LEFT_OUT_FOLDER))
    .map((path) => {
      if (EDITABLE.has(path)) return { url: path, revision: id };
      const bytes = readFileSync(join(dist, path));
      const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      const revision = path.startsWith('assets/')
        ? null
        : createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      return { url: path, revision, integrity };
    });
}
