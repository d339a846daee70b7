// What is heard where and when: a pure function of place, time of the year and hour. Levels are 0–1, before the volume.
import type { Place } from '../app/routes';
import { smoothstep } from '../core/math';

/** Everything that can sound. */
export const VOICES = ['wind', 'stream', 'drips', 'sea', 'larks', 'cicadas', 'crickets'] as const;
export type VoiceName = (typeof VOICES)[number];

export type Score = Readonly<Record<VoiceName, number>>;

/** Time of the year (0–12, see core/seasons) and hour (0–24). */
export interface When {
  readonly month: number;
  readonly hour: number;
}

const SILENCE: Score = { wind: 0, stream: 0, drips: 0, sea: 0, larks: 0, cicadas: 0, crickets: 0 };

/** 1 between `from` and `to`, rising and falling over `soft` on the outside. */
const span = (value: number, from: number, to: number, soft: number): number =>
  smoothstep(from - soft, from, value) * (1 - smoothstep(to, to + soft, value));

/** The grassland: larks over spring mornings, cicadas on summer days, bell crickets in autumn, in winter only the wind. */
function grassland({ month, hour }: When): Score {
  const day = span(hour, 6.5, 17.5, 1.5);
  const dusk = 1 - span(hour, 9, 15.5, 2);
  return {
    ...SILENCE,
    wind: 0.55,
    larks: span(month, 2.8, 5.4, 0.5) * day * 0.55,
    cicadas: span(month, 6.5, 8, 0.45) * day * 0.4,
    crickets: span(month, 8.2, 10.3, 0.5) * (0.25 + 0.3 * dusk),
  };
}

/** What sounds at `place`. A briefing, a hand-out and the staff page are silent. */
export function scoreOf(place: Place, when: When): Score {
  switch (place.view) {
    case 'attract':
    case 'home':
    case 'plateau':
      return grassland(when);
    case 'cave':
      return { ...SILENCE, stream: 0.5, drips: 0.6 };
    case 'time':
      return { ...SILENCE, sea: 0.6 };
    case 'goal':
    case 'policy':
    case 'overview':
    case 'geopark':
    case 'dongvan':
      return { ...SILENCE, wind: 0.35 };
    default:
      return SILENCE;
  }
}
