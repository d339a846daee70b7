// The stage: the only owner of WebGL. It is told what to show (a cue) and says what it is doing (a report).
import { type Object3D, PerspectiveCamera, type WebGLRenderer } from 'three';
import { type Clock, createClock } from '../core/clock';
import type { Frame as Instant, Tier } from '../scenes/contract';
import { aimAt, keepAbove } from './aim';
import { applyPose, type Frame, type Pose } from './camera-rig';
import { guardContext } from './context-guard';
import { type Cue, samePlace } from './cue';
import { createDirector } from './director';
import { createDue } from './due';
import { stepGsap, tweensHeld } from './gsap-clock';
import { createLabels } from './labels';
import { createLoop } from './loop';
import { pickBeat } from './pick';
import { playWay, playYears } from './plays';
import { bufferRatio, createGovernor, startingTier } from './quality';
import { countsOf, createRenderer, driverName, smoothsEdges } from './renderer';
import { createSet } from './set';
import type { Stage, StageOptions } from './stage-types';
import { createVeil } from './veil';
import { warm } from './warm';
import { createYearTurn } from './year-turn';

/** Instant at which stills are composed. */
const STILL_SECONDS = 12;
const MANUAL_STEP_S = 1 / 30;
const CROSS_FADE_MS = 300;
/** A free part narrower, or lower, than these parts of the window is none. */
const LEAST_FREE = { width: 0.15, height: 0.05 } as const;

/**
 * Builds the stage in `host` and draws its first frame.
 * @throws AppError `no-webgl` when there is no context.
 */
export async function createStage(host: HTMLElement, options: StageOptions): Promise<Stage> {
  const { report } = options;
  const clock: Clock = createClock();
  let tier: Tier = options.tier === 'auto' ? 'high' : options.tier;
  const renderer: WebGLRenderer = createRenderer(smoothsEdges(tier));
  if (options.tier === 'auto') tier = startingTier(driverName(renderer.getContext()));
  renderer.info.autoReset = false;
  const camera = new PerspectiveCamera(40, 1, 0.5, 6000);
  // By a clock in a test's hands a place is there when it is asked for, however long its first frame takes.
  const prepare = async (root: Object3D): Promise<void> => {
    if (!options.manual) await warm(renderer, root, camera);
  };
  let set = await createSet(options.seed, tier, prepare);
  const governor = createGovernor(tier);
  const labels = createLabels();
  const loseExtension = renderer.getContext().getExtension('WEBGL_lose_context');
  let cue = options.cue;
  let free = options.free;
  let still = options.still;
  let scale = 1;
  let frames = 0;
  let disposed = false;
  /** When the present place was entered, in the clock's seconds: its story begins there. */
  let entered = 0;
  let place = Promise.resolve();
  /** How many places were entered: an older passage gives way to a newer one. */
  let entries = 0;
  let frame: Frame = { width: 1, height: 1, free };

  /** This instant, for the scenes. One object for all frames. */
  const now: { -readonly [key in keyof Instant]: Instant[key] } = {
    seconds: 0,
    year: cue.year,
    policy: cue.policy,
    at: cue.at,
  };
  const aim = (target: Cue) => (out: Pose) => aimAt(target, set, now, frame, out);
  const director = createDirector(aim(cue), cue.year, cue.at);
  now.telling = director.telling;
  const outside = createYearTurn(options.moment);

  function resize(): void {
    const width = Math.max(1, host.clientWidth);
    const height = Math.max(1, host.clientHeight);
    // Where words cover nearly everything the picture is only a ground for them: it takes the whole window.
    const enough = free.width > width * LEAST_FREE.width && free.height > height * LEAST_FREE.height;
    const whole = enough ? free : { x: 0, y: 0, width, height };
    frame = { width, height, free: whole };
    renderer.setPixelRatio(bufferRatio(tier, scale, width, height, window.devicePixelRatio));
    renderer.setSize(width, height, false);
  }

  function draw(): void {
    due.done();
    if (guard.lost || disposed) return;
    now.seconds = clock.seconds;
    now.year = director.year;
    now.policy = cue.policy;
    now.at = director.at;
    director.telling.seconds = still ? -1 : clock.seconds - entered;
    director.update();
    if (set.world === null) keepAbove(set, director.pose);
    applyPose(camera, director.pose, frame);
    set.atmosphere.set(outside.time.month, outside.time.hour);
    set.update(now);
    renderer.info.reset();
    renderer.render(set.three, camera);
    frames += 1;
    const moved = labels.project(set, camera, frame, still ? now : null);
    if (moved) report.labels(moved);
  }

  /** Draws a new still over the old one, fading from one to the other. */
  function drawStill(): void {
    clock.seek(STILL_SECONDS);
    entered = 0;
    stepGsap(clock.seconds);
    director.settle();
    draw();
    if (frames < 2 || options.manual) return;
    // Taken in the same task as the drawing before it, while the buffer still holds the picture.
    canvas.animate([{ opacity: 0.35 }, { opacity: 1 }], { duration: CROSS_FADE_MS, easing: 'ease-out' });
  }

  /** Plays the two years and the world's way to where a cue wants them. */
  function playTo(next: Cue): void {
    playYears(director, next);
    playWay(director, next, set.world?.way, still);
    if (options.manual) director.settle();
  }

  const drawNow = (): void => {
    if (still) drawStill();
    else if (!loop.running) draw();
  };
  const due = createDue(drawNow);
  /** One touch changes place, words and free part one after the other: a picture that stands is drawn once for all. */
  const redraw = (): void => {
    if (!loop.running) due.ask();
  };

  const loop = createLoop((seconds) => {
    clock.advance(seconds);
    stepGsap(clock.seconds);
    draw();
    const verdict = director.flying ? null : governor.sample(seconds * 1000);
    if (verdict === null || options.tier !== 'auto') return;
    if (verdict.kind === 'scale') {
      scale = verdict.scale;
      resize();
    } else if (verdict.kind === 'tier') void changeTier(verdict.tier);
    else report.still();
  });

  async function changeTier(next: Tier): Promise<void> {
    const built = await createSet(options.seed, next, prepare);
    if (disposed) {
      built.dispose();
      return;
    }
    await built.showGoal(set.goal);
    await built.showWorld(cue.world);
    set.dispose();
    set = built;
    tier = next;
    scale = 1;
    director.fly(aim(cue));
    director.settle();
    resize();
    report.tier(tier);
    redraw();
  }

  /**
   * Goes to the place of the present cue. Year, sentence and way may change while it is being made: what counts is the
   * cue of the moment. Another place ends the passage.
   */
  async function enter(): Promise<void> {
    entries += 1;
    const own = entries;
    const { goal, world, shot } = cue;
    const overtaken = (): boolean => disposed || own !== entries;
    try {
      if (goal > 0) await set.showGoal(goal);
      if (world !== null) await set.prepareWorld(world);
    } catch (error) {
      const scene = world ?? `goal ${goal}`;
      report.failed(`the scene of ${scene} could not be loaded: ${(error as Error).message}`);
      return;
    }
    if (overtaken()) return;
    entered = clock.seconds;
    if (set.worldName === world) {
      // A passage to another world may still be under way: it ends here.
      void set.showWorld(world);
      director.fly(aim(cue));
      veil.lift();
    } else {
      // Another world is entered through a veil: nothing lies between the two that a camera could fly through.
      await veil.cover();
      if (overtaken()) return;
      await set.showWorld(world);
      if (overtaken()) return;
      director.jump(aim(cue), cue.at);
      veil.lift();
    }
    director.tell(cue.sentence);
    if (goal === 0) void set.showGoal(0);
    // The fire and the worlds have programs of their own; with those of the dioramas there would be too many.
    if (shot === 'plateau' || world !== null) set.releaseGoals();
    playTo(cue);
    if (frames === 0) director.settle(); // the first picture has nowhere to fly from
    drawNow();
    report.drawn();
  }

  const canvas = renderer.domElement;
  const veil = createVeil(canvas, () => frames === 0 || options.manual);
  const guard = guardContext(canvas, {
    lost: () => {
      loop.stop();
      report.lost(guard.losses);
    },
    restored: () => {
      resize();
      if (!still && !options.manual) loop.start();
      else draw();
      report.drawn();
    },
    gone: report.gone,
    gaveUp: report.failed,
  });

  const stage: Stage = {
    canvas,
    show(next) {
      const before = cue;
      cue = next;
      if (samePlace(before, next)) {
        if (before.sentence !== next.sentence) {
          director.tell(next.sentence);
          director.fly(aim(next));
          // The story begins anew when the visitor has chosen nothing any more.
          if (next.sentence === null) entered = clock.seconds;
        }
        playTo(next);
        redraw();
        return;
      }
      place = enter();
    },
    setMoment(next) {
      if (!outside.goesTo(next)) return;
      outside.turn(next, still || options.manual || frames === 0);
      redraw();
    },
    setFree(next) {
      free = next;
      resize();
      redraw();
    },
    setStill(next) {
      still = next;
      if (still) loop.stop();
      else if (!options.manual) loop.start();
      redraw();
    },
    pick(x, y) {
      due.flush();
      return set.beats ? pickBeat(set.beats.all, set.beats.at, camera, frame, cue, x, y) : null;
    },
    settled: () => place,
    seek(seconds) {
      clock.seek(seconds);
      entered = 0;
      stepGsap(clock.seconds);
      director.settle();
      draw();
    },
    step(ms) {
      for (let left = ms / 1000; left > 1e-6; left -= MANUAL_STEP_S) {
        clock.advance(Math.min(left, MANUAL_STEP_S));
        stepGsap(clock.seconds);
      }
      draw();
    },
    info() {
      due.flush();
      return {
        scene: cue.world ?? (cue.goal > 0 ? `goal${cue.goal}` : 'plateau'),
        ...countsOf(renderer),
        tweens: tweensHeld(),
        tier,
        frames,
        seconds: clock.seconds,
      };
    },
    loseContext: () => loseExtension?.loseContext(),
    restoreContext: () => loseExtension?.restoreContext(),
    dispose() {
      disposed = true;
      due.done();
      loop.dispose();
      guard.dispose();
      director.dispose();
      outside.dispose();
      observer.disconnect();
      set.dispose();
      renderer.dispose();
      canvas.remove();
    },
  };

  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  resize();
  const observer = new ResizeObserver(() => {
    if (frame.width === host.clientWidth && frame.height === host.clientHeight) return;
    resize();
    redraw();
  });
  observer.observe(host);
  report.tier(tier);
  place = enter();
  await place;
  if (!still && !options.manual) loop.start();
  return stage;
}
