// The part of kiosk.json that says when the house is open. Outside of it a kiosk's screen is black.

/** From and to, minutes after midnight; `to` is not within. */
export type Span = readonly [from: number, to: number];

export interface OpeningHours {
  /** By day of the week, Sunday first; an empty list is a day on which the house is closed. */
  readonly week: readonly (readonly Span[])[];
  /** Days with hours of their own: `2026-11-23`, or `12-29` for every year. */
  readonly holidays: Readonly<Record<string, readonly Span[]>>;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const DAY_MINUTES = 24 * 60;
const SPAN = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/;

/** Reads `8:30-12:00, 13:00-17:15` or `closed`; null when it is neither, or overlaps. */
function parseSpans(text: unknown): readonly Span[] | null {
  if (typeof text !== 'string') return null;
  if (text.trim() === 'closed') return [];
  const spans: Span[] = [];
  for (const part of text.split(',')) {
    const [, fromHour, fromMinute, toHour, toMinute] = (SPAN.exec(part.trim()) ?? []).map(Number);
    if (fromHour === undefined || fromMinute === undefined || toHour === undefined || toMinute === undefined)
      return null;
    const from = fromHour * 60 + fromMinute;
    const to = toHour * 60 + toMinute;
    if (fromMinute > 59 || toMinute > 59 || to > DAY_MINUTES || from >= to || from < (spans.at(-1)?.[1] ?? 0))
      return null;
    spans.push([from, to]);
  }
  return spans;
}

/** Whether a calendar has such a day: `2026-02-30` and `13-01` are none. */
function isDay(text: string): boolean {
  const [, year = '2024', month = '', day = ''] = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) && month !== '';
}

/** Reads `openingHours` of kiosk.json; null (always open) when there are none, or with a reason when they cannot be used. */
export function parseOpeningHours(given: unknown, complain: (problem: string) => void): OpeningHours | null {
  if (given === undefined || given === null) return null;
  const before: string[] = [];
  if (typeof given !== 'object' || Array.isArray(given)) {
    complain('"openingHours" must be an object: { "mon": "8:30-17:15", … }');
    return null;
  }
  const spansOf = (name: string, text: unknown): readonly Span[] => {
    const spans = parseSpans(text);
    if (!spans)
      before.push(
        `"openingHours.${name}" must be such as "8:30-17:15", "8:30-12:00, 13:00-17:15" or "closed", not ${JSON.stringify(text)}`,
      );
    return spans ?? [];
  };
  const { holidays = {}, ...days } = given as Record<string, unknown>;
  for (const name of Object.keys(days)) {
    if (!WEEKDAYS.some((day) => day === name))
      before.push(`"openingHours.${name}" is not known; the days are ${WEEKDAYS.join(', ')} and holidays`);
  }
  const week = WEEKDAYS.map((day) => (days[day] === undefined ? [] : spansOf(day, days[day])));
  if (before.length === 0 && week.every((spans) => spans.length === 0))
    before.push('"openingHours" leave the house closed on every day of the week');
  const own: Record<string, readonly Span[]> = {};
  if (typeof holidays !== 'object' || holidays === null || Array.isArray(holidays))
    before.push('"openingHours.holidays" must be an object: { "12-29": "closed", … }');
  else
    for (const [day, text] of Object.entries(holidays)) {
      if (!isDay(day))
        before.push(`"openingHours.holidays": there is no day "${day}"; write "2026-11-23" or "12-29"`);
      own[day] = spansOf(`holidays.${day}`, text);
    }
  for (const problem of before) complain(problem);
  // Half-understood hours could leave a screen black in the middle of the day.
  return before.length > 0 ? null : { week, holidays: own };
}

/**
 * A date whose own fields (hours, day, weekday) are those of a clock in `timeZone` at the moment `now`: hours are those of
 * the house, whatever zone its machine was set up with. Pure.
 */
export function zoned(now: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(now);
  const of = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  return new Date(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The hours of a day. Pure. */
export function spansOn(hours: OpeningHours, day: Date): readonly Span[] {
  const monthDay = `${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  return (
    hours.holidays[`${day.getFullYear()}-${monthDay}`] ??
    hours.holidays[monthDay] ??
    hours.week[day.getDay()] ??
    []
  );
}

/** Whether the house is open. Pure. */
export function isOpen(hours: OpeningHours, now: Date): boolean {
  const minute = now.getHours() * 60 + now.getMinutes();
  return spansOn(hours, now).some(([from, to]) => minute >= from && minute < to);
}

const LOOK_AHEAD_DAYS = 30;

/** When the house opens next after `now`; null when it does not within a month. Pure. */
export function nextOpening(hours: OpeningHours, now: Date): Date | null {
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead);
    for (const [from] of spansOn(hours, day)) {
      const opens = new Date(day.getFullYear(), day.getMonth(), day.getDate(), 0, from);
      if (opens > now) return opens;
    }
  }
  return null;
}

const DAY_MS = DAY_MINUTES * 60_000;
const YEARS_MS = 5 * 365.25 * DAY_MS;

/**
 * Whether a clock can be right: not before the day the app was built (`YYYY-MM-DD`, with a day for time zones), and not
 * five years later. A machine that has lost its clock in a power cut must not go dark at noon. Pure.
 */
export function isPlausible(now: Date, builtOn: string): boolean {
  const built = Date.parse(builtOn);
  return Number.isNaN(built) || (now.getTime() >= built - DAY_MS && now.getTime() <= built + YEARS_MS);
}
