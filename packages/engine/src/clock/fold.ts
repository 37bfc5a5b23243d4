import type { Calendar } from '@tallystick/time';
import { NOTHING_KNOWN } from '../evidence/field-states.ts';
import type { Matcher } from '../evidence/matcher.ts';
import type { SubjectRecords } from '../evidence/subject-records.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { FoldWatch } from './fold-watch.ts';
import type { ClockCycle } from './outcome.ts';
import type { ClockHours, ClockPolicy } from './policy.ts';
import type { ClockState } from './states.ts';
import { shareOfTime, targetTime, withinHours } from './target-time.ts';

type Phase = 'idle' | 'running' | 'paused' | 'stopped';

const NO_ROWS = new Uint32Array(0);

/**
 * Folds a subject's records into the cycles of its clock, in one pass (rules [CLK-1] to [CLK-16] of SPEC.md). One
 * serves many subjects, one after the other.
 */
export class ClockFold {
  readonly #policy: ClockPolicy;
  readonly #table: EvidenceTable;
  /** Evaluation instant: open clocks run until it. */
  #asOf = 0;
  #watch: FoldWatch = {};
  /** The objective whose target governs where several hold at once, by its place; -1 for the first that does. */
  #asked = -1;
  #overlapped = false;
  /** Whether records of some types do something by their type alone. */
  readonly #hasEvents: boolean;
  /** What the fields are as of the last record: a state of the policy. */
  #fields = NOTHING_KNOWN;
  /** The same, each field that no record has given yet taken at its first known value ([CLK-3]). */
  #known = NOTHING_KNOWN;
  /** Rows of the records that are folded. */
  #rows: Uint32Array = NO_ROWS;
  #cycles: ClockCycle[] = [];

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

  constructor(policy: ClockPolicy, table: EvidenceTable) {
    this.#policy = policy;
    this.#table = table;
    const { start, stop, pause, resume, reset } = policy;
    this.#hasEvents = [start, stop, pause, resume, reset].some((one) => one?.isEvent);
    this.#hours = policy.calendars[policy.calendars.length - 1]!;
    this.#calendar = this.#hours.running;
  }

  /** Whether two objectives held at once in the last run, so that one fold cannot serve both. */
  get overlapped(): boolean {
    return this.#overlapped;
  }

  /**
   * The cycles of a subject, from its standing records of the indicator's source.
   *
   * @param asked the objective whose target governs where several hold at once, by its place in the policy.
   */
  run(records: SubjectRecords, asOf: number, watch: FoldWatch = {}, asked = -1): readonly ClockCycle[] {
    this.#asOf = asOf;
    this.#watch = watch;
    this.#asked = asked;
    this.#rows = records.rows;
    this.#begin();
    const { at: times, saying, from, to } = records;
    const retroactiveAt = this.#retroactiveStart(records);
    let waiting = retroactiveAt !== undefined && retroactiveAt <= asOf;
    if (retroactiveAt !== undefined && !waiting) watch.onChangeDue?.(retroactiveAt);
    for (let place = from; place < to; place++) {
      const at = times[place]!;
      if (at > asOf) {
        watch.onChangeDue?.(at);
        break;
      }
      if (waiting && at >= retroactiveAt!) {
        this.#startRetroactively(retroactiveAt!);
        waiting = false;
      }
      this.#apply(saying[place]!, at, place);
    }
    if (waiting) this.#startRetroactively(retroactiveAt!);
    this.#finish();
    return this.#cycles;
  }

  #begin(): void {
    this.#overlapped = false;
    this.#cycles = [];
    this.#fields = NOTHING_KNOWN;
    this.#known = NOTHING_KNOWN;
    this.#phase = 'idle';
    this.#index = 0;
    this.#countedBy = [];
    this.#governing = -1;
    this.#targetMs = undefined;
    this.#takeHours(this.#policy.calendars[this.#policy.calendars.length - 1]!);
  }

  /** [CLK-3] The instant of a retroactive start, and the fields as first known up to the record that gives it. */
  #retroactiveStart({ at, saying, rows, from, to }: SubjectRecords): number | undefined {
    const { startField, states } = this.#policy;
    if (startField < 0) return undefined;
    for (let place = from; place < to; place++) {
      if (at[place]! > this.#asOf) return undefined;
      const instant = this.#table.instantOf(startField, this.#table.fieldCode(startField, rows[place]!));
      if (instant === undefined) continue;
      // The first record has the last word on what was known first.
      for (let back = place; back >= from; back--) this.#known = states.after(this.#known, saying[back]!);
      return instant;
    }
    return undefined;
  }

  #startRetroactively(at: number): void {
    const stops = !this.#policy.stop.isEvent && this.#now().stops;
    if (this.#phase === 'idle' && !stops) this.#start(at, undefined);
  }

  #apply(saying: number, at: number, place: number): void {
    const { states } = this.#policy;
    const fields = states.after(this.#fields, saying);
    const known = this.#known === this.#fields ? fields : states.after(this.#known, saying);
    // Nothing that a condition asks about has changed: what runs goes on running.
    if (fields === this.#fields && known === this.#known && !this.#hasEvents) return;
    this.#change(fields, known, at, place);
  }

  #change(fields: number, known: number, at: number, place: number): void {
    const { states, start, stop, resume, reset } = this.#policy;
    const row = this.#rows[place]!;
    this.#advance(at);
    const before = states.meaning(this.#fields);
    const now = states.meaning(fields);
    const changed = known !== this.#known;
    this.#fields = fields;
    this.#known = known;
    const typeCode = this.#table.typeCode(row);
    const resetBefore = before.resets && !reset!.isEvent;
    if (this.#phase !== 'idle' && !resetBefore && now.resets && isOfType(reset!, typeCode)) {
      this.#reset(at, row);
    }
    const stops = now.stops && isOfType(stop, typeCode);
    // [CLK-2] A condition on fields starts the clock when it becomes true, an event whenever it comes.
    const starts = !stops && now.starts && (start!.isEvent ? start!.matchesType(typeCode) : !before.starts);

    if (this.#phase === 'running' || this.#phase === 'paused') {
      // Before the stop: the target in force at the decided instant judges it.
      if (changed) this.#changeTerms(at, row);
      if (stops) this.#stop(at, row);
      else {
        const resumes = now.resumes && isOfType(resume!, typeCode);
        this.#pauseOrResume(at, row, { before, now, resumes });
      }
    } else if (this.#phase === 'stopped') {
      const reopens = stop.isEvent ? starts : !stops;
      if (reopens) this.#reopen(at, row);
    } else if (starts) {
      this.#start(at, row);
    }
  }

  /**
   * [CLK-5] Without a resume condition the clock is paused while the pause holds; with one, until it comes.
   * A resume that held already comes when the pause condition ends.
   */
  #pauseOrResume(
    at: number,
    row: number,
    { before, now, resumes }: { before: ClockState; now: ClockState; resumes: boolean },
  ): void {
    const { resume } = this.#policy;
    let phase: Phase = this.#phase;
    if (!resume) phase = now.pauses ? 'paused' : 'running';
    else if (now.pauses && !before.pauses) phase = 'paused';
    else if (resumes && !(now.pauses && before.resumes && !resume.isEvent)) phase = 'running';
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
    this.#phase = this.#now().pauses ? 'paused' : 'running';
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
    this.#phase = this.#now().pauses ? 'paused' : 'running';
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
    if (this.#phase === 'idle') return;
    const asOf = this.#asOf;
    this.#advance(asOf);
    this.#segment(asOf, undefined);
    this.#cycles.push(this.#cycle());
    this.#watch.onEnd?.({ phase: this.#phase, calendar: this.#calendar });
    if (this.#watch.onChangeDue) this.#tellChangesDue(this.#watch.onChangeDue);
  }

  /** An open clock changes without records when it comes to be at risk, and when it breaches. */
  #tellChangesDue(tell: (at: number) => void): void {
    if (this.#phase !== 'running' || this.#breachedAt !== undefined || this.#targetMs === undefined) return;
    const left = this.#targetMs - this.#elapsedMs;
    const due = withinHours(() => this.#calendar.nextOpening(this.#calendar.add(this.#countedTo, left)));
    if (due === undefined) return;
    tell(due + 1); // elapsed exceeds the target from the millisecond after
    for (const { objective } of this.#policy.objectives) {
      for (const share of objective.warnAt) {
        const warnAfter = shareOfTime(this.#targetMs, share) - this.#elapsedMs;
        if (warnAfter > 0 && warnAfter <= left) tell(this.#calendar.add(this.#countedTo, warnAfter));
      }
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
    if (this.#watch.withoutDue) return undefined;
    if (this.#phase === 'stopped' && this.#stoppedFromPause) return undefined;
    const left = this.#targetMs - this.#elapsedMs;
    return this.#usedUpAt ?? withinHours(() => this.#calendar.add(this.#countedTo, left));
  }

  #hoursNow(): ClockHours {
    return this.#policy.states.meaning(this.#known).hours ?? this.#hours;
  }

  #takeHours(hours: ClockHours): void {
    this.#hours = hours;
    this.#calendar = hours.running;
  }

  /** The objective whose target is in force: the one asked for where it holds, else the first that does. */
  #governingNow(): number {
    if (this.#asked >= 0 && !this.#policy.objectives[this.#asked]!.within) return -1; // [CLK-20]
    const { timing } = this.#policy.states.meaning(this.#known);
    if (timing.length > 1) {
      if (timing.includes(this.#asked)) return this.#asked;
      this.#overlapped = true;
    }
    return timing.length === 0 ? -1 : timing[0]!;
  }

  /** Places of the objectives that hold; those of a retroactive start by what was first known. */
  #countingNow(): readonly number[] {
    return this.#policy.states.meaning(this.#known).counting;
  }

  /** What the conditions come to by the fields as of the last record. */
  #now(): ClockState {
    return this.#policy.states.meaning(this.#fields);
  }

  #target(): number | undefined {
    if (this.#governing < 0) return undefined;
    const { within } = this.#policy.objectives[this.#governing]!;
    // On the hours as agreed: exclusions extend the target like pauses do.
    return within && targetTime(within, this.#hours.calendar, this.#targetFrom);
  }

  #segment(to: number, row: number | undefined): void {
    const { onSegment } = this.#watch;
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

/** Whether a condition on events is about records of this type; one on fields alone is about all. */
function isOfType(condition: Matcher, typeCode: number): boolean {
  return !condition.isEvent || condition.matchesType(typeCode);
}
