// Where everything of the plan's drawing stands: rain falls into five dolines, branches under the ground into policies
// and measures, and gathers in two pools: what was done, what is next. Pure; CSS pixels.

/** What the drawing needs to know of a policy: only numbers. */
export interface PolicyShape {
  readonly measures: number;
  readonly done: number;
  readonly next: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Root {
  /** SVG path. */
  readonly d: string;
  /** 0 the trunk … 2 the finest. */
  readonly order: 0 | 1 | 2;
}

export interface Drawing {
  readonly goals: readonly (Point & { readonly room: number })[];
  /** By goal: each policy's disc, and how much room its title has beside or below it. */
  readonly policies: readonly (readonly (Point & { readonly room: number })[])[];
  readonly roots: readonly Root[];
  readonly measures: readonly Point[];
  readonly done: readonly Point[];
  readonly next: readonly Point[];
  /** Depth of the five layers along the way down: goals, policies, measures, done, next. */
  readonly layers: readonly [number, number, number, number, number];
}

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Size of the text, px. */
  readonly rem: number;
}

/** A soft curve that leaves and arrives along the way down. `across` draws it sideways (portrait). */
function curve(from: Point, to: Point, across: boolean): string {
  const r = (value: number): number => Math.round(value * 10) / 10;
  const bend = 0.55;
  const a = across
    ? { x: from.x + (to.x - from.x) * bend, y: from.y }
    : { x: from.x, y: from.y + (to.y - from.y) * bend };
  const b = across
    ? { x: to.x - (to.x - from.x) * bend, y: to.y }
    : { x: to.x, y: to.y - (to.y - from.y) * bend };
  return `M${r(from.x)} ${r(from.y)}C${r(a.x)} ${r(a.y)} ${r(b.x)} ${r(b.y)} ${r(to.x)} ${r(to.y)}`;
}

/** Offsets of `count` things spread evenly about zero, at most `gap` apart and within ±`half`. */
export function spread(count: number, gap: number, half: number): number[] {
  if (count <= 1) return count === 1 ? [0] : [];
  const step = Math.min(gap, (half * 2) / (count - 1));
  return Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) * step);
}

/** Room left between two goals, in parts of one policy's room. */
export const GOAL_GAP = 0.35;

/** Centres of the policies along the surface, by goal, within `from`…`to`. */
function alongSurface(goals: readonly (readonly PolicyShape[])[], from: number, to: number) {
  const count = goals.reduce((sum, policies) => sum + policies.length, 0);
  const pitch = (to - from) / Math.max(1, count + GOAL_GAP * Math.max(0, goals.length - 1));
  let at = from;
  const centres = goals.map((policies, g) => {
    if (g > 0) at += pitch * GOAL_GAP;
    return policies.map(() => {
      at += pitch;
      return at - pitch / 2;
    });
  });
  return { pitch, centres };
}

const middle = (values: readonly number[]): number => ((values[0] ?? 0) + (values.at(-1) ?? 0)) / 2;

/** Depths of the layers as parts of the way down. */
const LANDSCAPE_LAYERS = [0.12, 0.24, 0.755, 0.85, 0.95] as const;
const PORTRAIT_LAYERS = [0.082, 0.192, 0.684, 0.79, 0.93] as const;
const scaled = ([a, b, c, d, e]: Drawing['layers'], length: number): Drawing['layers'] => [
  a * length,
  b * length,
  c * length,
  d * length,
  e * length,
];
/** The width that stays free for the layers' names (landscape), rem. */
export const NAMES_WIDTH_REM = 10.4;
/** Where policies stand closer than this, their titles lie at three depths instead of two. */
const NARROW_REM = 3.9;
/** Half a title reaches beyond the last policy (landscape), rem; at three depths titles are wider than their pitch. */
const LAST_TITLE_REM = 1.4;
const LAST_WIDE_TITLE_REM = 2.6;
/** The last goal's name, of two lines in some languages, reaches beyond its disc (portrait), rem. */
const LAST_NAME_REM = 1.8;
/** Room above the drawing for the layers' names (portrait), rem. */
export const NAMES_HEIGHT_REM = 5.4;

/** Landscape: a cut through the ground. Policies lie by turns at two depths, so that their titles have room. */
export function drawDown(goals: readonly (readonly PolicyShape[])[], canvas: Canvas): Drawing {
  const { width, height, rem } = canvas;
  const layers = scaled(LANDSCAPE_LAYERS, height);
  const within = (last: number) => alongSurface(goals, NAMES_WIDTH_REM * rem, width - last * rem);
  const tiers = within(LAST_TITLE_REM).pitch < NARROW_REM * rem ? 3 : 2;
  const { pitch, centres } = within(tiers === 3 ? LAST_WIDE_TITLE_REM : LAST_TITLE_REM);
  const titleDepth = ((layers[2] - layers[1]) * 0.94) / tiers;
  const out = start(layers);
  let turn = 0;
  for (const [g, policies] of goals.entries()) {
    const xs = centres[g] ?? [];
    const goal = { x: middle(xs), y: layers[0], room: Math.max(xs.length, 2.8) * pitch };
    out.goals.push(goal);
    out.policies.push(
      policies.map((policy, p) => {
        const x = xs[p] ?? goal.x;
        const y = layers[1] + (turn++ % tiers) * titleDepth;
        const disc = { x, y };
        out.roots.push({ d: curve(goal, disc, false), order: 0 });
        out.roots.push({ d: `M${x} ${y}V${layers[4] - 0.6 * rem}`, order: 1 });
        const fork = { x, y: layers[2] - 1.2 * rem };
        for (const dx of spread(policy.measures, pitch * 0.24, pitch * 0.42)) {
          const tip = { x: x + dx, y: layers[2] + Math.abs(dx) * 0.12 };
          out.roots.push({ d: curve(fork, tip, false), order: 2 });
          out.measures.push(tip);
        }
        for (const dx of spread(policy.done, rem * 0.95, pitch * 0.33))
          out.done.push({ x: x + dx, y: layers[3] });
        for (const dx of spread(policy.next, rem * 0.95, pitch * 0.33))
          out.next.push({ x: x + dx, y: layers[4] });
        return { ...disc, room: pitch * tiers * 0.87 };
      }),
    );
  }
  return out;
}

/** Portrait: the same water, flowing to the right; every policy has a line of its own. */
export function drawAcross(goals: readonly (readonly PolicyShape[])[], canvas: Canvas): Drawing {
  const { width, height, rem } = canvas;
  const layers = scaled(PORTRAIT_LAYERS, width);
  const { pitch, centres } = alongSurface(goals, NAMES_HEIGHT_REM * rem, height - LAST_NAME_REM * rem);
  const out = start(layers);
  for (const [g, policies] of goals.entries()) {
    const ys = centres[g] ?? [];
    const goal = { x: layers[0], y: middle(ys), room: width * 0.164 };
    out.goals.push(goal);
    out.policies.push(
      policies.map((policy, p) => {
        const y = ys[p] ?? goal.y;
        const disc = { x: layers[1], y };
        out.roots.push({ d: curve(goal, disc, true), order: 0 });
        const fork = { x: layers[2] - 1.5 * rem, y };
        // The way on runs below the title, as the floor of a passage.
        const floor = y + pitch * 0.45;
        const into = disc.x + rem;
        const up = fork.x - 2 * rem;
        out.roots.push({
          d: `${curve(disc, { x: into, y: floor }, true)}H${Math.round(up)}${curve({ x: up, y: floor }, fork, true).replace(/^M[^C]*/, '')}`,
          order: 1,
        });
        out.roots.push({ d: `M${fork.x} ${y}H${layers[4]}`, order: 1 });
        for (const dy of spread(policy.measures, pitch * 0.2, pitch * 0.4)) {
          const tip = { x: layers[2] - Math.abs(dy) * 0.2, y: y + dy };
          out.roots.push({ d: curve(fork, tip, true), order: 2 });
          out.measures.push(tip);
        }
        const half = width * 0.052;
        for (const dx of spread(policy.done, rem * 0.74, half)) out.done.push({ x: layers[3] + dx, y });
        for (const dx of spread(policy.next, rem * 0.74, half)) out.next.push({ x: layers[4] + dx, y });
        return { ...disc, room: fork.x - disc.x + 0.5 * rem };
      }),
    );
  }
  return out;
}

interface Draft extends Drawing {
  readonly goals: (Point & { room: number })[];
  readonly policies: (Point & { room: number })[][];
  readonly roots: Root[];
  readonly measures: Point[];
  readonly done: Point[];
  readonly next: Point[];
}

const start = (layers: Drawing['layers']): Draft => ({
  goals: [],
  policies: [],
  roots: [],
  measures: [],
  done: [],
  next: [],
  layers,
});
