// Composition root: the only place that knows everything. Order: words first, then the picture, then offline.
import { effect } from '@preact/signals';
import { createConductor } from './app/conductor';
import { createApp } from './app/create-app';
import { watchIdle } from './app/idle';
import { firstLanguage, rememberLanguage } from './app/language';
import { loadKioskConfig } from './app/load-kiosk-config';
import { readSettings } from './app/settings';
import type { AppState } from './app/state';
import type { ScreenAnchor } from './app/store';
import { openTestHook } from './app/test-hook';
import { buildDeck, cueOf } from './briefing/deck';
import { Present } from './briefing/present';
import { hardenKiosk } from './kiosk/hardening';
import { Staff } from './kiosk/staff';
import { startUpdates } from './pwa/register';
import type { Cue } from './stage';
import { mountUi } from './ui/mount';

const root = document.documentElement;

function element<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`index.html has no ${selector}: it must stand before main.ts runs`);
  return found;
}

async function start(): Promise<void> {
  const settings = readSettings(location.search, matchMedia('(prefers-reduced-motion: reduce)').matches);
  const kiosk = await loadKioskConfig();
  const owned = await createApp({
    settings,
    kiosk: kiosk.config,
    kioskProblem: kiosk.problem,
    lang: firstLanguage(settings, kiosk.config),
    stepsOf: (file) => buildDeck(file.plan).length,
  });
  const { app } = owned;

  /** What the picture shows in a state. */
  const cueOfState = (state: AppState): Cue => {
    const { place } = state;
    const plan = app.plan.peek();
    const none: Cue = { shot: 'home', goal: 0, policy: 0, year: 0 };
    const year = state.year === plan.years[0] ? 0 : 1;
    switch (place.view) {
      case 'goal':
        return { shot: 'goal', goal: place.goal, policy: 0, year };
      case 'policy':
        return { shot: 'policy', goal: place.goal, policy: place.policy, year };
      case 'attract':
      case 'overview':
        return { ...none, shot: place.view };
      case 'present': {
        const step = buildDeck(plan)[place.step - 1];
        return step ? cueOf(step, plan) : none;
      }
      default:
        return none;
    }
  };

  let anchors: readonly ScreenAnchor[] = [];
  app.anchors.on((moved) => {
    anchors = moved;
  });
  const conductor = createConductor({
    host: element('#stage'),
    poster: element<HTMLImageElement>('#stage img'),
    settings,
    state: app.state,
    safeArea: app.safeArea,
    status: app.stage,
    cueOf: cueOfState,
    labels: (labels) => app.anchors.emit(labels),
    dispatch: owned.dispatch,
  });

  effect(() => {
    const { place, lang, edition } = app.state.value;
    root.lang = lang;
    root.dataset.view = place.view;
    root.dataset.mode = settings.mode;
    root.dataset.motion = edition === 'moving' ? 'full' : 'none';
    root.dataset.quality = app.stage.value.quality;
    root.dataset.ready = String(app.stage.value.drawn);
  });
  mountUi(app, element('#ui'), { Present, Staff });

  const ready = new Promise<void>((resolve) => {
    effect(() => {
      if (app.stage.value.drawn) resolve();
    });
  });

  const atRest = (): boolean => {
    const { view } = app.state.value.place;
    return view === 'attract' || (view === 'home' && idle.quietMs() > REST_AT_HOME_MS);
  };
  const idle = watchIdle({
    idleSeconds: kiosk.config.idleSeconds,
    warningSeconds: kiosk.config.warningSeconds,
    suspended: () => settings.mode !== 'kiosk' || ['attract', 'present'].includes(app.state.value.place.view),
    warn: (secondsLeft) => app.dispatch({ type: 'idle-warning', secondsLeft }),
    reset: () => void owned.reset(),
  });
  owned.onTouched(() => idle.touched());
  if (settings.mode === 'kiosk') hardenKiosk(root);
  else effect(() => rememberLanguage(app.state.value.lang));

  if (settings.test)
    openTestHook({ ready, stage: conductor.stage, state: app.state, anchors: () => anchors });
  startUpdates({ atRest, status: app.offline });
}

/** At home a waiting update is applied only after this long without input. */
const REST_AT_HOME_MS = 60_000;

void start();
