// `window.mineStage`, only with `?test`: the same clock as the app's, in the hands of a test.
import type { ReadonlySignal } from '@preact/signals';
import type { Stage, StageInfo } from '../stage';
import type { Reading } from './reading';
import type { Action, AppState } from './state';
import type { ScreenAnchor } from './store';

export interface MineStageTest {
  /** Resolves when the first place can be used. */
  readonly ready: Promise<void>;
  /** Shows an instant of the present place. Resolves when it is drawn. */
  seek(seconds: number): Promise<void>;
  /** Moves the clock on by `ms`. Resolves when it is drawn. */
  step(ms: number): Promise<void>;
  /** Null fields of the picture are absent in the picture edition. */
  info(): Partial<StageInfo> & { readonly state: AppState };
  /** Where the labels were told to stand last. */
  anchors(): readonly ScreenAnchor[];
  /** The sentence whose object is seen at a point of the window (CSS pixels), or null. */
  pick(x: number, y: number): string | null;
  /** Changes some of how the visitor reads, as the panel does. */
  read(reading: Partial<Reading>): void;
  /** Changes the state as a view does. */
  dispatch(action: Action): void;
  /** What the idle watch does at the end of its notice. */
  leave(): Promise<void>;
  loseContext(): void;
  restoreContext(): void;
}

declare global {
  interface Window {
    mineStage?: MineStageTest;
  }
}

/** Opens the hook. */
export function openTestHook(options: {
  readonly ready: Promise<void>;
  readonly stage: ReadonlySignal<Stage | null>;
  readonly state: ReadonlySignal<AppState>;
  anchors(): readonly ScreenAnchor[];
  read(reading: Partial<Reading>): void;
  dispatch(action: Action): void;
  leave(): Promise<void>;
}): void {
  const { stage, state } = options;
  const settled = async (): Promise<void> => {
    await options.ready;
    await stage.value?.settled();
  };
  window.mineStage = {
    ready: options.ready,
    async seek(seconds) {
      await settled();
      stage.value?.seek(seconds);
    },
    async step(ms) {
      await settled();
      stage.value?.step(ms);
    },
    info: () => ({ ...(stage.value?.info() ?? {}), state: state.value }),
    anchors: options.anchors,
    read: options.read,
    pick: (x, y) => stage.value?.pick(x, y) ?? null,
    dispatch: options.dispatch,
    leave: options.leave,
    loseContext: () => stage.value?.loseContext(),
    restoreContext: () => stage.value?.restoreContext(),
  };
}
