// What is said in the audience's language, which need not be the speaker's.
import { useEffect, useState } from 'preact/hooks';
import type { App } from '../../app/store';
import type { Lang } from '../../content/types';
import { loadContent } from '../../i18n/load';
import { createTranslator } from '../../i18n/translate';
import type { Content } from './step-picture';

/** Content in `lang`; the page's own until that is loaded. */
export function useContentIn(app: App, lang: Lang): Content {
  const own: Content = {
    lang: app.state.value.lang,
    plan: app.plan.value,
    steps: app.deck.value.steps,
    t: app.t.value,
  };
  const [loaded, setLoaded] = useState<Content | null>(null);
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<void> => {
      const file = await loadContent(lang);
      const t = await (await createTranslator(false)).speak(lang, file);
      if (!gone) setLoaded({ lang, plan: file.plan, steps: file.deck.steps, t });
    };
    void load();
    return () => {
      gone = true;
    };
  }, [lang]);
  return lang !== own.lang && loaded?.lang === lang ? loaded : own;
}
