// A page that shows one picture of the plateau alone: ?season= &hour= &tier= &shot=home|overview|goal3|attract &t= &w= &h=
import { PerspectiveCamera, Scene as ThreeScene } from 'three';
import { createDisposables } from '../../src/core/disposables';
import { createRandom } from '../../src/core/random';
import { createAtmosphere, type Season } from '../../src/materials/atmosphere';
import type { Tier } from '../../src/scenes/contract';
import { flightAt } from '../../src/scenes/plateau/flight';
import { create } from '../../src/scenes/plateau/index';
import { applyPose, newPose, poseOfShot } from '../../src/stage/camera-rig';
import { createRenderer } from '../../src/stage/renderer';
import { GOAL_DOLINES } from '../../src/world/dolines';
import { PLATEAU_SEED } from '../../src/world/layout';
import { createTerrain } from '../../src/world/terrain';

const query = new URLSearchParams(location.search);
const ask = (name: string, otherwise: string): string => query.get(name) ?? otherwise;
const width = Number(ask('w', '960'));
const height = Number(ask('h', '540'));
const seconds = Number(ask('t', '12'));
const shotName = ask('shot', 'home');

const renderer = createRenderer(true);
renderer.setSize(width, height);
document.body.append(renderer.domElement);
const atmosphere = createAtmosphere();
atmosphere.set(ask('season', 'autumn') as Season, Number(ask('hour', '15')));
atmosphere.update(seconds);
const bag = createDisposables();
const began = performance.now();
const plateau = await create({
  tier: ask('tier', 'high') as Tier,
  random: createRandom(1),
  atmosphere,
  disposables: bag,
});
const made = performance.now() - began;
const scene = new ThreeScene();
scene.add(plateau.root);
const camera = new PerspectiveCamera(40, width / height, 0.5, 6000);
const frame = { width, height, free: { x: 0, y: 0, width, height } };
const pose = newPose();
const terrain = createTerrain(PLATEAU_SEED);
const goal = GOAL_DOLINES.find((doline) => shotName === `goal${doline.goal}`);
if (shotName === 'attract') {
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
if (clearance < 2.5) pose.py += 2.5 - clearance;
applyPose(camera, pose, frame);
renderer.render(scene, camera);
const again = performance.now();
renderer.render(scene, camera);
renderer.getContext().finish();
const { calls, triangles } = renderer.info.render;
const programs = renderer.info.programs?.length ?? 0;
const drawn = performance.now() - again;
Object.assign(window, { look: { calls, triangles, programs, made, drawn, clearance, pose } });
document.documentElement.dataset.ready = 'true';
