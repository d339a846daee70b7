// The ways through the worlds of the geopark: how long they are and where they begin. Pure.

/** Stations of the walk through Akiyoshidō, in walking order (facts 2.5); a place of the way is station − 1. */
export const CAVE_STATIONS = 10;
/** Ages of the story of the stone; a place of the way is an age from 0, or between two of them. */
export const TIME_AGES = 9;
/** Views of the two plateaus: Akiyoshidai, both, Đồng Văn; a place of the way is a view from 0. */
export const DONGVAN_VIEWS = 3;
/** Where the way begins in the places that begin by themselves: today; between the two plateaus (0–2). */
export const WAY_BEGINS = { time: TIME_AGES - 1, dongvan: 1 } as const;
