// Composition root: the only place that knows everything. Order: words first, then the picture, then offline.

import { effect, type ReadonlySignal } from '@preact/signals';
import { createConductor } from './app/conductor';
import { createApp } from './app/create-app';
import { MORE_TIME, watchIdle } from './app/idle';
import { firstLanguage, rememberLanguage } from './app/language';
import { isUntouched } from './app/left-behind';
import { loadKioskConfig } from './app/load-kiosk-config';
import { momentOf } from './app/moment';
import { isWordsOnly, neighbourOf, type View } from './app/routes';
import { readSettings } from './app/settings';
import { type AppState, isCalm } from './app/state';
import type { ScreenAnchor } from './app/store';
import { openTestHook } from './app/test-hook';
import { CAVE_STATIONS, WAY_BEGINS } from './app/ways';
import { cueOf, monthOf } from './briefing/deck';
import { findItem } from './content/select';
import { tourOf } from './content/tour';
import { tongueOf } from './content/types';
import { wallDate } from './core/clock';
import { after } from './core/timers';
import { watchCorner } from './kiosk/corner';
import { watchErrors } from './kiosk/errors';
import { hardenKiosk } from './kiosk/hardening';
import { askToBeKept, leaveMark } from './kiosk/survival';
import { nameManifest } from './pwa/manifest-name';
import { startUpdates } from './pwa/register';
import { followSound } from './sound/follow';
import type { Cue } from './stage';
import { mountUi } from './ui/mount';
import { later } from './ui/parts/later';

const root = document.documentElement;

/** A briefing is a chunk of its own: most visitors never see one. */
const Present = later(async () => (await import('./briefing/present')).Present);
const Follow = later(async () => (await import('./briefing/follow/follow')).Follow);
const Print = later(async () => (await import('./briefing/print/print')).Print);
const Transcript = later(async () => (await import('./briefing/transcript')).Transcript);
const Staff = later(async () => (await import('./kiosk/staff/staff')).Staff);
const Night = later(async () => (await import('./kiosk/night-view')).Night);
const Speaker = later(async () => (await import('./briefing/speaker/speaker')).Speaker);

/** A place is not ready before its room stands. */
const LATER_ROOMS: Partial<Record<View, { readonly stands: ReadonlySignal<boolean> }>> = {
  present: Present,
  follow: Follow,
  speaker: Speaker,
  print: Print,
  transcript: Transcript,
  staff: Staff,
};

function element<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`index.html has no ${selector}: it must stand before main.ts runs`);
  return found;
}

async function start(): Promise<void> {
  watchErrors();
  // The boot guard has seen this page die too often (src/boot).
  if (root.dataset.start === 'story') return;
  const asked = readSettings(location.search, matchMedia('(prefers-reduced-motion: reduce)').matches);
  const picturesOnly = root.dataset.start === 'pictures';
  const settings = picturesOnly ? { ...asked, quality: 'poster' as const } : asked;
  const kiosk = await loadKioskConfig();
  const owned = await createApp({
    settings,
    kiosk: kiosk.config,
    kioskProblem: kiosk.problem,
    lang: firstLanguage(settings, kiosk.config),
    stations: CAVE_STATIONS,
  });
  const { app } = owned;

  /** What the picture shows in a state. */
  const cueOfState = (state: AppState): Cue => {
    const { place } = state;
    const plan = app.plan.peek();
    const none: Cue = { ...NOWHERE, shot: 'home' };
    const settled = state.year === plan.years[0] ? 0 : 1;
    // Stills and pictures have two years and nothing between.
    const led = isCalm(state) ? null : state.yearLed;
    const years = { year: led ?? settled, yearLed: led !== null };
    switch (place.view) {
      case 'goal':
        return { ...none, ...years, shot: 'goal', goal: place.goal };
      case 'policy':
        return {
          ...none,
          ...years,
          shot: 'policy',
          goal: place.goal,
          policy: place.policy,
          sentence: state.sentence,
        };
      case 'cave':
        return { ...none, shot: 'world', world: 'cave', at: place.station - 1 };
      case 'time':
      case 'dongvan':
        return {
          ...none,
          shot: 'world',
          world: place.view,
          at: state.way ?? WAY_BEGINS[place.view],
          led: state.led,
        };
      case 'overview': {
        const stop = state.tour === null ? undefined : tourOf(plan)[state.tour];
        if (!stop) return { ...none, shot: 'overview' };
        const year = stop.year === plan.years[0] ? 0 : 1;
        return stop.goal === 0 ? none : { ...none, shot: 'goal', goal: stop.goal, year };
      }
      case 'attract':
      case 'geopark':
      case 'plateau':
        return { ...none, shot: place.view };
      case 'present':
      case 'follow': {
        const step = app.deck.peek().steps[place.step - 1];
        return step ? { ...none, ...cueOf(step, plan) } : none;
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
    picturesBecause: picturesOnly ? 'the page has died three times within five minutes' : null,
    state: app.state,
    safeArea: app.safeArea,
    status: app.stage,
    cueOf: cueOfState,
    monthOf: ({ place }) =>
      place.view === 'present' || place.view === 'follow'
        ? monthOf(app.deck.peek().steps[place.step - 1])
        : null,
    wanted: ({ place, night }) => !isWordsOnly(place) && !night,
    labels: (labels) => app.anchors.emit(labels),
    dispatch: owned.dispatch,
    words: element('#ui'),
    picked(id) {
      const { place } = app.state.peek();
      const found = id === null ? null : findItem(app.plan.peek(), id);
      const policy = found?.policy;
      const here = place.view === 'policy' && place.goal === policy?.goal && place.policy === policy.number;
      if (place.view === 'policy' && (here || found === null)) app.dispatch({ type: 'sentence', id });
      // Something of another landmark: first one goes there.
      else if (policy) app.go({ view: 'policy', goal: policy.goal, policy: policy.number });
    },
    stepped(step) {
      const { place, source } = app.state.peek();
      const goals = app.plan.peek().goals;
      const to = neighbourOf(place, step, { policiesByGoal: goals.map(({ policies }) => policies.length) });
      if (to && source === null) app.go(to);
    },
  });

  effect(() => {
    const { place, lang, night } = app.state.value;
    root.lang = tongueOf(lang);
    root.toggleAttribute('data-night', night);
    nameManifest(tongueOf(lang));
    root.dataset.view = place.view;
    root.dataset.mode = settings.mode;
    root.dataset.motion = isCalm(app.state.value) ? 'none' : 'full';
    root.dataset.quality = app.stage.value.quality;
    const room = LATER_ROOMS[place.view];
    const stands = room === undefined || room.stands.value;
    root.dataset.ready = String(stands && (app.stage.value.drawn || isWordsOnly(place)));
  });
  mountUi(app, element('#ui'), { Follow, Night, Present, Print, Speaker, Staff, Transcript });

  followSound({
    state: app.state,
    when: (state) => momentOf(settings, state, wallDate()),
    volume: kiosk.config.soundVolume,
    failed: () => app.dispatch({ type: 'sound', on: false }),
  });

  const ready = new Promise<void>((resolve) => {
    effect(() => {
      if (app.stage.value.drawn || isWordsOnly(app.state.value.place)) resolve();
    });
  });

  const atRest = (): boolean => {
    const { view } = app.state.value.place;
    return view === 'attract' || (view === 'home' && idle.quietMs() > REST_AT_HOME_MS);
  };
  const firstLang = settings.lang ?? kiosk.config.language;
  const idle = watchIdle({
    idleSeconds: () => kiosk.config.idleSeconds * (app.state.value.moreTime ? MORE_TIME : 1),
    warningSeconds: kiosk.config.warningSeconds,
    suspended: () => {
      const state = app.state.value;
      if (settings.mode !== 'kiosk' || state.tour !== null || state.night) return true;
      // An emergency notice of the city covers everything (src/kiosk/fleet).
      if (root.hasAttribute('data-emergency')) return true;
      const untouched = isUntouched(state, firstLang, app.plan.value.years[0]);
      return untouched || NEVER_IDLE.includes(state.place.view);
    },
    warn: (secondsLeft) => app.dispatch({ type: 'idle-warning', secondsLeft }),
    reset: () => void owned.reset(),
  });
  owned.onSigns(idle);
  if (settings.mode === 'kiosk') {
    hardenKiosk(root);
    askToBeKept();
    void import('./kiosk/usage/record').then(({ recordUsage }) => recordUsage(app));
  } else effect(() => rememberLanguage(app.state.value.lang));

  if (settings.test)
    openTestHook({
      ready,
      stage: conductor.stage,
      state: app.state,
      anchors: () => anchors,
      read: (reading) => app.dispatch({ type: 'reading', reading }),
      dispatch: owned.dispatch,
      leave: owned.reset,
    });
  effect(() => {
    const stage = conductor.stage.value;
    app.probe.value = stage && { frames: () => stage.info().frames };
  });
  owned.onTestPlaces(async (progress) => {
    const { placesOf, testPlaces } = await import('./app/self-test');
    const stage = conductor.stage.peek();
    const goals = app.plan.peek().goals;
    return testPlaces({
      stage,
      places: placesOf(
        goals.map(({ policies }) => policies.length),
        CAVE_STATIONS,
      ),
      cueOf: (place) =>
        cueOfState({ ...app.state.peek(), place, year: app.plan.peek().years[0], yearLed: null, tour: null }),
      wanted: () => app.state.peek().place.view === 'staff' && conductor.stage.peek() === stage,
      progress(done, all) {
        // Whoever waits for the end is there, though nothing is touched.
        app.touched();
        progress(done, all);
      },
      restore() {
        const state = app.state.peek();
        stage?.setStill(isCalm(state));
        stage?.setMoment(momentOf(settings, state, wallDate()));
        stage?.show(cueOfState(state));
      },
    });
  });
  watchCorner(() => {
    app.dispatch({ type: 'night', on: false });
    app.go({ view: 'staff' });
  });
  void leaveMark();
  startUpdates({ atRest, status: app.offline });
  // A tablet that opens the same address is not the kiosk whose name stands in kiosk.json.
  if (kiosk.config.fleet && settings.mode === 'kiosk')
    void import('./kiosk/fleet/fleet').then(({ startFleet }) => startFleet(app, atRest));
  // Not needed before the first place stands, but needed if it never does; and not worth an error where it cannot be had.
  await Promise.race([ready, new Promise<void>((resolve) => after(FIRST_PLACE_WITHIN_MS, resolve))]);
  const care = await import('./kiosk/care').catch(() => null);
  care?.startCare({
    hours: settings.mode === 'kiosk' ? kiosk.config.openingHours : null,
    timeZone: kiosk.config.timeZone,
    deserted: () => {
      const untouched = isUntouched(app.state.value, firstLang, app.plan.value.years[0]);
      return untouched && idle.quietMs() > DESERTED_MS;
    },
    isNight: () => app.state.value.night,
    night: (on) => app.dispatch({ type: 'night', on }),
    kiosk: settings.mode === 'kiosk',
    manual: settings.test,
    atRest,
    drawn: conductor.drawn,
    pictured: () => !isWordsOnly(app.state.peek().place),
    rebuild: () => conductor.rebuild('the picture froze'),
    pictures: conductor.usePictures,
  });
  after(LANGUAGES_AFTER_MS, () => void owned.prepareLanguages());
}

/** Then the page is looked after whether or not its first place stands. */
const FIRST_PLACE_WITHIN_MS = 60_000;
/** The other languages are loaded when the first place has stood for so long. */
const LANGUAGES_AFTER_MS = 2_000;

/** A cue of the plateau that looks at nothing yet. */
const NOWHERE = {
  world: null,
  goal: 0,
  policy: 0,
  year: 0,
  yearLed: false,
  sentence: null,
  at: 0,
  led: false,
} as const;

/** Where nobody is sent away for being quiet: a briefing. */
const NEVER_IDLE: readonly View[] = ['present', 'speaker', 'follow'];

/** At closing time the screen goes dark only when nobody has been here for so long. */
const DESERTED_MS = 60_000;

/** At home a waiting update is applied only after this long without input. */
const REST_AT_HOME_MS = 60_000;

void start();
