import { describe, expect, it } from 'vitest';
import type { Shot } from '../scenes/contract';
import { FIELD_OF_VIEW_RAD, type Frame, mixPose, newPose, poseOfShot } from './camera-rig';
import { bufferRatio, createGovernor, isSoftwareRenderer, startingTier, TIER_LIMITS } from './quality';

const SHOT: Shot = { target: [3, 2, -4], radius: 10, azimuth: 0.4, elevation: 0.35 };
const at = { x: 100, y: 50, z: -20, heading: 0.3 };
const whole: Frame = { width: 1920, height: 1080, free: { x: 0, y: 0, width: 1920, height: 1080 } };

describe('a shot', () => {
  it('fits its sphere into the free part, whatever the shape', () => {
    const frames: Frame[] = [
      whole,
      { width: 1920, height: 1080, free: { x: 0, y: 120, width: 1240, height: 820 } },
      { width: 1080, height: 1920, free: { x: 0, y: 200, width: 1080, height: 800 } },
      { width: 390, height: 844, free: { x: 0, y: 80, width: 390, height: 320 } },
    ];
    for (const frame of frames) {
      const pose = newPose();
      poseOfShot(SHOT, at, frame, pose);
      const distance = Math.hypot(pose.px - pose.tx, pose.py - pose.ty, pose.pz - pose.tz);
      const pixelsPerTan = frame.height / 2 / Math.tan(FIELD_OF_VIEW_RAD / 2);
      const radiusPx = Math.tan(Math.asin(SHOT.radius / distance)) * pixelsPerTan;
      const half = Math.min(frame.free.width, frame.free.height) / 2;
      expect(radiusPx).toBeLessThanOrEqual(half + 0.5);
      expect(radiusPx).toBeGreaterThan(half * 0.9);
      // The middle of the picture is the middle of the free part.
      expect((pose.shiftX + 0.5) * frame.width).toBeCloseTo(frame.free.x + frame.free.width / 2, 5);
      expect((pose.shiftY + 0.5) * frame.height).toBeCloseTo(frame.free.y + frame.free.height / 2, 5);
    }
  });

  it('comes closer to what is wide and low', () => {
    const far = newPose();
    const near = newPose();
    poseOfShot(SHOT, at, whole, far);
    poseOfShot({ ...SHOT, flat: 0.5 }, at, whole, near);
    const distance = ({ px, py, pz, tx, ty, tz }: typeof far): number =>
      Math.hypot(px - tx, py - ty, pz - tz);
    expect(distance(near)).toBeLessThan(distance(far) * 0.7);
  });

  it('takes its other angle in portrait', () => {
    const pose = newPose();
    const portrait: Frame = { width: 1080, height: 1920, free: { x: 0, y: 0, width: 1080, height: 1000 } };
    poseOfShot({ ...SHOT, portrait: { elevation: 1.2 } }, at, portrait, pose);
    const distance = Math.hypot(pose.px - pose.tx, pose.py - pose.ty, pose.pz - pose.tz);
    expect(Math.asin((pose.py - pose.ty) / distance)).toBeCloseTo(1.2, 5);
  });

  it('turns with the place it stands in', () => {
    const pose = newPose();
    poseOfShot(
      { ...SHOT, target: [0, 0, 5], azimuth: 0 },
      { x: 0, y: 0, z: 0, heading: Math.PI / 2 },
      whole,
      pose,
    );
    expect(pose.tx).toBeCloseTo(5, 5);
    expect(pose.tz).toBeCloseTo(0, 5);
    expect(pose.px).toBeGreaterThan(5);
  });
});

describe('a flight', () => {
  it('begins and ends exactly, and rises on the way', () => {
    const a = { ...newPose(), px: 0, py: 10 };
    const b = { ...newPose(), px: 200, py: 10 };
    const out = newPose();
    mixPose(a, b, 0, out);
    expect(out).toEqual(a);
    mixPose(a, b, 0.5, out);
    expect(out.py).toBeGreaterThan(15);
    mixPose(a, b, 1, out);
    expect(out.py).toBeCloseTo(10, 9);
    expect(out.px).toBe(200);
  });
});

describe('quality', () => {
  it('knows software rendering by its name', () => {
    expect(
      isSoftwareRenderer('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)'),
    ).toBe(true);
    expect(startingTier('Mesa llvmpipe (LLVM 15.0.6, 256 bits)')).toBe('software');
    expect(startingTier('V3D 7.1')).toBe('low');
    expect(startingTier('ANGLE (Intel, Intel(R) UHD Graphics)')).toBe('mid');
    expect(startingTier('ANGLE (NVIDIA GeForce RTX 3060)')).toBe('high');
  });

  it('never draws more pixels than its tier allows, 4K panels included', () => {
    for (const tier of ['high', 'mid', 'low', 'software'] as const) {
      const ratio = bufferRatio(tier, 1, 3840, 2160, 2);
      expect(3840 * 2160 * ratio * ratio).toBeLessThanOrEqual(TIER_LIMITS[tier].pixels * 1.0001);
    }
    expect(bufferRatio('high', 1, 1024, 768, 1)).toBe(1);
  });

  it('gives way step by step, then by tier, and at last gives up motion', () => {
    const governor = createGovernor('low');
    const said: string[] = [];
    for (let i = 0; i < 2000 && said.at(-1) !== 'still'; i++) {
      const verdict = governor.sample(100);
      if (verdict)
        said.push(
          verdict.kind === 'scale' ? String(verdict.scale) : verdict.kind === 'tier' ? verdict.tier : 'still',
        );
    }
    expect(said).toEqual(['0.85', '0.72', '0.6', 'software', '0.85', '0.72', '0.6', 'still']);
  });

  it('leaves a fast machine and a single pause alone', () => {
    const governor = createGovernor('high');
    for (let i = 0; i < 600; i++) expect(governor.sample(i === 300 ? 5000 : 16.7)).toBeNull();
  });
});
