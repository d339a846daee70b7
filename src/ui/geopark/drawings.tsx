// Line drawings of the four places, in the manner of the icons: strokes of one width, round ends, nothing filled.
import type { GeoparkPlace } from '../../content/geopark';

const PATHS: Readonly<Record<GeoparkPlace, string>> = {
  // A hill, two stones in the grass, an ear of susuki in the wind.
  plateau:
    'M4 46c14-9 24-12 36-9s18 8 20 9M16 41l3-12 5-5 5 6 2 9M31 39l2-7 4-3 4 5 1 6M48 44c-1-11 0-20 4-28M52 16c3-1 6 1 8 4M52 20c3 0 5 2 7 5M51 25c3 0 5 2 6 4',
  // The mouth, its stalactites, the pools.
  cave: 'M6 52V38C6 20 17 8 32 8s26 12 26 30v14M19 15l2 11 3-13M29 11l3 15 3-15M41 13l2 9 3-6M14 44c5-3 11-3 16 0s12 3 18 0M12 52c6-4 13-4 20 0s13 4 20 0',
  // Beds of stone, folded over.
  time: 'M4 20c10-8 20-8 28 0s10 14 2 18-16-2-12-8 12-4 12 0M4 32c6-3 9-3 12 0M42 24c6-4 12-5 18-3M44 34c6-3 11-4 16-2M4 46c14-5 38-5 56 0M4 56c14-5 38-5 56 0',
  // Two mountains of stone with the sea between them.
  dongvan:
    'M3 44l7-14 5 6 6-16 5 24M38 44l5-22 5 8 5-18 8 32M24 52c3-3 6-3 9 0s6 3 9 0 6-3 9 0M10 54c2-2 5-2 7 0',
};

export function Drawing({ name }: { name: GeoparkPlace }) {
  return (
    <svg class="drawing-of" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
