// What is told of the geopark, in one language: made by tools/content from data/geopark.
// Kept apart from the plan, so that the first view does not wait for it.
import type { Lang } from './types';

/** A proper name or heading. */
export interface Name {
  /** In the language of the file. */
  readonly text: string;
  readonly ja: string;
  /** The Japanese in kana. */
  readonly reading: string;
}

/** Something told, with where it is known from. */
export interface Told {
  /** Stable id (`cave.koganebashira`); that of its label in the picture where it has one. */
  readonly id: string;
  readonly name: Name;
  readonly text: string;
  /** Names of the sources. */
  readonly sources: readonly string[];
}

/** A sight of the cave. */
export interface Station extends Told {
  /** Its measures in words, or null where no source gives any. */
  readonly size: string | null;
}

/** A note on a creature of the cave, and the numbers of the stations (from 1) where the panel offers it. */
export interface CaveNote extends Told {
  readonly stations: readonly number[];
}

/** An age of the stone. */
export interface Age extends Told {
  /** When it was, in words. */
  readonly when: string;
  /** Millions of years ago; null where none is known. */
  readonly million: number | null;
}

/** White, black, red: what an age has left. `age` counts from 0. */
export interface Mark extends Told {
  readonly colour: 'white' | 'black' | 'red';
  readonly age: number;
}

export interface Month extends Told {
  /** 1–12. */
  readonly month: number;
  readonly headline: string;
}

/** A flower or grass, and the first and last month (1–12) in which it is shown. */
export interface Flower extends Told {
  readonly months: readonly [number, number];
}

/** One line of the comparison. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly mine: string;
  readonly dongvan: string;
  readonly sources: readonly string[];
}

/** The four places behind the geopark's entrance, in their order there. */
export const GEOPARK_PLACES = ['plateau', 'cave', 'time', 'dongvan'] as const;
export type GeoparkPlace = (typeof GEOPARK_PLACES)[number];

export interface Geopark {
  readonly lang: Lang;
  readonly hub: Told & { readonly entries: Readonly<Record<GeoparkPlace, string>> };
  readonly plateau: Told & {
    readonly months: readonly Month[];
    readonly burn: Told & { readonly headline: string };
    readonly flora: readonly Flower[];
  };
  readonly cave: Told & { readonly stations: readonly Station[]; readonly notes: readonly CaveNote[] };
  readonly time: Told & { readonly ages: readonly Age[]; readonly marks: readonly Mark[] };
  readonly dongvan: Told & {
    /** In the order of the picture's views. */
    readonly sides: readonly [Told, Told, Told];
    readonly figures: readonly Figure[];
    readonly agreement: Told & { readonly fields: readonly string[] };
  };
}

/** What can be looked up for its sources. */
export interface Sourced {
  readonly title: string;
  readonly text: string;
  readonly sources: readonly string[];
}

const sourced = ({ name, text, sources }: Told): Sourced => ({ title: name.text, text, sources });

/** Everything that is told of the geopark, place by place. */
export function toldOf({ hub, plateau, cave, time, dongvan }: Geopark): readonly Told[] {
  return [
    hub,
    plateau,
    ...plateau.months,
    plateau.burn,
    ...plateau.flora,
    cave,
    ...cave.stations,
    ...cave.notes,
    time,
    ...time.ages,
    ...time.marks,
    dongvan,
    ...dongvan.sides,
    dongvan.agreement,
  ];
}

/** What is told under an id, for the source dialog. Null when there is no such id. */
export function findTold(geopark: Geopark, id: string): Sourced | null {
  const { dongvan } = geopark;
  const found = toldOf(geopark).find((one) => one.id === id);
  if (!found) return null;
  if (!dongvan.sides.includes(found)) return sourced(found);
  // The figures stand on the same page: one source button for both.
  const sources = [...found.sources, ...dongvan.figures.flatMap((figure) => figure.sources)];
  return { ...sourced(found), sources: [...new Set(sources)] };
}
