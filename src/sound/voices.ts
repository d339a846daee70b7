// Every sound as a loop of samples, made from numbers alone: the same seed gives the same sound. Hertz, seconds; samples
// lie between -1 and 1. Loops have different lengths, so that together they do not repeat for a long while.
import { createRandom, type Random } from '../core/random';
import type { VoiceName } from './score';

/** Enough for insects at 7 kHz; half of what a loudspeaker of a kiosk can play is left out. */
export const SAMPLE_RATE = 24_000;
const TAU = Math.PI * 2;

/** Prime numbers of seconds. */
const SECONDS: Readonly<Record<VoiceName, number>> = {
  wind: 19,
  stream: 11,
  drips: 23,
  sea: 17,
  larks: 29,
  cicadas: 13,
  crickets: 7,
};

/** A wave of `turns` whole turns in the loop, so that its end meets its beginning; 0–1. */
const slow = (at: number, turns: number, phase: number): number =>
  0.5 + 0.5 * Math.sin(TAU * (at * turns + phase));

/** Two-pole band-pass (state variable), one for each use because it remembers. */
function bandPass(): (value: number, hertz: number, width: number) => number {
  let low = 0;
  let band = 0;
  return (value, hertz, width) => {
    const f = 2 * Math.sin((Math.PI * Math.min(hertz, SAMPLE_RATE / 6)) / SAMPLE_RATE);
    const high = value - low - width * band;
    band += f * high;
    low += f * band;
    return band;
  };
}

/** Fills a loop of noise whose end flows into its beginning: what comes after the end is faded in over it. */
function noiseLoop(seconds: number, sample: (at: number) => number): Float32Array {
  const length = seconds * SAMPLE_RATE;
  const lap = SAMPLE_RATE;
  const data = new Float32Array(length);
  for (let i = 0; i < length + lap; i++) {
    const value = sample(i / length);
    if (i < length) data[i] = value;
    else {
      const t = (i - length) / lap;
      const j = i - length;
      data[j] = (data[j] ?? 0) * Math.sqrt(t) + value * Math.sqrt(1 - t);
    }
  }
  return data;
}

function wind(random: Random): Float32Array {
  const body = bandPass();
  const air = bandPass();
  return noiseLoop(SECONDS.wind, (at) => {
    const white = random.next() * 2 - 1;
    const gust = slow(at, 2, 0) * 0.5 + slow(at, 5, 0.3) * 0.3 + slow(at, 11, 0.7) * 0.2;
    return (
      body(white, 190 + 260 * gust, 0.55) * (0.25 + 0.75 * gust) +
      air(white, 900 + 700 * gust, 0.9) * 0.2 * gust * gust
    );
  });
}

function sea(random: Random): Float32Array {
  const body = bandPass();
  const foam = bandPass();
  return noiseLoop(SECONDS.sea, (at) => {
    const white = random.next() * 2 - 1;
    const swell = Math.max(slow(at, 2, 0) ** 3, 0.7 * slow(at, 3, 0.45) ** 4);
    return (
      body(white, 160 + 240 * swell, 0.7) * (0.2 + 0.8 * swell) +
      foam(white, 1800, 1.1) * 0.24 * swell * swell
    );
  });
}

function stream(random: Random): Float32Array {
  const low = bandPass();
  const high = bandPass();
  return noiseLoop(SECONDS.stream, (at) => {
    const white = random.next() * 2 - 1;
    const gurgle = slow(at, 23, 0) * slow(at, 37, 0.2) + 0.5 * slow(at, 61, 0.6) * slow(at, 13, 0.1);
    return (
      low(white, 420 + 380 * gurgle, 0.32) * (0.35 + 0.5 * gurgle) +
      high(white, 1500 + 900 * gurgle, 0.4) * 0.3 * gurgle
    );
  });
}

/** Adds a tone that begins at `from` seconds: `hertz` and `level` follow the time since then; it wraps round the end. */
function addTone(
  data: Float32Array,
  from: number,
  seconds: number,
  hertz: (t: number) => number,
  level: (t: number) => number,
): void {
  const start = Math.floor(from * SAMPLE_RATE);
  let phase = 0;
  for (let i = 0; i < seconds * SAMPLE_RATE; i++) {
    const t = i / SAMPLE_RATE;
    phase += (TAU * hertz(t)) / SAMPLE_RATE;
    const j = (start + i) % data.length;
    data[j] = (data[j] ?? 0) + Math.sin(phase) * level(t);
  }
}

const silence = (name: VoiceName): Float32Array => new Float32Array(SECONDS[name] * SAMPLE_RATE);

/** Drops that fall into pools: a short tone that rises, and a fainter second one. */
function drips(random: Random): Float32Array {
  const data = silence('drips');
  for (let i = 0; i < 26; i++) {
    const at = random.next() * SECONDS.drips;
    const tone = random.range(520, 1500);
    const loud = random.range(0.12, 0.5);
    addTone(
      data,
      at,
      0.34,
      (t) => tone * (1 + 1.1 * t),
      (t) => loud * Math.exp(-t * 17) * Math.min(1, t * 900),
    );
    if (random.next() < 0.5)
      addTone(
        data,
        at + random.range(0.08, 0.14),
        0.2,
        () => tone * 1.6,
        (t) => loud * 0.35 * Math.exp(-t * 26) * Math.min(1, t * 900),
      );
  }
  return data;
}

/** Larks: long strings of quick trills, high up, with pauses. */
function larks(random: Random): Float32Array {
  const data = silence('larks');
  for (let song = 0; song < 4; song++) {
    let at = song * 7 + random.range(0, 2);
    const loud = random.range(0.14, 0.34);
    const notes = 24 + random.index(18);
    for (let note = 0; note < notes; note++) {
      const from = random.range(2700, 4600);
      const to = from * random.range(0.78, 1.28);
      const length = random.range(0.045, 0.11);
      addTone(
        data,
        at,
        length,
        (t) => from + ((to - from) * t) / length + 160 * Math.sin(TAU * 46 * t),
        (t) => loud * Math.sin((Math.PI * t) / length) ** 1.2,
      );
      at += length + random.range(0.015, 0.06);
    }
  }
  return data;
}

/** Cicadas: a rattle that swells, stays, and falls. */
function cicadas(random: Random): Float32Array {
  const tone = bandPass();
  const upper = bandPass();
  return noiseLoop(SECONDS.cicadas, (at) => {
    const white = random.next() * 2 - 1;
    const t = at * SECONDS.cicadas;
    const rattle = 0.35 + 0.65 * Math.max(0, Math.sin(TAU * 108 * t)) ** 2;
    const swell = 0.25 + 0.75 * slow(at, 2, 0.2) ** 1.5;
    return (tone(white, 3300, 0.16) * 0.5 + upper(white, 3950, 0.1) * 0.4) * rattle * swell * 0.8;
  });
}

/** Bell crickets: a clear tone near 4 kHz that trembles, "riiin, riiin", two of them in turn. */
function crickets(random: Random): Float32Array {
  const data = silence('crickets');
  const beats = 7;
  for (let i = 0; i < beats; i++) {
    const near = i % 2 === 0;
    const tone = near ? 3950 : 4180;
    const loud = (near ? 0.34 : 0.17) * random.range(0.85, 1.1);
    addTone(
      data,
      i * (SECONDS.crickets / beats) + random.range(0, 0.06),
      0.86,
      () => tone,
      (t) => loud * Math.sin(Math.PI * (t / 0.86)) ** 0.8 * (0.42 + 0.58 * Math.sin(TAU * 25 * t) ** 2),
    );
  }
  return data;
}

const MAKERS: Readonly<Record<VoiceName, (random: Random) => Float32Array>> = {
  wind,
  stream,
  drips,
  sea,
  larks,
  cicadas,
  crickets,
};

/** Loudness (root mean square) a loop is brought to, so that the levels of the score can be compared. */
const LOUDNESS: Readonly<Record<VoiceName, number>> = {
  wind: 0.12,
  stream: 0.11,
  drips: 0.05,
  sea: 0.13,
  larks: 0.05,
  cicadas: 0.07,
  crickets: 0.06,
};
const LOUDEST = 0.95;

/** The samples of a voice, one channel at {@link SAMPLE_RATE}. Some tens of milliseconds of work. */
export function renderVoice(name: VoiceName, seed: number): Float32Array {
  const data = MAKERS[name](createRandom(seed).fork(name));
  let sum = 0;
  let peak = 1e-6;
  for (const value of data) {
    sum += value * value;
    peak = Math.max(peak, Math.abs(value));
  }
  const gain = Math.min(LOUDNESS[name] / Math.sqrt(sum / data.length + 1e-12), LOUDEST / peak);
  for (let i = 0; i < data.length; i++) data[i] = (data[i] ?? 0) * gain;
  return data;
}
