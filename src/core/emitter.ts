// Typed events with subscriptions that know how to end themselves.

/** Sends values to whoever listens. */
export interface Emitter<T> {
  /** Calls `listener` for every value from now on; the returned function ends that. */
  on(listener: (value: T) => void): () => void;
  emit(value: T): void;
}

/** Creates an emitter without listeners. A listener may leave while a value is being sent. */
export function createEmitter<T>(): Emitter<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(value) {
      for (const listener of [...listeners]) listener(value);
    },
  };
}
