// Plays a score by Web Audio: one loop a voice, made when it is first heard. All fading follows the audio clock.
import type { Place } from '../app/routes';
import { scoreOf, VOICES, type VoiceName, type When } from './score';
import { renderVoice, SAMPLE_RATE } from './voices';

const SEED = 0x6d_69_6e_65;
/** Time constants of fading, seconds. */
const FADE_S = 0.9;
const FADE_OUT_S = 0.08;
/** The second loudspeaker hears a loop from another place, which makes it wide. */
const OTHER_EAR = 0.43;
const PAN = 0.62;
/** The cave answers: delay in seconds, what is thrown back, above which frequency it is swallowed. */
const ECHO = { delay: 0.27, again: 0.46, hertz: 2300, level: 0.5 } as const;
const IN_CAVE: readonly VoiceName[] = ['drips', 'stream'];

export interface Player {
  /** Fades over to what is heard at `place`. */
  play(place: Place, when: When): void;
  /** Fades out and gives the sound device back. Calling it again does nothing. */
  close(): void;
}

/** Opens the sound device; call it after a touch only. `volume` (0–1) caps everything. */
export function createPlayer(volume: number, page: Document): Player {
  const context = new AudioContext();
  const stop = new AbortController();
  const master = context.createGain();
  master.gain.value = 0;
  master.gain.setTargetAtTime(volume, context.currentTime, FADE_S / 2);
  master.connect(context.destination);
  const echo = createEcho(context, master);
  const voices = new Map<VoiceName, GainNode>();
  let closed = false;

  function voice(name: VoiceName): GainNode {
    const gain = context.createGain();
    gain.gain.value = 0;
    gain.connect(master);
    if (IN_CAVE.includes(name)) gain.connect(echo);
    const samples = renderVoice(name, SEED);
    const buffer = context.createBuffer(1, samples.length, SAMPLE_RATE);
    buffer.copyToChannel(samples as Float32Array<ArrayBuffer>, 0);
    for (const side of [-1, 1]) {
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.loop = true;
      const pan = context.createStereoPanner();
      pan.pan.value = side * PAN;
      source.connect(pan).connect(gain);
      source.start(0, side > 0 ? buffer.duration * OTHER_EAR : 0);
    }
    voices.set(name, gain);
    return gain;
  }

  // A browser that did not take the touch for leave to sound takes the next one; a hidden page is silent.
  const wake = (): void => {
    if (!page.hidden) void context.resume().catch(() => {});
  };
  page.addEventListener('pointerdown', wake, { signal: stop.signal });
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.hidden) void context.suspend().catch(() => {});
      else wake();
    },
    { signal: stop.signal },
  );
  wake();

  return {
    play(place, when) {
      if (closed) return;
      const score = scoreOf(place, when);
      for (const name of VOICES) {
        const level = score[name];
        const playing = voices.get(name);
        if (level <= 0 && !playing) continue;
        (playing ?? voice(name)).gain.setTargetAtTime(level, context.currentTime, FADE_S);
      }
    },
    close() {
      if (closed) return;
      closed = true;
      stop.abort();
      master.gain.cancelScheduledValues(context.currentTime);
      master.gain.setTargetAtTime(0, context.currentTime, FADE_OUT_S);
      // The end of a silent tone marks, by the audio clock, when fading is over.
      const end = context.createConstantSource();
      end.offset.value = 0;
      end.onended = () => void context.close().catch(() => {});
      end.connect(context.destination);
      end.start();
      end.stop(context.currentTime + FADE_OUT_S * 5);
      if (context.state !== 'running') void context.close().catch(() => {});
    },
  };
}

function createEcho(context: AudioContext, out: AudioNode): AudioNode {
  const delay = context.createDelay(1);
  delay.delayTime.value = ECHO.delay;
  const swallow = context.createBiquadFilter();
  swallow.type = 'lowpass';
  swallow.frequency.value = ECHO.hertz;
  const again = context.createGain();
  again.gain.value = ECHO.again;
  const level = context.createGain();
  level.gain.value = ECHO.level;
  delay.connect(swallow).connect(again).connect(delay);
  swallow.connect(level).connect(out);
  return delay;
}
