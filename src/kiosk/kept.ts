// Small things kept on the device between starts. Storage may be blocked, full or spoilt: then nothing is kept, and
// nothing else happens.

/** What is kept under `key`, or `fallback` where nothing usable is. */
export function readKept<T>(key: string, fallback: T, usable: (value: unknown) => value is T): T {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return fallback;
    const value: unknown = JSON.parse(text);
    return usable(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

/** Keeps `value` under `key`. Returns whether it is kept. */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Whether `value` is an object whose named members are of these types. Times and counts are whole numbers. */
export function hasShape(value: unknown, shape: Readonly<Record<string, 'integer' | 'string'>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const members = new Map<string, unknown>(Object.entries(value));
  return Object.entries(shape).every(([name, type]) =>
    type === 'integer' ? Number.isSafeInteger(members.get(name)) : typeof members.get(name) === type,
  );
}
