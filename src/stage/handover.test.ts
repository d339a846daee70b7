// From the attract flight to home: the very next frame after a touch is on its way, and nothing jumps.
import { Group } from 'three';
import { describe, expect, it } from 'vitest';
import { FLIGHT_SECONDS } from '../scenes/plateau/flight';
import { SHOTS } from '../scenes/plateau/shots';
import { PLATEAU_SEED } from '../world/layout';
import { createTerrain } from '../world/terrain';
import { aimAt, type Ground } from './aim';
import { copyPose, newPose, type Pose } from './camera-rig';
import type { Cue } from './cue';
import { createDirector } from './director';
import { stepGsap } from './gsap-clock';

const FRAME_S = 1 / 60;
const SCREENS = [
  { width: 1920, height: 1080, free: { x: 0, y: 0, width: 1920, height: 1080 } },
  { width: 1080, height: 1920, free: { x: 0, y: 200, width: 1080, height: 900 } },
];
const GROUND: Ground = {
  terrain: createTerrain(PLATEAU_SEED),
  plateau: { root: new Group(), anchors: [], shots: SHOTS, update: () => {}, dispose: () => {} },
  world: null,
  shotOf: () => null,
  beatOf: () => null,
};
const cueOf = (shot: 'attract' | 'home'): Cue => ({
  ...{ shot, world: null, goal: 0, policy: 0, year: 0, yearLed: false, sentence: null, at: 0, led: false },
});

const apart = (a: Pose, b: Pose): number => Math.hypot(a.px - b.px, a.py - b.py, a.pz - b.pz);
/** Angle between two looks, degrees. */
function turned(a: Pose, b: Pose): number {
  const [ax, ay, az] = [a.tx - a.px, a.ty - a.py, a.tz - a.pz];
  const [bx, by, bz] = [b.tx - b.px, b.ty - b.py, b.tz - b.pz];
  const cos = (ax * bx + ay * by + az * bz) / (Math.hypot(ax, ay, az) * Math.hypot(bx, by, bz));
  return (Math.acos(Math.min(1, cos)) * 180) / Math.PI;
}

describe('a touch during the flight', () => {
  let clock = 0;
  for (const frame of SCREENS) {
    for (let touched = 0; touched < FLIGHT_SECONDS; touched += FLIGHT_SECONDS / 11) {
      it(`leads home without a cut from ${touched.toFixed(1)} s at ${frame.width}×${frame.height}`, () => {
        const now = { seconds: touched, year: 0, policy: 0, at: 0 };
        const aim = (cue: Cue) => (out: Pose) => aimAt(cue, GROUND, now, frame, out);
        const director = createDirector(aim(cueOf('attract')), 0);
        const step = (): void => {
          clock += FRAME_S;
          now.seconds += FRAME_S;
          stepGsap(clock);
          director.update();
        };
        step();
        const last = newPose();
        copyPose(director.pose, last);
        const begin = newPose();
        copyPose(director.pose, begin);
        const home = newPose();
        aim(cueOf('home'))(home);
        director.fly(aim(cueOf('home')));
        const far = apart(begin, home);
        let frames = 0;
        while (director.flying) {
          step();
          frames++;
          const way = apart(director.pose, last);
          expect(way, `way in frame ${frames}`).toBeLessThan(frames === 1 ? 0.5 : 1 + 0.03 * far);
          expect(turned(director.pose, last), `turn in frame ${frames}`).toBeLessThan(frames === 1 ? 0.5 : 5);
          if (frames === 1) expect(way).toBeGreaterThan(0);
          copyPose(director.pose, last);
        }
        expect(frames * FRAME_S).toBeLessThan(2.5);
        expect(apart(director.pose, home)).toBeLessThan(0.01);
        expect(far).toBeGreaterThan(1);
        director.dispose();
      });
    }
  }
});
