import { clip, type IntervalSet, intersect, normalise, subtract } from '../interval/interval-set.ts';
import {
  assertDuration,
  assertInstant,
  DAY_MS,
  type DurationMs,
  EARLIEST,
  type Instant,
  type Interval,
  LATEST,
} from '../unit.ts';
import { localDay, startOfDay, type ZoneRules } from '../zone.ts';
import { addBusinessDays, type BusinessDayOptions, endOfBusinessDay } from './business-days.ts';
import { NIGHT_REACH_DAYS, openSet, sessionsOf } from './day.ts';
import { type CalendarDefinition, type ReadDefinition, readDefinition } from './definition.ts';
import { Edges } from './edges.ts';
import { CalendarError } from './error.ts';
import { type CalendarSegment, explainSpan, withCuts } from './explain.ts';

/** Days compiled on each side of the first instant that is asked about. */
const FIRST_REACH_DAYS = 370;

/**
 * Business hours: a zone, weekly opening hours, holidays, special days and breaks (semantics §1), compiled
 * so that business time between two instants is two look-ups. Immutable to its users; what is compiled
 * grows with what is asked.
 *
 * @example
 * const office = Calendar.from({ timeZone: 'Europe/Berlin', hours: { mon: ['09:00-17:00'] } });
 * office.elapsed(mondayNine, mondayNoon); // 10_800_000
 */
export class Calendar {
  /** Used in messages. */
  readonly name: string;
  readonly zone: ZoneRules;
  readonly #definition: ReadDefinition;
  /** Open all the time, so that business time is plain time. */
  readonly #isAlways: boolean;
  /** What is cut out of the hours, by instants. */
  readonly #cut: IntervalSet;
  #edges: Edges | undefined;

  private constructor(definition: ReadDefinition, cut: IntervalSet = []) {
    this.name = definition.name;
    this.zone = definition.zone;
    this.#definition = definition;
    this.#cut = cut;
    this.#isAlways = cut.length === 0 && isAlways(definition);
  }

  /** @throws CalendarError naming the field, for a definition that is wrong or never opens. */
  static from(definition: CalendarDefinition): Calendar {
    const read = readDefinition(definition);
    assertOpens(read);
    return new Calendar(read);
  }

  /** Open all the time; business days are the local days of the zone. */
  static always(timeZone: string | ZoneRules = 'UTC'): Calendar {
    const day = ['00:00-24:00'];
    const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
    return Calendar.from({ name: '24x7', timeZone, hours });
  }

  /**
   * The calendar with stretches of time cut out of its hours: exclusions (semantics §5). Business days and
   * the sessions of a day stay those of the calendar itself.
   */
  without(cut: readonly Interval[]): Calendar {
    if (cut.length === 0) return this;
    return new Calendar(this.#definition, normalise([...this.#cut, ...cut]));
  }

  /** Whether the calendar is open at the instant; it is not at the instant of closing. */
  isOpen(t: Instant): boolean {
    assertInstant('t', t);
    if (this.#isAlways) return true;
    const edges = this.#reach(t, t);
    const place = edges.placeOf(t);
    return place < edges.count && edges.starts[place]! <= t;
  }

  /** Business time in `[from, to)`, ms; negative when `to` is before `from`. */
  elapsed(from: Instant, to: Instant): DurationMs {
    assertInstant('from', from);
    assertInstant('to', to);
    if (this.#isAlways) return to - from;
    const held = this.#edges;
    const edges =
      held?.holds(from) && held.holds(to) ? held : this.#reach(Math.min(from, to), Math.max(from, to));
    return edges.until(to) - edges.until(from);
  }

  /**
   * The earliest instant at which that much business time has elapsed since `from`; adding zero outside
   * hours gives the next opening. A negative amount subtracts.
   *
   * @throws CalendarError `beyond-hours` when the calendar does not open for so long until 2200.
   */
  add(from: Instant, ms: DurationMs): Instant {
    assertInstant('from', from);
    assertDuration('ms', ms);
    if (ms < 0) return this.subtract(from, -ms);
    if (this.#isAlways) return this.#inRange(from + ms, ms);
    if (ms === 0) return this.nextOpening(from);
    const known = this.#edges?.reaching(from, ms); // mostly compiled already
    if (known !== undefined) return known;
    for (let reach = from + ms + DAY_MS; ; reach += 2 * (reach - from)) {
      const edges = this.#reach(from, Math.min(reach, LATEST - 1));
      const found = edges.reaching(from, ms);
      if (found !== undefined) return found;
      if (reach >= LATEST) throw this.#beyond(ms, edges.total - edges.until(from), 'after');
    }
  }

  /**
   * The latest instant from which that much business time elapses until `from`; subtracting zero outside
   * hours gives the last closing. A negative amount adds.
   *
   * @throws CalendarError `beyond-hours` when the calendar was not open for so long since 1900.
   */
  subtract(from: Instant, ms: DurationMs): Instant {
    assertInstant('from', from);
    assertDuration('ms', ms);
    if (ms < 0) return this.add(from, -ms);
    if (this.#isAlways) return this.#inRange(from - ms, ms);
    if (ms === 0) return this.#lastClosing(from);
    for (let reach = from - ms - DAY_MS; ; reach -= 2 * (from - reach)) {
      const edges = this.#reach(Math.max(reach, EARLIEST), from);
      const wanted = edges.until(from) - ms;
      if (wanted >= 0) {
        const place = edges.placeAfter(wanted);
        return edges.starts[place]! + (wanted - edges.before[place]!);
      }
      if (reach <= EARLIEST) throw this.#beyond(ms, edges.until(from), 'before');
    }
  }

  /**
   * The n-th next open day at the same wall time, capped by that day's hours; a start on a closed day or
   * past closing gives that day's closing, and so does `endOfDay` always (semantics §1).
   *
   * @throws RangeError when `n` is no whole number from 0 up; CalendarError when the days run out.
   */
  addDays(from: Instant, n: number, options: BusinessDayOptions = {}): Instant {
    assertInstant('from', from);
    if (!Number.isInteger(n) || n < 0)
      throw new RangeError(`n must be a whole number of days from 0 up; it is ${n}.`);
    if (n === 0 && !options.endOfDay) return this.nextOpening(from);
    if (n === 0) return endOfBusinessDay(this.#definition, this.nextOpening(from));
    return addBusinessDays(this.#definition, from, n, options);
  }

  /** The earliest open instant that is not before `t`. @throws CalendarError `beyond-hours` when there is none. */
  nextOpening(t: Instant): Instant {
    assertInstant('t', t);
    if (this.#isAlways) return t;
    for (let reach = t + 8 * DAY_MS; ; reach += 2 * (reach - t)) {
      const edges = this.#reach(t, Math.min(reach, LATEST - 1));
      const place = edges.placeOf(t);
      if (place < edges.count) return Math.max(t, edges.starts[place]!);
      if (reach >= LATEST) throw this.#beyond(0, 0, 'after');
    }
  }

  /** `t` itself while open, else the last closing before it. */
  #lastClosing(t: Instant): Instant {
    if (this.isOpen(t)) return t;
    for (let reach = t - 8 * DAY_MS; ; reach -= 2 * (t - reach)) {
      const edges = this.#reach(Math.max(reach, EARLIEST), t);
      const place = edges.placeOf(t) - 1;
      if (place >= 0) return edges.ends[place]!;
      if (reach <= EARLIEST) throw this.#beyond(0, 0, 'before');
    }
  }

  /** The open hours inside `[from, to)`, merged and clipped. */
  intervals(from: Instant, to: Instant): IntervalSet {
    assertInstant('from', from);
    assertInstant('to', to);
    if (to <= from) return [];
    if (this.#isAlways) return [{ from, to }];
    const edges = this.#reach(from, to);
    const found: Interval[] = [];
    for (let place = edges.placeOf(from); place < edges.count && edges.starts[place]! < to; place++) {
      found.push({ from: Math.max(from, edges.starts[place]!), to: Math.min(to, edges.ends[place]!) });
    }
    return found;
  }

  /** The hours that belong to the local day of an instant: a night shift belongs to the day it starts on. */
  sessionsOn(t: Instant): IntervalSet {
    assertInstant('t', t);
    return sessionsOf(this.#definition, localDay(this.zone, t));
  }

  /**
   * Why business time is what it is: `[from, to)` in stretches without gaps, each counted or skipped, with
   * the rule behind it.
   *
   * @throws CalendarError `too-many-segments` for spans that would list more than MAX_SEGMENTS.
   */
  explain(from: Instant, to: Instant): readonly CalendarSegment[] {
    assertInstant('from', from);
    assertInstant('to', to);
    return withCuts(explainSpan(this.#definition, { from, to }), this.#cut);
  }

  /** The compiled hours, grown to hold `[from, to]` (to twice of what was there, so that growth is rare). */
  #reach(from: Instant, to: Instant): Edges {
    const held = this.#edges;
    if (held && from >= held.from && to < held.to) return held;
    const width = held ? held.to - held.from : 0;
    const [low, high] = [Math.min(from, held?.from ?? from), Math.max(to, held?.to ?? to)];
    const margin = Math.max(FIRST_REACH_DAYS * DAY_MS, width / 2);
    const firstDay = localDay(
      this.zone,
      Math.max(EARLIEST, from < (held?.from ?? from + 1) ? low - margin : low),
    );
    const lastDay = localDay(this.zone, Math.min(LATEST - 1, to >= (held?.to ?? to) ? high + margin : high));
    this.#edges = compile(this.#definition, this.#cut, firstDay, lastDay);
    return this.#edges;
  }

  #inRange(t: Instant, ms: DurationMs): Instant {
    if (t >= EARLIEST && t < LATEST) return t;
    throw this.#beyond(ms, Math.abs(ms), t < EARLIEST ? 'before' : 'after');
  }

  #beyond(wanted: DurationMs, opens: DurationMs, side: 'before' | 'after'): CalendarError {
    const until = side === 'after' ? 'until 2200' : 'since 1900';
    return new CalendarError(
      'beyond-hours',
      '',
      `The calendar "${this.name}" is open for ${opens} ms ${side} this instant (${until}); ${wanted} ms were asked for.`,
      'Give the calendar weekly hours, or ask for less.',
    );
  }
}

function compile(definition: ReadDefinition, cut: IntervalSet, firstDay: number, lastDay: number): Edges {
  const from = Math.max(EARLIEST, startOfDay(definition.zone, firstDay));
  const to = Math.min(LATEST, startOfDay(definition.zone, lastDay + 1));
  // The days in front: their night shifts run into the stretch.
  return new Edges(
    subtract(clip(openSet(definition, firstDay - NIGHT_REACH_DAYS, lastDay + 1), { from, to }), cut),
    from,
    to,
  );
}

function isAlways(definition: ReadDefinition): boolean {
  return (
    definition.week.every((ranges) => ranges.some(({ from, to }) => from === 0 && to >= 1440)) &&
    definition.holidays.size + definition.overrides.size + definition.dateBreaks.size === 0 &&
    definition.weekBreaks.every((breaks) => breaks.length === 0)
  );
}

/** A calendar without one open minute is refused when it is defined. */
function assertOpens(definition: ReadDefinition): void {
  const weekOpens = definition.week.some((ranges, day) => ranges.length > 0 && opensInWeek(definition, day));
  if (weekOpens) return;
  const supported = [{ from: EARLIEST, to: LATEST }];
  for (const day of definition.overrides.keys()) {
    if (intersect(sessionsOf(definition, day), supported).length > 0) return;
  }
  throw new CalendarError(
    'never-opens',
    'hours',
    `The calendar "${definition.name}" never opens.`,
    'Give at least one day hours that breaks leave something of.',
  );
}

/** Whether a weekday's hours survive the weekly breaks, looked at on wall times alone. */
function opensInWeek({ week, weekBreaks }: ReadDefinition, day: number): boolean {
  const shifted = (ranges: readonly { from: number; to: number }[], by: number) =>
    ranges.map(({ from, to }) => ({ from: from + by, to: to + by }));
  const breaks = [
    ...shifted(weekBreaks[(day + 6) % 7]!, -1440),
    ...weekBreaks[day]!,
    ...shifted(weekBreaks[(day + 1) % 7]!, 1440),
  ];
  return week[day]!.some(({ from, to }) => {
    for (let minute = from; minute < to; minute++) {
      if (!breaks.some((cut) => minute >= cut.from && minute < cut.to)) return true;
    }
    return false;
  });
}
