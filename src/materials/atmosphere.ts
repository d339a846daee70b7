// Season, hour, fog and the one wind: a single set of uniforms, shared by reference by every material.
// Colours are data (data/seasons.json); here they are mixed into what the shaders read.
import { Color, Vector2, Vector3 } from 'three';
import seasonData from '../../data/seasons.json';
import { clamp, lerp, smoothstep } from '../core/math';
import { burnProgress, monthOfSeason } from '../core/seasons';

type Palette = (typeof seasonData.seasons)[keyof typeof seasonData.seasons];
const SEASONS: Readonly<Record<string, Palette>> = seasonData.seasons;

/** The schematic sun's way round the sky, 24° an hour. */
const SUN_RAD_PER_HOUR = (24 * Math.PI) / 180;
/** A lower sun would light nothing that is level. */
const LOWEST_SUN_RAD = 0.09;
/** A little east of north, so that home sees it; the same direction, told so that dawn and dusk turn the short way. */
const MOON_AZIMUTH_RAD = { evening: 3.46, morning: 3.46 - 2 * Math.PI } as const;
const MOON_ELEVATION_RAD = 0.36;

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
  /** How far the February fire has come, in the unit of the map of arrivals: below 0 before it, above 1 after it. */
  readonly uFire: { value: number };
  /** 1 while what has burnt is black, 0 when new grass has covered it. */
  readonly uBlack: { value: number };
  /** How closely the firebreaks are mown, 0–1. */
  readonly uMown: { value: number };
  /** Burnt ground from dark to light, and the height of its stubble beside the grass of summer. */
  readonly uCharRoot: { value: Color };
  readonly uCharTip: { value: Color };
  readonly uStubble: { value: number };
  /** Share of the grass that bears silver plumes (susuki), 0–1. */
  readonly uPlume: { value: number };
  /** Flowers in the grass: their colour, and their share of the blades. */
  readonly uBloom: { value: Color };
  readonly uBloomShare: { value: number };
  /** What grows in the damp of the hollows. */
  readonly uHollow: { value: Color };
  /** Clouds: how much of the sky, and from thin (0) to heaped (1). */
  readonly uCloud: { value: number };
  readonly uBillow: { value: number };
  /** Snow on what lies open, 0–1. */
  readonly uSnow: { value: number };
  /** Mist in the hollows and over the lowlands, 0–1. */
  readonly uMist: { value: number };
  /** Time of the year, 0–12: flowers know their months. */
  readonly uMonth: { value: number };
}

export interface Atmosphere {
  readonly uniforms: AtmosphereUniforms;
  /** Shows a time of the year (`month` 0–12, see core/seasons) at an hour (0–24, local time). */
  set(month: number, hour: number): void;
  /** Moves wind and everything that follows the clock to `seconds`. */
  update(seconds: number): void;
}

type ColorKey = 'zenith' | 'horizon' | 'sun' | 'grassRoot' | 'grassTip' | 'bloom' | 'hollow';

/** Between these times of the year new grass covers the black ground. */
const GREEN_AGAIN_MONTHS = [2.2, 3.7] as const;
/** The firebreaks are mown in autumn and grow again in spring. */
const MOWN_MONTHS = [10.2, 11.4] as const;
/** The fire's way in the unit of arrivals, from before the first place lights until the last has died down. */
const FIRE_WAY = [-0.06, 1.1] as const;

/** How much of what has burnt is still black, 0–1. */
const blackness = (month: number): number =>
  burnProgress(month) > 0 ? 1 - smoothstep(...GREEN_AGAIN_MONTHS, month) : 0;

/** How much there is at `time` of what rises and falls at the four `times` of data/seasons.json, 0–1. */
function during(times: readonly number[], time: number): number {
  const [risesFrom = 0, risesTo = 1, fallsFrom = 2, fallsTo = 3] = times;
  return smoothstep(risesFrom, risesTo, time) * (1 - smoothstep(fallsFrom, fallsTo, time));
}

const mownness = (month: number): number =>
  Math.max(smoothstep(...MOWN_MONTHS, month), 1 - smoothstep(...GREEN_AGAIN_MONTHS, month));

/** Palettes between which a time of the year lies, of the air and of the unburnt grass, and how far it is on the way. */
interface Around {
  readonly from: Palette;
  readonly to: Palette;
  readonly grassFrom: Palette;
  readonly grassTo: Palette;
  readonly t: number;
}

function seasonsAround(month: number): Around {
  const at = ((month % 12) + 12) % 12;
  const keys: readonly { month: number; season: string; grass?: string }[] = seasonData.year;
  const next = Math.max(
    1,
    keys.findIndex((key) => key.month > at),
  );
  const a = keys[next - 1];
  const b = keys[next];
  const from = SEASONS[a?.season ?? ''];
  const to = SEASONS[b?.season ?? ''];
  const grassFrom = SEASONS[a?.grass ?? a?.season ?? ''];
  const grassTo = SEASONS[b?.grass ?? b?.season ?? ''];
  if (!a || !b || !from || !to || !grassFrom || !grassTo)
    throw new RangeError(`data/seasons.json has no season for month ${month}`);
  return { from, to, grassFrom, grassTo, t: (at - a.month) / (b.month - a.month) };
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
    uFire: { value: FIRE_WAY[0] },
    uBlack: { value: 0 },
    uMown: { value: 0 },
    uCharRoot: { value: new Color(seasonData.seasons.burnt.grassRoot) },
    uCharTip: { value: new Color(seasonData.seasons.burnt.grassTip) },
    uStubble: { value: seasonData.seasons.burnt.grassHeight },
    uPlume: { value: 0 },
    uBloom: { value: new Color() },
    uBloomShare: { value: 0 },
    uHollow: { value: new Color() },
    uCloud: { value: 0.4 },
    uBillow: { value: 0.5 },
    uSnow: { value: 0 },
    uMist: { value: 0 },
    uMonth: { value: 0 },
  };
  const tint = new Color();
  const other = new Color();
  const air = new Color();
  const mixed = new Color();
  /** Writes into `out` the colour `key` of two palettes, `t` of the way from one to the other. */
  const mixColor = (out: Color, from: Palette, to: Palette, key: ColorKey, t: number): Color =>
    out.set(from[key]).lerp(mixed.set(to[key]), t);
  const set = (month: number, hour: number): void => {
    const { from, to, grassFrom, grassTo, t: turn } = seasonsAround(month);
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
    // stands behind the grass for who looks north, as home does. By night the moon lights from beyond the land.
    const byMoon = smoothstep(0.35, 0.9, uniforms.uNight.value);
    const around = lerp(
      (at - 12) * SUN_RAD_PER_HOUR,
      at < 12 ? MOON_AZIMUTH_RAD.morning : MOON_AZIMUTH_RAD.evening,
      byMoon,
    );
    const up = lerp(Math.max(elevation, LOWEST_SUN_RAD), MOON_ELEVATION_RAD, byMoon);
    uniforms.uSunDirection.value.set(
      -Math.sin(around) * Math.cos(up),
      Math.sin(up),
      Math.cos(around) * Math.cos(up),
    );
    mixColor(uniforms.uSunColor.value, from, to, 'sun', turn).multiply(tint).multiplyScalar(light);
    // The season gives the air of the day; towards dawn, dusk and night the hour's own air takes over.
    mixColor(uniforms.uZenith.value, from, to, 'zenith', turn).lerp(
      air.set(a.zenith).lerp(other.set(b.zenith), t),
      lerp(a.zenithShare, b.zenithShare, t),
    );
    mixColor(uniforms.uHorizon.value, from, to, 'horizon', turn).lerp(
      air.set(a.horizon).lerp(other.set(b.horizon), t),
      lerp(a.horizonShare, b.horizonShare, t),
    );
    uniforms.uAmbient.value = ambient;
    uniforms.uFogDensity.value = lerp(from.fog, to.fog, turn);
    uniforms.uStone.value = lerp(from.stone, to.stone, turn);
    uniforms.uFire.value = lerp(...FIRE_WAY, burnProgress(month));
    uniforms.uBlack.value = blackness(month);
    uniforms.uMown.value = mownness(month);
    // What the fire has not reached keeps its own season.
    mixColor(uniforms.uGrassRoot.value, grassFrom, grassTo, 'grassRoot', turn);
    mixColor(uniforms.uGrassTip.value, grassFrom, grassTo, 'grassTip', turn);
    uniforms.uGrassHeight.value = lerp(grassFrom.grassHeight, grassTo.grassHeight, turn);
    uniforms.uPlume.value = lerp(grassFrom.plume, grassTo.plume, turn);
    mixColor(uniforms.uBloom.value, grassFrom, grassTo, 'bloom', turn);
    uniforms.uBloomShare.value = lerp(grassFrom.bloomShare, grassTo.bloomShare, turn);
    mixColor(uniforms.uHollow.value, grassFrom, grassTo, 'hollow', turn);
    uniforms.uCloud.value = lerp(from.cloud, to.cloud, turn);
    uniforms.uBillow.value = lerp(from.billow, to.billow, turn);
    const inYear = ((month % 12) + 12) % 12;
    const { snow, dawnFog } = seasonData;
    uniforms.uMonth.value = inYear;
    uniforms.uSnow.value = snow.amount * during(snow.months, inYear);
    const mist = dawnFog.amount * during(dawnFog.months, inYear) * during(dawnFog.hours, at);
    uniforms.uMist.value = mist;
    // Air full of mist is whiter than the dawn that lights it.
    uniforms.uHorizon.value.lerp(air.set(dawnFog.air), dawnFog.airShare * mist);
  };
  set(monthOfSeason('autumn'), 15);
  return {
    uniforms,
    set,
    update(seconds) {
      uniforms.uSeconds.value = seconds;
    },
  };
}
