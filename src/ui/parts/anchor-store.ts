// The latest places of the picture's labels, so that a view that has just appeared need not wait for them to move.
import type { ScreenAnchor } from '../../app/store';
import type { Emitter } from '../../core/emitter';

export interface AnchorStore {
  readonly latest: readonly ScreenAnchor[];
  /** Calls `listener` whenever labels have moved; the returned function ends that. */
  on(listener: () => void): () => void;
  dispose(): void;
}

/** Keeps what `anchors` sends. */
export function createAnchorStore(anchors: Emitter<readonly ScreenAnchor[]>): AnchorStore {
  let latest: readonly ScreenAnchor[] = [];
  const stop = anchors.on((moved) => {
    latest = moved;
  });
  return {
    get latest() {
      return latest;
    },
    on: (listener) => anchors.on(listener),
    dispose: stop,
  };
}
