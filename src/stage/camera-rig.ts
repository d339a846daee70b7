// From a shot to a camera: fits a sphere into the free part of the screen, whatever its shape. Metres, radians, CSS pixels.
import type { PerspectiveCamera } from 'three';
import { clamp, lerp } from '../core/math';
import type { CameraPose, Shot, Viewport } from '../scenes/contract';

/** Vertical field of view of the whole window, where a shot says nothing else. */
export const FIELD_OF_VIEW_RAD = (40 * Math.PI) / 180;

/** The part of the window that nothing covers, and the window. */
export type Frame = Viewport;

/** Where the camera is, what it looks at, and how far the picture's middle is moved, in half windows. */
export interface Pose extends CameraPose {
  shiftX: number;
  shiftY: number;
}

/** Where a scene's root stands in the world. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly heading: number;
}

export const newPose = (): Pose => ({
  px: 0,
  py: 0,
  pz: 0,
  tx: 0,
  ty: 0,
  tz: 0,
  fieldOfView: FIELD_OF_VIEW_RAD,
  shiftX: 0,
  shiftY: 0,
});

/** Moves the middle of the picture into the free part of the screen. */
export function shiftInto(frame: Frame, pose: Pose): void {
  pose.shiftX = (frame.free.x + frame.free.width / 2) / frame.width - 0.5;
  pose.shiftY = (frame.free.y + frame.free.height / 2) / frame.height - 0.5;
}

/**
 * In a lower strip than this part of the window's height a shot would shrink to a toy: its ground and its sky then reach
 * behind the words above and below, its middle stays free.
 */
const LEAST_HEIGHT = 0.32;

/** Writes into `pose` the camera for `shot`, so that its sphere just fits into the free part of the screen. */
export function poseOfShot(shot: Shot, at: Placement, frame: Frame, pose: Pose): void {
  const portrait = frame.free.height > frame.free.width * 1.05 || frame.height > frame.width;
  const view: Shot = portrait ? { ...shot, ...shot.portrait } : shot;
  const fieldOfView = view.fieldOfView ?? FIELD_OF_VIEW_RAD;
  const half = Math.tan(fieldOfView / 2);
  const tanY = half * Math.max(frame.free.height / frame.height, LEAST_HEIGHT);
  const tanX = half * (frame.free.width / frame.height);
  const needed = (radius: number, tan: number): number => radius / Math.max(Math.sin(Math.atan(tan)), 0.05);
  const distance = Math.max(needed(view.radius, tanX), needed(view.radius * (view.flat ?? 1), tanY));
  const cos = Math.cos(at.heading);
  const sin = Math.sin(at.heading);
  const [lx, ly, lz] = view.target;
  pose.tx = at.x + lx * cos + lz * sin;
  pose.ty = at.y + ly;
  pose.tz = at.z - lx * sin + lz * cos;
  const azimuth = view.azimuth + at.heading;
  const flat = Math.cos(view.elevation) * distance;
  pose.px = pose.tx + Math.sin(azimuth) * flat;
  pose.py = pose.ty + Math.sin(view.elevation) * distance;
  pose.pz = pose.tz + Math.cos(azimuth) * flat;
  pose.fieldOfView = fieldOfView;
  shiftInto(frame, pose);
}

const headingOf = (pose: Pose): number => Math.atan2(pose.tx - pose.px, pose.tz - pose.pz);
const distanceOf = (pose: Pose): number => Math.hypot(pose.tx - pose.px, pose.tz - pose.pz);

/**
 * Writes into `out` the pose a part `t` (0–1) of the way from `a` to `b`; long ways rise a little, as a bird would. The look
 * turns the shorter way round at an even pace: a target that went straight over could pass close by and whip it round.
 */
export function mixPose(a: Pose, b: Pose, t: number, out: Pose): void {
  const span = Math.hypot(b.px - a.px, b.pz - a.pz);
  const rise = Math.sin(Math.PI * clamp(t, 0, 1)) * Math.min(span * 0.12, 26);
  out.px = lerp(a.px, b.px, t);
  out.py = lerp(a.py, b.py, t) + rise;
  out.pz = lerp(a.pz, b.pz, t);
  const heading = headingOf(a);
  const turn = headingOf(b) - heading;
  const looks = heading + Math.atan2(Math.sin(turn), Math.cos(turn)) * t;
  const distance = lerp(distanceOf(a), distanceOf(b), t);
  out.tx = t < 1 ? out.px + Math.sin(looks) * distance : b.tx;
  out.ty = lerp(a.ty, b.ty, t);
  out.tz = t < 1 ? out.pz + Math.cos(looks) * distance : b.tz;
  out.fieldOfView = lerp(a.fieldOfView, b.fieldOfView, t);
  out.shiftX = lerp(a.shiftX, b.shiftX, t);
  out.shiftY = lerp(a.shiftY, b.shiftY, t);
}

/** Adds to `pose` the motion `by`, `weight` times. */
export function carryPose(pose: Pose, by: Pose, weight: number): void {
  pose.px += by.px * weight;
  pose.py += by.py * weight;
  pose.pz += by.pz * weight;
  pose.tx += by.tx * weight;
  pose.ty += by.ty * weight;
  pose.tz += by.tz * weight;
  pose.shiftX += by.shiftX * weight;
  pose.shiftY += by.shiftY * weight;
}

export const copyPose = (from: Pose, to: Pose): void => {
  Object.assign(to, from);
};

/** Puts `camera` into `pose`. The horizon stays level. */
export function applyPose(camera: PerspectiveCamera, pose: Pose, frame: Frame): void {
  camera.fov = (pose.fieldOfView * 180) / Math.PI;
  camera.aspect = frame.width / frame.height;
  camera.position.set(pose.px, pose.py, pose.pz);
  camera.up.set(0, 1, 0);
  camera.lookAt(pose.tx, pose.ty, pose.tz);
  camera.setViewOffset(
    frame.width,
    frame.height,
    -pose.shiftX * frame.width,
    -pose.shiftY * frame.height,
    frame.width,
    frame.height,
  );
  camera.updateMatrixWorld();
}
