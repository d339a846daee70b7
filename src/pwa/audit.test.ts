// The check of stored files, on shelves in memory: every file damaged in turn, in every way, with and without a network.
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AuditEntry, audit, readSound, type Shelf } from './audit';

const FILES = Array.from({ length: 24 }, (_, i) => `file ${i} ${'x'.repeat(i * 7)}`);
const ENTRIES: readonly AuditEntry[] = FILES.map((text, i) => ({
  key: `https://kiosk/f${i}?rev`,
  url: `https://kiosk/f${i}`,
  integrity: `sha384-${createHash('sha384').update(text).digest('base64')}`,
}));

class Memory implements Shelf {
  readonly files = new Map<string, string>();
  full = false;
  /** A file that cannot even be read. */
  bad: string | null = null;
  async read(key: string) {
    if (key === this.bad) throw new Error('I/O error');
    const text = this.files.get(key);
    return text === undefined ? undefined : new Response(text);
  }
  async write(key: string, file: Response) {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.files.set(key, await file.text());
    if (this.bad === key) this.bad = null;
  }
}

let store: Memory;
let mirror: Memory;
let online = true;
const from = () => ({
  store,
  mirror,
  fetch: async (url: string) => {
    const i = ENTRIES.findIndex((entry) => entry.url === url);
    if (!online) throw new TypeError('offline');
    return new Response(FILES[i]);
  },
});
const fill = (shelf: Memory) => {
  for (const [i, { key }] of ENTRIES.entries()) shelf.files.set(key, FILES[i] ?? '');
};

beforeEach(() => {
  store = new Memory();
  mirror = new Memory();
  online = true;
  fill(store);
});

/** Ways in which a disk fails. */
const DAMAGES: Readonly<Record<string, (shelf: Memory, key: string) => void>> = {
  'other bytes': (shelf, key) => shelf.files.set(key, 'garbage'),
  'cut off': (shelf, key) => shelf.files.set(key, (shelf.files.get(key) ?? '').slice(0, 3)),
  gone: (shelf, key) => shelf.files.delete(key),
  unreadable: (shelf, key) => {
    shelf.bad = key;
  },
};

describe('the check of stored files', () => {
  it('finds everything sound, and keeps a second copy', async () => {
    expect(await audit(ENTRIES, from())).toEqual({ checked: 24, repaired: 0, broken: 0 });
    expect(mirror.files).toEqual(store.files);
  });

  for (const [name, damage] of Object.entries(DAMAGES)) {
    it(`repairs each file in turn: ${name}; online and offline`, async () => {
      for (const withNetwork of [true, false]) {
        online = withNetwork;
        mirror.files.clear();
        if (!withNetwork) fill(mirror);
        for (const entry of ENTRIES) {
          damage(store, entry.key);
          expect(await readSound(store, entry.key, entry.integrity)).toBeNull();
          expect(await audit(ENTRIES, from())).toEqual({ checked: 24, repaired: 1, broken: 0 });
          expect(await (await readSound(store, entry.key, entry.integrity))?.text()).toContain('file');
        }
      }
    });
  }

  it('says what it cannot repair, and never stores what the network sends instead', async () => {
    const [first] = ENTRIES;
    store.files.delete(first?.key ?? '');
    const portal = { ...from(), fetch: async () => new Response('<html>Log in</html>') };
    expect(await audit(ENTRIES, portal)).toEqual({ checked: 24, repaired: 0, broken: 1 });
    expect(store.files.has(first?.key ?? '')).toBe(false);
  });

  it('needs no room for the second copy', async () => {
    mirror.full = true;
    expect(await audit(ENTRIES, from())).toEqual({ checked: 24, repaired: 0, broken: 0 });
  });
});
