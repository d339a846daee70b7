// What a worker hands over instead of copying.

/** The buffers of all typed arrays in `arrays`, however deep they lie, each once. */
export function buffersOf(arrays: object): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) visit(part);
    }
  };
  visit(arrays);
  return [...found];
}
