// From what is known of the machine to lights with reasons. Pure, so that every light is tested.
import type { StaffKey, Values } from './words';

export type Light = 'good' | 'watch' | 'bad';

/** One line of the page: a name, a light, what is so and, where it is not well, what to do. */
export interface Finding {
  readonly id: StaffKey;
  readonly light: Light;
  readonly say: StaffKey;
  readonly values?: Values;
  /** A reason in the program's own words (English). */
  readonly detail?: string;
}

export interface HealthFacts {
  readonly offline: {
    readonly supported: boolean;
    readonly ready: boolean;
    readonly files: number;
    readonly expected: number;
  };
  /** The last check of what is stored; null before the first. */
  readonly audit: {
    readonly when: string;
    readonly checked: number;
    readonly repaired: number;
    readonly broken: number;
  } | null;
  readonly survival: { readonly starts: number; readonly last: string };
  readonly version: { readonly build: string; readonly content: string; readonly waiting: boolean };
  /** `plausible` is false when the clock stands before the build, or years after it: then opening hours are ignored. */
  readonly clock: { readonly now: string; readonly plausible: boolean };
  readonly picture: {
    readonly edition: 'moving' | 'still' | 'picture';
    /** Frames a second; null until measured. */
    readonly rate: number | null;
    /** Seconds since the last frame. */
    readonly age: number;
    readonly tier: string;
    readonly losses: number;
    readonly reason: string | null;
  };
  /** Megabytes; null where the browser does not tell. */
  readonly memory: { readonly used: number; readonly limit: number } | null;
  readonly storage: { readonly persisted: boolean; readonly used: number } | null;
  /** Null where nothing is counted; `failing` is since when counts could not be kept, else null. */
  readonly counts: { readonly failing: string | null } | null;
  readonly errors: { readonly count: number; readonly last: string };
  readonly configProblem: string | null;
  /** The city's broker; null where none is named. */
  readonly fleet: { readonly connected: boolean; readonly ignored: number; readonly deaf: boolean } | null;
}

/** A picture without a new frame for so long is frozen. */
const FROZEN_S = 10;
const SLOW_RATE = 15;
const MUCH_MEMORY = 0.7;

function ofPicture({ edition, rate, age, reason }: HealthFacts['picture']): Finding {
  const id = 'frames';
  if (edition === 'picture')
    return reason === null
      ? { id, light: 'good', say: 'frames.picture' }
      : { id, light: 'watch', say: 'frames.why', detail: reason };
  if (edition === 'still') return { id, light: 'good', say: 'frames.still' };
  const values = { rate: Math.round(rate ?? 0), age: Math.round(age) };
  if (age >= FROZEN_S) return { id, light: 'bad', say: 'frames.bad', values };
  if (rate !== null && rate < SLOW_RATE) return { id, light: 'watch', say: 'frames.watch', values };
  return { id, light: 'good', say: 'frames.good', values };
}

function ofOffline({ supported, ready, files, expected }: HealthFacts['offline']): Finding {
  const id = 'offline';
  const values = { n: files, all: expected };
  if (!supported) return { id, light: 'bad', say: 'offline.bad' };
  return ready
    ? { id, light: 'good', say: 'offline.good', values }
    : { id, light: 'watch', say: 'offline.watch', values };
}

function ofAudit(audit: HealthFacts['audit']): Finding {
  const id = 'audit';
  if (audit === null) return { id, light: 'good', say: 'audit.none' };
  const values = { when: audit.when, n: audit.checked, repaired: audit.repaired, broken: audit.broken };
  if (audit.broken > 0) return { id, light: 'bad', say: 'audit.bad', values };
  return audit.repaired > 0
    ? { id, light: 'watch', say: 'audit.repaired', values }
    : { id, light: 'good', say: 'audit.good', values };
}

function ofSurvival({ starts, last }: HealthFacts['survival']): Finding {
  const id = 'survival';
  if (starts === 0) return { id, light: 'bad', say: 'survival.bad' };
  return starts === 1
    ? { id, light: 'watch', say: 'survival.watch' }
    : { id, light: 'good', say: 'survival.good', values: { starts, last } };
}

function ofMemory(memory: HealthFacts['memory']): Finding {
  const id = 'memory';
  if (!memory) return { id, light: 'good', say: 'memory.unknown' };
  const values = { used: Math.round(memory.used), limit: Math.round(memory.limit) };
  return memory.used > memory.limit * MUCH_MEMORY
    ? { id, light: 'watch', say: 'memory.watch', values }
    : { id, light: 'good', say: 'memory.good', values };
}

/** Some browsers never promise anything; what has outlived starts and leaves the disk nearly empty is well all the same. */
function ofStorage(storage: HealthFacts['storage'], { starts }: HealthFacts['survival']): Finding {
  const id = 'storage';
  if (!storage) return { id, light: 'watch', say: 'storage.unknown' };
  const values = { used: storage.used.toFixed(1), starts };
  if (storage.persisted) return { id, light: 'good', say: 'storage.good', values };
  return starts > 1
    ? { id, light: 'good', say: 'storage.outlived', values }
    : { id, light: 'watch', say: 'storage.watch', values };
}

function ofCounts({ failing }: NonNullable<HealthFacts['counts']>): Finding {
  const id = 'counts';
  return failing === null
    ? { id, light: 'good', say: 'counts.good' }
    : { id, light: 'watch', say: 'counts.watch', values: { when: failing } };
}

function ofFleet({ connected, ignored, deaf }: NonNullable<HealthFacts['fleet']>): Finding {
  const id = 'fleet';
  if (!connected) return { id, light: 'watch', say: 'fleet.watch' };
  if (deaf) return { id, light: 'watch', say: 'fleet.deaf' };
  return ignored > 0
    ? { id, light: 'watch', say: 'fleet.ignored', values: { n: ignored } }
    : { id, light: 'good', say: 'fleet.good' };
}

/** Every light, with its reason, in the order of the page. */
export function judge(facts: HealthFacts): readonly Finding[] {
  const { version, clock, picture, errors, configProblem, fleet } = facts;
  const { tier, losses } = picture;
  return [
    ofOffline(facts.offline),
    ofAudit(facts.audit),
    ofSurvival(facts.survival),
    ofPicture(picture),
    losses === 0
      ? { id: 'losses', light: 'good', say: 'losses.none', values: { tier } }
      : { id: 'losses', light: 'watch', say: 'losses.some', values: { tier, n: losses } },
    ofMemory(facts.memory),
    ofStorage(facts.storage, facts.survival),
    ...(facts.counts === null ? [] : [ofCounts(facts.counts)]),
    errors.count === 0
      ? { id: 'errors', light: 'good', say: 'errors.good' }
      : { id: 'errors', light: 'watch', say: 'errors.watch', values: { n: errors.count, when: errors.last } },
    configProblem === null
      ? { id: 'config', light: 'good', say: 'config.good' }
      : { id: 'config', light: 'bad', say: 'config.bad', detail: configProblem },
    {
      id: 'clock',
      light: clock.plausible ? 'good' : 'bad',
      say: clock.plausible ? 'clock.good' : 'clock.bad',
      values: { now: clock.now },
    },
    ...(fleet === null ? [] : [ofFleet(fleet)]),
    {
      id: 'version',
      light: 'good',
      say: version.waiting ? 'version.waiting' : 'version.good',
      values: { build: version.build, content: version.content },
    },
  ];
}

/** The light of the whole: the worst of all. */
export function worst(findings: readonly Finding[]): Light {
  const has = (light: Light): boolean => findings.some((finding) => finding.light === light);
  return has('bad') ? 'bad' : has('watch') ? 'watch' : 'good';
}
