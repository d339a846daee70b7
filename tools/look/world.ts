// A page that shows a world of its own: ?world=cave|time|dongvan &at= &t= &tier= &w= &h= &hour= &month=
// &free=x,y,w,h (the part of the window no words cover; all of it by default). `look.draw(search)` draws another instant.
import { PerspectiveCamera, Scene as ThreeScene } from 'three';
import { createDisposables } from '../../src/core/disposables';
import { createRandom } from '../../src/core/random';
import { createAtmosphere } from '../../src/materials/atmosphere';
import type { Tier, WorldName } from '../../src/scenes/contract';
import { loadWorld } from '../../src/scenes/registry';
import { applyPose, newPose, shiftInto } from '../../src/stage/camera-rig';
import { createRenderer } from '../../src/stage/renderer';

const first = new URLSearchParams(location.search);
const renderer = createRenderer(true);
document.body.append(renderer.domElement);
const atmosphere = createAtmosphere();
const name = (first.get('world') ?? 'cave') as WorldName;
const module = await loadWorld(name);
if (!module) throw new Error(`World ${name} has no scene yet`);
const began = performance.now();
const world = await module.create({
  tier: (first.get('tier') ?? 'high') as Tier,
  random: createRandom(1).fork(name),
  atmosphere,
  disposables: createDisposables(),
});
const made = Math.round(performance.now() - began);
const scene = new ThreeScene();
scene.add(world.root);
const camera = new PerspectiveCamera(40, 1, 0.5, 6000);
const pose = newPose();

/** Draws the instant that a query asks for, and says what it cost. */
function draw(search: string): object {
  const query = new URLSearchParams(search);
  const number = (key: string, otherwise: number): number => Number(query.get(key) ?? otherwise);
  const width = number('w', 960);
  const height = number('h', 540);
  const seconds = number('t', 12);
  renderer.setSize(width, height);
  atmosphere.set(number('month', 9.6), number('hour', 11));
  atmosphere.update(seconds);
  const [x = 0, y = 0, freeWidth = width, freeHeight = height] = (
    query.get('free') ?? `0,0,${width},${height}`
  )
    .split(',')
    .map(Number);
  const viewport = { width, height, free: { x, y, width: freeWidth, height: freeHeight } };
  const instant = { seconds, year: 0, policy: 0, at: number('at', 0) };
  world.lead(instant, viewport, pose);
  shiftInto(viewport, pose);
  applyPose(camera, pose, viewport);
  world.update(instant);
  renderer.render(scene, camera);
  renderer.getContext().finish();
  const { calls, triangles } = renderer.info.render;
  return { calls, triangles, programs: renderer.info.programs?.length ?? 0, made };
}

draw(location.search);
Object.assign(window, { look: { draw } });
document.documentElement.dataset.ready = 'true';
