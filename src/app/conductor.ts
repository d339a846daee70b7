// Brings the picture to the state: the stage where it can run, composed stills where motion is not wanted,
// pictures where there is no WebGL. It never leaves the screen empty: a picture covers until the stage has drawn.
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { wallDate } from '../core/clock';
import { seasonOfMonth } from '../core/seasons';
import { every } from '../core/timers';
import type { Cue, Moment, Stage } from '../stage';
import { createPictures } from './pictures';
import type { Settings } from './settings';
import type { Action, AppState } from './state';
import type { Insets, ScreenAnchor, StageStatus } from './store';

/** What the conductor needs of the app. */
export interface ConductorOptions {
  readonly host: HTMLElement;
  readonly poster: HTMLImageElement;
  readonly settings: Settings;
  readonly state: ReadonlySignal<AppState>;
  readonly safeArea: Signal<Insets>;
  readonly status: Signal<StageStatus>;
  cueOf(state: AppState): Cue;
  labels(labels: readonly ScreenAnchor[]): void;
  dispatch(action: Action): void;
}

export interface Conductor {
  /** The stage, once and while it runs. */
  readonly stage: ReadonlySignal<Stage | null>;
  dispose(): void;
}

const MOMENT_EVERY_MS = 5 * 60_000;
/** With the clock in a test's hands the moment is fixed as well. */
const TEST_MOMENT: Moment = { season: 'autumn', hour: 16 };

/** The season and hour to show: as the address asks, else today's. */
export function momentOf(settings: Settings, now: Date): Moment {
  const today: Moment = settings.test
    ? TEST_MOMENT
    : { season: seasonOfMonth(now.getMonth()), hour: now.getHours() + now.getMinutes() / 60 };
  return { season: settings.season ?? today.season, hour: settings.hour ?? today.hour };
}

/** The free part of the window as a rectangle. */
function freeRect(insets: Insets): { x: number; y: number; width: number; height: number } {
  return {
    x: insets.left,
    y: insets.top,
    width: Math.max(1, window.innerWidth - insets.left - insets.right),
    height: Math.max(1, window.innerHeight - insets.top - insets.bottom),
  };
}

/** Starts to follow the state. */
export function createConductor(options: ConductorOptions): Conductor {
  const { settings, state, status } = options;
  const stage = signal<Stage | null>(null);
  const pictures = createPictures(options.poster, (labels) => {
    options.labels(labels);
    if (status.value.quality === 'poster') status.value = { ...status.value, drawn: true };
  });
  let disposed = false;

  /** From now on pictures, whatever happens. The story goes on where it was. */
  function usePictures(reason: string, notice: boolean): void {
    const old = stage.value;
    stage.value = null;
    old?.dispose();
    status.value = { ...status.value, quality: 'poster', drawn: false, pictureReason: reason };
    options.dispatch({
      type: 'edition',
      edition: 'picture',
      ...(notice ? { notice: 'picture-edition' } : {}),
    });
    pictures.setCovering(true);
    pictures.show(options.cueOf(state.value));
  }

  async function raise(): Promise<void> {
    try {
      const { createStage } = await import('../stage');
      if (disposed) return;
      const built = await createStage(options.host, {
        tier: settings.quality === 'poster' ? 'auto' : settings.quality,
        still: state.value.edition === 'still',
        manual: settings.test,
        seed: settings.seed,
        cue: options.cueOf(state.value),
        moment: momentOf(settings, wallDate()),
        free: freeRect(options.safeArea.value),
        report: {
          drawn: () => {
            status.value = { ...status.value, drawn: true };
          },
          labels: options.labels,
          tier: (tier) => {
            status.value = { ...status.value, quality: tier };
          },
          still: () => options.dispatch({ type: 'edition', edition: 'still' }),
          lost: (contextLosses) => {
            status.value = { ...status.value, contextLosses, drawn: false };
          },
          failed: (reason) => usePictures(reason, true),
        },
      });
      if (disposed || state.value.edition === 'picture') {
        built.dispose();
        return;
      }
      stage.value = built;
      pictures.setCovering(false);
    } catch (error) {
      usePictures(error instanceof Error ? error.message : String(error), true);
    }
  }

  if (settings.quality === 'poster') usePictures('the address asks for pictures (quality=poster)', false);
  else void raise();

  let lastCue = '';
  const stops = [
    effect(() => {
      const cue = options.cueOf(state.value);
      const running = stage.value;
      const key = `${cue.shot} ${cue.goal} ${cue.policy} ${cue.year} ${running === null}`;
      if (key === lastCue) return;
      const samePlace = lastCue.split(' ').slice(0, 3).join(' ') === key.split(' ').slice(0, 3).join(' ');
      lastCue = key;
      if (!samePlace) status.value = { ...status.peek(), drawn: false };
      if (running) running.show(cue);
      pictures.show(cue);
    }),
    effect(() => {
      const free = freeRect(options.safeArea.value);
      stage.value?.setFree(free);
    }),
    effect(() => {
      stage.value?.setStill(state.value.edition === 'still');
    }),
    every(MOMENT_EVERY_MS, () => stage.peek()?.setMoment(momentOf(settings, wallDate()))),
  ];

  return {
    stage,
    dispose() {
      disposed = true;
      for (const stop of stops) stop();
      stage.value?.dispose();
      pictures.dispose();
    },
  };
}
