// Season, hour, fog and the one wind: a single set of uniforms, shared by reference by every material.
// Colours are data (data/seasons.json); here they are mixed into what the shaders read.
import { Color, Vector2, Vector3 } from 'three';
import seasonData from '../../data/seasons.json';
import { clamp, lerp, smoothstep } from '../core/math';

export type Season = keyof typeof seasonData.seasons;
export const SEASONS = Object.keys(seasonData.seasons) as Season[];

/** The schematic sun's way round the sky, 24° an hour. */
const SUN_RAD_PER_HOUR = (24 * Math.PI) / 180;
/** A lower sun would light nothing that is level. */
const LOWEST_SUN_RAD = 0.09;
/** How much of the hour's tint the air takes by day; the sun takes all of it. */
const ZENITH_TINT = 0.1;
const HORIZON_TINT = 0.38;
const MOON_AZIMUTH_RAD = 2.2;
const MOON_ELEVATION_RAD = 0.6;

/** Uniforms of `shaders/atmosphere.glsl`. Colours are linear. */
export interface AtmosphereUniforms {
  readonly uSeconds: { value: number };
  /** Unit vector towards the sun or moon, in world space. */
  readonly uSunDirection: { value: Vector3 };
  readonly uSunColor: { value: Color };
  readonly uZenith: { value: Color };
  /** Horizon and fog are one colour: this equality sells the depth. */
  readonly uHorizon: { value: Color };
  readonly uAmbient: { value: number };
  readonly uGrassRoot: { value: Color };
  readonly uGrassTip: { value: Color };
  readonly uGrassHeight: { value: number };
  readonly uStone: { value: number };
  /** Part of the light lost in fog per metre. */
  readonly uFogDensity: { value: number };
  /** Direction the wind blows to (unit) in x and z. */
  readonly uWind: { value: Vector2 };
  /** 0 by day, 1 in the night: lamps and stars. */
  readonly uNight: { value: number };
  /** 1 after the February burn, else 0. */
  readonly uBurnt: { value: number };
  /** Share of the grass that bears silver plumes (susuki), 0–1. */
  readonly uPlume: { value: number };
  /** Flowers in the grass: their colour, and their share of the blades. */
  readonly uBloom: { value: Color };
  readonly uBloomShare: { value: number };
}

export interface Atmosphere {
  readonly uniforms: AtmosphereUniforms;
  /** Shows `season` at `hour` (0–24, local time). */
  set(season: Season, hour: number): void;
  /** Moves wind and everything that follows the clock to `seconds`. */
  update(seconds: number): void;
}

/** Creates the atmosphere at noon in autumn, at time zero. */
export function createAtmosphere(): Atmosphere {
  const uniforms: AtmosphereUniforms = {
    uSeconds: { value: 0 },
    uSunDirection: { value: new Vector3(0.4, 0.6, 0.3) },
    uSunColor: { value: new Color() },
    uZenith: { value: new Color() },
    uHorizon: { value: new Color() },
    uAmbient: { value: 1 },
    uGrassRoot: { value: new Color() },
    uGrassTip: { value: new Color() },
    uGrassHeight: { value: 1 },
    uStone: { value: 1 },
    uFogDensity: { value: 0.0011 },
    uWind: { value: new Vector2(0.88, -0.47) },
    uNight: { value: 0 },
    uBurnt: { value: 0 },
    uPlume: { value: 0 },
    uBloom: { value: new Color() },
    uBloomShare: { value: 0 },
  };
  const tint = new Color();
  const other = new Color();
  const air = new Color();
  const set = (season: Season, hour: number): void => {
    const palette = seasonData.seasons[season];
    const at = clamp(hour, 0, 24);
    const next = Math.max(
      1,
      seasonData.hours.findIndex((entry) => entry.hour >= at),
    );
    const a = seasonData.hours[next - 1];
    const b = seasonData.hours[next];
    if (!a || !b) return;
    const t = (at - a.hour) / (b.hour - a.hour);
    const light = lerp(a.light, b.light, t);
    const ambient = lerp(a.ambient, b.ambient, t);
    const elevation = (Math.max(lerp(a.sunElevation, b.sunElevation, t), -30) * Math.PI) / 180;
    tint.set(a.tint).lerp(other.set(b.tint), t);
    uniforms.uNight.value = clamp((-elevation * 180) / Math.PI / 8, 0, 1);
    // By day the sun goes from east (+x) over south (+z) to west, faster than in nature, so that in the evening it
    // stands behind the grass for who looks north, as home does. By night the moon lights from the west.
    const byMoon = smoothstep(0.35, 0.9, uniforms.uNight.value);
    const around = lerp((at - 12) * SUN_RAD_PER_HOUR, MOON_AZIMUTH_RAD, byMoon);
    const up = lerp(Math.max(elevation, LOWEST_SUN_RAD), MOON_ELEVATION_RAD, byMoon);
    uniforms.uSunDirection.value.set(
      -Math.sin(around) * Math.cos(up),
      Math.sin(up),
      Math.cos(around) * Math.cos(up),
    );
    uniforms.uSunColor.value.set(palette.sun).multiply(tint).multiplyScalar(light);
    // By day the light is warm and the air above stays blue; the night tints everything.
    const night = uniforms.uNight.value;
    uniforms.uZenith.value
      .set(palette.zenith)
      .multiply(air.set('#ffffff').lerp(tint, lerp(ZENITH_TINT, 1, night)))
      .multiplyScalar(lerp(0.12, 1, ambient));
    uniforms.uHorizon.value
      .set(palette.horizon)
      .multiply(air.set('#ffffff').lerp(tint, lerp(HORIZON_TINT, 1, night)))
      .multiplyScalar(lerp(0.18, 1, ambient));
    uniforms.uAmbient.value = ambient;
    uniforms.uGrassRoot.value.set(palette.grassRoot);
    uniforms.uGrassTip.value.set(palette.grassTip);
    uniforms.uGrassHeight.value = palette.grassHeight;
    uniforms.uStone.value = palette.stone;
    uniforms.uBurnt.value = season === 'burnt' ? 1 : 0;
    uniforms.uFogDensity.value = palette.fog;
    uniforms.uPlume.value = palette.plume;
    uniforms.uBloom.value.set(palette.bloom);
    uniforms.uBloomShare.value = palette.bloomShare;
  };
  set('autumn', 15);
  return {
    uniforms,
    set,
    update(seconds) {
      uniforms.uSeconds.value = seconds;
    },
  };
}
