// 350 million years in one block of earth. Its picture is a function of `at` (an age from 0 to 8, or between two);
// the seconds move only water, air, fish and rain.
import { Group } from 'three';
import { createDisposables } from '../../core/disposables';
import { smoothstep } from '../../core/math';
import { createTimeMaterials } from '../../materials/time';
import { bake } from '../../world/time/bake';
import { COLUMNS, FIELDS } from '../../world/time/block';
import { instantAt, newInstant, SEA_GONE_Y, track } from '../../world/time/history';
import { writeProfile } from '../../world/time/profile';
import type { SceneContext, Way, World } from '../contract';
import { buildSky } from '../drawn';
import { placeAnchors, TIME_ANCHORS } from './anchors';
import {
  buildEarth,
  buildLife,
  buildLights,
  buildSeaMeshes,
  noiseTexture,
  ORDER,
  profileTexture,
} from './build';
import { AMOUNTS, KINDS } from './config';
import { paint } from './palette';
import { leadTime } from './shots';

const WAY: Way = { from: 0, to: 8, secondsPerUnit: 1.6, longestSeconds: 5 };
/** Creates deep time for the tier of `context`. */
export async function create(context: SceneContext): Promise<World> {
  const arrays = await bake(AMOUNTS[context.tier]);
  const bag = context.disposables.add(createDisposables());
  const now = newInstant();
  const profile = new Float32Array(COLUMNS * FIELDS);
  const profileMap = profileTexture(profile, bag);
  const materials = createTimeMaterials(context.atmosphere, profileMap, noiseTexture(arrays.noise, bag), bag);
  const { uniforms } = materials;
  const root = new Group();
  root.name = 'time';
  const earth = buildEarth(arrays.block, materials.earth, bag);
  const [body, skin] = buildSeaMeshes(arrays.sea, materials.waterBody, materials.waterSkin, bag);
  const lights = buildLights(arrays.lights, materials.light, bag);
  root.add(earth, buildSky(materials.sky, ORDER.sky, bag), body, skin, lights);
  const living = KINDS.flatMap((kind) => {
    const sown = arrays.life.find(({ name }) => name === kind.name);
    if (!sown) return [];
    const life = materials.life(kind.look);
    const mesh = buildLife(sown, life.material, bag);
    root.add(mesh);
    return [{ kind, life, mesh }];
  });

  let shown = Number.NaN;
  /** Brings everything that depends on the age alone to `at`. */
  const setAge = (at: number): void => {
    if (at === shown) return;
    shown = at;
    instantAt(at, now);
    writeProfile(at, now, profile);
    profileMap.needsUpdate = true;
    paint(at, uniforms);
    uniforms.uSea.value = now.sea;
    uniforms.uCentre.value = now.centre;
    uniforms.uRound.value = now.round;
    uniforms.uLift.value = now.lift;
    uniforms.uFold.value = now.fold;
    uniforms.uSliver.value = 4 * now.fold;
    uniforms.uJourney.value = now.journey;
    uniforms.uBowlsOpen.value = now.bowls;
    uniforms.uCaveOpen.value = now.cave;
    uniforms.uVent.value = now.vent;
    uniforms.uMagma.value = now.magma;
    uniforms.uGranite.value = now.granite;
    uniforms.uOre.value = now.ore;
    uniforms.uRain.value = smoothstep(6.35, 6.9, at) * (1 - smoothstep(7.25, 7.8, at));
    uniforms.uFen.value = 0.34 * smoothstep(3.3, 4, at) * (1 - smoothstep(4.1, 4.7, at));
    uniforms.uGreen.value = track(at, [0.2, 0.35, 0.4, 0.85, 1, 0.9, 0.55, 0.8, 1]);
    uniforms.uReef.value = smoothstep(0.15, 0.9, at) * (1 - smoothstep(2.4, 3.2, at));
    uniforms.uSoil.value =
      smoothstep(3.2, 4, at) * (1 - 0.7 * smoothstep(5.2, 6, at) * (1 - smoothstep(6.2, 7.2, at)));
    uniforms.uLamps.value = smoothstep(7.5, 8, at);
    const amount = uniforms.uAmounts.value;
    amount[0] =
      0.45 +
      0.55 * smoothstep(0.35, 0.9, at) -
      smoothstep(1.2, 1.7, at) +
      smoothstep(3.6, 4, at) * (1 - smoothstep(4.1, 4.6, at));
    amount[1] = now.vent;
    amount[2] = uniforms.uRain.value;
    amount[3] = smoothstep(3.6, 4, at) * (1 - smoothstep(4.2, 4.6, at));
    amount[4] = now.magma;
    const sea = now.sea > SEA_GONE_Y * 0.9;
    body.visible = sea;
    skin.visible = sea;
    lights.visible = Math.max(...amount) > 0;
    for (const { kind, life, mesh } of living) {
      const [a, b, c, d] = kind.window;
      life.presence.value = smoothstep(a, b, at) * (1 - smoothstep(c, d, at));
      life.shift.value = kind.carried ? now.centre + 8 : 0;
      mesh.visible = life.presence.value > 0;
    }
    placeAnchors(at, now, profile);
  };
  setAge(0);

  return {
    root,
    anchors: TIME_ANCHORS,
    shots: {},
    way: WAY,
    update: (frame) => setAge(frame.at),
    lead: (frame, viewport, out) => leadTime(frame.at, viewport, out),
    dispose() {
      root.removeFromParent();
      bag.dispose();
    },
  };
}
