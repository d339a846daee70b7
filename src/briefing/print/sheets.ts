// The pages of the handout, made from the plan: a page keeps its number as long as the plan keeps its goals and policies,
// whatever is hidden or moved in the briefing. Pure.
import type { Goal, Plan, Policy } from '../../content/types';

export type Sheet =
  | { readonly kind: 'title'; readonly id: string }
  | { readonly kind: 'overview'; readonly id: string }
  | { readonly kind: 'goal'; readonly id: string; readonly goal: Goal }
  | { readonly kind: 'policy'; readonly id: string; readonly goal: Goal; readonly policy: Policy }
  | { readonly kind: 'closing'; readonly id: string };

/** How the sheets lie on the paper: one or two a page, or one with room for notes. */
export const LAYOUTS = ['1', '2', 'notes'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** All sheets, in order. */
export function sheetsOf(plan: Plan): Sheet[] {
  return [
    { kind: 'title', id: 'title' },
    { kind: 'overview', id: 'overview' },
    ...plan.goals.flatMap((goal): Sheet[] => [
      { kind: 'goal', id: goal.id, goal },
      ...goal.policies.map((policy): Sheet => ({ kind: 'policy', id: policy.id, goal, policy })),
    ]),
    { kind: 'closing', id: 'closing' },
  ];
}

/** The sheets by page. */
export function pagesOf(sheets: readonly Sheet[], layout: Layout): Sheet[][] {
  const size = layout === '2' ? 2 : 1;
  const pages: Sheet[][] = [];
  for (let i = 0; i < sheets.length; i += size) pages.push(sheets.slice(i, i + size));
  return pages;
}

/** What the address asks for: `?layout=2&number=資料1&date=2026-11-25`. */
export interface PrintSettings {
  readonly layout: Layout;
  /** 資料番号; empty when none is given. */
  readonly number: string;
  /** Day the handout was made, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Reads the query of an address; `today` stands in for a date that is missing or none. */
export function readPrintSettings(query: string, today: string): PrintSettings {
  const parameters = new URLSearchParams(query);
  const layout = LAYOUTS.find((one) => one === parameters.get('layout')) ?? '1';
  const date = parameters.get('date') ?? '';
  return {
    layout,
    number: (parameters.get('number') ?? '').slice(0, 40),
    date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date) ? date : today,
  };
}
