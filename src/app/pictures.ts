// The picture edition: a pre-rendered picture for every place. It stands in until the stage has drawn, and for good
// where there is no WebGL. Pictures are made by tools/posters.

/** Which picture: a place, and its year where it has two. */
export interface PictureCue {
  readonly shot: 'attract' | 'home' | 'overview' | 'goal' | 'policy';
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
  if (cue.goal > 0) return `g${cue.goal}${cue.policy > 0 ? `p${cue.policy}` : ''}-${half}-${orientation}`;
  return `${cue.shot === 'overview' ? 'home' : cue.shot}-${orientation}`;
}

/** Where a point of a picture (0–1) is seen when the picture covers `width` × `height`, cut at the middle. Pure. */
export function coverPoint(
  point: { readonly x: number; readonly y: number },
  picture: { readonly width: number; readonly height: number },
  width: number,
  height: number,
): { x: number; y: number } {
  const scale = Math.max(width / picture.width, height / picture.height);
  return {
    x: width / 2 + (point.x - 0.5) * picture.width * scale,
    y: height / 2 + (point.y - 0.5) * picture.height * scale,
  };
}

/** Sizes the pictures are composed for, in CSS pixels. */
export const PICTURE_SIZES: Readonly<
  Record<Orientation, { readonly width: number; readonly height: number }>
> = {
  landscape: { width: 1280, height: 720 },
  portrait: { width: 720, height: 1280 },
};

export interface Pictures {
  show(cue: PictureCue): void;
  /** Lets the stage be seen, or covers it again. */
  setCovering(covering: boolean): void;
  dispose(): void;
}

/** Shows pictures in `image`. `shown` is called with the labels once a picture is there, or cannot be had. */
export function createPictures(
  image: HTMLImageElement,
  shown: (labels: readonly { id: string; x: number; y: number; visible: boolean }[]) => void,
): Pictures {
  let cue: PictureCue | null = null;
  let anchors: PictureAnchors | null = null;
  let covering = true;
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

  async function tell(): Promise<void> {
    const now = cue;
    if (now === null) return;
    const side = orientation();
    const points = (await loadAnchors())[pictureName(now, side)] ?? [];
    if (now !== cue || !covering) return;
    const labels = points.map((point) => ({
      id: point.id,
      visible: true,
      ...coverPoint(point, PICTURE_SIZES[side], window.innerWidth, window.innerHeight),
    }));
    shown(labels);
  }

  function choose(): void {
    if (cue === null || !covering) return;
    const url = new URL(`${pictureName(cue, orientation())}.webp`, base).href;
    if (image.src === url && image.complete) void tell();
    else {
      // The page's first picture names a source for each orientation, which would win over `src`.
      for (const source of image.parentElement?.querySelectorAll('source') ?? []) source.remove();
      image.src = url;
    }
  }

  image.classList.remove('missing');
  for (const type of ['load', 'error'] as const) {
    image.addEventListener(
      type,
      () => {
        image.classList.toggle('missing', type === 'error');
        void tell();
      },
      { signal: listeners.signal },
    );
  }
  window.addEventListener('resize', choose, { signal: listeners.signal });
  return {
    show(next) {
      cue = next;
      choose();
    },
    setCovering(next) {
      covering = next;
      image.classList.toggle('away', !next);
      choose();
    },
    dispose: () => listeners.abort(),
  };
}
