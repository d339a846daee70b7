// A bag for everything that must be given back: GPU memory, listeners, timers.

/** Collects clean-up work and does it once, last in first out. */
export interface Disposables {
  /** Keeps `item` until {@link dispose}, and returns it. */
  add<T extends { dispose(): void }>(item: T): T;
  /** Keeps a function to be called on {@link dispose}. */
  defer(cleanUp: () => void): void;
  /** Gives everything back. Calling it again does nothing. */
  dispose(): void;
  /** How many things are kept now. */
  readonly size: number;
}

/** Creates an empty bag. What is added after its disposal is disposed of at once. */
export function createDisposables(): Disposables {
  let items: (() => void)[] = [];
  let done = false;
  const defer = (cleanUp: () => void): void => {
    if (done) cleanUp();
    else items.push(cleanUp);
  };
  return {
    add(item) {
      defer(() => item.dispose());
      return item;
    },
    defer,
    dispose() {
      done = true;
      const old = items.reverse();
      items = [];
      for (const cleanUp of old) cleanUp();
    },
    get size() {
      return items.length;
    },
  };
}
