// What the picture shows, in words: for who cannot see it, and read aloud before a place's own words.
import { effect } from '@preact/signals';
import type { Place } from '../../app/routes';
import type { App } from '../../app/store';
import type { Lang } from '../../content/types';

/** The description of a place's picture; null where there is no picture to describe. */
export type Describe = (place: Place) => string | null;

const FILES = import.meta.glob<{ default: Readonly<Record<string, string>> }>(
  '../../content/generated/pictures-*.json',
);

/** Id of what a place shows, as data/pictures.yaml names it. */
export function pictureOf(place: Place): string {
  if (place.view === 'goal') return `g${place.goal}`;
  if (place.view === 'policy') return `g${place.goal}.p${place.policy}`;
  return place.view;
}

/** The descriptions in a layer. Where they cannot be had, none. */
export async function loadDescriptions(lang: Lang): Promise<Describe> {
  const load = FILES[`../../content/generated/pictures-${lang}.json`];
  const texts = await load?.().catch(() => null);
  return (place) => texts?.default[pictureOf(place)] ?? null;
}

/** Keeps a landmark of the picture, with what it shows in words, in step with the place and the language. Returns how to stop. */
export function describePicture(app: App, picture: HTMLElement): () => void {
  const words = document.createElement('p');
  words.className = 'visually-hidden';
  picture.prepend(words);
  let latest = 0;
  const stop = effect(() => {
    const { lang, place } = app.state.value;
    const name = app.t.value('app.picture');
    latest += 1;
    const mine = latest;
    void loadDescriptions(lang).then((describe) => {
      if (mine !== latest) return;
      const text = describe(place);
      words.textContent = text;
      if (text === null) {
        picture.removeAttribute('role');
        picture.removeAttribute('aria-label');
      } else {
        picture.setAttribute('role', 'region');
        picture.setAttribute('aria-label', name);
      }
    });
  });
  return () => {
    stop();
    words.remove();
  };
}
