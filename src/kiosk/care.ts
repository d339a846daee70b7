// What looks after a page that runs for months: is the picture alive, does the page grow, do touches still end? A chunk of
// its own, loaded once the first place stands.
import type { OpeningHours } from '../app/opening-hours';
import { monotonicMs } from '../core/clock';
import { every, onNextFrame } from '../core/timers';
import { keep } from './kept';
import { createMemoryWatch, LOOK_MS } from './memory-watch';
import { followHours } from './night';
import { BEAT_MS, createPictureWatch } from './picture-watch';
import { createRenewal } from './renewal';
import { watchStuckTouches } from './stuck-touches';

export interface CareOptions {
  readonly kiosk: boolean;
  /** With the clock in a test's hands the picture is meant to stand. */
  readonly manual: boolean;
  /** When the house is open; null: always. */
  readonly hours: OpeningHours | null;
  /** Where they are meant. */
  readonly timeZone: string;
  /** Whether nobody has been here for a while. */
  deserted(): boolean;
  /** Whether the screen is black now, and making it so. */
  isNight(): boolean;
  night(on: boolean): void;
  /** True while a reload would disturb nobody. */
  atRest(): boolean;
  /** Frames drawn so far while scenes move by themselves, else null. */
  drawn(): number | null;
  /** Whether a picture belongs to the place: a room of words, like the speaker's window, asks for no frame. */
  pictured(): boolean;
  /** Builds the renderer anew. */
  rebuild(): void;
  /** Pictures from now on. */
  pictures(reason: string): void;
}

/** Chromium's own; other browsers do not say. */
interface WithMemory {
  readonly memory?: { readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number };
}

const MB = 1024 * 1024;
/** Exhibits die of old age at two to three days: a kiosk's page is never older than one. */
const DAY_MS = 24 * 60 * 60_000;

/** Written anew at every look. Who looks after the browser from outside (deploy/linux/kiosk.sh) sees the file change. */
const ALIVE = 'mine-stage.alive';

/** Starts to look after the page. */
export function startCare(options: CareOptions): void {
  const renewal = createRenewal(options.atRest);

  let offered = 0;
  const climb = createPictureWatch(renewal.renewedFor('frozen'));
  // Asked once a beat, not in every frame: this must cost nothing.
  const askForFrame = (): void => {
    if (!options.pictured()) return;
    onNextFrame(() => {
      offered += 1;
    });
  };
  if (!options.manual) askForFrame();
  every(BEAT_MS, () => {
    if (options.manual) return;
    const hidden = document.hidden || !options.pictured();
    const rung = climb({ hidden, offered, drawn: options.drawn() });
    if (rung === 'rebuild') options.rebuild();
    else if (rung === 'reload') renewal.ask('frozen');
    else if (rung === 'pictures')
      options.pictures('the picture froze, and neither a new renderer nor a new page helped');
    askForFrame();
  });

  if (!options.kiosk) return;
  followHours({ ...options, builtOn: __BUILD_DAY__, say: options.night });
  watchStuckTouches(() => renewal.ask('deaf'));
  const tooMuch = createMemoryWatch();
  const beganMs = monotonicMs();
  let looks = 0;
  every(LOOK_MS, () => {
    looks += 1;
    keep(ALIVE, looks);
    const { memory } = performance as WithMemory;
    if (memory && tooMuch(memory.usedJSHeapSize / MB, memory.jsHeapSizeLimit / MB)) renewal.ask('memory');
    if (monotonicMs() - beganMs > DAY_MS) renewal.ask('age');
  });
}
