// The stage: the only owner of WebGL. It is told what to show (a cue) and says what it is doing (a report).
import { PerspectiveCamera, type WebGLRenderer } from 'three';
import { type Clock, createClock } from '../core/clock';
import type { Tier } from '../scenes/contract';
import { flightAt } from '../scenes/plateau/flight';
import { applyPose, type Frame, type Pose, poseOfShot, shiftInto } from './camera-rig';
import { guardContext } from './context-guard';
import { type Cue, type Moment, sameShot } from './cue';
import { createDirector } from './director';
import { stepGsap } from './gsap-clock';
import { createLabels, type Label } from './labels';
import { createLoop } from './loop';
import { bufferRatio, createGovernor, startingTier } from './quality';
import { createRenderer, driverName, smoothsEdges } from './renderer';
import { createSet, ORIGIN } from './set';

/** Instant at which stills are composed. */
const STILL_SECONDS = 12;
const MANUAL_STEP_S = 1 / 30;
const CAMERA_CLEARANCE_M = 1.6;
const CROSS_FADE_MS = 300;
/** A free part smaller than this part of the window is none. */
const LEAST_FREE = 0.15;

export interface StageOptions {
  readonly tier: Tier | 'auto';
  readonly still: boolean;
  /** The clock stands still unless `seek` or `step` moves it. */
  readonly manual: boolean;
  readonly seed: number;
  readonly cue: Cue;
  readonly moment: Moment;
  readonly free: Frame['free'];
  readonly report: StageReport;
}

/** What the stage tells the app. */
export interface StageReport {
  drawn(): void;
  labels(labels: readonly Label[]): void;
  tier(tier: Tier): void;
  /** The machine is too slow for motion: composed stills from now on. */
  still(): void;
  lost(losses: number): void;
  /** Drawing is over; show pictures. */
  failed(reason: string): void;
}

export interface StageInfo {
  readonly scene: string;
  readonly calls: number;
  readonly triangles: number;
  readonly programs: number;
  readonly geometries: number;
  readonly textures: number;
  readonly tier: Tier;
  readonly frames: number;
  readonly seconds: number;
}

export interface Stage {
  readonly canvas: HTMLCanvasElement;
  show(cue: Cue): void;
  setMoment(moment: Moment): void;
  setFree(free: Frame['free']): void;
  setStill(still: boolean): void;
  /** Resolves when the present cue's place stands and has been drawn. */
  settled(): Promise<void>;
  /** Shows the instant `seconds` of the present cue, all flights at their end. Draws at once. */
  seek(seconds: number): void;
  /** Moves the clock by `ms` in frames of a thirtieth of a second. Draws once. */
  step(ms: number): void;
  info(): StageInfo;
  loseContext(): void;
  restoreContext(): void;
  dispose(): void;
}

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
  let set = await createSet(options.seed, tier);
  const camera = new PerspectiveCamera(40, 1, 0.5, 6000);
  const governor = createGovernor(tier);
  const labels = createLabels();
  const loseExtension = renderer.getContext().getExtension('WEBGL_lose_context');
  let cue = options.cue;
  let moment = options.moment;
  let free = options.free;
  let still = options.still;
  let scale = 1;
  let frames = 0;
  let disposed = false;
  let place = Promise.resolve();
  let frame: Frame = { width: 1, height: 1, free };

  const aimAt = (target: Cue) => (out: Pose) => {
    const goalShot = target.goal > 0 ? set.shotOf(target.goal, target.policy) : null;
    if (goalShot) {
      poseOfShot(goalShot.shot, goalShot.at, frame, out);
    } else if (target.shot === 'attract') {
      const { position, target: look } = flightAt(clock.seconds);
      [out.px, out.py, out.pz] = position;
      [out.tx, out.ty, out.tz] = look;
      shiftInto(frame, out);
    } else {
      const shot = set.plateau.shots[target.shot === 'overview' ? 'overview' : 'home'];
      if (shot) poseOfShot(shot, ORIGIN, frame, out);
    }
    out.py = Math.max(out.py, set.terrain.height(out.px, out.pz) + CAMERA_CLEARANCE_M);
  };

  const director = createDirector(aimAt(cue), cue.year);

  function resize(): void {
    const width = Math.max(1, host.clientWidth);
    const height = Math.max(1, host.clientHeight);
    // Where words cover nearly everything the picture is only a ground for them: it takes the whole window.
    const enough = free.width > width * LEAST_FREE && free.height > height * LEAST_FREE;
    const whole = enough ? free : { x: 0, y: 0, width, height };
    frame = { width, height, free: whole };
    renderer.setPixelRatio(bufferRatio(tier, scale, width, height, window.devicePixelRatio));
    renderer.setSize(width, height, false);
  }

  function draw(): void {
    if (guard.lost || disposed) return;
    director.update();
    director.pose.py = Math.max(
      director.pose.py,
      set.terrain.height(director.pose.px, director.pose.pz) + CAMERA_CLEARANCE_M,
    );
    applyPose(camera, director.pose, frame);
    set.update({ seconds: clock.seconds, year: director.year, policy: cue.policy });
    renderer.info.reset();
    renderer.render(set.three, camera);
    frames += 1;
    const moved = labels.project(set, camera, frame);
    if (moved) report.labels(moved);
  }

  /** Draws a new still over the old one, fading from one to the other. */
  function drawStill(): void {
    clock.seek(STILL_SECONDS);
    stepGsap(clock.seconds);
    director.settle();
    draw();
    if (frames < 2 || options.manual) return;
    // Taken in the same task as the drawing before it, while the buffer still holds the picture.
    canvas.animate([{ opacity: 0.35 }, { opacity: 1 }], { duration: CROSS_FADE_MS, easing: 'ease-out' });
  }

  const redraw = (): void => {
    if (still) drawStill();
    else if (!loop.running) draw();
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
    const built = await createSet(options.seed, next);
    if (disposed) {
      built.dispose();
      return;
    }
    await built.showGoal(set.goal);
    set.dispose();
    set = built;
    tier = next;
    scale = 1;
    set.atmosphere.set(moment.season, moment.hour);
    director.fly(aimAt(cue));
    director.settle();
    resize();
    report.tier(tier);
    redraw();
  }

  async function enter(next: Cue): Promise<void> {
    try {
      if (next.goal > 0) await set.showGoal(next.goal);
    } catch (error) {
      report.failed(`the scene of goal ${next.goal} could not be loaded: ${(error as Error).message}`);
      return;
    }
    if (disposed || cue !== next) return;
    director.fly(aimAt(next));
    director.playYear(next.year);
    if (next.goal === 0) void set.showGoal(0);
    if (options.manual) director.settle();
    redraw();
    report.drawn();
  }

  const canvas = renderer.domElement;
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
    gaveUp: (reason) => report.failed(reason),
  });

  const stage: Stage = {
    canvas,
    show(next) {
      const before = cue;
      cue = next;
      if (sameShot(before, next)) {
        director.playYear(next.year);
        if (options.manual) director.settle();
        redraw();
        return;
      }
      place = enter(next);
    },
    setMoment(next) {
      moment = next;
      set.atmosphere.set(next.season, next.hour);
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
    settled: () => place,
    seek(seconds) {
      clock.seek(seconds);
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
    info: () => ({
      scene: cue.goal > 0 ? `goal${cue.goal}` : 'plateau',
      calls: renderer.info.render.calls,
      triangles: renderer.info.render.triangles,
      programs: renderer.info.programs?.length ?? 0,
      geometries: renderer.info.memory.geometries,
      textures: renderer.info.memory.textures,
      tier,
      frames,
      seconds: clock.seconds,
    }),
    loseContext: () => loseExtension?.loseContext(),
    restoreContext: () => loseExtension?.restoreContext(),
    dispose() {
      disposed = true;
      loop.dispose();
      guard.dispose();
      director.dispose();
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
    resize();
    redraw();
  });
  observer.observe(host);
  set.atmosphere.set(moment.season, moment.hour);
  report.tier(tier);
  place = enter(cue);
  await place;
  director.settle();
  draw();
  if (!still && !options.manual) loop.start();
  return stage;
}
