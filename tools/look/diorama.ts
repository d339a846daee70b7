// Look-dev: one diorama in a plain grassy bowl, without the app. Parameters: goal, shot, year, season, hour, tier, t.
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
import { createAtmosphere, type Season } from '../../src/materials/atmosphere';
import atmosphereGlsl from '../../src/materials/shaders/atmosphere.glsl?raw';
import type { SceneModule, Shot, Tier } from '../../src/scenes/contract';
import { FIELD_OF_VIEW_RAD, newPose, poseOfShot } from '../../src/stage/camera-rig';
import { FLOOR_RADIUS_M } from '../../src/world/dolines';

const BOWL_RIM_M = 66;
const BOWL_DEPTH_M = 13;

const query = new URLSearchParams(location.search);
const read = (name: string, fallback: string): string => query.get(name) ?? fallback;

const atmosphere = createAtmosphere();
atmosphere.set(read('season', 'autumn') as Season, Number(read('hour', '16')));
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

/** Fits the shot into the window as the stage does; the panel of the app is not there. */
function cameraFor(shot: Shot): PerspectiveCamera {
  const camera = new PerspectiveCamera(
    (FIELD_OF_VIEW_RAD * 180) / Math.PI,
    innerWidth / innerHeight,
    0.5,
    2000,
  );
  const free = { x: 0, y: 0, width: innerWidth, height: innerHeight };
  const pose = newPose();
  poseOfShot(shot, { x: 0, y: 0, z: 0, heading: 0 }, { width: innerWidth, height: innerHeight, free }, pose);
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
const shotName = read('shot', 'goal');
const shot = scene.shots[shotName];
if (!shot) throw new Error(`No shot ${shotName}; there are ${Object.keys(scene.shots).join(', ')}`);
const camera = cameraFor(shot);
const year = Number(read('year', '0'));
const policy = Number(shotName.replace('policy', '')) || 0;

function draw(seconds: number): void {
  atmosphere.update(seconds);
  scene.update({ seconds, year, policy });
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
