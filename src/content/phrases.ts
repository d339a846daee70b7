// Phrases of Japanese headings, as the build has found them: a heading breaks between phrases, never inside one.

/** Stands between two phrases in the content's file. */
export const PHRASE_END = '|';

/** Pieces of a text, cut at its `breaks`; inside a piece that does not `divide` a break is left out. */
export function cutAt<P extends { readonly text: string }>(
  pieces: readonly P[],
  breaks: readonly number[],
  divides: (piece: P) => boolean,
): P[][] {
  const phrases: P[][] = [[]];
  let place = 0;
  for (const piece of pieces) {
    const { text } = piece;
    const end = place + text.length;
    let from = place;
    for (const at of divides(piece) ? breaks.filter((one) => one > place && one < end) : []) {
      phrases.at(-1)?.push({ ...piece, text: text.slice(from - place, at - place) });
      phrases.push([]);
      from = at;
    }
    phrases.at(-1)?.push({ ...piece, text: text.slice(from - place) });
    if (breaks.includes(end)) phrases.push([]);
    place = end;
  }
  return phrases;
}

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
