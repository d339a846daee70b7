// Keeps what is heard in step with the state. The player is loaded after the visitor has asked for sound, never before.
import { effect, type ReadonlySignal } from '@preact/signals';
import type { AppState } from '../app/state';
import type { Player } from './player';
import type { When } from './score';

export interface SoundOptions {
  readonly state: ReadonlySignal<AppState>;
  /** The time of year and hour that the picture shows. */
  when(state: AppState): When;
  /** Cap of everything, 0–1; at 0 nothing is ever loaded. */
  readonly volume: number;
  /** The player could not be loaded, or the machine has no sound. */
  failed(): void;
}

/** Starts to follow the state. Returns how to end it. */
export function followSound({ state, when, volume, failed }: SoundOptions): () => void {
  let player: Promise<Player> | null = null;
  const silence = (): void => {
    // A player that could not be loaded has nothing to close; `failed` has been told.
    void player?.then((loaded) => loaded.close()).catch(() => {});
    player = null;
  };
  const stop = effect(() => {
    const now = state.value;
    if (!now.sound || volume <= 0) {
      silence();
      return;
    }
    player ??= import('./player').then(({ createPlayer }) => createPlayer(volume, document));
    const mine = player;
    mine
      .then((loaded) => {
        if (mine === player) loaded.play(now.place, when(now));
      })
      .catch(failed);
  });
  return () => {
    stop();
    silence();
  };
}
