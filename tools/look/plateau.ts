// A page that shows one picture of the plateau alone: ?season= (or &month=) &hour= &tier= &t= &w= &h= and what is looked at:
// &shot=home|overview|geopark|plateau|goal3|attract or &eye=x,height over ground,z&look=x,height over ground,z.
// `look.draw(query)` draws another picture of the same tier without building everything again.
import { PerspectiveCamera, Scene as ThreeScene } from 'three';
import { createDisposables } from '../../src/core/disposables';
import { createRandom } from '../../src/core/random';
import { monthOfSeason, type SeasonName } from '../../src/core/seasons';
import { createAtmosphere } from '../../src/materials/atmosphere';
import type { Tier } from '../../src/scenes/contract';
import { flightAt } from '../../src/scenes/plateau/flight';
import { create } from '../../src/scenes/plateau/index';
import { applyPose, newPose, type Pose, poseOfShot } from '../../src/stage/camera-rig';
import { createRenderer } from '../../src/stage/renderer';
import { GOAL_DOLINES } from '../../src/world/dolines';
import { PLATEAU_SEED } from '../../src/world/layout';
import { createTerrain } from '../../src/world/terrain';

const LEAST_CLEARANCE_M = 1.6;
const renderer = createRenderer(true);
document.body.append(renderer.domElement);
const atmosphere = createAtmosphere();
const terrain = createTerrain(PLATEAU_SEED);
const began = performance.now();
const plateau = await create({
  tier: (new URLSearchParams(location.search).get('tier') ?? 'high') as Tier,
  random: createRandom(1),
  atmosphere,
  disposables: createDisposables(),
});
const made = performance.now() - began;
const scene = new ThreeScene();
scene.add(plateau.root);

const numbers = (list: string): [number, number, number] => {
  const [a = 0, b = 0, c = 0] = list.split(',').map(Number);
  return [a, b, c];
};

function draw(search: string): object {
  const query = new URLSearchParams(search);
  const ask = (name: string, otherwise: string): string => query.get(name) ?? otherwise;
  const width = Number(ask('w', '960'));
  const height = Number(ask('h', '540'));
  const seconds = Number(ask('t', '12'));
  const shotName = ask('shot', 'home');
  renderer.setSize(width, height);
  atmosphere.set(
    Number(ask('month', String(monthOfSeason(ask('season', 'autumn') as SeasonName)))),
    Number(ask('hour', '15')),
  );
  atmosphere.update(seconds);
  plateau.update({ seconds, year: 0, policy: 0, at: 0 });
  const camera = new PerspectiveCamera(40, width / height, 0.5, 6000);
  const frame = { width, height, free: { x: 0, y: 0, width, height } };
  const pose: Pose = newPose();
  const goal = GOAL_DOLINES.find((doline) => shotName === `goal${doline.goal}`);
  const eye = query.get('eye');
  if (eye) {
    const [ex, up, ez] = numbers(eye);
    const [lx, lup, lz] = numbers(ask('look', '0,0,0'));
    [pose.px, pose.py, pose.pz] = [ex, terrain.height(ex, ez) + up, ez];
    [pose.tx, pose.ty, pose.tz] = [lx, terrain.height(lx, lz) + lup, lz];
  } else if (shotName === 'attract') {
    const { position, target } = flightAt(seconds);
    [pose.px, pose.py, pose.pz] = position;
    [pose.tx, pose.ty, pose.tz] = target;
  } else if (goal) {
    const at = { x: goal.x, y: terrain.floorY(goal.goal), z: goal.z, heading: goal.heading };
    poseOfShot({ target: [0, 4, 0], radius: 30, azimuth: 0, elevation: 0.35 }, at, frame, pose);
  } else {
    const shot = plateau.shots[shotName];
    if (shot) poseOfShot(shot, { x: 0, y: 0, z: 0, heading: 0 }, frame, pose);
  }
  const clearance = pose.py - terrain.height(pose.px, pose.pz);
  pose.py += Math.max(0, LEAST_CLEARANCE_M - clearance);
  applyPose(camera, pose, frame);
  renderer.render(scene, camera);
  const { calls, triangles } = renderer.info.render;
  const programs = renderer.info.programs?.length ?? 0;
  const place = [pose.px, pose.py, pose.pz].map(Math.round);
  return { calls, triangles, programs, made: Math.round(made), clearance: clearance.toFixed(1), place };
}

Object.assign(window, { look: { draw } });
draw(location.search);
document.documentElement.dataset.ready = 'true';
