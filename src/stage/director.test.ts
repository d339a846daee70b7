// The camera's flights, on a clock of the test's own, between the landmarks as they really stand.
import { describe, expect, it } from 'vitest';
import { createDisposables } from '../core/disposables';
import { createRandom } from '../core/random';
import { createAtmosphere } from '../materials/atmosphere';
import type { Scene, Shot } from '../scenes/contract';
import { loadGoalScene } from '../scenes/registry';
import { type Frame, newPose, type Pose, poseOfShot } from './camera-rig';
import { createDirector, type Director } from './director';
import { stepGsap } from './gsap-clock';

const FRAME_S = 1 / 60;
/** What a visitor waits at most from landmark to landmark. */
const LONGEST_S = 1.2;
const AT = { x: 210, y: -12, z: 85, heading: 0.6 };
const SCREENS: readonly Frame[] = [
  { width: 1920, height: 1080, free: { x: 0, y: 158, width: 1232, height: 785 } },
  { width: 1080, height: 1920, free: { x: 0, y: 275, width: 1080, height: 665 } },
  { width: 1024, height: 768, free: { x: 0, y: 84, width: 498, height: 590 } },
];

let clock = 0;
const tick = (director: Director, seconds = FRAME_S): void => {
  clock += seconds;
  stepGsap(clock);
  director.update();
};

async function sceneOf(goal: number): Promise<Scene> {
  const scene = await (await loadGoalScene(goal))?.create({
    tier: 'software',
    random: createRandom(1),
    atmosphere: createAtmosphere(),
    disposables: createDisposables(),
  });
  if (!scene) throw new Error(`goal ${goal} has no scene`);
  return scene;
}

const aimAt =
  (shot: Shot, screen: Frame) =>
  (out: Pose): void =>
    poseOfShot(shot, AT, screen, out);

const away = (a: Pose, b: Pose): number => Math.hypot(a.px - b.px, a.py - b.py, a.pz - b.pz);

const landmarks = ({ shots }: Scene): Shot[] =>
  Object.entries(shots).flatMap(([name, shot]) => (name.startsWith('policy') ? [shot] : []));

describe.each([1, 2, 3, 4, 5])('in the bowl of goal %i', (goal) => {
  it(`every landmark is reached from every other within ${LONGEST_S} s`, async () => {
    const marks = landmarks(await sceneOf(goal));
    expect(marks.length).toBeGreaterThan(1);
    for (const screen of SCREENS) {
      for (const from of marks) {
        for (const to of marks) {
          if (from === to) continue;
          const director = createDirector(aimAt(from, screen), 0);
          director.fly(aimAt(to, screen));
          tick(director, LONGEST_S);
          const there = newPose();
          aimAt(to, screen)(there);
          expect(director.flying).toBe(false);
          expect(director.pose).toEqual(there);
          director.dispose();
        }
      }
    }
  });
});

describe('a flight', () => {
  /** Where the camera stands in every frame while it is sent to `marks` one after another, `every` seconds apart. */
  function path(marks: readonly Shot[], screen: Frame, every: number): Pose[] {
    const [first, ...others] = marks.map((mark) => aimAt(mark, screen));
    if (!first) throw new Error('no landmark');
    const director = createDirector(first, 0);
    const poses = [{ ...director.pose }];
    const step = (): void => {
      tick(director);
      poses.push({ ...director.pose });
    };
    for (const next of others) {
      director.fly(next);
      for (let s = 0; s < every; s += FRAME_S) step();
    }
    while (director.flying) step();
    director.dispose();
    return poses;
  }

  it('can be given another end at any time, without a jump in place or speed', async () => {
    const scene = await sceneOf(3);
    const [a, b, c, d] = landmarks(scene);
    if (!a || !b || !c || !d) throw new Error('goal 3 has four landmarks');
    const beat = scene.beats?.[5]?.shot ?? c;
    for (const screen of SCREENS) {
      const undisturbed = path([a, d], screen, LONGEST_S);
      const steps = undisturbed.slice(1).map((pose, i) => away(pose, undisturbed[i] ?? pose));
      const fastest = Math.max(...steps);
      for (let every = FRAME_S; every < LONGEST_S; every += 4 * FRAME_S) {
        const poses = path([a, d, b, beat, a, c], screen, every);
        poses.slice(2).forEach((pose, i) => {
          const [p, q] = [poses[i] ?? pose, poses[i + 1] ?? pose];
          // Where the camera would be, had it gone on as it went.
          const on = { ...q, px: 2 * q.px - p.px, py: 2 * q.py - p.py, pz: 2 * q.pz - p.pz };
          expect(away(pose, q), `step after ${every} s`).toBeLessThan(2.5 * fastest);
          expect(away(pose, on), `turn after ${every} s`).toBeLessThan(0.4 * fastest);
        });
        const end = newPose();
        aimAt(c, screen)(end);
        expect(poses.at(-1)).toEqual(end);
      }
    }
  });
});
