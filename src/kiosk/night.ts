// Night and power: outside the opening hours the screen is black, nothing is drawn and the system may switch the panel
// off; within them it stays awake. One policy for both, so that they cannot contradict each other.
import { keepAwake } from '../app/keep-awake';
import { isOpen, isPlausible, type OpeningHours, zoned } from '../app/opening-hours';
import { wallDate } from '../core/clock';
import { every } from '../core/timers';

/** Opening and closing are noticed within this time. */
const CHECK_EVERY_MS = 15_000;

/** What the screen should do; the hours are those of a clock in `timeZone`. Pure. */
export function shouldSleep(
  hours: OpeningHours | null,
  now: Date,
  builtOn: string,
  timeZone: string,
): boolean {
  return hours !== null && isPlausible(now, builtOn) && !isOpen(hours, zoned(now, timeZone));
}

export interface NightOptions {
  readonly hours: OpeningHours | null;
  /** Where the hours are meant. */
  readonly timeZone: string;
  /** The day the app was built, `YYYY-MM-DD`. */
  readonly builtOn: string;
  /** Whether nobody has been here for a while: a visitor at closing time is not left in the dark. */
  deserted(): boolean;
  /** Whether the screen is black now. */
  isNight(): boolean;
  say(night: boolean): void;
}

/** Starts to follow the hours. Returns how to stop. */
export function followHours(options: NightOptions): () => void {
  let letSleep: (() => void) | null = null;
  const check = (): void => {
    const closed = shouldSleep(options.hours, wallDate(), options.builtOn, options.timeZone);
    if (!closed) options.say(false);
    else if (!options.isNight() && options.deserted()) options.say(true);
    if (options.isNight()) {
      letSleep?.();
      letSleep = null;
    } else letSleep ??= keepAwake(() => {});
  };
  check();
  const stop = every(CHECK_EVERY_MS, check);
  return () => {
    stop();
    letSleep?.();
  };
}
