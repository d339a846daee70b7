// The readings of kanji, loaded once, when somebody first asks for them.
import { signal } from '@preact/signals';
import { prepareReadings, type Readings } from '../../core/furigana';
import { loadReadings } from '../../i18n/load';

/** Null until they were asked for and are there. */
export const table = signal<Readings | null>(null);

let asked = false;

/** Loads them, unless that was done before. Without them words stand as they are, and the next who asks tries again. */
export function askForReadings(): void {
  if (asked) return;
  asked = true;
  void loadReadings().then(
    (loaded) => {
      table.value = prepareReadings(loaded);
    },
    () => {
      asked = false;
    },
  );
}
