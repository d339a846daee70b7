// The three colours that carry a label: where the white, the black and the red lie at each age.

import { FIELD } from '../../world/time/block';
import type { Instant } from '../../world/time/history';
import { profileAt } from '../../world/time/section';
import type { Anchor } from '../contract';

/** Where a label is put whose rock is not there yet: under everything, out of every picture. */
const AWAY_Y = -4000;
const place = (): [number, number, number] => [0, AWAY_Y, 0];
const white = place();
const black = place();
const red = place();

export const TIME_ANCHORS: readonly Anchor[] = [
  { id: 'time.white', position: white },
  { id: 'time.black', position: black },
  { id: 'time.red', position: red },
];

/** Moves the anchors to where the rocks lie at `at`. */
export function placeAnchors(at: number, now: Instant, profile: Float32Array): void {
  // In the reef's rim, and from the fold on in the white that comes to the surface.
  const x = at < 2.6 ? now.centre + 16 : now.centre - 34;
  white[0] = x;
  white[1] = at < 0.8 ? AWAY_Y : profileAt(profile, FIELD.surface, x) - 11;
  black[0] = -74;
  black[1] =
    at < 3.9
      ? AWAY_Y
      : (profileAt(profile, FIELD.coalBottom, -74) + profileAt(profile, FIELD.coalTop, -74)) / 2;
  red[0] = 58;
  red[1] = at < 4.8 ? AWAY_Y : -36 + now.lift * 0.8;
}
