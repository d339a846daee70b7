// Makes the App the views see: state, content in the present language, and the ways to change them.
import { computed, signal } from '@preact/signals';
import type { Geopark } from '../content/geopark';
import { type ContentFile, LANGUAGES, type Lang } from '../content/types';
import { createEmitter } from '../core/emitter';
import { loadContent, loadGeopark } from '../i18n/load';
import { createTranslator } from '../i18n/translate';
import type { IdleWatch } from './idle';
import type { KioskConfig } from './kiosk-config';
import { AT_FIRST, forgetPage } from './left-behind';
import { createNavigation } from './navigation';
import { READING_AT_FIRST } from './reading';
import type { Extent, Place } from './routes';
import type { Settings } from './settings';
import { type Action, type AppState, reduce } from './state';
import type { App, Insets, OfflineStatus, PictureProbe, ScreenAnchor, StageStatus } from './store';

/** The App, and what only the composition root may do with it. */
export interface OwnedApp {
  readonly app: App;
  dispatch(action: Action): void;
  /** Everything of the last visitor goes: place, language, year, what is open, the history. */
  reset(): Promise<void>;
  /** Connects what views say of their visitor to the idle watch. */
  onSigns(idle: Pick<IdleWatch, 'touched' | 'hold'>): void;
  /** How places are tested; main connects it to the stage. */
  onTestPlaces(test: App['testPlaces']): void;
  /** Loads the words and letters of every language, one after the other, so that each is spoken at a touch. Never rejects. */
  prepareLanguages(): Promise<void>;
}

export interface AppOptions {
  readonly settings: Settings;
  readonly kiosk: KioskConfig;
  readonly kioskProblem: string | null;
  readonly lang: Lang;
  /** Stations of the walk through the cave. */
  readonly stations: number;
}

/** Loads the first language and reads the address. Rejects when the content of no language can be loaded. */
export async function createApp(options: AppOptions): Promise<OwnedApp> {
  const { settings } = options;
  const translator = await createTranslator(settings.test);
  const files = new Map<Lang, ContentFile>();
  const fileOf = async (lang: Lang): Promise<ContentFile> => {
    const file = files.get(lang) ?? (await loadContent(lang));
    files.set(lang, file);
    return file;
  };
  const told = new Map<Lang, Geopark>();
  /** The geopark's words; null when they cannot be had, so that everything else goes on without them. */
  const geoparkOf = async (lang: Lang): Promise<Geopark | null> => {
    const known = told.get(lang) ?? (await loadGeopark(lang).catch(() => null));
    if (known) told.set(lang, known);
    return known;
  };
  const first = await fileOf(options.lang);
  const content = signal(first);
  const geopark = signal<Geopark | null>(null);
  const t = signal(await translator.speak(options.lang, first));
  const extent = (): Extent => ({
    policiesByGoal: content.peek().plan.goals.map((goal) => goal.policies.length),
    steps: content.peek().deck.steps.map(({ id }) => id),
    stations: options.stations,
  });

  let touched = (): void => {};
  let hold = (): (() => void) => () => {};
  let testPlaces: App['testPlaces'] = async () => [];
  const arrive = (place: Place | null): void => {
    if (place) {
      dispatch({ type: 'go', place });
      return;
    }
    navigation.go({ view: 'home' }, true);
    dispatch({ type: 'go', place: { view: 'home' }, notice: 'wrong-address' });
  };
  const navigation = createNavigation(extent, settings.mode === 'kiosk', arrive);
  const place = navigation.read();
  const [done] = first.plan.years;
  const state = signal<AppState>({
    ...AT_FIRST,
    place: place ?? { view: 'home' },
    lang: options.lang,
    year: done,
    edition: settings.motion === 'none' ? 'still' : 'moving',
    visit: 0,
    night: false,
    reading: { ...READING_AT_FIRST, furigana: settings.furigana },
  });
  function dispatch(action: Action): void {
    state.value = reduce(state.value, action);
  }

  if (place === null) arrive(null);

  let wanted: Lang = options.lang;
  /** Switches the words; `geopark` in hand or null. Returns whether no later choice has come first. */
  async function speak(lang: Lang, aboutGeoparkSoon: Promise<Geopark | null>): Promise<boolean> {
    wanted = lang;
    const [file, aboutGeopark] = await Promise.all([fileOf(lang), aboutGeoparkSoon]);
    const translate = await translator.speak(lang, file);
    // A later choice has come first.
    if (wanted !== lang) return false;
    content.value = file;
    geopark.value = aboutGeopark;
    t.value = translate;
    return true;
  }

  /** What is told of the geopark, as soon as it is there. */
  function tellGeopark(lang: Lang): void {
    void geoparkOf(lang).then((about) => {
      if (wanted === lang) geopark.value = about;
    });
  }
  // The first words do not wait for the geopark's.
  tellGeopark(options.lang);

  const app: App = {
    settings,
    kiosk: options.kiosk,
    kioskProblem: options.kioskProblem,
    state,
    plan: computed(() => content.value.plan),
    glossary: computed(() => content.value.glossary),
    phrases: computed(() => content.value.phrases),
    media: computed(() => content.value.media),
    deck: computed(() => content.value.deck),
    geopark,
    t,
    safeArea: signal<Insets>({ top: 0, right: 0, bottom: 0, left: 0 }),
    stage: signal<StageStatus>({ quality: 'none', drawn: false, contextLosses: 0, pictureReason: null }),
    offline: signal<OfflineStatus>({
      supported: false,
      ready: false,
      files: 0,
      expected: 0,
      updateWaiting: false,
      audit: null,
    }),
    probe: signal<PictureProbe | null>(null),
    testPlaces: (progress) => testPlaces(progress),
    fleet: signal<App['fleet']['value']>(null),
    anchors: createEmitter<readonly ScreenAnchor[]>(),
    dispatch,
    go: (next, how) => navigation.go(next, how?.replace === true),
    async setLanguage(lang) {
      if (!(await speak(lang, geoparkOf(lang)))) return;
      navigation.writeLanguage(lang);
      dispatch({ type: 'language', lang });
    },
    touched: () => touched(),
    hold: () => hold(),
  };

  return {
    app,
    dispatch,
    async reset() {
      const lang = settings.lang ?? options.kiosk.language;
      // Neither a slow network nor a lost file may keep the last visitor's things on the screen.
      const spoken = await speak(lang, Promise.resolve(told.get(lang) ?? null)).catch(() => false);
      tellGeopark(spoken ? lang : wanted);
      navigation.writeLanguage(settings.lang);
      navigation.go({ view: 'attract' }, true);
      dispatch({
        type: 'reset',
        lang: spoken ? lang : state.peek().lang,
        year: content.peek().plan.years[0],
      });
      // Who asked for motion on a screen that is to be still has gone.
      if (settings.motion === 'none' && state.peek().edition === 'moving')
        dispatch({ type: 'edition', edition: 'still' });
      forgetPage();
    },
    onSigns(idle) {
      touched = idle.touched;
      hold = idle.hold;
    },
    onTestPlaces(test) {
      testPlaces = test;
    },
    async prepareLanguages() {
      for (const lang of LANGUAGES) {
        await fileOf(lang).catch(() => undefined);
        await geoparkOf(lang);
      }
      for (const face of document.fonts) await face.load().catch(() => undefined);
    },
  };
}
