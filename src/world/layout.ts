// Where the plateau's landmarks lie. A schematic map after facts 2.3: smooth hills in the south-west, pinnacles in the
// centre-north, one wood, a wooded rim, paddies below. World metres: x east, z south; y 0 is the rim of the first bowls.

/** The seed of the one plateau: the land is a place, and stays itself whatever else chance decides. */
export const PLATEAU_SEED = 0x41_6b_69_79;

/** A rounded hill: Gaussian of `height` with standard deviations `rx`, `rz`. */
export interface Hill {
  readonly x: number;
  readonly z: number;
  readonly height: number;
  readonly rx: number;
  readonly rz: number;
}

/** Named after their models; heights are relative to the bowls (≈ 250 m above the sea) and somewhat exaggerated. */
export const HILLS: readonly Hill[] = [
  { x: -560, z: 330, height: 120, rx: 170, rz: 190 }, // 龍護峰
  { x: -380, z: 520, height: 84, rx: 130, rz: 120 }, // 御鉢山
  { x: -760, z: 40, height: 92, rx: 190, rz: 170 },
  { x: -60, z: -460, height: 58, rx: 190, rz: 105 }, // 地獄台
  { x: -470, z: -520, height: 78, rx: 190, rz: 150 }, // 烏帽子岳
  { x: 430, z: -560, height: 74, rx: 210, rz: 160 }, // 冠山
  { x: 640, z: -120, height: 62, rx: 180, rz: 210 }, // 北山
  { x: 30, z: -1010, height: 84, rx: 420, rz: 170 },
  { x: -800, z: -980, height: 90, rx: 340, rz: 220 },
  { x: 900, z: -960, height: 96, rx: 330, rz: 240 },
  { x: 620, z: 420, height: 72, rx: 210, rz: 190 },
];

/** The slope from which home looks: the ground south of the bowls climbs as an amphitheatre around this point. */
export const AMPHITHEATRE = {
  x: 15,
  z: -50,
  start: 118,
  slope: 0.374,
  recede: 120,
  knee: 440,
  beyond: 0.19,
  top: 660,
} as const;

/** The pinnacle field (地獄台): an ellipse. */
export const PINNACLES = { x: -60, z: -400, rx: 170, rz: 84 } as const;

/** The single wood (長者ヶ森): a round. */
export const WOOD = { x: 150, z: -322, radius: 27 } as const;

/** The plateau ends here and falls to the paddies. */
export const EDGE = { radius: 1480, width: 420, floor: -150 } as const;

/** Square of ground that is mapped in textures: contact, road, grass, heights. */
export const MAPPED = { x: 10, z: 20, half: 520 } as const;

/** Where a walker stands who looks over the whole plateau, and towards where: the ground of the `plateau` picture. */
export const PLATEAU_STAND = { x: 9, z: 413, lookX: -12, lookZ: 360 } as const;
