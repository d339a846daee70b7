// Addresses and places: `#/goal/1/2` and back. Pure; the browser's location is handled in history.ts.

/** Where the visitor is. */
export type Place =
  | { readonly view: 'attract' }
  | { readonly view: 'home' }
  | { readonly view: 'goal'; readonly goal: number }
  | { readonly view: 'policy'; readonly goal: number; readonly policy: number }
  | { readonly view: 'overview' }
  /** `step` counts from 1. */
  | { readonly view: 'present'; readonly step: number }
  | { readonly view: 'staff' };

export type View = Place['view'];

/** What can be asked for: policies by goal (index 0 is goal 1) and the length of the deck. */
export interface Extent {
  readonly policiesByGoal: readonly number[];
  readonly steps: number;
}

const FIXED: Readonly<Record<string, Place>> = {
  '': { view: 'attract' },
  home: { view: 'home' },
  overview: { view: 'overview' },
  present: { view: 'present', step: 1 },
  staff: { view: 'staff' },
};

/** A whole number from 1 to `max`, or null. */
function ordinal(text: string | undefined, max: number): number | null {
  if (text === undefined || !/^[1-9]\d{0,3}$/.test(text)) return null;
  const value = Number(text);
  return value <= max ? value : null;
}

/** Reads an address (`#/goal/1`, with or without `#`). Null when no such place exists. */
export function parseAddress(hash: string, extent: Extent): Place | null {
  const [path = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter((part) => part !== '');
  const fixed = parts.length <= 1 ? FIXED[parts[0] ?? ''] : undefined;
  if (fixed) return fixed;
  const [room, first, second] = parts;
  if (room === 'present' && parts.length === 2) {
    const step = ordinal(first, extent.steps);
    return step === null ? null : { view: 'present', step };
  }
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
      return `#/present/${place.step}`;
    default:
      return `#/${place.view}`;
  }
}

/** Whether two places are the same. */
export const samePlace = (a: Place, b: Place): boolean => addressOf(a) === addressOf(b);

/** The place one step out of `place`: policy → goal → home → attract. */
export function parentOf(place: Place): Place {
  switch (place.view) {
    case 'policy':
      return { view: 'goal', goal: place.goal };
    case 'goal':
    case 'overview':
    case 'present':
    case 'staff':
      return { view: 'home' };
    default:
      return { view: 'attract' };
  }
}
