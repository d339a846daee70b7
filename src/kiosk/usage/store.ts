// The counts on the device: one small record a day in IndexedDB, written so that a power cut does not lose it.
import { delMany, entries, type UseStore, update } from 'idb-keyval';
import { added, type Day, daysToForget, type Tally } from './counts';

const DATABASE = 'mine-stage-usage';
const TABLE = 'days';

const isTally = (value: unknown): value is Tally =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((count) => typeof count === 'number' && count >= 0);

/** Like idb-keyval's own store, but a write is on the disk before it counts as done. */
function strictStore(): UseStore {
  let opened: Promise<IDBDatabase> | null = null;
  const open = (): Promise<IDBDatabase> => {
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
      request.onsuccess = () => {
        // Closed from outside (a full disk, cleared data): the next use opens it anew.
        request.result.onclose = () => {
          opened = null;
        };
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return async (mode, callback) => {
    const database = await open();
    return callback(database.transaction(TABLE, mode, { durability: 'strict' }).objectStore(TABLE));
  };
}

export interface UsageStore {
  /** Adds to a day's counts. Rejects when it cannot be written. */
  add(day: string, more: Tally): Promise<void>;
  /** All days that are kept and sound, oldest first. Never rejects: what cannot be read is not there. */
  days(): Promise<readonly Day[]>;
  /** Forgets the oldest days beyond those that are kept. */
  prune(): Promise<void>;
}

export function createUsageStore(store: UseStore = strictStore()): UsageStore {
  const all = async (): Promise<Day[]> => {
    const found = await entries<string, unknown>(store).catch(() => []);
    return found
      .flatMap(([day, tally]) => (isTally(tally) ? [{ day, tally }] : []))
      .toSorted((a, b) => a.day.localeCompare(b.day));
  };
  return {
    add: (day, more) =>
      update<unknown>(
        day,
        (before) => {
          return added(isTally(before) ? before : {}, more);
        },
        store,
      ),
    days: all,
    async prune() {
      const old = daysToForget((await all()).map(({ day }) => day));
      if (old.length > 0) await delMany([...old], store);
    },
  };
}
