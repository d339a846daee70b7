// The picture edition: a pre-rendered picture for every place. It stands in until the stage has drawn, and for good
// where there is no WebGL. Pictures are made by tools/posters.

import type { SeasonName } from '../core/seasons';
import { coverPoint, shiftOf } from './picture-place';
import type { Insets } from './store';

/** Which picture: a place, and its year where it has two. */
export interface PictureCue {
  readonly shot: 'attract' | 'home' | 'overview' | 'geopark' | 'plateau' | 'goal' | 'policy' | 'world';
  readonly world?: 'cave' | 'time' | 'dongvan' | null;
  /** Place on the way through a world. */
  readonly at?: number;
  /** The season the plateau is shown in. */
  readonly season?: SeasonName;
  readonly goal: number;
  readonly policy: number;
  readonly year: number;
}

export type Orientation = 'landscape' | 'portrait';

/** A label's place in a picture, as parts of its width and height. */
export interface PictureAnchor {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Contents of posters/anchors.json: labels by picture name. */
export type PictureAnchors = Readonly<Record<string, readonly PictureAnchor[]>>;

/** Name of the picture of a cue, without ending: `home-portrait`, `g1p2-done-landscape`. */
export function pictureName(cue: PictureCue, orientation: Orientation): string {
  const half = cue.year < 0.5 ? 'done' : 'next';
  if (cue.world) return `${cue.world}${Math.round(cue.at ?? 0) + 1}-${orientation}`;
  if (cue.shot === 'plateau') return `plateau-${cue.season ?? 'autumn'}-${orientation}`;
  if (cue.goal > 0) return `g${cue.goal}${cue.policy > 0 ? `p${cue.policy}` : ''}-${half}-${orientation}`;
  return `${cue.shot === 'overview' ? 'home' : cue.shot}-${orientation}`;
}

/** The pictures that may stand for a cue, best first: while one has not been made, that of a wider place stands in. */
export function pictureNames(cue: PictureCue, orientation: Orientation): readonly string[] {
  const own = pictureName(cue, orientation);
  const wider = cue.world ? [`geopark-${orientation}`] : [];
  return [own, ...wider, `home-${orientation}`];
}

/** The best of the pictures that have been made; every picture stands in anchors.json, with or without labels. */
export function chooseName(made: PictureAnchors, cue: PictureCue, orientation: Orientation): string {
  const names = pictureNames(cue, orientation);
  return names.find((name) => made[name] !== undefined) ?? pictureName(cue, orientation);
}

/** Whether a label belongs to what a cue's picture is of: a landmark's own, not its neighbours'. */
function isOf(cue: PictureCue): (label: { readonly id: string }) => boolean {
  if (cue.policy > 0) {
    const landmark = `g${cue.goal}.p${cue.policy}`;
    return ({ id }) => id === landmark || id.startsWith(`${landmark}.`);
  }
  if (cue.world === 'cave') return ({ id }) => id === `cave.${Math.round(cue.at ?? 0) + 1}`;
  if (cue.world || cue.goal > 0) return () => true;
  return ({ id }) => /^g\d$/.test(id);
}

/** Sizes the pictures are composed for, in CSS pixels. */
export const PICTURE_SIZES: Readonly<
  Record<Orientation, { readonly width: number; readonly height: number }>
> = {
  landscape: { width: 1280, height: 720 },
  portrait: { width: 720, height: 1280 },
};

/** Half the size of WebP at the same look; every browser that runs the app since 2022 reads it. */
export const PICTURE_FORMAT = 'avif';

/** A label where the window shows it, CSS pixels. */
interface PictureLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly visible: boolean;
}

export interface Pictures {
  show(cue: PictureCue): void;
  /** What covers the window's edges. */
  setInsets(insets: Insets): void;
  /** Lets the stage be seen, or covers it again. */
  setCovering(covering: boolean): void;
  dispose(): void;
}

/** Shows pictures in `image`. `shown` is called with the labels once a picture is there, or cannot be had. */
export function createPictures(
  image: HTMLImageElement,
  shown: (labels: readonly PictureLabel[]) => void,
): Pictures {
  let cue: PictureCue | null = null;
  let anchors: PictureAnchors | null = null;
  let covering = true;
  /** The cue whose labels were told last. */
  let told: PictureCue | null = null;
  let insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  const listeners = new AbortController();
  const base = new URL('posters/', document.baseURI);
  const orientation = (): Orientation => (window.innerHeight > window.innerWidth ? 'portrait' : 'landscape');

  async function loadAnchors(): Promise<PictureAnchors> {
    if (anchors) return anchors;
    try {
      anchors = (await (await fetch(new URL('anchors.json', base))).json()) as PictureAnchors;
    } catch {
      // Without it the labels are laid out by the page itself.
      anchors = {};
    }
    return anchors;
  }

  /** Puts the picture of `now` where its labels are seen. Returns the labels. */
  function place(made: PictureAnchors, now: PictureCue): readonly PictureLabel[] {
    const side = orientation();
    const { innerWidth: width, innerHeight: height } = window;
    const labels = (made[chooseName(made, now, side)] ?? []).map((point) => ({
      id: point.id,
      visible: true,
      ...coverPoint(point, PICTURE_SIZES[side], width, height),
    }));
    const shift = shiftOf(labels.filter(isOf(now)), insets, width, height);
    image.style.translate = shift.x + shift.y > 0 ? `${-shift.x}px ${-shift.y}px` : '';
    return labels.map((label) => ({ ...label, x: label.x - shift.x, y: label.y - shift.y }));
  }

  async function tell(): Promise<void> {
    const now = cue;
    if (now === null) return;
    const made = await loadAnchors();
    if (now !== cue || !covering) return;
    told = now;
    shown(place(made, now));
  }

  async function choose(): Promise<void> {
    if (cue === null || !covering) return;
    const wanted = cue;
    const made = await loadAnchors();
    if (wanted !== cue || !covering) return;
    const url = new URL(`${chooseName(made, cue, orientation())}.${PICTURE_FORMAT}`, base).href;
    if (image.src === url && image.complete) stand();
    else {
      // The page's first picture names a source for each orientation, which would win over `src`.
      for (const source of image.parentElement?.querySelectorAll('source') ?? []) source.remove();
      image.src = url;
    }
  }

  /** Loaded is not yet seen: the place can be used when the picture is decoded. */
  function stand(): void {
    // In its place from its first frame on.
    if (cue !== null && anchors !== null) place(anchors, cue);
    // Where another picture was chosen meanwhile, that one tells when it stands.
    image.decode().then(tell, () => undefined);
  }

  image.classList.remove('missing');
  // Together with the words over it, not a moment later.
  image.decoding = 'sync';
  const missing = (is: boolean) => (): void => {
    image.classList.toggle('missing', is);
    if (is) void tell();
    else stand();
  };
  image.addEventListener('load', missing(false), { signal: listeners.signal });
  image.addEventListener('error', missing(true), { signal: listeners.signal });
  window.addEventListener('resize', () => void choose(), { signal: listeners.signal });
  return {
    show(next) {
      cue = next;
      void choose();
    },
    setInsets(next) {
      insets = next;
      // One that does not stand yet tells when it does.
      if (told !== null && told === cue) void tell();
    },
    setCovering(next) {
      covering = next;
      image.classList.toggle('away', !next);
      void choose();
    },
    dispose: () => listeners.abort(),
  };
}
