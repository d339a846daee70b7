import { PerspectiveCamera, Vector3 } from 'three';
import { expect, it } from 'vitest';
import { anchorsOf, SHOTS } from '../scenes/plateau/shots';
import { PLATEAU_SEED } from '../world/layout';
import { createTerrain } from '../world/terrain';
import { applyPose, newPose, poseOfShot } from './camera-rig';

const terrain = createTerrain(PLATEAU_SEED);

it('every flower that is told of can be touched within the plateau picture', () => {
  const anchors = anchorsOf(terrain).filter(({ id }) => id.startsWith('flora.'));
  expect(anchors.length).toBeGreaterThan(5);
  const frame = { width: 1920, height: 1080, free: { x: 0, y: 0, width: 1920, height: 1080 } };
  const shot = SHOTS.plateau;
  if (!shot) throw new Error('there is no shot of the plateau');
  const pose = newPose();
  poseOfShot(shot, { x: 0, y: 0, z: 0, heading: 0 }, frame, pose);
  const camera = new PerspectiveCamera(40, 16 / 9, 0.5, 6000);
  applyPose(camera, pose, frame);
  for (const { id, position } of anchors) {
    const point = new Vector3(...position).project(camera);
    expect(Math.abs(point.x), id).toBeLessThan(0.95);
    expect(Math.abs(point.y), id).toBeLessThan(0.95);
    expect(point.z, id).toBeLessThan(1);
  }
});

it('the walker stands on the ground', () => {
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
    [1200, 900],
  ] as const) {
    const shot = SHOTS.plateau;
    if (!shot) throw new Error('there is no shot of the plateau');
    const pose = newPose();
    const frame = { width, height, free: { x: 0, y: 0, width, height } };
    poseOfShot(shot, { x: 0, y: 0, z: 0, heading: 0 }, frame, pose);
    const eye = pose.py - terrain.height(pose.px, pose.pz);
    expect(eye).toBeGreaterThan(1.2);
    expect(eye).toBeLessThan(4);
  }
});
