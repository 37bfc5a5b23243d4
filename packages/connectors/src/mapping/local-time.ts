/** A wall-clock time as a text gave it; a mutable record, reused from row to row. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
  /** Minutes east of UTC when the text said so, else undefined. */
  offsetMinutes: number | undefined;
}

export function noTime(): LocalTime {
  return { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0, ms: 0, offsetMinutes: undefined };
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether such a day and time of day exist: no 31 April, no 24:00, no leap second. */
export function exists(time: LocalTime): boolean {
  const { year, month, day } = time;
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > DAYS[month - 1]! + (leap ? 1 : 0)) return false;
  return time.hour <= 23 && time.minute <= 59 && time.second <= 59;
}

/** The instant of a time read as UTC. */
export function utcInstant(time: LocalTime): number {
  const instant = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second, time.ms);
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  return time.year >= 100 ? instant : new Date(instant).setUTCFullYear(time.year);
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,18}))?)?(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/i;

/**
 * Reads an ISO 8601 date and time (rule TIME-1), with `T` or a space between them and with or without a zone, into
 * `into`. Finer parts than milliseconds are cut (semantics §1). False when the text has another form.
 */
export function readIso(text: string, into: LocalTime): boolean {
  const match = ISO.exec(text);
  if (!match) return false;
  into.year = Number(match[1]);
  into.month = Number(match[2]);
  into.day = Number(match[3]);
  into.hour = Number(match[4]);
  into.minute = Number(match[5]);
  into.second = Number(match[6] ?? 0);
  into.ms = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  into.offsetMinutes = undefined;
  if (match[8]) into.offsetMinutes = 0;
  if (match[9]) {
    const [hours, minutes] = [Number(match[10]), Number(match[11] ?? 0)];
    if (hours > 23 || minutes > 59) return false;
    into.offsetMinutes = (match[9] === '-' ? -1 : 1) * (hours * 60 + minutes);
  }
  return true;
}
