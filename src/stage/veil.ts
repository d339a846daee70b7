// The passage from one world to another: the picture goes and comes back. It knows where it stands, so that a passage
// may be broken off at any time.

/** Half of the passage. */
const HALF_MS = 420;

export interface Veil {
  /** Covers the picture. Resolves when nothing of it is seen. */
  cover(): Promise<void>;
  /** Lets the picture be seen again; does nothing where nothing covers it. */
  lift(): void;
}

/** A veil over `canvas`. While `instant()` is true nothing is animated (a clock in a test's hands, no picture yet). */
export function createVeil(canvas: HTMLCanvasElement, instant: () => boolean): Veil {
  let covered = false;
  const fade = (to: number): Animation => {
    // From wherever a passage that was broken off has left it.
    const from = getComputedStyle(canvas).opacity;
    for (const old of canvas.getAnimations()) old.cancel();
    return canvas.animate([{ opacity: from }, { opacity: to }], {
      duration: HALF_MS,
      easing: 'ease-in-out',
      fill: 'forwards',
    });
  };
  return {
    async cover() {
      if (instant()) return;
      covered = true;
      // A cancelled animation rejects: whoever has cancelled it knows what comes next.
      await fade(0).finished.catch(() => undefined);
    },
    lift() {
      if (!covered) return;
      covered = false;
      const animation = fade(1);
      animation.finished.then(() => animation.cancel()).catch(() => undefined);
    },
  };
}
