// The report half read: structure and lines are known, fiscal years and ids are not yet.
import type { GroupRole } from './lines';

export interface DraftEntry {
  text: string;
  readonly line: number;
}

export interface DraftItem extends DraftEntry {
  /** Blank lines between this item and the one before it in its group. */
  readonly blanksBefore: number;
}

/** Items under one heading, or (heading null) the items before any. */
export interface DraftGroup {
  readonly heading: { readonly year: number | null; readonly role: GroupRole; readonly line: number } | null;
  readonly items: DraftItem[];
}

export interface DraftPolicy {
  readonly goal: number;
  readonly number: number;
  readonly title: string;
  readonly line: number;
  readonly measures: DraftEntry[];
  readonly groups: DraftGroup[];
}

export interface DraftGoal {
  readonly number: number;
  readonly title: string;
  readonly line: number;
  readonly policies: DraftPolicy[];
}
