// Flies the camera and plays the two years. It can be interrupted at any time: a new flight begins where the camera is
// and takes over the way it was going.
import type { Telling } from '../scenes/contract';
import { carryPose, copyPose, mixPose, newPose, type Pose } from './camera-rig';
import { gsap } from './gsap-clock';

const SHORTEST_FLIGHT_S = 1;
const LONGEST_FLIGHT_S = 2.2;
/** Metres of way for which a flight takes one second more. */
const METRES_PER_EXTRA_S = 240;
/** Share of a flight over which its speed is measured when it is interrupted. */
const MOMENT = 1e-3;
/** For the whole way from one year to the other; a part of it takes that part of the time. */
const YEAR_S = 1.8;
const YEAR_LEAST_S = 0.35;
/** The light goes over from one sentence to another. */
const CROSS_S = 0.5;

export interface Director {
  /** Pose at this moment. The same object every time. */
  readonly pose: Pose;
  /** Where the two years stand, 0–1. */
  readonly year: number;
  /** Where the picture stands on a world's way, in the way's unit. */
  readonly at: number;
  readonly flying: boolean;
  /** Flies to what `aim` writes; it is asked anew every frame, so that it may move or the window change. */
  fly(aim: (out: Pose) => void): void;
  /** Looks where `aim` writes from now on, at place `at` of the way, without flight. */
  jump(aim: (out: Pose) => void, at: number): void;
  /** Goes to place `at` of the way within `seconds`. */
  playWay(at: number, seconds: number): void;
  /** Plays to a year (0–1): at its own pace, or within `seconds`. */
  playYear(year: number, seconds?: number): void;
  /** Lets the light go over to a sentence, or to none (null). */
  tell(sentence: string | null): void;
  /** Who has the light. The same object every time; its story's seconds are the stage's to set. */
  readonly telling: Telling & { seconds: number };
  /** Brings flight and year to their ends at once. */
  settle(): void;
  /** Writes this moment's pose. Called after the clock has moved GSAP. */
  update(): void;
  dispose(): void;
}

/** Creates a director that looks where `first` says, at `year`, at place `way` of the way. */
export function createDirector(first: (out: Pose) => void, year: number, way = 0): Director {
  const pose = newPose();
  const from = newPose();
  const to = newPose();
  // The motion an interrupted flight had, per share of the new one; and a place to work it out in.
  const carried = newPose();
  const later = newPose();
  // Share of the flight's time that is over, and the whole of it in seconds.
  const flight = { t: 1, duration: SHORTEST_FLIGHT_S };
  const ease = gsap.parseEase('power2.inOut');
  const years = { value: year };
  const ways = { value: way };
  const telling = { sentence: null as string | null, before: null as string | null, crossed: 1, seconds: -1 };
  let wayGoal = way;
  let aim = first;
  aim(to);
  copyPose(to, pose);
  let yearGoal = year;
  /** Where the flight is when the share `t` of its time is over; the carried motion dies away on the way. */
  const along = (t: number, out: Pose): void => {
    mixPose(from, to, ease(t), out);
    carryPose(out, carried, t * (1 - t) ** 4);
  };
  /** Writes into {@link carried} how the camera goes just now, per second. */
  const measure = (): void => {
    if (flight.t + MOMENT >= 1) {
      carryPose(carried, carried, -1);
      return;
    }
    along(flight.t, pose);
    along(flight.t + MOMENT, later);
    copyPose(later, carried);
    carryPose(carried, pose, -1);
    carryPose(carried, carried, 1 / (MOMENT * flight.duration) - 1);
  };
  return {
    pose,
    telling,
    get year() {
      return years.value;
    },
    get at() {
      return ways.value;
    },
    get flying() {
      return flight.t < 1;
    },
    fly(next) {
      measure();
      copyPose(pose, from);
      aim = next;
      aim(to);
      const way = Math.hypot(to.px - from.px, to.py - from.py, to.pz - from.pz);
      const duration = Math.min(SHORTEST_FLIGHT_S + way / METRES_PER_EXTRA_S, LONGEST_FLIGHT_S);
      carryPose(carried, carried, duration - 1);
      flight.t = 0;
      flight.duration = duration;
      gsap.to(flight, { t: 1, duration, ease: 'none', overwrite: true });
    },
    jump(next, at) {
      gsap.killTweensOf([flight, ways]);
      aim = next;
      flight.t = 1;
      wayGoal = at;
      ways.value = at;
    },
    playWay(next, seconds) {
      if (next === wayGoal) return;
      wayGoal = next;
      if (seconds <= 0) {
        gsap.killTweensOf(ways);
        ways.value = next;
      } else gsap.to(ways, { value: next, duration: seconds, ease: 'power1.inOut', overwrite: true });
    },
    playYear(next, seconds) {
      if (next === yearGoal) return;
      yearGoal = next;
      const own = Math.max(YEAR_LEAST_S, YEAR_S * Math.abs(next - years.value));
      const ease = seconds === undefined ? 'power1.inOut' : 'power1.out';
      gsap.to(years, { value: next, duration: seconds ?? own, ease, overwrite: true });
    },
    tell(sentence) {
      if (sentence === telling.sentence) return;
      telling.before = telling.sentence;
      telling.sentence = sentence;
      telling.crossed = 0;
      gsap.to(telling, { crossed: 1, duration: CROSS_S, ease: 'sine.inOut', overwrite: true });
    },
    settle() {
      gsap.killTweensOf(flight);
      gsap.killTweensOf(years);
      gsap.killTweensOf(ways);
      gsap.killTweensOf(telling);
      telling.crossed = 1;
      flight.t = 1;
      years.value = yearGoal;
      ways.value = wayGoal;
    },
    update() {
      aim(to);
      if (flight.t >= 1) copyPose(to, pose);
      else along(flight.t, pose);
    },
    dispose() {
      gsap.killTweensOf(telling);
      gsap.killTweensOf(ways);
      gsap.killTweensOf(flight);
      gsap.killTweensOf(years);
    },
  };
}
