// Where the two plateaus lie in the picture of both, and the lines that everything on them follows. A composed picture, no
// map: two thousand miles of sea are left out. Metres; x to the right, z towards the visitor; y 0 is the sea of mist.

/** The seed of this land: it is a place, and stays itself whatever else chance decides. */
export const DONGVAN_SEED = 0x44_6f_6e_67;

/** Middle of Akiyoshidai, and half of its length along x and z. */
export const AKIYOSHI = { x: -236, z: 74, rx: 216, rz: 190 } as const;

/** Middle of Đồng Văn. It reaches from `front` (towards the visitor) to `back`, and this far to both sides of its river. */
export const KARST = { x: 350, z: -130, front: 238, back: -1020, side: 330 } as const;

/** The river flows at this height, this far to both sides of its middle. */
export const RIVER = { level: 5, half: 10 } as const;

/** Soft bowls of Akiyoshidai, from its middle. */
export const DOLINES: readonly {
  readonly u: number;
  readonly v: number;
  readonly r: number;
  readonly depth: number;
}[] = [
  { u: 6, v: 34, r: 52, depth: 15 },
  { u: -66, v: -4, r: 44, depth: 12 },
  { u: 78, v: -34, r: 48, depth: 12 },
  { u: -128, v: 66, r: 40, depth: 10 },
  { u: 10, v: -78, r: 36, depth: 8 },
  { u: 142, v: 42, r: 38, depth: 9 },
  { u: -150, v: -58, r: 34, depth: 8 },
];

/** Where the river of Đồng Văn runs, from the middle of the land: u for each v. Also in shaders/dongvan-land.frag.glsl. */
export const gorgeLine = (v: number): number => 20 + 26 * Math.sin(v / 150 + 0.2) + 12 * Math.sin(v / 67 + 2);

/** Where the road runs, from the river. Also in the shader. */
export const roadLine = (v: number): number =>
  -106 + 15 * Math.sin(v / 41 + 0.6) + 6 * Math.sin(v / 17) - 0.06 * v;
export const ROAD_HALF = 2.6;

/** A house of earth: from the river, along it, turn (radians), length. */
export interface House {
  readonly d: number;
  readonly v: number;
  readonly yaw: number;
  readonly length: number;
}

export const HOUSES: readonly House[] = [
  { d: -84, v: 62, yaw: 0.5, length: 12 },
  { d: -97, v: 44, yaw: 0.2, length: 10 },
  { d: -80, v: 30, yaw: -0.2, length: 9 },
  { d: -120, v: 66, yaw: 0.6, length: 10 },
  { d: -124, v: 28, yaw: 0.35, length: 11 },
  { d: -104, v: -34, yaw: 0.1, length: 10 },
  { d: -122, v: -46, yaw: 0.5, length: 9 },
];
