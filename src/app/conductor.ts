// Brings the picture to the state: the stage where it can run, composed stills where motion is not wanted,
// pictures where there is no WebGL. It never leaves the screen empty: a picture covers until the stage has drawn.
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { monotonicMs, wallDate } from '../core/clock';
import { seasonOfMonth } from '../core/seasons';
import { every } from '../core/timers';
import type { Cue, Stage } from '../stage';
import { type Moment, momentOf } from './moment';
import { createPictures } from './pictures';
import type { Settings } from './settings';
import { type Action, type AppState, isCalm } from './state';
import type { Insets, ScreenAnchor, StageStatus } from './store';
import { watchTouches } from './touches';

/** What the conductor needs of the app. */
export interface ConductorOptions {
  readonly host: HTMLElement;
  readonly poster: HTMLImageElement;
  readonly settings: Settings;
  /** Why only pictures may be shown, or null where nothing speaks against scenes but what {@link settings} say. */
  readonly picturesBecause: string | null;
  readonly state: ReadonlySignal<AppState>;
  readonly safeArea: Signal<Insets>;
  readonly status: Signal<StageStatus>;
  cueOf(state: AppState): Cue;
  /** Month of the year (0–12) that the place itself asks for, or null. */
  monthOf(state: AppState): number | null;
  /** Whether there is anything to draw in this place. Where there is not, the stage is given back. */
  wanted(state: AppState): boolean;
  labels(labels: readonly ScreenAnchor[]): void;
  dispatch(action: Action): void;
  /** The layer of words over the picture. */
  readonly words: HTMLElement;
  /** An object of a sentence was touched in the picture, or nothing (null). */
  picked(sentence: string | null): void;
  /** A swipe or a key asks for the neighbour, onwards (1) or back (-1). */
  stepped(step: 1 | -1): void;
}

export interface Conductor {
  /** The stage, once and while it runs. */
  readonly stage: ReadonlySignal<Stage | null>;
  /** Frames drawn so far while scenes move by themselves; null while nothing is meant to move. */
  drawn(): number | null;
  /** Builds the renderer anew; the second time within a minute pictures take over. */
  rebuild(reason: string): void;
  /** From now on pictures. */
  usePictures(reason: string): void;
  dispose(): void;
}

const MOMENT_EVERY_MS = 5 * 60_000;
/** What breaks again so soon will not be mended by a third renderer. */
const REBUILT_AGAIN_MS = 60_000;

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
  const moment = (now: AppState): Moment => momentOf(settings, now, wallDate(), options.monthOf(now));
  const pictureCue = (now: AppState) => ({
    ...options.cueOf(now),
    season: seasonOfMonth(moment(now).month),
  });
  const pictures = createPictures(options.poster, (labels) => {
    options.labels(labels);
    if (status.value.quality === 'poster') status.value = { ...status.value, drawn: true };
  });
  const stops: (() => void)[] = [];
  let disposed = false;
  /** Whether the stage stands or is being built. */
  let raised = false;
  /** Counts the times it was built or given back: a stage that comes too late is not wanted any more. */
  let attempt = 0;

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
    pictures.show(pictureCue(state.value));
  }

  async function raise(): Promise<void> {
    attempt += 1;
    const mine = attempt;
    try {
      const { createStage } = await import('../stage');
      if (disposed) return;
      const built = await createStage(options.host, {
        tier: settings.quality === 'poster' ? 'auto' : settings.quality,
        still: isCalm(state.value),
        manual: settings.test,
        seed: settings.seed,
        cue: options.cueOf(state.value),
        moment: moment(state.value),
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
          gone: rebuild,
        },
      });
      if (disposed || state.value.edition === 'picture' || mine !== attempt) {
        built.dispose();
        return;
      }
      stage.value = built;
      pictures.setCovering(false);
    } catch (error) {
      usePictures(error instanceof Error ? error.message : String(error), true);
    }
  }

  let rebuiltMs = Number.NEGATIVE_INFINITY;
  function rebuild(reason: string): void {
    if (state.peek().edition === 'picture') return;
    const now = monotonicMs();
    const again = now - rebuiltMs < REBUILT_AGAIN_MS;
    rebuiltMs = now;
    if (again || !raised) {
      if (raised) usePictures(reason, true);
      return;
    }
    const old = stage.peek();
    stage.value = null;
    old?.dispose();
    status.value = { ...status.peek(), drawn: false };
    pictures.setCovering(true);
    void raise();
  }

  /** Builds the stage on coming to a place that shows one, and gives it back on leaving for words alone. */
  function raiseWhereWanted(): void {
    const wanted = options.wanted(state.value);
    if (state.value.edition === 'picture' || wanted === raised) return;
    raised = wanted;
    if (wanted) {
      void raise();
      return;
    }
    attempt += 1;
    const old = stage.peek();
    if (!old) return;
    stage.value = null;
    old.dispose();
    pictures.setCovering(true);
  }

  if (settings.quality === 'poster')
    usePictures(options.picturesBecause ?? 'the address asks for pictures (quality=poster)', false);
  else stops.push(effect(raiseWhereWanted));

  let lastCue = '';
  stops.push(
    watchTouches(options.host, options.words, {
      tap(x, y) {
        const { place, source } = state.peek();
        if (source !== null || (place.view !== 'goal' && place.view !== 'policy')) return;
        options.picked(stage.peek()?.pick(x, y) ?? null);
      },
      step: options.stepped,
    }),
    effect(() => {
      const cue = options.cueOf(state.value);
      const running = stage.value;
      const where = `${cue.shot} ${cue.world} ${cue.goal} ${cue.policy}`;
      const { season } = pictureCue(state.value);
      const key = `${where} | ${cue.year} ${cue.sentence} ${cue.at} ${season} ${running === null}`;
      if (key === lastCue) return;
      const samePlace = lastCue.startsWith(`${where} |`);
      lastCue = key;
      if (!samePlace) status.value = { ...status.peek(), drawn: false };
      if (running) running.show(cue);
      pictures.show(pictureCue(state.value));
    }),
    effect(() => {
      const free = freeRect(options.safeArea.value);
      stage.value?.setFree(free);
      pictures.setInsets(options.safeArea.value);
    }),
    effect(() => {
      stage.value?.setStill(isCalm(state.value));
    }),
    effect(() => {
      const running = stage.value;
      const now = moment(state.value);
      running?.setMoment(now);
    }),
    every(MOMENT_EVERY_MS, () => stage.peek()?.setMoment(moment(state.peek()))),
  );

  return {
    stage,
    drawn() {
      const running = stage.peek();
      const moving = state.peek().edition === 'moving' && !settings.test;
      return running && moving ? running.info().frames : null;
    },
    rebuild,
    usePictures: (reason) => {
      if (state.peek().edition !== 'picture') usePictures(reason, true);
    },
    dispose() {
      disposed = true;
      for (const stop of stops) stop();
      stage.value?.dispose();
      pictures.dispose();
    },
  };
}
