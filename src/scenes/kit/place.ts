// Where an author works: the floor of a diorama or one landmark on it. The role of a part is chosen by the method.
import { type Base, DrawnPart, type Part, type Role, SolidPart } from './part';
import type { Person, PersonSpec } from './people';

/** In which part of the change between the years (0–1) an event leaves, and a direction is drawn. */
const LEAVES = [0.05, 0.6] as const;
const IS_DRAWN = [0.3, 1] as const;

/** What a place needs of its diorama. */
export interface Maker {
  part<T extends Part>(create: (index: number) => T): T;
  person(role: Exclude<Role, 'next'>, base: Base, spec: PersonSpec): Person;
}

/** Where parts and people are made: the floor of the diorama, or a landmark on it. */
export class Place {
  constructor(
    private readonly maker: Maker,
    private readonly base: Base,
  ) {}

  /** The place itself, the same in both years: ground, roads, trees. */
  always(): SolidPart {
    return this.maker.part((index) => new SolidPart(index, 'always', this.base, 0, 1));
  }

  /** Built or set up by FY2022: stands in both years, calmer in FY2023. */
  done(): SolidPart {
    return this.maker.part((index) => new SolidPart(index, 'done', this.base, 0, 1));
  }

  /** What happened in FY2022: leaves as the year changes, between `from` and `to` (0–1). */
  event(from: number = LEAVES[0], to: number = LEAVES[1]): SolidPart {
    return this.maker.part((index) => new SolidPart(index, 'event', this.base, from, to));
  }

  /** A direction of FY2023: drawn in light as the year changes, between `from` and `to` (0–1). Never solid. */
  next(from: number = IS_DRAWN[0], to: number = IS_DRAWN[1]): DrawnPart {
    return this.maker.part((index) => new DrawnPart(index, 'next', this.base, from, to));
  }

  /** Somebody. People to come are drawn: `next().draw(figure())`. */
  person(role: Exclude<Role, 'next'>, spec: PersonSpec): Person {
    return this.maker.person(role, this.base, spec);
  }
}
