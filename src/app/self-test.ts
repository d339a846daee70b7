// Renders every place small and compares it with its reference, the picture made for the picture edition. Finds what no error
// tells of: a lost texture, a blank screen, a picture that is not there. Loaded when the staff ask for it.
import { monthOfSeason } from '../core/seasons';
import type { Cue, Stage } from '../stage';
import { isAlike, isBlank, type Pixels } from './likeness';
import type { Moment } from './moment';
import { type Orientation, PICTURE_FORMAT, pictureName } from './pictures';
import { addressOf, type Place } from './routes';
import type { PlaceTest } from './store';

/** The small pictures' sizes, pixels. */
const SIZES: Readonly<Record<Orientation, { readonly width: number; readonly height: number }>> = {
  landscape: { width: 64, height: 36 },
  portrait: { width: 36, height: 64 },
};
/** The references were made at this moment (tools/posters). */
const REFERENCE_MOMENT: Moment = { month: monthOfSeason('spring'), hour: 10 };
const REFERENCE_SECONDS = 12;

export interface SelfTestOptions {
  /** Null in the picture edition: then only the references themselves are looked at. */
  readonly stage: Stage | null;
  readonly places: readonly Place[];
  cueOf(place: Place): Cue;
  /** False once nobody looks any more: then the rest is left out. */
  wanted(): boolean;
  /** Puts the stage back to what is to be shown. */
  restore(): void;
  progress(done: number, all: number): void;
}

function createEasel(orientation: Orientation) {
  const { width, height } = SIZES[orientation];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('the self-test needs a 2D canvas');
  return {
    /** A small copy of a picture, cut at the middle as the screen cuts it. */
    copy(source: CanvasImageSource, from: { readonly width: number; readonly height: number }): Pixels {
      const scale = Math.max(width / from.width, height / from.height);
      const [w, h] = [from.width * scale, from.height * scale];
      context.clearRect(0, 0, width, height);
      context.drawImage(source, (width - w) / 2, (height - h) / 2, w, h);
      return context.getImageData(0, 0, width, height).data;
    },
  };
}

async function loadReference(name: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = new URL(`posters/${name}.${PICTURE_FORMAT}`, document.baseURI).href;
  return image.decode().then(
    () => image,
    () => null,
  );
}

/** Tests every place, one after the other. Rejects only without a 2D canvas. */
export async function testPlaces(options: SelfTestOptions): Promise<readonly PlaceTest[]> {
  const { stage, places } = options;
  const orientation: Orientation = window.innerHeight > window.innerWidth ? 'portrait' : 'landscape';
  const easel = createEasel(orientation);
  const results: PlaceTest[] = [];
  const test = async (place: Place): Promise<PlaceTest['result']> => {
    const cue = options.cueOf(place);
    const reference = await loadReference(pictureName({ ...cue, season: 'spring' }, orientation));
    if (!reference) return 'missing';
    const wanted = easel.copy(reference, { width: reference.naturalWidth, height: reference.naturalHeight });
    if (isBlank(wanted)) return 'blank';
    if (!stage) return 'good';
    stage.show(cue);
    await stage.settled();
    // Drawn and copied in one task: a browser may empty the drawing buffer after it.
    stage.seek(REFERENCE_SECONDS);
    const drawn = easel.copy(stage.canvas, stage.canvas);
    if (isBlank(drawn)) return 'blank';
    return isAlike(drawn, wanted) ? 'good' : 'differs';
  };
  stage?.setStill(true);
  stage?.setMoment(REFERENCE_MOMENT);
  try {
    for (const place of places) {
      if (!options.wanted()) break;
      options.progress(results.length, places.length);
      results.push({ place: addressOf(place), result: await test(place) });
    }
  } finally {
    options.restore();
  }
  return results;
}

/** Every place that has a reference of its own. */
export function placesOf(policiesByGoal: readonly number[], stations: number): readonly Place[] {
  return [
    { view: 'attract' },
    { view: 'home' },
    ...policiesByGoal.flatMap((count, i): Place[] => [
      { view: 'goal', goal: i + 1 },
      ...Array.from({ length: count }, (_, k): Place => ({ view: 'policy', goal: i + 1, policy: k + 1 })),
    ]),
    { view: 'geopark' },
    { view: 'plateau' },
    ...Array.from({ length: stations }, (_, i): Place => ({ view: 'cave', station: i + 1 })),
    { view: 'time' },
    { view: 'dongvan' },
  ];
}
