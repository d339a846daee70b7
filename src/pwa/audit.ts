// Checks what is stored against the hashes of the build, and repairs it: disks of kiosks lose bits, and power cuts leave
// half-written files. Everything is kept twice, so that a damaged file is also repaired without a network.

export interface AuditEntry {
  /** Absolute address under which the file is stored. */
  readonly key: string;
  /** Absolute address to fetch it from. */
  readonly url: string;
  /** `sha384-…` of its bytes. */
  readonly integrity: string;
}

/** A place where files are kept. Reading may fail like a disk does. */
export interface Shelf {
  read(key: string): Promise<Response | undefined>;
  write(key: string, file: Response): Promise<void>;
}

export interface AuditSources {
  /** What the app is served from. */
  readonly store: Shelf;
  /** The second copy. */
  readonly mirror: Shelf;
  /** Asks the network, past every cache. Rejects without one. */
  fetch(url: string): Promise<Response>;
}

export interface AuditCounts {
  readonly checked: number;
  readonly repaired: number;
  readonly broken: number;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Whether the file's bytes have this hash; a file that cannot be read has not. Does not use up `file`. */
export async function isSound(file: Response | undefined, integrity: string): Promise<boolean> {
  if (!file) return false;
  try {
    const bytes = await file.clone().arrayBuffer();
    const hash = await crypto.subtle.digest('SHA-384', bytes);
    return `sha384-${toBase64(new Uint8Array(hash))}` === integrity;
  } catch {
    return false;
  }
}

/** The file from a shelf if it is sound. Never rejects. */
export async function readSound(shelf: Shelf, key: string, integrity: string): Promise<Response | null> {
  const file = await shelf.read(key).catch(() => undefined);
  return file && (await isSound(file, integrity)) ? file : null;
}

async function fetchSound({ fetch }: AuditSources, entry: AuditEntry): Promise<Response | null> {
  try {
    const file = await fetch(entry.url);
    return file.ok && (await isSound(file, entry.integrity)) ? file : null;
  } catch {
    return null;
  }
}

/** Checks one file in both places. */
async function auditOne(entry: AuditEntry, from: AuditSources): Promise<'sound' | 'repaired' | 'broken'> {
  const { key, integrity } = entry;
  const stored = await readSound(from.store, key, integrity);
  const mirrored = await readSound(from.mirror, key, integrity);
  const good = stored ?? mirrored ?? (await fetchSound(from, entry));
  if (!good) return 'broken';
  // A full disk keeps what it has: the second copy is a help, not a need.
  if (!mirrored) await from.mirror.write(key, good.clone()).catch(() => undefined);
  if (stored) return 'sound';
  return from.store.write(key, good.clone()).then(
    () => 'repaired',
    () => 'broken',
  );
}

/** Checks every file and repairs what is damaged or missing. One after the other: it must not be felt. Never rejects. */
export async function audit(entries: readonly AuditEntry[], from: AuditSources): Promise<AuditCounts> {
  const counts = { checked: 0, repaired: 0, broken: 0 };
  for (const entry of entries) {
    const result = await auditOne(entry, from);
    counts.checked += 1;
    if (result !== 'sound') counts[result] += 1;
  }
  return counts;
}
