// Makes the App the views see: state, content in the present language, and the ways to change them.
import { computed, signal } from '@preact/signals';
import type { ContentFile, Lang } from '../content/types';
import { createEmitter } from '../core/emitter';
import { loadContent } from '../i18n/load';
import { createTranslator } from '../i18n/translate';
import type { KioskConfig } from './kiosk-config';
import { createNavigation } from './navigation';
import type { Extent, Place } from './routes';
import type { Settings } from './settings';
import { type Action, type AppState, reduce } from './state';
import type { App, Insets, OfflineStatus, ScreenAnchor, StageStatus } from './store';

/** The App, and what only the composition root may do with it. */
export interface OwnedApp {
  readonly app: App;
  dispatch(action: Action): void;
  /** Everything of the last visitor goes: place, language, year, what is open, the history. */
  reset(): Promise<void>;
  /** Called by views for signs of life; main connects it to the idle watch. */
  onTouched(listener: () => void): void;
}

export interface AppOptions {
  readonly settings: Settings;
  readonly kiosk: KioskConfig;
  readonly kioskProblem: string | null;
  readonly lang: Lang;
  /** Number of steps of the deck for a plan. */
  stepsOf(file: ContentFile): number;
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
  const first = await fileOf(options.lang);
  const content = signal(first);
  const t = signal(await translator.speak(options.lang, first));
  const extent = (): Extent => ({
    policiesByGoal: content.peek().plan.goals.map((goal) => goal.policies.length),
    steps: options.stepsOf(content.peek()),
  });

  let touched = (): void => {};
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
    place: place ?? { view: 'home' },
    lang: options.lang,
    year: done,
    edition: settings.motion === 'none' ? 'still' : 'moving',
    notice: null,
    source: null,
    idleSecondsLeft: null,
    blank: 'none',
  });
  function dispatch(action: Action): void {
    state.value = reduce(state.value, action);
  }

  if (place === null) arrive(null);

  let wanted: Lang = options.lang;
  async function speak(lang: Lang): Promise<boolean> {
    wanted = lang;
    const file = await fileOf(lang);
    const translate = await translator.speak(lang, file);
    // A later choice has come first.
    if (wanted !== lang) return false;
    content.value = file;
    t.value = translate;
    return true;
  }

  const app: App = {
    settings,
    kiosk: options.kiosk,
    kioskProblem: options.kioskProblem,
    state,
    plan: computed(() => content.value.plan),
    t,
    safeArea: signal<Insets>({ top: 0, right: 0, bottom: 0, left: 0 }),
    stage: signal<StageStatus>({ quality: 'none', drawn: false, contextLosses: 0, pictureReason: null }),
    offline: signal<OfflineStatus>({ supported: false, ready: false, files: 0, updateWaiting: false }),
    anchors: createEmitter<readonly ScreenAnchor[]>(),
    dispatch,
    go: (next, how) => navigation.go(next, how?.replace === true),
    async setLanguage(lang) {
      if (!(await speak(lang))) return;
      navigation.writeLanguage(lang);
      dispatch({ type: 'language', lang });
    },
    touched: () => touched(),
  };

  return {
    app,
    dispatch,
    async reset() {
      const lang = settings.lang ?? options.kiosk.language;
      await speak(lang);
      navigation.writeLanguage(settings.lang);
      navigation.go({ view: 'attract' }, true);
      dispatch({ type: 'reset', lang, year: content.peek().plan.years[0] });
    },
    onTouched(listener) {
      touched = listener;
    },
  };
}
