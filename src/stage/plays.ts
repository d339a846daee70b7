// What is played besides the camera's flight: the two years, and a world's way. At once where a finger leads.
import type { Way } from '../scenes/contract';
import type { Cue } from './cue';
import type { Director } from './director';

/** How long the picture takes to catch up with a finger. */
const LED_S = 0.18;

/** Plays the years: with the finger that leads them, else at their own pace. */
export function playYears(director: Director, next: Cue): void {
  if (next.yearLed) director.playYear(next.year, LED_S);
  else director.playYear(next.year);
}

/** Leads the picture along `way`, with the finger or at the way's own pace; in a still (`still`) it is there at once. */
export function playWay(director: Director, next: Cue, way: Way | null | undefined, still: boolean): void {
  if (!way) return;
  const span = Math.abs(next.at - director.at);
  const seconds = next.led ? LED_S : Math.min(span * way.secondsPerUnit, way.longestSeconds);
  director.playWay(Math.min(way.to, Math.max(way.from, next.at)), still ? 0 : seconds);
}
