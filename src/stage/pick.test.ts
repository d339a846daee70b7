import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import type { Beat } from '../scenes/contract';
import { applyPose, type Frame, newPose, poseOfShot } from './camera-rig';
import { pickBeat } from './pick';

const at = { x: 40, y: 12, z: -30, heading: 0.7 };
const view: Frame = { width: 1280, height: 720, free: { x: 0, y: 100, width: 800, height: 560 } };
const shot = { target: [0, 1, 0], radius: 8, azimuth: 0, elevation: 0.3 } as const;

const beat = (id: string, policy: number, year: 0 | 1, ...objects: number[]): Beat => ({
  id,
  policy,
  year,
  shot,
  objects: new Float32Array(objects),
});

const camera = new PerspectiveCamera(40, 1, 0.5, 6000);
const pose = newPose();
poseOfShot(shot, at, view, pose);
applyPose(camera, pose, view);

/** The middle of the free part is where the shot's target is seen. */
const middle = [400, 380] as const;
const pick = (beats: Beat[], x: number, y: number, looking = { policy: 1, year: 0 }) =>
  pickBeat(beats, at, camera, view, looking, x, y);

describe('a touch', () => {
  it('finds the object under it, where its scene stands and the picture is shifted to', () => {
    const beats = [beat('left', 1, 0, -4, 1, 0, 1), beat('middle', 1, 0, 0, 1, 0, 1)];
    expect(pick(beats, ...middle)).toBe('middle');
    const seen = Array.from({ length: 1280 }, (_, x) => pick(beats, x, middle[1]));
    expect(seen.indexOf('left')).toBeGreaterThan(0);
    expect(seen.indexOf('left')).toBeLessThan(seen.indexOf('middle'));
    expect(pick(beats, 1200, 700)).toBeNull();
  });

  it('finds the small thing before the large one', () => {
    const beats = [beat('hall', 1, 0, 0.6, 1.5, -2, 5), beat('child', 1, 0, 0, 1, 0, 0.5)];
    expect(pick(beats, ...middle)).toBe('child');
  });

  it('finds its own year and landmark before others, and what is absent never', () => {
    const own = beat('own', 1, 0, 0.3, 1, 0, 1);
    const next = beat('next', 1, 1, 0, 1, 0, 1);
    const other = beat('other', 2, 0, 0, 1, 0, 1);
    expect(pick([next, other, own], ...middle)).toBe('own');
    expect(pick([next, other], ...middle)).toBe('next');
    expect(pick([next, own], ...middle, { policy: 1, year: 1 })).toBe('next');
    expect(pick([beat('gone', 1, 0, 0, 1, 0, 0)], ...middle)).toBeNull();
  });
});
