// Look-dev: one diorama in a plain grassy bowl, without the app. Parameters: goal, shot, year, season, hour, tier, t,
// screen (landscape, portrait: the window is the part of a kiosk's screen that a policy's words leave free), and
// beat: the id of a sentence to choose. `window.look(shot, year, beat)` shows another one at once.
// Without `t` it plays; with it one instant is drawn, and `data-ready` is set on <html> with draws and triangles.
import {
  BackSide,
  Color,
  Mesh,
  PerspectiveCamera,
  PlaneGeometry,
  ShaderMaterial,
  SphereGeometry,
  Scene as ThreeScene,
  WebGLRenderer,
} from 'three';
import { createDisposables } from '../../src/core/disposables';
import { smoothstep } from '../../src/core/math';
import { createRandom } from '../../src/core/random';
import { monthOfSeason, type SeasonName } from '../../src/core/seasons';
import { createAtmosphere } from '../../src/materials/atmosphere';
import atmosphereGlsl from '../../src/materials/shaders/atmosphere.glsl?raw';
import type { SceneModule, Shot, Tier, Viewport } from '../../src/scenes/contract';
import { FIELD_OF_VIEW_RAD, newPose, poseOfShot } from '../../src/stage/camera-rig';
import { FLOOR_RADIUS_M } from '../../src/world/dolines';

const BOWL_RIM_M = 66;
const BOWL_DEPTH_M = 13;

const query = new URLSearchParams(location.search);
const read = (name: string, fallback: string): string => query.get(name) ?? fallback;

const atmosphere = createAtmosphere();
atmosphere.set(monthOfSeason(read('season', 'autumn') as SeasonName), Number(read('hour', '16')));
const renderer = new WebGLRenderer({ antialias: true });
renderer.outputColorSpace = 'srgb-linear';
renderer.setPixelRatio(1);
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);

const world = new ThreeScene();
world.background = new Color(0x000000);
world.add(bowl(), sky());

/** Grass without blades: enough to judge colours, contact and fog by. */
function bowl(): Mesh {
  const geometry = new PlaneGeometry(400, 400, 160, 160).rotateX(-Math.PI / 2);
  const position = geometry.getAttribute('position');
  for (let i = 0; i < position.count; i++) {
    const away = Math.hypot(position.getX(i), position.getZ(i));
    position.setY(i, BOWL_DEPTH_M * smoothstep(FLOOR_RADIUS_M + 3, BOWL_RIM_M, away));
  }
  geometry.computeVertexNormals();
  return new Mesh(
    geometry,
    new ShaderMaterial({
      uniforms: { ...atmosphere.uniforms },
      vertexShader: `varying vec3 vWorld; varying vec3 vNormal;
        void main() { vWorld = position; vNormal = normal;
          gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0); }`,
      fragmentShader: `${atmosphereGlsl}
        varying vec3 vWorld; varying vec3 vNormal;
        void main() {
          float tuft = 0.6 * valueNoise(vWorld.xz * 1.3) + 0.4 * valueNoise(vWorld.xz * 5.1);
          vec3 turf = mix(uGrassRoot, uGrassTip, 0.25 + 0.5 * tuft + 0.2 * gust(vWorld.xz));
          gl_FragColor = toScreen(fogged(shadeMatt(turf, normalize(vNormal), 1.0), vWorld), 1.0);
        }`,
    }),
  );
}

function sky(): Mesh {
  return new Mesh(
    new SphereGeometry(900, 24, 12),
    new ShaderMaterial({
      side: BackSide,
      depthWrite: false,
      uniforms: { ...atmosphere.uniforms },
      vertexShader: `varying vec3 vWorld;
        void main() { vWorld = position + cameraPosition;
          gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 1.0); }`,
      fragmentShader: `${atmosphereGlsl}
        varying vec3 vWorld;
        void main() {
          vec3 d = normalize(vWorld - cameraPosition);
          vec3 c = mix(uHorizon, uZenith, smoothstep(0.0, 0.45, d.y));
          gl_FragColor = toScreen(c + uSunColor * 0.4 * pow(max(dot(d, uSunDirection), 0.0), 24.0), 1.0);
        }`,
    }),
  );
}

/** Kiosks' screens and what a policy's words leave free of them, CSS pixels. */
const SCREENS: Readonly<Record<string, Viewport>> = {
  landscape: { width: 1920, height: 1080, free: { x: 0, y: 158, width: 1232, height: 785 } },
  portrait: { width: 1080, height: 1920, free: { x: 0, y: 275, width: 1080, height: 665 } },
};

/** Fits the shot as the stage does: into the free part of a screen, else into the window without the app's words. */
function cameraFor(shot: Shot): PerspectiveCamera {
  const free = { x: 0, y: 0, width: innerWidth, height: innerHeight };
  const screen = SCREENS[read('screen', '')] ?? { width: innerWidth, height: innerHeight, free };
  const half = Math.tan(FIELD_OF_VIEW_RAD / 2) * (screen.free.height / screen.height);
  const camera = new PerspectiveCamera(
    (2 * Math.atan(half) * 180) / Math.PI,
    innerWidth / innerHeight,
    0.5,
    2000,
  );
  const pose = newPose();
  poseOfShot(shot, { x: 0, y: 0, z: 0, heading: 0 }, screen, pose);
  camera.position.set(pose.px, pose.py, pose.pz);
  camera.lookAt(pose.tx, pose.ty, pose.tz);
  return camera;
}

const goal = Number(read('goal', '1'));
// Found by name, so that one goal can be looked at while another is not there yet.
const goals = import.meta.glob<SceneModule>('../../src/scenes/goal*/index.ts');
const module = await goals[`../../src/scenes/goal${goal}/index.ts`]?.();
if (!module) throw new Error(`Goal ${goal} has no scene`);
const scene = await module.create({
  tier: read('tier', 'high') as Tier,
  random: createRandom(1).fork(`goal${goal}`),
  atmosphere,
  disposables: createDisposables(),
});
world.add(scene.root);
let shotName = read('shot', 'goal');
let year = Number(read('year', '0'));
let beatId: string | null = query.get('beat');

function draw(seconds: number): void {
  const policy = Number(shotName.replace('policy', '')) || 0;
  const telling = { sentence: beatId, before: null, crossed: 1, seconds: -1 };
  atmosphere.update(seconds);
  scene.update({ seconds, year, policy, at: 0, telling });
  const shot = scene.beats?.find(({ id }) => id === beatId)?.shot ?? scene.shots[shotName];
  if (!shot) throw new Error(`No shot ${shotName}; there are ${Object.keys(scene.shots).join(', ')}`);
  const camera = cameraFor(shot);
  renderer.render(world, camera);
}

if (query.has('t')) {
  draw(Number(query.get('t')));
  const { render, programs } = renderer.info;
  // The bowl and the sky of this page are not the diorama's.
  const own = {
    calls: render.calls - 2,
    triangles: render.triangles - 51_200 - 528,
    programs: programs?.length,
  };
  document.documentElement.dataset.ready = JSON.stringify(own);
} else {
  renderer.setAnimationLoop((now) => draw(now / 1000));
}

Object.assign(window, {
  look(name: string, at: number, beat: string | null) {
    [shotName, year, beatId] = [name, at, beat];
    draw(Number(read('t', '7')));
  },
  beats: scene.beats?.map(({ id, policy, year: half }) => ({ id, policy, half })),
});
