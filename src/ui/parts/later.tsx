// A view that is loaded when it is first shown. Until then, and where it cannot be loaded, the picture stands alone.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view that is loaded later, and whether it stands yet and listens. */
export type LaterView<P> = FunctionComponent<P> & { readonly stands: ReadonlySignal<boolean> };

/** The view of a chunk; `load` is called once, the first time it is shown. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): LaterView<P> {
  let loaded: ComponentType<P> | null = null;
  const stands = signal(false);
  function Later(properties: P) {
    const [View, setView] = useState<ComponentType<P> | null>(() => loaded);
    useEffect(() => {
      if (loaded) return;
      void load().then((view) => {
        loaded = view;
        setView(() => view);
      });
    }, []);
    // After the effects of the view itself: from now on it takes keys.
    useEffect(() => {
      stands.value = View !== null;
    }, [View]);
    return View ? <View {...properties} /> : null;
  }
  return Object.assign(Later, { stands });
}
