// Addresses and places: `#/goal/1/2` and back. Pure; the browser's location is handled in history.ts.

/** Where the visitor is. */
export type Place =
  | { readonly view: 'attract' }
  | { readonly view: 'home' }
  | { readonly view: 'goal'; readonly goal: number }
  | { readonly view: 'policy'; readonly goal: number; readonly policy: number }
  | { readonly view: 'overview' }
  /** Entrance to the plateau's year, the cave, deep time and the friendship with Đồng Văn. */
  | { readonly view: 'geopark' }
  | { readonly view: 'plateau' }
  /** `station` counts from 1, in walking order. */
  | { readonly view: 'cave'; readonly station: number }
  | { readonly view: 'time' }
  | { readonly view: 'dongvan' }
  /** `step` counts from 1. */
  | { readonly view: 'present'; readonly step: number }
  /** The speaker's window of a briefing, a listener's tablet, and the handout. */
  | { readonly view: 'speaker' }
  | { readonly view: 'follow'; readonly step: number }
  | { readonly view: 'print' }
  /** All words of the briefing, without a picture. */
  | { readonly view: 'transcript' }
  | { readonly view: 'staff' };

export type View = Place['view'];

/** What can be asked for: policies by goal (index 0 is goal 1) and the steps of the deck by their ids. */
export interface Extent {
  readonly policiesByGoal: readonly number[];
  readonly steps: readonly string[];
  /** Stations of the walk through the cave. */
  readonly stations: number;
}

const FIXED: Readonly<Record<string, Place>> = {
  '': { view: 'attract' },
  home: { view: 'home' },
  overview: { view: 'overview' },
  geopark: { view: 'geopark' },
  present: { view: 'present', step: 1 },
  speaker: { view: 'speaker' },
  follow: { view: 'follow', step: 1 },
  print: { view: 'print' },
  transcript: { view: 'transcript' },
  staff: { view: 'staff' },
};

/** A whole number from 1 to `max`, or null. */
function ordinal(text: string | undefined, max: number): number | null {
  if (text === undefined || !/^[1-9]\d{0,3}$/.test(text)) return null;
  const value = Number(text);
  return value <= max ? value : null;
}

/** A place behind the geopark's entrance: `plateau`, `cave`, `cave/3`, `time`, `dongvan`. */
function parseGeopark(parts: readonly string[], extent: Extent): Place | null {
  const [name, number] = parts;
  if (name === 'cave' && parts.length <= 2) {
    const station = parts.length === 1 ? 1 : ordinal(number, extent.stations);
    return station === null ? null : { view: 'cave', station };
  }
  if (parts.length !== 1) return null;
  return name === 'plateau' || name === 'time' || name === 'dongvan' ? { view: name } : null;
}

/**
 * Reads an address (`#/goal/1`, with or without `#`). Null when no such place exists. A step of the briefing is named by its
 * number, or by its id (`#/present/g1.p2.fy2022.1`), which stays when others are moved or hidden.
 */
export function parseAddress(hash: string, extent: Extent): Place | null {
  const [path = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter((part) => part !== '');
  const fixed = parts.length <= 1 ? FIXED[parts[0] ?? ''] : undefined;
  if (fixed) return fixed;
  const [room, first, second] = parts;
  if ((room === 'present' || room === 'follow') && parts.length === 2) {
    const step = ordinal(first, extent.steps.length) ?? extent.steps.indexOf(first ?? '') + 1;
    return step === 0 ? null : { view: room, step };
  }
  if (room === 'geopark') return parseGeopark(parts.slice(1), extent);
  if (room === 'goal' && (parts.length === 2 || parts.length === 3)) {
    const goal = ordinal(first, extent.policiesByGoal.length);
    if (goal === null) return null;
    if (parts.length === 2) return { view: 'goal', goal };
    const policy = ordinal(second, extent.policiesByGoal[goal - 1] ?? 0);
    return policy === null ? null : { view: 'policy', goal, policy };
  }
  return null;
}

/** The address of a place, with `#`. */
export function addressOf(place: Place): string {
  switch (place.view) {
    case 'attract':
      return '#/';
    case 'goal':
      return `#/goal/${place.goal}`;
    case 'policy':
      return `#/goal/${place.goal}/${place.policy}`;
    case 'present':
    case 'follow':
      return `#/${place.view}/${place.step}`;
    case 'cave':
      return place.station === 1 ? '#/geopark/cave' : `#/geopark/cave/${place.station}`;
    case 'plateau':
    case 'time':
    case 'dongvan':
      return `#/geopark/${place.view}`;
    default:
      return `#/${place.view}`;
  }
}

/** Whether a place is all words, so that no scene need be drawn behind it. */
export const isWordsOnly = ({ view }: Place): boolean =>
  view === 'speaker' || view === 'print' || view === 'transcript';

/** Whether two places are the same. */
export const samePlace = (a: Place, b: Place): boolean => addressOf(a) === addressOf(b);

/**
 * The neighbour of a goal's bowl or of a landmark, onwards (1) or back (-1), in the order of the plan: from the last
 * landmark of a bowl on to the first of the next. Null at both ends, and where places have no neighbours.
 */
export function neighbourOf(
  place: Place,
  step: 1 | -1,
  extent: Pick<Extent, 'policiesByGoal'>,
): Place | null {
  const { policiesByGoal } = extent;
  if (place.view === 'goal') {
    const goal = place.goal + step;
    return goal >= 1 && goal <= policiesByGoal.length ? { view: 'goal', goal } : null;
  }
  if (place.view !== 'policy') return null;
  const all = policiesByGoal.flatMap((count, i) =>
    Array.from({ length: count }, (_, k): Place => ({ view: 'policy', goal: i + 1, policy: k + 1 })),
  );
  return all[all.findIndex((one) => samePlace(one, place)) + step] ?? null;
}

/** The place one step out of `place`: policy → goal → home → attract. */
export function parentOf(place: Place): Place {
  switch (place.view) {
    case 'policy':
      return { view: 'goal', goal: place.goal };
    case 'plateau':
    case 'cave':
    case 'time':
    case 'dongvan':
      return { view: 'geopark' };
    case 'goal':
    case 'overview':
    case 'geopark':
    case 'present':
    case 'speaker':
    case 'follow':
    case 'print':
    case 'transcript':
    case 'staff':
      return { view: 'home' };
    default:
      return { view: 'attract' };
  }
}
