import { Temporal } from 'temporal-polyfill';
import type { CalendarDefinition } from './definition.ts';

/**
 * Business time the slow way: minute by minute, by the rules of SPEC.md read afresh on Temporal. It shares
 * nothing with the code it judges, and is right for zones whose offsets are whole minutes.
 */

const MINUTE = 60_000;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** How many dates around a minute may have a say in it. */
const REACH = 3;

export type OracleDefinition = CalendarDefinition & { readonly timeZone: string };
interface Span {
  readonly from: number;
  readonly to: number;
}
interface DatedSpan extends Span {
  readonly date: string;
  readonly text: string;
}

interface Plan extends Span {
  readonly opens: readonly Span[];
  readonly breaks: readonly Span[];
}

export class Oracle {
  readonly #definition: OracleDefinition;
  readonly #hours = new Map<string, readonly DatedSpan[]>();
  readonly #breaks = new Map<string, readonly DatedSpan[]>();
  readonly #minutes = new Map<number, boolean>();
  #plan: Plan | undefined;

  constructor(definition: OracleDefinition) {
    this.#definition = definition;
  }

  isOpen(t: number): boolean {
    const minute = Math.floor(t / MINUTE);
    let open = this.#minutes.get(minute);
    if (open === undefined) {
      const { opens, breaks } = this.#planOf(t);
      const isIn = ({ from, to }: Span) => from <= t && t < to;
      open = opens.some(isIn) && !breaks.some(isIn);
      this.#minutes.set(minute, open);
    }
    return open;
  }

  elapsed(from: number, to: number): number {
    if (to < from) return -this.elapsed(to, from);
    let total = 0;
    for (let at = from; at < to; ) {
      const next = Math.min(nextMinute(at), to);
      if (this.isOpen(at)) total += next - at;
      at = next;
    }
    return total;
  }

  /** Undefined when it is not found within so many days. */
  add(from: number, ms: number, days: number): number | undefined {
    let left = ms;
    for (let at = from; at < from + days * 1440 * MINUTE; at = nextMinute(at)) {
      if (!this.isOpen(at)) continue;
      const length = nextMinute(at) - at;
      if (left <= length) return at + left;
      left -= length;
    }
    return undefined;
  }

  subtract(from: number, ms: number, days: number): number | undefined {
    if (ms === 0 && this.isOpen(from)) return from;
    let left = ms;
    for (let at = from; at > from - days * 1440 * MINUTE; ) {
      const before = Math.ceil(at / MINUTE) * MINUTE - MINUTE;
      if (this.isOpen(before)) {
        if (left <= at - before) return at - left;
        left -= at - before;
      }
      at = before;
    }
    return undefined;
  }

  intervals(from: number, to: number): readonly Span[] {
    const found: { from: number; to: number }[] = [];
    for (let at = from; at < to; at = nextMinute(at)) {
      if (!this.isOpen(at)) continue;
      const end = Math.min(nextMinute(at), to);
      const last = found.at(-1);
      if (last?.to === at) last.to = end;
      else found.push({ from: at, to: end });
    }
    return found;
  }

  addDays(from: number, n: number, endOfDay: boolean, days: number): number | undefined {
    if (n === 0) {
      const opening = this.add(from, 0, days);
      if (opening === undefined || !endOfDay) return opening;
      return this.#session(this.dayOf(opening))?.to;
    }
    const start = this.dayOf(from);
    let target = start;
    for (let left = n, tried = 0; left > 0; tried++) {
      if (tried > days) return undefined;
      target = target.add({ days: 1 });
      if (this.#session(target)) left--;
    }
    const session = this.#session(target)!;
    const startSession = this.#session(start);
    if (endOfDay || !startSession || from >= startSession.to) return session.to;
    const wall = Temporal.Instant.fromEpochMilliseconds(from)
      .toZonedDateTimeISO(this.#zone)
      .toPlainDateTime();
    const sinceMidnight = start.toPlainDateTime().until(wall, { largestUnit: 'hours' });
    const same = this.#instant(target.toPlainDateTime().add(sinceMidnight));
    return Math.min(session.to, Math.max(session.from, same));
  }

  /** The date an instant belongs to: that of the shift it lies in, else that of its midnights. */
  dayOf(t: number): Temporal.PlainDate {
    const date = this.dateOf(t);
    for (const back of [2, 1]) {
      const before = date.subtract({ days: back });
      if (this.#ownMinutes(before).some((minute) => minute <= t && t < minute + MINUTE)) return before;
    }
    return date;
  }

  /** The date between whose midnights an instant lies. */
  dateOf(t: number): Temporal.PlainDate {
    const shown = Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(this.#zone).toPlainDate();
    const next = shown.add({ days: 1 });
    return next.toZonedDateTime(this.#zone).epochMilliseconds <= t ? next : shown;
  }

  /** The hours a date opens by, before breaks. */
  hoursOf(date: Temporal.PlainDate): readonly DatedSpan[] {
    return remembered(this.#hours, date, () => {
      const { hours, holidays = [], overrides = {} } = this.#definition;
      const special = overrides[date.toString()];
      const weekly = holidays.some((one) => (typeof one === 'string' ? one : one.date) === date.toString())
        ? []
        : (hours[DAYS[date.dayOfWeek - 1]!] ?? []);
      return this.#spans(date, special ?? weekly);
    });
  }

  breaksOf(date: Temporal.PlainDate): readonly DatedSpan[] {
    return remembered(this.#breaks, date, () => {
      const { breaks = {} } = this.#definition;
      return this.#spans(date, [
        ...(breaks[date.toString()] ?? []),
        ...(breaks[DAYS[date.dayOfWeek - 1]!] ?? []),
      ]);
    });
  }

  get #zone(): string {
    return this.#definition.timeZone;
  }

  /** All that may have a say between two midnights; kept for the next minute, which mostly lies between the same. */
  #planOf(t: number): Plan {
    if (this.#plan && this.#plan.from <= t && t < this.#plan.to) return this.#plan;
    const date = this.dateOf(t);
    const dates = Array.from({ length: 2 * REACH + 1 }, (_, place) => date.add({ days: place - REACH }));
    this.#plan = {
      from: date.toZonedDateTime(this.#zone).epochMilliseconds,
      to: date.add({ days: 1 }).toZonedDateTime(this.#zone).epochMilliseconds,
      opens: dates.flatMap((near) => this.hoursOf(near)),
      breaks: dates.flatMap((near) => this.breaksOf(near)),
    };
    return this.#plan;
  }

  #spans(date: Temporal.PlainDate, texts: readonly string[]): readonly DatedSpan[] {
    const exists = date.toZonedDateTime(this.#zone).toPlainDate().equals(date);
    if (!exists) return [];
    return texts.map((text) => {
      const [from, to] = text.split('-') as [string, string];
      const overMidnight = to < from;
      return {
        from: this.#wall(date, from),
        to: this.#wall(overMidnight ? date.add({ days: 1 }) : date, to),
        date: date.toString(),
        text,
      };
    });
  }

  #wall(date: Temporal.PlainDate, time: string): number {
    if (time === '24:00') return this.#instant(date.add({ days: 1 }).toPlainDateTime());
    return this.#instant(date.toPlainDateTime(time));
  }

  #instant(wall: Temporal.PlainDateTime): number {
    return wall.toZonedDateTime(this.#zone, { disambiguation: 'compatible' }).epochMilliseconds;
  }

  #session(date: Temporal.PlainDate): Span | undefined {
    const minutes = this.#ownMinutes(date);
    if (minutes.length === 0) return undefined;
    return { from: minutes[0]!, to: minutes.at(-1)! + MINUTE };
  }

  /** The minutes that a date's own hours hold, breaks left out. */
  #ownMinutes(date: Temporal.PlainDate): readonly number[] {
    const spans = this.hoursOf(date);
    const from = Math.min(...spans.map((span) => span.from));
    const to = Math.max(...spans.map((span) => span.to));
    const found: number[] = [];
    for (let minute = from; minute < to; minute += MINUTE) {
      if (spans.some((span) => span.from <= minute && minute < span.to) && this.isOpen(minute))
        found.push(minute);
    }
    return found;
  }
}

function nextMinute(t: number): number {
  return Math.floor(t / MINUTE) * MINUTE + MINUTE;
}

function remembered<Value>(memory: Map<string, Value>, date: Temporal.PlainDate, work: () => Value): Value {
  const key = date.toString();
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = work();
  memory.set(key, value);
  return value;
}
