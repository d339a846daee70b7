// GSAP is stepped from our clock. Its own ticker is taken away before the first tween exists, else tweens would
// take their start from the wall.
import { gsap } from 'gsap';

gsap.ticker.remove(gsap.updateRoot);
gsap.ticker.lagSmoothing(0);
gsap.config({ autoSleep: 0, nullTargetWarn: false });

/** Moves every GSAP animation to `seconds` of the clock. */
export function stepGsap(seconds: number): void {
  gsap.updateRoot(seconds);
  // Making a tween wakes GSAP's own frame loop; it has nothing to do here.
  gsap.ticker.sleep();
}

/** How many motions and stories GSAP holds on to, those that stand still among them; with each all that it moves. */
export const tweensHeld = (): number => gsap.globalTimeline.getChildren(false).length;

export { gsap };
