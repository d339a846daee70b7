// Which stretches of the cave are drawn at a place of the way: a function of the metres walked alone.
import { smoothstep } from '../../core/math';

/** Metres behind the eye that may be in the picture's corner. */
const BEHIND_M = 3;
const SHELL_M = 125;
const DETAIL_M = 50;

/** 1 where the great hall lies open before the eye. */
const inHall = (walked: number): number => smoothstep(296, 308, walked) * (1 - smoothstep(330, 420, walked));

/** How far ahead of the eye walls are drawn, metres: bends close the view, but for the long hall. */
export const shellReach = (walked: number): number => SHELL_M + 85 * inHall(walked);
/** The same for what is small. */
export const detailReach = (walked: number): number => DETAIL_M + 70 * inHall(walked);

/** Whether a stretch is drawn for somebody who has walked this far and sees so far. */
export const isSeen = (from: number, to: number, walked: number, reach: number): boolean =>
  to > walked - BEHIND_M && from < walked + reach;
