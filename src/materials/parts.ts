// The state of a diorama's parts as a small texture, so that hundreds of things move in one draw call.
import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';

/** Texels a part: three rows of a matrix; presence, progress, calm and light; and whether it is spoken of. */
const TEXELS = 5;
/** Floats a part. */
export const PART_FLOATS = TEXELS * 4;
/** Part numbers are stored in a byte. */
export const MAX_PARTS = 255;

export interface PartTexture {
  readonly texture: DataTexture;
  /** {@link PART_FLOATS} numbers for each part; set `texture.needsUpdate` after writing. */
  readonly data: Float32Array;
}

/** Creates the texture for `count` parts, all zero (absent). Throws RangeError above {@link MAX_PARTS}. */
export function createPartTexture(count: number): PartTexture {
  if (count > MAX_PARTS) throw new RangeError(`A diorama can have ${MAX_PARTS} parts, not ${count}`);
  const data = new Float32Array(PART_FLOATS * Math.max(1, count));
  const texture = new DataTexture(data, TEXELS, Math.max(1, count), RGBAFormat, FloatType);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return { texture, data };
}
