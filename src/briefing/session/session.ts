// What a briefing is at an instant, and the one function that changes it. Pure: times are epoch milliseconds that are
// handed in, so that every window reads the same clock from the same state.
import type { Lang } from '../../content/types';

/** What the audience sees instead of the step. */
export const COVERS = ['none', 'black', 'white', 'break', 'questions'] as const;
export type Cover = (typeof COVERS)[number];

/** A line drawn over the picture: x and y in turn, as parts of its width and height. */
export type Stroke = readonly number[];

/** Elapsed time is derived, never counted: it survives every reload. */
export interface Stopwatch {
  /** Null before the start. */
  readonly startedAt: number | null;
  /** Null while it runs. */
  readonly pausedAt: number | null;
  /** Length of all pauses that have ended. */
  readonly pausedMs: number;
  readonly allottedMs: number;
  /** Elapsed time at which the present step was entered. */
  readonly stepFromMs: number;
}

export interface Session {
  readonly id: string;
  /** Grows with every change of leader. Term, leader and revision put all states of a briefing in one order. */
  readonly term: number;
  /** Window that leads in this term. */
  readonly by: string;
  readonly rev: number;
  /** From 1. */
  readonly step: number;
  readonly cover: Cover;
  /** The step the audience's screens stay on while the speaker goes on alone; null while they follow. */
  readonly held: number | null;
  /** The audience's language. */
  readonly lang: Lang;
  readonly watch: Stopwatch;
  /** Milliseconds spent on each step so far, by step number. */
  readonly splits: Readonly<Record<string, number>>;
  /** Lines drawn on the present step. */
  readonly ink: readonly Stroke[];
  /** Lines of the other steps by step number, for the minutes; null while lines go with their step. */
  readonly kept: Readonly<Record<string, readonly Stroke[]>> | null;
  /** Number of the last command of each window that has been carried out. */
  readonly done: Readonly<Record<string, number>>;
}

export type Command =
  /** To a step from 1; kept within the deck. */
  | { readonly kind: 'step'; readonly to: number }
  | { readonly kind: 'move'; readonly by: number }
  /** Covers the audience's screen, or uncovers it when it is covered so already. */
  | { readonly kind: 'cover'; readonly cover: Cover }
  /** Holds the audience's screens on the present step, or lets them follow again. */
  | { readonly kind: 'hold' }
  | { readonly kind: 'language'; readonly lang: Lang }
  /** Starts, pauses or goes on. */
  | { readonly kind: 'pause' }
  | { readonly kind: 'allot'; readonly ms: number }
  | { readonly kind: 'ink'; readonly stroke: Stroke }
  | { readonly kind: 'wipe' }
  /** From now on keeps lines when their step is left, or lets them go again. */
  | { readonly kind: 'keep' }
  /** Begins anew, under a new id. */
  | { readonly kind: 'restart'; readonly id: string }
  /** Takes up an earlier session where it was. */
  | { readonly kind: 'resume'; readonly from: Session };

/** A new session that stands at `step`. */
export function beginSession(options: {
  readonly id: string;
  readonly step: number;
  readonly lang: Lang;
  readonly allottedMs: number;
}): Session {
  const { id, step, lang, allottedMs } = options;
  return {
    id,
    term: 0,
    by: '',
    rev: 0,
    step,
    cover: 'none',
    held: null,
    lang,
    watch: { startedAt: null, pausedAt: null, pausedMs: 0, allottedMs, stepFromMs: 0 },
    splits: {},
    ink: [],
    kept: null,
    done: {},
  };
}

/** The step the audience sees. */
export const audienceStep = (session: Session): number => session.held ?? session.step;

/** Time spoken so far, pauses left out. */
export function elapsedMs(watch: Stopwatch, now: number): number {
  if (watch.startedAt === null) return 0;
  return Math.max(0, (watch.pausedAt ?? now) - watch.startedAt - watch.pausedMs);
}

function toStep(session: Session, wanted: number, total: number, now: number): Session {
  const step = Math.min(Math.max(Math.round(wanted), 1), total);
  // A step wanted while the screen is covered uncovers it, as every presenter does.
  if (step === session.step) return session.cover === 'none' ? session : { ...session, cover: 'none' };
  const started = session.watch.startedAt === null ? { ...session.watch, startedAt: now } : session.watch;
  const elapsed = elapsedMs(started, now);
  const spent = elapsed - started.stepFromMs;
  const key = `${session.step}`;
  const kept = session.kept && { ...session.kept, [key]: session.ink };
  return {
    ...session,
    step,
    cover: 'none',
    ink: kept?.[`${step}`] ?? [],
    kept,
    watch: { ...started, stepFromMs: elapsed },
    splits: { ...session.splits, [key]: (session.splits[key] ?? 0) + spent },
  };
}

function pause(watch: Stopwatch, now: number): Stopwatch {
  if (watch.startedAt === null) return { ...watch, startedAt: now };
  if (watch.pausedAt === null) return { ...watch, pausedAt: now };
  return { ...watch, pausedAt: null, pausedMs: watch.pausedMs + (now - watch.pausedAt) };
}

const MINUTE_MS = 60_000;
const LONGEST_MS = 600 * MINUTE_MS;

/** The session after `command` in a deck of `total` steps. The order of states is the leader's to count. */
export function reduceSession(session: Session, command: Command, total: number, now: number): Session {
  switch (command.kind) {
    case 'step':
      return toStep(session, command.to, total, now);
    case 'move':
      return toStep(session, session.step + command.by, total, now);
    case 'cover':
      return { ...session, cover: session.cover === command.cover ? 'none' : command.cover };
    case 'hold':
      return { ...session, held: session.held === null ? session.step : null };
    case 'language':
      return { ...session, lang: command.lang };
    case 'pause':
      return { ...session, watch: pause(session.watch, now) };
    case 'allot': {
      const allottedMs = Math.min(Math.max(command.ms, MINUTE_MS), LONGEST_MS);
      return { ...session, watch: { ...session.watch, allottedMs } };
    }
    case 'ink':
      return { ...session, ink: [...session.ink, command.stroke] };
    case 'wipe':
      return session.ink.length === 0 ? session : { ...session, ink: [] };
    case 'keep':
      return { ...session, kept: session.kept === null ? {} : null };
    case 'restart': {
      const { lang, watch, kept, term, by, rev, done } = session;
      const fresh = beginSession({ id: command.id, step: 1, lang, allottedMs: watch.allottedMs });
      return { ...fresh, kept: kept && {}, term, by, rev, done };
    }
    case 'resume': {
      const { term, by, rev, done } = session;
      return { ...command.from, step: Math.min(command.from.step, total), term, by, rev, done };
    }
  }
}
