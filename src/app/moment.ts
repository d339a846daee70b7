// Which time of the year and which hour the picture shows. Views and picture ask the same function.
import { monthOfDate, monthOfSeason } from '../core/seasons';
import type { Settings } from './settings';
import type { AppState } from './state';

/** The moment outside: `month` 0–12, `hour` 0–24. */
export interface Moment {
  readonly month: number;
  readonly hour: number;
}

/** With the clock in a test's hands the moment is fixed as well. */
const TEST_MOMENT: Moment = { month: monthOfSeason('autumn'), hour: 16 };

/** The time of year and hour to show: as the visitor has dragged it, else as the address asks, else today's. */
export function momentOf(
  settings: Settings,
  state: AppState,
  now: Date,
  placeMonth: number | null = null,
): Moment {
  const today: Moment = settings.test
    ? TEST_MOMENT
    : { month: monthOfDate(now), hour: now.getHours() + now.getMinutes() / 60 };
  const asked = settings.season === null ? today.month : monthOfSeason(settings.season);
  const dragged = state.place.view === 'plateau' ? state.way : null;
  return { month: placeMonth ?? dragged ?? asked, hour: state.hour ?? settings.hour ?? today.hour };
}
