// Entry of the views: puts them into the page and keeps them in step with the app.
import '@preact/signals';
import { render } from 'preact';
import type { App } from '../app/store';
import { type Rooms, UiContext } from './context';
import { followScreen } from './media';
import { createAnchorStore } from './parts/anchor-store';
import { installTouchRing } from './parts/touch-ring';
import { installWordTouch } from './parts/words';
import { followKeys } from './reading/keys';
import { followReading } from './reading/sheet';
import { followJapanese } from './ruby/follow';
import { Shell } from './shell';
import './styles/main.css';

/** Shows the views of `app` in `root`, in place of what stands there; `rooms` are the views of other rooms. Returns how to take them away. */
export function mountUi(app: App, root: HTMLElement, rooms: Rooms): () => void {
  const anchors = createAnchorStore(app.anchors);
  const stops = [
    followJapanese(app),
    followScreen(),
    followReading(app, document.documentElement),
    followKeys(app),
    installTouchRing(document.body),
    installWordTouch(app, root),
  ];
  const picture = document.querySelector<HTMLElement>('#stage');
  if (picture)
    void import('./reading/descriptions').then(({ describePicture }) =>
      stops.push(describePicture(app, picture)),
    );
  root.replaceChildren();
  render(
    <UiContext.Provider value={{ app, anchors, rooms }}>
      <Shell />
    </UiContext.Provider>,
    root,
  );
  return () => {
    render(null, root);
    for (const stop of stops) stop();
    anchors.dispose();
  };
}
