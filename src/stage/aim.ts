// Where the camera belongs for a cue: in a world of its own, before a beat, a landmark or a bowl, or over the plateau.
import type { Frame as Instant } from '../scenes/contract';
import { flightAt } from '../scenes/plateau/flight';
import { FIELD_OF_VIEW_RAD, type Frame, type Pose, poseOfShot, shiftInto } from './camera-rig';
import type { Cue } from './cue';
import { ORIGIN, type StageSet } from './set';

const CAMERA_CLEARANCE_M = 1.6;

/** The flight over the plateau on an upright screen: at the usual angle a strip of land would be seen, and mostly sky. */
const UPRIGHT_FLIGHT_RAD = (58 * Math.PI) / 180;

/** What of the set the camera asks for. */
export type Ground = Pick<StageSet, 'world' | 'plateau' | 'terrain' | 'shotOf' | 'beatOf'>;

/** Lifts a camera that stands in the ground of the plateau out of it. */
export function keepAbove(set: Pick<Ground, 'terrain'>, pose: Pose): void {
  pose.py = Math.max(pose.py, set.terrain.height(pose.px, pose.pz) + CAMERA_CLEARANCE_M);
}

/** Writes into `out` the camera for `cue` at the instant `now`. Allocates nothing outside the attract flight. */
export function aimAt(cue: Cue, set: Ground, now: Instant, frame: Frame, out: Pose): void {
  const { world } = set;
  if (cue.world !== null && world !== null) {
    world.lead(now, frame, out);
    shiftInto(frame, out);
    return;
  }
  out.fieldOfView = FIELD_OF_VIEW_RAD;
  const beat = cue.sentence === null ? null : set.beatOf(cue.sentence);
  const goalShot = cue.goal > 0 ? set.shotOf(cue.goal, cue.policy) : null;
  if (beat) {
    poseOfShot(beat.beat.shot, beat.at, frame, out);
  } else if (goalShot) {
    poseOfShot(goalShot.shot, goalShot.at, frame, out);
  } else if (cue.shot === 'attract') {
    const { position, target } = flightAt(now.seconds);
    [out.px, out.py, out.pz] = position;
    [out.tx, out.ty, out.tz] = target;
    if (frame.height > frame.width) out.fieldOfView = UPRIGHT_FLIGHT_RAD;
    shiftInto(frame, out);
  } else {
    const shot = set.plateau.shots[cue.shot] ?? set.plateau.shots.home;
    if (shot) poseOfShot(shot, ORIGIN, frame, out);
  }
  keepAbove(set, out);
}
