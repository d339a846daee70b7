// One file of content for each language, loaded when it is first spoken. The worker has them all, so no network is needed.
import type { ContentFile, Lang } from '../content/types';

const LOADERS: Readonly<Record<Lang, () => Promise<{ default: unknown }>>> = {
  ja: () => import('../content/generated/ja.json'),
  en: () => import('../content/generated/en.json'),
  vi: () => import('../content/generated/vi.json'),
};

/** Loads everything that is said in `lang`. The build has checked its shape. */
export async function loadContent(lang: Lang): Promise<ContentFile> {
  return (await LOADERS[lang]()).default as ContentFile;
}
