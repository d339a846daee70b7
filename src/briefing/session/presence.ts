// Who else is here: the audience's window, the speaker's, listeners on this machine. Windows answer when they are asked,
// because a hidden window's timers sleep while its messages do not.
import type { Awake } from '../../app/keep-awake';

/** What a window is for. */
export type Role = 'audience' | 'speaker' | 'follower';

export type { Awake };

export interface Presence {
  readonly from: string;
  readonly role: Role;
  /** Covered, minimised or in another tab. */
  readonly hidden: boolean;
  readonly awake: Awake;
  /** On the whole screen. */
  readonly full: boolean;
  /** Width of its picture by its height. */
  readonly aspect: number;
  /** Monotonic milliseconds of when it was heard last. */
  readonly heardMs: number;
}

/** A window that has not answered for this long is gone. Two questions may be lost. */
export const GONE_MS = 12_000;

/** The list with `one` as it is now. */
export const withPresence = (list: readonly Presence[], one: Presence): readonly Presence[] => [
  ...list.filter(({ from }) => from !== one.from),
  one,
];

/** The list without those who have fallen silent; the same list when nobody has. */
export function stillHere(list: readonly Presence[], nowMs: number): readonly Presence[] {
  const here = list.filter(({ heardMs }) => nowMs - heardMs < GONE_MS);
  return here.length === list.length ? list : here;
}
