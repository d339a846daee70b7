// What stands on the stage: the plateau always, and the diorama of one goal set into its doline.
import { Group, Material, Mesh, type Object3D, Scene as ThreeScene } from 'three';
import { createDisposables } from '../core/disposables';
import { createRandom } from '../core/random';
import { type Atmosphere, createAtmosphere } from '../materials/atmosphere';
import { releaseDioramaMaterials } from '../materials/diorama';
import type { Beat, Frame, Scene, Shot, Tier, World, WorldName } from '../scenes/contract';
import { loadGoalScene, loadPlateau, loadWorld } from '../scenes/registry';
import { GOAL_DOLINES } from '../world/dolines';
import { PLATEAU_SEED } from '../world/layout';
import { createTerrain, type Terrain } from '../world/terrain';
import type { Placement } from './camera-rig';

export const ORIGIN: Placement = { x: 0, y: 0, z: 0, heading: 0 };

interface Diorama {
  readonly goal: number;
  readonly scene: Scene;
  readonly group: Group;
  readonly placement: Placement;
  dispose(): void;
}

interface BuiltWorld {
  readonly name: WorldName;
  readonly world: World;
  dispose(): void;
}

export interface StageSet {
  readonly three: ThreeScene;
  readonly atmosphere: Atmosphere;
  readonly terrain: Terrain;
  readonly plateau: Scene;
  /** The goal whose diorama stands, or 0. */
  readonly goal: number;
  /** Sets the diorama of `goal` into its bowl and takes the former away; 0 takes it away only. */
  showGoal(goal: number): Promise<void>;
  /** Gives back what dioramas keep for the next one; where other things are drawn that need room. */
  releaseGoals(): void;
  /** The world of its own that is shown instead of the plateau, or null. */
  readonly world: World | null;
  readonly worldName: WorldName | null;
  /** Loads and builds a world, so that {@link showWorld} does not wait. */
  prepareWorld(name: WorldName): Promise<void>;
  /** Shows a world instead of the plateau, or the plateau again (null), unless another is asked for meanwhile; the former world is given back. */
  showWorld(name: WorldName | null): Promise<void>;
  /** The shot of a landmark (policy ≥ 1) or of the whole bowl (0), with where it stands; null while it is not there. */
  shotOf(goal: number, policy: number): { shot: Shot; at: Placement } | null;
  /** The beat of a sentence, with where its scene stands; null while it is not there. */
  beatOf(sentence: string): { beat: Beat; at: Placement } | null;
  /** The beats of the diorama that stands, with where it stands; null without one. */
  readonly beats: { readonly all: readonly Beat[]; readonly at: Placement } | null;
  update(frame: Frame): void;
  /** Calls `visit` with every label's id and place in the world. */
  eachAnchor(visit: (id: string, x: number, y: number, z: number) => void): void;
  dispose(): void;
}

/** Gives back the shader programs of everything below `root`; they are made again when it is next drawn. */
function releasePrograms(root: Object3D): void {
  root.traverse((object) => {
    if (object instanceof Mesh && object.material instanceof Material) object.material.dispose();
  });
}

/**
 * Builds the plateau. `warm` is given what will be shown for the first time, and waited for before it is shown. Rejects
 * when a chunk or the generator fails.
 */
export async function createSet(
  seed: number,
  tier: Tier,
  warm: (root: Object3D) => Promise<void>,
): Promise<StageSet> {
  const three = new ThreeScene();
  const atmosphere = createAtmosphere();
  const random = createRandom(seed);
  const bag = createDisposables();
  const terrain = createTerrain(PLATEAU_SEED);
  const plateau = await (await loadPlateau()).create({
    tier,
    random: random.fork('plateau'),
    atmosphere,
    disposables: bag,
  });
  await warm(plateau.root);
  three.add(plateau.root);
  let diorama: Diorama | null = null;
  let wanted = 0;
  let shown: BuiltWorld | null = null;
  /** The world that was asked for last: what comes later than another wish is not shown. */
  let asked: WorldName | null = null;
  let prepared: { readonly name: WorldName; readonly building: Promise<BuiltWorld | null> } | null = null;

  async function buildWorld(name: WorldName): Promise<BuiltWorld | null> {
    const module = await loadWorld(name);
    if (!module) return null;
    const own = createDisposables();
    const world = await module.create({ tier, random: random.fork(name), atmosphere, disposables: own });
    await warm(world.root);
    return {
      name,
      world,
      dispose() {
        world.root.removeFromParent();
        world.dispose();
        own.dispose();
      },
    };
  }

  async function prepareWorld(name: WorldName): Promise<void> {
    if (shown?.name === name) return;
    if (prepared?.name !== name) {
      forget();
      prepared = { name, building: buildWorld(name) };
    }
    await prepared.building;
  }

  function forget(): void {
    const old = prepared;
    prepared = null;
    // A world that could not be built has nothing to give back; the failure is told to whoever waits for it.
    void old?.building.then((built) => built?.dispose()).catch(() => {});
  }

  const take = (): void => {
    diorama?.dispose();
    diorama = null;
  };

  async function build(goal: number): Promise<Diorama | null> {
    const doline = GOAL_DOLINES.find((candidate) => candidate.goal === goal);
    const module = await loadGoalScene(goal);
    if (!doline || !module) return null;
    const own = createDisposables();
    const scene = await module.create({
      tier,
      random: random.fork(`goal${goal}`),
      atmosphere,
      disposables: own,
    });
    const placement: Placement = {
      x: doline.x,
      y: terrain.floorY(goal),
      z: doline.z,
      heading: doline.heading,
    };
    const group = new Group();
    group.position.set(placement.x, placement.y, placement.z);
    group.rotation.y = placement.heading;
    group.add(scene.root);
    return {
      goal,
      scene,
      group,
      placement,
      dispose() {
        group.removeFromParent();
        scene.dispose();
        own.dispose();
      },
    };
  }

  return {
    three,
    atmosphere,
    terrain,
    plateau,
    get goal() {
      return diorama?.goal ?? 0;
    },
    async showGoal(goal) {
      wanted = goal;
      if ((diorama?.goal ?? 0) === goal) return;
      if (goal === 0) {
        take();
        return;
      }
      const next = await build(goal);
      if (next) await warm(next.group);
      if (wanted !== goal) {
        // The visitor has gone elsewhere meanwhile.
        next?.dispose();
        return;
      }
      take();
      diorama = next;
      if (next) three.add(next.group);
    },
    releaseGoals() {
      if (diorama === null) releaseDioramaMaterials(atmosphere);
    },
    get world() {
      return shown?.world ?? null;
    },
    get worldName() {
      return shown?.name ?? null;
    },
    prepareWorld,
    async showWorld(name) {
      asked = name;
      if (shown?.name === name || (shown === null && name === null)) return;
      let next: BuiltWorld | null = null;
      if (name === null) {
        forget();
        // Its programs were given back when a world took its place.
        await warm(plateau.root);
      } else {
        await prepareWorld(name);
        const building = prepared?.building;
        prepared = null;
        next = (await building) ?? null;
      }
      if (asked !== name) {
        next?.dispose();
        return;
      }
      shown?.dispose();
      shown = next;
      plateau.root.visible = next === null;
      if (next) releasePrograms(plateau.root);
      if (diorama) diorama.group.visible = next === null;
      if (next) three.add(next.world.root);
    },
    shotOf(goal, policy) {
      if (diorama === null || diorama.goal !== goal) return null;
      const shot = diorama.scene.shots[policy > 0 ? `policy${policy}` : 'goal'];
      return shot ? { shot, at: diorama.placement } : null;
    },
    beatOf(sentence) {
      const beat = diorama?.scene.beats?.find(({ id }) => id === sentence);
      return beat && diorama ? { beat, at: diorama.placement } : null;
    },
    get beats() {
      return diorama && shown === null ? { all: diorama.scene.beats ?? [], at: diorama.placement } : null;
    },
    update(frame) {
      atmosphere.update(frame.seconds);
      if (shown) {
        shown.world.update(frame);
        return;
      }
      plateau.update(frame);
      diorama?.scene.update(frame);
    },
    eachAnchor(visit) {
      if (shown) {
        for (const anchor of shown.world.anchors) visit(anchor.id, ...anchor.position);
        return;
      }
      const own = diorama;
      if (own === null) {
        for (const anchor of plateau.anchors) visit(anchor.id, ...anchor.position);
        return;
      }
      const cos = Math.cos(own.placement.heading);
      const sin = Math.sin(own.placement.heading);
      for (const anchor of own.scene.anchors) {
        const [x, y, z] = anchor.position;
        const at = own.placement;
        visit(anchor.id, at.x + x * cos + z * sin, at.y + y, at.z - x * sin + z * cos);
      }
    },
    dispose() {
      take();
      releaseDioramaMaterials(atmosphere);
      forget();
      shown?.dispose();
      shown = null;
      plateau.dispose();
      bag.dispose();
    },
  };
}
