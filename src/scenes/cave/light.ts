// Which lamps light the picture at a place of the way, and the day outside. Lamps come and go softly; nothing jumps.
import { clamp, smoothstep } from '../../core/math';
import type { AtmosphereUniforms } from '../../materials/atmosphere';
import type { CaveLight } from '../../materials/cave';
import { LAMPS } from '../../world/cave/lamps';
import { WAY_OUT_D_M } from '../../world/cave/layout';

/** How far ahead of the eye the middle of the lit part lies, metres: more in the great hall. */
export const lookAhead = (walked: number): number =>
  16 + 64 * smoothstep(296, 316, walked) * (1 - smoothstep(340, 440, walked));

/** Place of `d` in the row of lamps, with its fraction. */
export function rowAt(d: number): number {
  const last = LAMPS.length - 1;
  let i = 0;
  while (i < last && -(LAMPS[i + 1]?.z ?? 0) < d) i++;
  if (i === last) return last;
  const from = -(LAMPS[i]?.z ?? 0);
  const to = -(LAMPS[i + 1]?.z ?? 0);
  return i + Math.max(0, (d - from) / (to - from));
}

/** Sets the lamps for somebody who has walked this far. Allocates nothing. */
export function setLamps(light: CaveLight, walked: number, daylight: number): void {
  const count = light.places.length;
  const half = count / 2;
  const row = rowAt(walked + lookAhead(walked));
  const first = Math.ceil(row - half);
  for (let i = 0; i < count; i++) {
    const lamp = LAMPS[first + i];
    const slot = (((first + i) % count) + count) % count;
    const place = light.places[slot];
    const color = light.colors[slot];
    if (!place || !color) continue;
    if (!lamp) {
      color.setRGB(0, 0, 0);
      continue;
    }
    const near = 1 - smoothstep(half - 1, half, Math.abs(first + i - row));
    const share = near * (1 - lamp.day + lamp.day * daylight);
    place.set(lamp.x, lamp.y, lamp.z, lamp.seen ? 1 : 0.12);
    color.setRGB(lamp.color[0] * share, lamp.color[1] * share, lamp.color[2] * share);
  }
}

/** Between these distances from the mouth no day is seen: there the door may change. */
const DOOR_CHANGE_M = 380;

/** Sets the nearest door to the day and the light that comes through it; the hour outside decides. */
export function setDoor(light: CaveLight, walked: number, air: AtmosphereUniforms): number {
  if (walked < DOOR_CHANGE_M) light.door.set(0, 10, 1, 8);
  else light.door.set(-6, 7.2, -WAY_OUT_D_M - 3, 4.6);
  const ambient = air.uAmbient.value;
  const horizon = air.uHorizon.value;
  const near = smoothstep(150, 90, walked) + smoothstep(540, 575, walked);
  const strength = (walked < DOOR_CHANGE_M ? 1.5 : 4.4) * clamp(near, 0, 1);
  light.doorColor.setRGB(
    (0.5 * horizon.r + 0.2 * ambient) * strength,
    (0.5 * horizon.g + 0.42 * ambient) * strength,
    (0.5 * horizon.b + 0.5 * ambient) * strength,
  );
  return ambient;
}
