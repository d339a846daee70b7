// A landmark: a place that tells the sentences of one policy, each by its own objects.
import type { Base, Part } from './part';
import type { Person } from './people';
import { type Maker, Place } from './place';

/** A sentence within its policy: fiscal year and number, as in `g1.p2.fy2022.1`. */
export type SentenceKey = `fy${2022 | 2023}.${number}`;

/** What can speak for a sentence. */
export type Thing = Part | Person;

/** How a sentence is shown, where it differs from what its objects ask for. */
export interface TellOptions {
  /** What the ring of light lies under and the camera looks at; by default everything that is told. */
  readonly under?: Thing | readonly Thing[];
  /** The camera goes along with what it looks at. */
  readonly follow?: boolean;
  /** Where the camera looks, metres from the landmark's centre; by default the middle of the objects. */
  readonly look?: readonly [number, number, number];
  /** Radius the camera shows, metres. */
  readonly radius?: number;
  /** Angles of the camera, as in a shot; by default the landmark's own. */
  readonly azimuth?: number;
  readonly elevation?: number;
}

/** A sentence with its objects. */
export interface Told {
  readonly policy: number;
  readonly key: SentenceKey;
  readonly things: readonly Thing[];
  readonly options: TellOptions;
  readonly base: Base;
}

/** A landmark on the floor of a diorama. */
export class Landmark extends Place {
  constructor(
    maker: Maker,
    private readonly foot: Base,
    private readonly policy: number,
    private readonly told: Told[],
  ) {
    super(maker, foot);
  }

  /**
   * Binds a sentence to the objects that show it: choosing the sentence lights and frames them, touching one of them
   * chooses the sentence.
   * @throws RangeError when it has no object or is told already.
   */
  tell(key: SentenceKey, things: Thing | readonly Thing[], options: TellOptions = {}): void {
    const list = listOf(things);
    if (list.length === 0) throw new RangeError(`${key} of policy ${this.policy} is told without an object`);
    if (this.told.some((one) => one.policy === this.policy && one.key === key))
      throw new RangeError(`${key} of policy ${this.policy} is told twice`);
    this.told.push({ policy: this.policy, key, things: list, options, base: this.foot });
  }
}

/** One or several things as a list. */
export function listOf(things: Thing | readonly Thing[]): readonly Thing[] {
  return 'index' in things ? [things] : things;
}
