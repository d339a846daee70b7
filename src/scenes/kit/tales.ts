// The sentences of a diorama: what they look like, where their objects are, and which of them has the light.
import type { Beat, Frame, Shot } from '../contract';
import { type Carried, carriedBy, Round, writeSphere } from './bounds';
import { listOf, type Told } from './landmark';
import type { Part } from './part';
import type { Person } from './people';
import type { Shape, ShapeData } from './shape';
import { createStory, type Story, type Teller } from './story';

/** Instants at which things are looked for, so that the camera's frame holds all of a way that is not followed. */
const SAMPLES_S = [2, 5.5, 9, 12.5, 16] as const;
/** The camera comes no closer than this, and shows a little more than the objects. */
const LEAST_RADIUS_M = 3;
const MOST_RADIUS_M = 7;
const AIR = 1.28;
const LEAST_ELEVATION = 0.27;
/** By itself a landmark lights its objects less than when somebody has chosen them. */
const BY_ITSELF = 0.75;
const FOLLOWED_RADIUS_M = 3.6;
const LEAST_FLAT = 0.62;
const RING_AIR_M = 0.45;
const RING_LIFT_M = 0.12;
/** What floats higher than this has its ring on the ground. */
const HIGH_M = 1.2;

interface Tale extends Beat, Teller {
  readonly told: Told;
  readonly carried: readonly Carried[];
  /** Those of `carried` the ring lies under. */
  readonly under: readonly number[];
  readonly target: [number, number, number];
  shot: Shot;
}

/** What the tales need of their diorama. */
export interface TalesOptions {
  readonly goal: number;
  readonly told: readonly Told[];
  readonly shots: Readonly<Record<string, Shot>>;
  readonly parts: readonly Part[];
  readonly people: readonly Person[];
  /** The part that carries the ring of light. */
  readonly ring: Part;
  /** Brings parts and people to an instant and writes {@link data}. */
  move(frame: Frame): void;
  /** The data of the parts' texture. */
  readonly data: Float32Array;
  make(shape: Shape): ShapeData;
}

/** The tales of one landmark in one year, and the story that goes from one to the next. */
interface Chapter {
  readonly policy: number;
  readonly year: 0 | 1;
  readonly tales: readonly Tale[];
  readonly story: Story;
}

export class Tales {
  readonly beats: readonly Beat[];
  private readonly tales: readonly Tale[];
  private readonly chapters: readonly Chapter[];
  private readonly round = new Round();

  constructor(private readonly options: TalesOptions) {
    this.tales = options.told.map((told) => this.tale(told)).sort(inOrder);
    this.beats = this.tales;
    const keys = [...new Set(this.tales.map(({ policy, year }) => policy * 2 + year))];
    this.chapters = keys.map((key) => {
      const tales = this.tales.filter(({ policy, year }) => policy * 2 + year === key);
      const year = key % 2 === 0 ? 0 : 1;
      return { policy: (key - year) / 2, year, tales, story: createStory(tales) };
    });
    this.frameAll();
  }

  /** Writes where all objects are now, from the parts' data. */
  locate(year: number): void {
    for (const tale of this.tales) {
      for (let i = 0; i < tale.carried.length; i++) {
        const one = tale.carried[i];
        if (one) writeSphere(one, this.options.data, year, tale.objects, i * 4);
      }
      if (!tale.told.options.follow || !this.around(tale)) continue;
      tale.target[0] = this.round.x;
      tale.target[1] = this.round.y;
      tale.target[2] = this.round.z;
    }
  }

  /** Gives every part and person its light for this instant, and puts the ring where the light is. */
  light(frame: Frame): void {
    const { parts, people, ring } = this.options;
    this.play(frame);
    let most = 0;
    let second = 0;
    let brightest: Tale | null = null;
    for (const tale of this.tales) {
      if (tale.light > most) {
        second = most;
        most = tale.light;
        brightest = tale;
      } else if (tale.light > second) second = tale.light;
    }
    for (const part of parts) part.told = -most;
    for (const person of people) person.told = -most;
    for (const tale of this.tales) {
      if (tale.light <= 0) continue;
      for (const thing of tale.told.things) thing.told = Math.max(thing.told, tale.light * 2 - most);
    }
    // While the light goes over, the ring fades at the one and comes up at the other.
    ring.told = most - second;
    ring.presence = brightest && ring.told > 0.001 && this.around(brightest) ? 1 : 0;
    if (ring.presence === 0) return;
    ring.x = this.round.x;
    ring.y = RING_LIFT_M + (this.round.foot < HIGH_M ? this.round.foot : 0);
    ring.z = this.round.z;
    ring.scale = this.round.wide + RING_AIR_M;
  }

  /** Lets go of everything. */
  dispose(): void {
    for (const { story } of this.chapters) story.kill();
  }

  /** How much of the light each tale has: by the story, by choice, or between the two. */
  private play({ telling, policy, year }: Frame): void {
    for (const tale of this.tales) tale.light = 0;
    if (!telling || policy === 0) return;
    const { sentence, before, crossed, seconds } = telling;
    const free = (sentence === null ? crossed : 0) + (before === null ? 1 - crossed : 0);
    for (const chapter of this.chapters) {
      if (chapter.policy !== policy) continue;
      const share = Math.max(0, chapter.year === 0 ? 1 - year * 2 : year * 2 - 1);
      if (seconds >= 0 && free > 0) chapter.story.time(seconds % chapter.story.duration());
      for (const tale of chapter.tales) {
        tale.light *= seconds >= 0 ? free * share * BY_ITSELF : 0;
        if (tale.id === sentence) tale.light = Math.max(tale.light, crossed);
        if (tale.id === before) tale.light = Math.max(tale.light, 1 - crossed);
      }
    }
  }

  /** Where the objects the ring lies under are, in {@link round}; false while none is there. */
  private around(tale: Tale): boolean {
    this.round.clear();
    this.takeIn(tale);
    return this.round.close();
  }

  private takeIn({ carried, under, objects }: Tale): void {
    for (const i of under) {
      const one = carried[i];
      if (one) this.round.take(one, objects, i * 4);
    }
  }

  private tale(told: Told): Tale {
    const { goal, make } = this.options;
    const { policy, key, things, options } = told;
    const carried = things.flatMap((thing) => carriedBy(thing, make));
    const under = options.under ? new Set(listOf(options.under)) : null;
    const target: [number, number, number] = [0, 0, 0];
    return {
      id: `g${goal}.p${policy}.${key}`,
      policy,
      year: key.startsWith('fy2022') ? 0 : 1,
      light: 0,
      told,
      carried,
      under: carried.flatMap(({ thing }, i) => (under === null || under.has(thing) ? [i] : [])),
      objects: new Float32Array(carried.length * 4),
      target,
      shot: { target, radius: LEAST_RADIUS_M, azimuth: 0, elevation: LEAST_ELEVATION },
    };
  }

  /** Works out how the camera looks at each tale: at the middle of its objects, or as its author says. */
  private frameAll(): void {
    const rounds = this.tales.map(() => new Round());
    for (const round of rounds) round.clear();
    for (const year of [0, 1] as const) {
      for (const seconds of SAMPLES_S) {
        this.options.move({ seconds, year, policy: 0, at: 0 });
        this.locate(year);
        this.tales.forEach((tale, i) => {
          if (tale.year !== year) return;
          for (const k of tale.under) {
            const one = tale.carried[k];
            if (one) rounds[i]?.take(one, tale.objects, k * 4);
          }
        });
      }
    }
    this.tales.forEach((tale, i) => {
      const round = rounds[i];
      if (!round?.close()) throw new RangeError(`Nothing is there to be seen of ${tale.id}`);
      tale.shot = this.shotOf(tale, round);
      const { base, options } = tale.told;
      const [x, y, z] = options.look ?? [0, 0, 0];
      const c = Math.cos(base.turn);
      const s = Math.sin(base.turn);
      const to = options.look
        ? [base.x + x * c + z * s, y, base.z - x * s + z * c]
        : [round.x, round.y, round.z];
      for (let k = 0; k < 3; k++) tale.target[k] = to[k] ?? 0;
    });
  }

  private shotOf({ target, policy, told: { options } }: Tale, round: Round): Shot {
    const whole = this.options.shots[`policy${policy}`];
    const wide = Math.max(round.wide, round.half) * AIR;
    const radius =
      options.radius ??
      (options.follow ? FOLLOWED_RADIUS_M : Math.min(MOST_RADIUS_M, Math.max(LEAST_RADIUS_M, wide)));
    return {
      target,
      radius,
      flat: Math.min(1, Math.max(LEAST_FLAT, (round.half * AIR) / radius)),
      azimuth: options.azimuth ?? whole?.azimuth ?? 0,
      elevation: options.elevation ?? Math.max(LEAST_ELEVATION, whole?.elevation ?? 0),
    };
  }
}

/** In the order of the report. */
function inOrder(a: Tale, b: Tale): number {
  return a.policy - b.policy || a.year - b.year || numberOf(a) - numberOf(b);
}

const numberOf = ({ told }: Tale): number => Number(told.key.split('.')[1]);
