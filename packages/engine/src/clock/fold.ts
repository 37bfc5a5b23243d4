import type { Rational } from '@tallystick/agreement';
import { type Calendar, CalendarError } from '@tallystick/time';
import type { EvidenceTable } from '../evidence/table.ts';
import type { ClockCycle } from './outcome.ts';
import type { ClockHours, ClockPolicy } from './policy.ts';

/** One stretch of a clock's life, for the explanation of its deadline. */
export interface ClockSegment {
  readonly from: number;
  readonly to: number;
  readonly phase: 'running' | 'paused' | 'stopped';
  /** What the clock runs on, without excluded time. */
  readonly calendar: Calendar;
  /** The target in force, ms of business time. */
  readonly targetMs: number | undefined;
  /** Business time used in this stretch, ms. */
  readonly elapsedMs: number;
  /** Row of the record that began the stretch; undefined for a retroactive start. */
  readonly row: number | undefined;
  readonly cycle: number;
}

export interface FoldOptions {
  /** Evaluation instant: open clocks run until it. */
  readonly asOf: number;
  /** Governs targets where several objectives hold at once: the place of the objective that is asked for. */
  readonly objective?: number;
  readonly onSegment?: (segment: ClockSegment) => void;
  /** Called with instants after `asOf` at which the result can change although no record comes. */
  readonly onChangeDue?: (at: number) => void;
  /** Called when two objectives hold at once, so that one fold cannot serve both. */
  readonly onOverlap?: () => void;
}

/**
 * Folds a subject's records into the cycles of its clock, in one pass (rules [CLK-1] to [CLK-16] of
 * SPEC.md).
 *
 * @param rows the subject's standing records of the indicator's source, in the order in which they apply.
 */
export function foldClock(
  policy: ClockPolicy,
  table: EvidenceTable,
  rows: readonly number[],
  options: FoldOptions,
): readonly ClockCycle[] {
  return new ClockFold(policy, table, options).run(rows);
}

type Phase = 'idle' | 'running' | 'paused' | 'stopped';

/** The state of one fold; it lives for one call. */
class ClockFold {
  readonly #policy: ClockPolicy;
  readonly #table: EvidenceTable;
  readonly #options: FoldOptions;
  /** Code of each field as of the last record. */
  readonly #fields: number[];
  /** The same, each field that no record has given yet taken at its first known code ([CLK-3]). */
  readonly #known: number[];
  readonly #cycles: ClockCycle[] = [];

  #phase: Phase = 'idle';
  #index = 0;
  #startedAt = 0;
  #stoppedAt: number | undefined;
  #stoppedFromPause = false;
  #breachedAt: number | undefined;
  #breachDueAt: number | undefined;
  /** When the target in force was used up to the millisecond, where that happened. */
  #usedUpAt: number | undefined;
  /** Objectives that count the cycle, fixed at its decided instant. */
  #countedBy: readonly number[] = [];
  #elapsedMs = 0;
  /** Up to where `#elapsedMs` counts. */
  #countedTo = 0;
  #hours: ClockHours;
  /** What the clock runs on: that of the hours, without excluded time. */
  #calendar: Calendar;
  #targetMs: number | undefined;
  /** From where business days are counted: the start, or the last restart. */
  #targetFrom = 0;
  #governing = -1;
  #segmentFrom = 0;
  #segmentElapsedMs = 0;
  #segmentRow: number | undefined;

  constructor(policy: ClockPolicy, table: EvidenceTable, options: FoldOptions) {
    this.#policy = policy;
    this.#table = table;
    this.#options = options;
    this.#fields = new Array<number>(table.fieldCount).fill(0);
    this.#known = new Array<number>(table.fieldCount).fill(0);
    this.#hours = policy.calendars[policy.calendars.length - 1]!;
    this.#calendar = this.#hours.running;
  }

  run(rows: readonly number[]): readonly ClockCycle[] {
    const { asOf } = this.#options;
    const retroactiveAt = this.#retroactiveStart(rows);
    let waiting = retroactiveAt !== undefined && retroactiveAt <= asOf;
    if (retroactiveAt !== undefined && !waiting) this.#options.onChangeDue?.(retroactiveAt);
    for (const row of rows) {
      const at = this.#table.occurredAt(row);
      if (at > asOf) {
        this.#options.onChangeDue?.(at);
        break;
      }
      if (waiting && at >= retroactiveAt!) {
        this.#startRetroactively(retroactiveAt!);
        waiting = false;
      }
      this.#apply(row, at);
    }
    if (waiting) this.#startRetroactively(retroactiveAt!);
    this.#finish();
    return this.#cycles;
  }

  /** [CLK-3] The instant of a retroactive start, and the fields as first known up to the record that gives it. */
  #retroactiveStart(rows: readonly number[]): number | undefined {
    const { startField, startsAt } = this.#policy;
    if (startField < 0) return undefined;
    for (const row of rows) {
      if (this.#table.occurredAt(row) > this.#options.asOf) return undefined;
      for (let field = 0; field < this.#known.length; field++) {
        if (this.#known[field] === 0) this.#known[field] = this.#table.fieldCode(field, row);
      }
      const instant = startsAt(this.#table.fieldCode(startField, row));
      if (instant !== undefined) return instant;
    }
    return undefined;
  }

  #startRetroactively(at: number): void {
    const stops = !this.#policy.stop.isEvent && this.#policy.stop.matchesFields(this.#fields);
    if (this.#phase === 'idle' && !stops) this.#start(at, undefined);
  }

  #apply(row: number, at: number): void {
    this.#advance(at);
    const policy = this.#policy;
    const typeCode = this.#table.typeCode(row);
    const paused = this.#holds(policy.pause);
    const started = this.#startHolds();
    const resumed = this.#holdsByFields(policy.resume);
    const resetBefore = this.#holdsByFields(policy.reset);
    let changed = false;
    for (let field = 0; field < this.#fields.length; field++) {
      const code = this.#table.fieldCode(field, row);
      if (code === 0) continue;
      this.#fields[field] = code;
      if (this.#known[field] === code) continue;
      this.#known[field] = code;
      changed = true;
    }
    if (this.#phase !== 'idle' && !resetBefore && this.#happens(policy.reset, typeCode)) this.#reset(at, row);
    const stops = this.#stopHolds(typeCode);
    const starts = !stops && this.#starts(typeCode, started);

    if (this.#phase === 'running' || this.#phase === 'paused') {
      // Before the stop: the target in force at the decided instant judges it.
      if (changed) this.#changeTerms(at, row);
      if (stops) this.#stop(at, row);
      else this.#pauseOrResume(at, row, typeCode, { paused, resumed });
    } else if (this.#phase === 'stopped') {
      const reopens = policy.stop.isEvent ? starts : !stops;
      if (reopens) this.#reopen(at, row);
    } else if (starts) {
      this.#start(at, row);
    }
  }

  /** [CLK-2] A condition on fields starts the clock when it becomes true, an event whenever it comes. */
  #starts(typeCode: number, heldBefore: boolean): boolean {
    const { start } = this.#policy;
    if (!start?.matchesFields(this.#fields)) return false;
    return start.isEvent ? start.matchesType(typeCode) : !heldBefore;
  }

  #startHolds(): boolean {
    const { start } = this.#policy;
    return start !== undefined && !start.isEvent && start.matchesFields(this.#fields);
  }

  #stopHolds(typeCode: number): boolean {
    const { stop } = this.#policy;
    return stop.matchesFields(this.#fields) && (!stop.isEvent || stop.matchesType(typeCode));
  }

  #holds(condition: ClockPolicy['pause']): boolean {
    return condition?.matchesFields(this.#fields) ?? false;
  }

  /** Whether a condition without events holds: it acts when it becomes true, not at every record after. */
  #holdsByFields(condition: ClockPolicy['reset']): boolean {
    return condition !== undefined && !condition.isEvent && condition.matchesFields(this.#fields);
  }

  #happens(condition: ClockPolicy['reset'], typeCode: number): boolean {
    if (!condition?.matchesFields(this.#fields)) return false;
    return !condition.isEvent || condition.matchesType(typeCode);
  }

  /**
   * [CLK-5] Without a resume condition the clock is paused while the pause holds; with one, until it comes.
   * A resume that held already comes when the pause condition ends.
   */
  #pauseOrResume(
    at: number,
    row: number,
    typeCode: number,
    before: { readonly paused: boolean; readonly resumed: boolean },
  ): void {
    const { pause, resume } = this.#policy;
    const holds = this.#holds(pause);
    let phase: Phase = this.#phase;
    if (!resume) phase = holds ? 'paused' : 'running';
    else if (holds && !before.paused) phase = 'paused';
    else if (this.#happens(resume, typeCode) && !(holds && before.resumed)) phase = 'running';
    if (phase === this.#phase) return;
    this.#segment(at, row);
    this.#phase = phase;
    this.#countedTo = at;
  }

  /** [CLK-10] Ends the cycle: without an outcome, unless it was decided before. */
  #reset(at: number, row: number): void {
    this.#segment(at, row);
    if (this.#breachedAt !== undefined || this.#stoppedAt !== undefined) this.#cycles.push(this.#cycle());
    this.#index++;
    this.#phase = 'idle';
  }

  #start(at: number, row: number | undefined): void {
    this.#startedAt = at;
    this.#targetFrom = at;
    this.#stoppedAt = undefined;
    this.#breachedAt = undefined;
    this.#breachDueAt = undefined;
    this.#usedUpAt = undefined;
    this.#elapsedMs = 0;
    this.#countedTo = at;
    this.#segmentFrom = at;
    this.#segmentElapsedMs = 0;
    this.#segmentRow = row;
    this.#phase = this.#holds(this.#policy.pause) ? 'paused' : 'running';
    this.#takeHours(this.#hoursNow());
    this.#governing = this.#governingNow();
    this.#targetMs = this.#target();
  }

  #stop(at: number, row: number): void {
    this.#segment(at, row);
    this.#stoppedFromPause = this.#phase === 'paused';
    this.#phase = 'stopped';
    this.#stoppedAt = at;
    if (this.#breachedAt === undefined) this.#countedBy = this.#countingNow();
  }

  /** [CLK-9] What reopening does, as the agreement says. */
  #reopen(at: number, row: number): void {
    const { reopened } = this.#policy.indicator;
    if (reopened === 'first') return;
    this.#segment(at, row);
    if (reopened === 'each') this.#cycles.push(this.#cycle());
    if (reopened !== 'total') {
      this.#index++;
      this.#start(at, row);
      return;
    }
    this.#stoppedAt = undefined;
    this.#countedTo = at;
    this.#phase = this.#holds(this.#policy.pause) ? 'paused' : 'running';
    this.#changeTerms(at, row);
  }

  /** [CLK-7] The calendar and the target follow the fields; what has run keeps the calendar it ran on. */
  #changeTerms(at: number, row: number): void {
    const hours = this.#hoursNow();
    const governing = this.#governingNow();
    if (hours === this.#hours && governing === this.#governing) return;
    this.#segment(at, row);
    const hadTarget = this.#targetMs !== undefined;
    this.#takeHours(hours);
    if (governing === this.#governing) return;
    this.#governing = governing;
    const { targetChange } = this.#policy.indicator;
    if (targetChange === 'initial' && hadTarget) return;
    if (targetChange === 'restart' && hadTarget && this.#breachedAt === undefined) {
      this.#elapsedMs = 0;
      this.#targetFrom = at;
    }
    this.#targetMs = this.#target();
    this.#usedUpAt = undefined;
    if (this.#breachedAt === undefined && this.#targetMs !== undefined && this.#elapsedMs > this.#targetMs) {
      this.#breach(at, at);
    }
  }

  /** Counts the time since the last record, and finds the breach inside it. */
  #advance(to: number): void {
    if (this.#phase !== 'running' || to <= this.#countedTo) return;
    const elapsed = this.#calendar.elapsed(this.#countedTo, to);
    const left = this.#targetMs === undefined ? Number.POSITIVE_INFINITY : this.#targetMs - this.#elapsedMs;
    if (this.#breachedAt === undefined && elapsed > left) {
      const exceededFrom = this.#calendar.add(this.#countedTo, left);
      this.#breach(this.#calendar.nextOpening(exceededFrom), this.#usedUpAt ?? exceededFrom);
    }
    if (elapsed > 0 && elapsed === left) this.#usedUpAt = this.#calendar.add(this.#countedTo, left);
    this.#elapsedMs += elapsed;
    this.#countedTo = to;
    this.#segmentElapsedMs += elapsed;
  }

  #breach(at: number, dueAt: number): void {
    this.#breachedAt = at;
    this.#breachDueAt = dueAt;
    this.#countedBy = this.#countingNow();
  }

  #finish(): void {
    const { asOf } = this.#options;
    if (this.#phase === 'idle') return;
    this.#advance(asOf);
    this.#segment(asOf, undefined);
    this.#cycles.push(this.#cycle());
    if (this.#options.onChangeDue) this.#tellChangesDue(this.#options.onChangeDue);
  }

  /** An open clock changes without records when it comes to be at risk, and when it breaches. */
  #tellChangesDue(tell: (at: number) => void): void {
    if (this.#phase !== 'running' || this.#breachedAt !== undefined || this.#targetMs === undefined) return;
    const left = this.#targetMs - this.#elapsedMs;
    const due = withinHours(() => this.#calendar.nextOpening(this.#calendar.add(this.#countedTo, left)));
    if (due === undefined) return;
    tell(due + 1); // elapsed exceeds the target from the millisecond after
    for (const { objective } of this.#policy.objectives) {
      const warnAfter = millisecondsOf(this.#targetMs, objective.warnAt) - this.#elapsedMs;
      if (warnAfter > 0 && warnAfter <= left) tell(this.#calendar.add(this.#countedTo, warnAfter));
    }
  }

  #cycle(): ClockCycle {
    const decidedAt = this.#breachedAt ?? this.#stoppedAt;
    return {
      index: this.#index,
      startedAt: this.#startedAt,
      stoppedAt: this.#stoppedAt,
      breachedAt: this.#breachedAt,
      decidedAt,
      elapsedMs: this.#elapsedMs,
      targetMs: this.#targetMs,
      dueAt: this.#dueAt(),
      state: this.#state(),
      countedBy: decidedAt === undefined ? this.#countingNow() : this.#countedBy,
    };
  }

  #state(): ClockCycle['state'] {
    if (this.#breachedAt !== undefined) return 'breached';
    if (this.#phase === 'stopped') return this.#targetMs === undefined ? 'stopped' : 'met';
    return this.#phase === 'paused' ? 'paused' : 'running';
  }

  /** [CLK-13] Defined only while the clock runs, or ran until it stopped. */
  #dueAt(): number | undefined {
    if (this.#breachDueAt !== undefined) return this.#breachDueAt;
    if (this.#targetMs === undefined || this.#phase === 'paused') return undefined;
    if (this.#phase === 'stopped' && this.#stoppedFromPause) return undefined;
    const left = this.#targetMs - this.#elapsedMs;
    return this.#usedUpAt ?? withinHours(() => this.#calendar.add(this.#countedTo, left));
  }

  #hoursNow(): ClockHours {
    for (const hours of this.#policy.calendars) {
      if (!hours.where || hours.where.matchesFields(this.#known)) return hours;
    }
    return this.#hours;
  }

  #takeHours(hours: ClockHours): void {
    this.#hours = hours;
    this.#calendar = hours.running;
  }

  /** The objective whose target is in force: the one asked for where it holds, else the first that does. */
  #governingNow(): number {
    const { objectives } = this.#policy;
    const asked = this.#options.objective;
    if (asked !== undefined && this.#counts(asked)) return asked;
    let governing = -1;
    for (let place = 0; place < objectives.length; place++) {
      if (!this.#counts(place)) continue;
      if (governing >= 0) {
        this.#options.onOverlap?.();
        return governing;
      }
      governing = place;
    }
    return governing;
  }

  #countingNow(): readonly number[] {
    const counting: number[] = [];
    for (let place = 0; place < this.#policy.objectives.length; place++) {
      if (this.#counts(place)) counting.push(place);
    }
    return counting;
  }

  #counts(place: number): boolean {
    const { where } = this.#policy.objectives[place]!;
    return !where || where.matchesFields(this.#known);
  }

  /** [CLK-8] Business days are worth the business time from the start to their undisturbed due instant. */
  #target(): number | undefined {
    if (this.#governing < 0) return undefined;
    const { within } = this.#policy.objectives[this.#governing]!;
    if (within.kind === 'time') return within.ms;
    const { days, endOfDay } = within;
    const { calendar } = this.#hours; // undisturbed: exclusions extend the target like pauses do
    const due = withinHours(() => calendar.addDays(this.#targetFrom, days, { endOfDay }));
    return due === undefined ? undefined : calendar.elapsed(this.#targetFrom, due);
  }

  #segment(to: number, row: number | undefined): void {
    const { onSegment } = this.#options;
    if (onSegment && this.#phase !== 'idle' && to > this.#segmentFrom) {
      onSegment({
        from: this.#segmentFrom,
        to,
        phase: this.#phase,
        calendar: this.#calendar,
        targetMs: this.#targetMs,
        elapsedMs: this.#segmentElapsedMs,
        row: this.#segmentRow,
        cycle: this.#index,
      });
    }
    this.#segmentFrom = to;
    this.#segmentElapsedMs = 0;
    this.#segmentRow = row;
  }
}

/** The whole milliseconds that reach a share of a target. */
function millisecondsOf(targetMs: number, share: Rational): number {
  return Number((BigInt(targetMs) * share.numerator + share.denominator - 1n) / share.denominator);
}

/** [CLK-18] The instant, or undefined where the calendar does not open for so long: nothing falls due then. */
function withinHours(instant: () => number): number | undefined {
  try {
    return instant();
  } catch (error) {
    if (error instanceof CalendarError && error.code === 'beyond-hours') return undefined;
    throw error;
  }
}
