// Phrases of Japanese headings, as the build has found them: a heading breaks between phrases, never inside one.

/** Stands between two phrases in the content's file. */
export const PHRASE_END = '|';

/** Marked headings → the places (index of a letter) at which each may break. */
export function breaksOf(marked: readonly string[]): ReadonlyMap<string, readonly number[]> {
  return new Map(
    marked.map((heading) => {
      const phrases = heading.split(PHRASE_END);
      let place = 0;
      const breaks = phrases.slice(0, -1).map((phrase) => {
        place += phrase.length;
        return place;
      });
      return [phrases.join(''), breaks];
    }),
  );
}
