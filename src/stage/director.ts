// Flies the camera and plays the two years. It can be interrupted at any time: a new flight begins where the camera is.

import { copyPose, mixPose, newPose, type Pose } from './camera-rig';
import { gsap } from './gsap-clock';

const SHORTEST_FLIGHT_S = 1.1;
const LONGEST_FLIGHT_S = 2.2;
/** Metres of way for which a flight takes one second more. */
const METRES_PER_EXTRA_S = 240;
const YEAR_S = 1.8;

export interface Director {
  /** Pose at this moment. The same object every time. */
  readonly pose: Pose;
  /** Where the two years stand, 0–1. */
  readonly year: number;
  readonly flying: boolean;
  /** Flies to what `aim` writes; it is asked anew every frame, so that it may move or the window change. */
  fly(aim: (out: Pose) => void): void;
  /** Plays to a year (0 or 1). */
  playYear(year: number): void;
  /** Brings flight and year to their ends at once. */
  settle(): void;
  /** Writes this moment's pose. Called after the clock has moved GSAP. */
  update(): void;
  dispose(): void;
}

/** Creates a director that looks where `first` says, at `year`. */
export function createDirector(first: (out: Pose) => void, year: number): Director {
  const pose = newPose();
  const from = newPose();
  const to = newPose();
  const flight = { t: 1 };
  const years = { value: year };
  let aim = first;
  aim(to);
  copyPose(to, pose);
  let yearGoal = year;
  return {
    pose,
    get year() {
      return years.value;
    },
    get flying() {
      return flight.t < 1;
    },
    fly(next) {
      copyPose(pose, from);
      aim = next;
      aim(to);
      const way = Math.hypot(to.px - from.px, to.py - from.py, to.pz - from.pz);
      flight.t = 0;
      const duration = Math.min(SHORTEST_FLIGHT_S + way / METRES_PER_EXTRA_S, LONGEST_FLIGHT_S);
      gsap.to(flight, { t: 1, duration, ease: 'power2.inOut', overwrite: true });
    },
    playYear(next) {
      if (next === yearGoal) return;
      yearGoal = next;
      gsap.to(years, { value: next, duration: YEAR_S, ease: 'power1.inOut', overwrite: true });
    },
    settle() {
      gsap.killTweensOf(flight);
      gsap.killTweensOf(years);
      flight.t = 1;
      years.value = yearGoal;
    },
    update() {
      aim(to);
      if (flight.t >= 1) copyPose(to, pose);
      else mixPose(from, to, flight.t, pose);
    },
    dispose() {
      gsap.killTweensOf(flight);
      gsap.killTweensOf(years);
    },
  };
}
