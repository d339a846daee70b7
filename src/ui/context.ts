// What every view is given: the app, and where the picture's labels stand.
import { type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { App } from '../app/store';
import type { AnchorStore } from './parts/anchor-store';

/** Views of other rooms, which this one may not know; main hands them in. */
export interface Rooms {
  readonly Night: ComponentType<{ app: App }>;
  readonly Present: ComponentType<{ app: App; position: number }>;
  readonly Follow: ComponentType<{ app: App; position: number }>;
  readonly Print: ComponentType<{ app: App }>;
  readonly Transcript: ComponentType<{ app: App }>;
  readonly Speaker: ComponentType<{ app: App }>;
  readonly Staff: ComponentType<{ app: App }>;
}

export interface Ui {
  readonly app: App;
  readonly anchors: AnchorStore;
  readonly rooms: Rooms;
}

export const UiContext = createContext<Ui | null>(null);

/** The app and its anchors. @throws when a view is rendered outside of mountUi. */
export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new Error('a view needs a UiContext around it: render it through mountUi');
  return ui;
}
