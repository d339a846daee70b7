// How a briefing stands against its plan. Pure; milliseconds.
import type { Deck } from '../content/deck';
import { elapsedMs, type Session } from './session/session';

export interface Pace {
  readonly elapsedMs: number;
  /** Negative once the allotted time is over. */
  readonly remainingMs: number;
  /** Behind the plan when positive, ahead of it when negative. Standing on a step within its time changes nothing. */
  readonly behindMs: number;
  /** Time on the present step. */
  readonly stepMs: number;
  readonly stepPlanMs: number;
}

/** Planned length of the steps before `step` (from 1). */
export const plannedBeforeMs = (deck: Deck, step: number): number =>
  deck.steps.slice(0, step - 1).reduce((sum, one) => sum + one.seconds * 1000, 0);

/** The pace at `now`. */
export function paceOf(session: Session, deck: Deck, now: number): Pace {
  const { watch, step } = session;
  const elapsed = elapsedMs(watch, now);
  const stepPlanMs = (deck.steps[step - 1]?.seconds ?? 0) * 1000;
  const stepMs = elapsed - watch.stepFromMs;
  const behindMs = watch.stepFromMs - plannedBeforeMs(deck, step) + Math.max(0, stepMs - stepPlanMs);
  return {
    elapsedMs: elapsed,
    remainingMs: watch.allottedMs - elapsed,
    behindMs: watch.startedAt === null ? 0 : behindMs,
    stepMs,
    stepPlanMs,
  };
}

/** `12:05`, `1:02:05`; negative times carry a minus. */
export function formatTime(ms: number): string {
  const total = Math.floor(Math.abs(ms) / 1000);
  const two = (value: number): string => `${value}`.padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const clock = hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
  return ms < 0 && total > 0 ? `−${clock}` : clock;
}

/** Time spent on each step, the present one included. */
export function splitsAt(session: Session, now: number): Readonly<Record<string, number>> {
  const key = `${session.step}`;
  const here = elapsedMs(session.watch, now) - session.watch.stepFromMs;
  return { ...session.splits, [key]: (session.splits[key] ?? 0) + here };
}

/** A rehearsal that was kept. Splits are by step id, so that a deck in another order can still be compared. */
export interface Rehearsal {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly totalMs: number;
  readonly splits: Readonly<Record<string, number>>;
}

/** What was spent so far, as a rehearsal. */
export function rehearsalOf(session: Session, deck: Deck, now: number): Rehearsal {
  const splits = splitsAt(session, now);
  return {
    at: now,
    totalMs: elapsedMs(session.watch, now),
    splits: Object.fromEntries(
      deck.steps.flatMap(({ id }, i) => {
        const spent = splits[`${i + 1}`];
        return spent === undefined ? [] : [[id, spent]];
      }),
    ),
  };
}

/** A part of the deck that is compared as one: what comes before the first goal is part 0. */
export interface Section {
  readonly goal: number;
  readonly planMs: number;
  readonly ids: readonly string[];
}

/** The deck in parts, a new one with every goal. */
export function sectionsOf(deck: Deck): Section[] {
  const sections: Section[] = [];
  for (const step of deck.steps) {
    const last = sections.at(-1);
    const goal = step.kind === 'goal' || step.kind === 'policy' ? step.goal : (last?.goal ?? 0);
    if (last && last.goal === goal) {
      sections[sections.length - 1] = {
        goal,
        planMs: last.planMs + step.seconds * 1000,
        ids: [...last.ids, step.id],
      };
    } else sections.push({ goal, planMs: step.seconds * 1000, ids: [step.id] });
  }
  return sections;
}

/** Milliseconds a rehearsal spent on a part. */
export const spentOn = (section: Section, rehearsal: Rehearsal): number =>
  section.ids.reduce((sum, id) => sum + (rehearsal.splits[id] ?? 0), 0);

/** Rehearsals as CSV: a row for each step, planned seconds and those of each rehearsal, to the millisecond, so that they add up. */
export function toCsv(deck: Deck, rehearsals: readonly Rehearsal[]): string {
  const seconds = (ms: number): string => (ms / 1000).toFixed(3);
  const head = ['step', 'planned', ...rehearsals.map(({ at }) => new Date(at).toISOString())];
  const rows = deck.steps.map(({ id, seconds: planned }) => [
    id,
    `${planned}`,
    ...rehearsals.map(({ splits }) => seconds(splits[id] ?? 0)),
  ]);
  return [head, ...rows].map((row) => row.join(',')).join('\r\n');
}

/** The same as JSON, for other programs: the plan, and each rehearsal as it is kept. Milliseconds. */
export const toJson = (deck: Deck, rehearsals: readonly Rehearsal[]): string =>
  JSON.stringify(
    {
      plan: deck.steps.map(({ id, seconds }) => ({ id, ms: seconds * 1000 })),
      rehearsals: rehearsals.map(({ at, ...rest }) => ({ at: new Date(at).toISOString(), ...rest })),
    },
    null,
    1,
  );
