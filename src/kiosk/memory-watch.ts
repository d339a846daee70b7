// A page that grows for days is loaded anew before the system ends it. Megabytes of script memory. Pure.

/** Milliseconds from one look to the next. */
export const LOOK_MS = 60_000;
/** One look may fall before a clean-up by the browser; so many in a row do not. */
const LOOKS = 3;
/** Far above what all places together need, far below what a small machine has. */
const MOST_MB = 400;
/** Part of what the browser allows a page. */
const MOST_SHARE = 0.7;

/** What may be used where the browser allows `allowedMb`. */
export const limitMb = (allowedMb: number): number => Math.min(MOST_MB, allowedMb * MOST_SHARE);

/** Starts to watch; the returned function takes what is used and allowed now, and says whether it has been too much for too long. */
export function createMemoryWatch(): (usedMb: number, allowedMb: number) => boolean {
  let over = 0;
  return (usedMb, allowedMb) => {
    over = usedMb > limitMb(allowedMb) ? over + 1 : 0;
    return over >= LOOKS;
  };
}
