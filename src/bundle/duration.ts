/** The parts of an ISO 8601 duration, each a whole number. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const DURATION =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * @param iso - an ISO 8601 duration of whole units, such as `P6M` or `PT30M`
 * @returns its parts, or undefined when it is none
 */
export function parseDuration(iso: string): Duration | undefined {
  const match = DURATION.exec(iso);
  if (!match) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {years, months, weeks, days, hours, minutes, seconds};
}

/**
 * Adds a duration to a moment by the calendar, in UTC: a month after 31 January is the last day of
 * February.
 *
 * @param ms - milliseconds since 1970
 * @param iso - an ISO 8601 duration
 * @returns milliseconds since 1970; `ms` itself when it or the duration cannot be read, Infinity when the
 * result is beyond what a date can hold
 */
export function addDuration(ms: number, iso: string): number {
  const parts = parseDuration(iso);
  if (!parts || !Number.isFinite(ms)) return ms;
  const date = new Date(ms);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + parts.years * 12 + parts.months);
  const lastDay = new Date(date);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(dayOfMonth, lastDay.getUTCDate()));
  const days = parts.weeks * 7 + parts.days;
  const seconds = ((days * 24 + parts.hours) * 60 + parts.minutes) * 60 + parts.seconds;
  const sum = date.getTime() + seconds * 1000;
  return Number.isFinite(sum) ? sum : Infinity;
}
