// Light, air and water of each age, by eye: one key an age, and the air between two ages lies between their keys.
import { Color } from 'three';
import { clamp } from '../../core/math';
import type { TimeUniforms } from '../../materials/time';
import { passage } from '../../world/time/history';

interface Key {
  readonly zenith: string;
  /** Horizon, fog and the floor under the model. */
  readonly horizon: string;
  readonly sun: string;
  /** Strength of the sun, of the sky's light, and of the fog (a metre). */
  readonly light: number;
  readonly ambient: number;
  readonly fog: number;
  /** Where the sun stands: azimuth (0 towards the visitor, positive to the east) and height, degrees. */
  readonly at: readonly [number, number];
  readonly cloud: number;
  /** Water: its colour far down and near the top, what a metre takes of red, green and blue, how soon it hides. */
  readonly deep: string;
  readonly shallow: string;
  readonly absorb: readonly [number, number, number];
  readonly murk: number;
  readonly calm: number;
  readonly grass: readonly [string, string];
}

const SEA = { absorb: [0.036, 0.011, 0.0075], murk: 0.0125, calm: 0 } as const;
const FOREST = ['#20361f', '#5d8a45'] as const;

const KEYS: readonly Key[] = [
  // 0: night in the deep, the vent's fire.
  {
    ...SEA,
    zenith: '#16324f',
    horizon: '#4f7d94',
    sun: '#cfe4ea',
    light: 0.62,
    ambient: 0.7,
    fog: 0.0007,
    at: [-32, 58],
    cloud: 0.5,
    deep: '#052b42',
    shallow: '#1d7f9a',
    murk: 0.0165,
    grass: FOREST,
  },
  // 1: a bright day over the reef.
  {
    ...SEA,
    zenith: '#3f93d6',
    horizon: '#d3ecef',
    sun: '#fff4da',
    light: 1.12,
    ambient: 1,
    fog: 0.0004,
    at: [-38, 62],
    cloud: 0.35,
    deep: '#074a7c',
    shallow: '#2fb4c4',
    grass: FOREST,
  },
  // 2: the open sea in the afternoon.
  {
    ...SEA,
    zenith: '#3a86d4',
    horizon: '#cfe3ec',
    sun: '#ffe9c0',
    light: 1.1,
    ambient: 0.95,
    fog: 0.0004,
    at: [-62, 36],
    cloud: 0.55,
    deep: '#084573',
    shallow: '#2fa9bb',
    grass: FOREST,
  },
  // 3: grey-blue at the trench.
  {
    ...SEA,
    zenith: '#5a89b4',
    horizon: '#d3dde0',
    sun: '#f7ead2',
    light: 1.02,
    ambient: 0.95,
    fog: 0.00042,
    at: [-34, 44],
    cloud: 0.75,
    deep: '#133f5c',
    shallow: '#3f8ea0',
    murk: 0.014,
    grass: ['#3b4a2c', '#7d8a52'],
  },
  // 4: a hot, damp morning in the swamp.
  {
    zenith: '#7fb0b0',
    horizon: '#e9e6cc',
    sun: '#ffe6a2',
    light: 1.08,
    ambient: 0.9,
    fog: 0.0021,
    at: [-128, 26],
    cloud: 0.5,
    deep: '#1d2415',
    shallow: '#4c5a2c',
    absorb: [0.16, 0.13, 0.22],
    murk: 0.16,
    calm: 1,
    grass: ['#22391a', '#7f9a3e'],
  },
  // 5: dusk, so that the glow below is seen.
  {
    zenith: '#2b3f6b',
    horizon: '#b79a9c',
    sun: '#ffb48a',
    light: 0.78,
    ambient: 0.85,
    fog: 0.0005,
    at: [-68, 14],
    cloud: 0.8,
    deep: '#12283c',
    shallow: '#3f6d78',
    absorb: SEA.absorb,
    murk: 0.02,
    calm: 0.6,
    grass: ['#232e1e', '#5c6a3c'],
  },
  // 6: a clear morning; the stone is new and white.
  {
    ...SEA,
    zenith: '#4c93d8',
    horizon: '#d3e4ee',
    sun: '#ffe3b8',
    light: 1.12,
    ambient: 0.95,
    fog: 0.00045,
    at: [-48, 30],
    cloud: 0.45,
    deep: '#0d5375',
    shallow: '#3fb3b4',
    grass: ['#3f5a2c', '#93a95a'],
  },
  // 7: rain.
  {
    ...SEA,
    zenith: '#77868f',
    horizon: '#cfd8d8',
    sun: '#e6ecec',
    light: 0.82,
    ambient: 0.95,
    fog: 0.0007,
    at: [-30, 60],
    cloud: 1,
    deep: '#2b4650',
    shallow: '#6d9090',
    grass: ['#2f5528', '#83a95a'],
  },
  // 8: today, a summer's afternoon.
  {
    ...SEA,
    zenith: '#3a86d4',
    horizon: '#dcebf0',
    sun: '#fff0cf',
    light: 1.12,
    ambient: 1,
    fog: 0.0005,
    at: [-44, 46],
    cloud: 0.5,
    deep: '#0d5375',
    shallow: '#3fb3b4',
    grass: ['#41692f', '#9fb968'],
  },
];

const a = new Color();
const b = new Color();
const RAD = Math.PI / 180;

function mixColor(out: Color, from: string, to: string, t: number): Color {
  return out.copy(a.set(from)).lerp(b.set(to), t);
}

/** Writes light, air and water of `at` into the uniforms. Allocates nothing. */
export function paint(at: number, uniforms: TimeUniforms): void {
  const place = clamp(at, 0, KEYS.length - 1);
  const age = Math.min(Math.floor(place), KEYS.length - 2);
  const from = KEYS[age];
  const to = KEYS[age + 1];
  if (!from || !to) return;
  const t = passage(place - age);
  const mix = (x: number, y: number): number => x + (y - x) * t;
  mixColor(uniforms.uZenith.value, from.zenith, to.zenith, t);
  mixColor(uniforms.uHorizon.value, from.horizon, to.horizon, t);
  mixColor(uniforms.uSunColor.value, from.sun, to.sun, t).multiplyScalar(mix(from.light, to.light));
  uniforms.uAmbient.value = mix(from.ambient, to.ambient);
  uniforms.uFogDensity.value = mix(from.fog, to.fog);
  const azimuth = mix(from.at[0], to.at[0]) * RAD;
  const height = mix(from.at[1], to.at[1]) * RAD;
  uniforms.uSunDirection.value.set(
    Math.sin(azimuth) * Math.cos(height),
    Math.sin(height),
    Math.cos(azimuth) * Math.cos(height),
  );
  uniforms.uOvercast.value = mix(from.cloud, to.cloud);
  mixColor(uniforms.uWaterDeep.value, from.deep, to.deep, t);
  mixColor(uniforms.uWaterShallow.value, from.shallow, to.shallow, t);
  uniforms.uAbsorb.value.set(
    mix(from.absorb[0], to.absorb[0]),
    mix(from.absorb[1], to.absorb[1]),
    mix(from.absorb[2], to.absorb[2]),
  );
  uniforms.uMurk.value = mix(from.murk, to.murk);
  uniforms.uCalm.value = mix(from.calm, to.calm);
  mixColor(uniforms.uGrassRoot.value, from.grass[0], to.grass[0], t);
  mixColor(uniforms.uGrassTip.value, from.grass[1], to.grass[1], t);
}
