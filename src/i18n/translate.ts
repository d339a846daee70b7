// i18next with the interface's texts. Keys are typed from the Japanese file; a missing key is a compile error.
import i18next, { type i18n, type TFunction } from 'i18next';
import type { ContentFile, Lang } from '../content/types';

export type Translate = TFunction;

/** The one instance and its languages. */
export interface Translator {
  /** Adds a language's texts and speaks it. Returns the function that translates into it. */
  speak(lang: Lang, file: ContentFile): Promise<Translate>;
}

/** Creates a translator that speaks nothing yet. In `strict` mode a missing key throws (tests). */
export async function createTranslator(strict: boolean): Promise<Translator> {
  const instance: i18n = i18next.createInstance();
  await instance.init({
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: strict,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(
        `No text for "${key}" in ${instance.language}: add it to data/ui/${instance.language}.yaml`,
      );
    },
  });
  return {
    async speak(lang, file) {
      instance.addResourceBundle(lang, 'translation', file.ui, false, true);
      await instance.changeLanguage(lang);
      return instance.getFixedT(lang);
    },
  };
}
