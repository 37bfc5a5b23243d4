import { NOTHING_KNOWN } from '../evidence/field-states.ts';
import type { Matcher } from '../evidence/matcher.ts';
import { NO_RECORDS, type SubjectRecords } from '../evidence/subject-records.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import { isSome, NONE, orUndefined } from '../none.ts';
import type { FoldWatch } from './fold-watch.ts';
import { FoldedCycle } from './folded-cycle.ts';
import type { ClockCycle } from './outcome.ts';
import type { ClockHours, ClockPolicy } from './policy.ts';
import type { ClockState } from './states.ts';
import { shareOfTime, targetTime, withinHours } from './target-time.ts';

const NOT_WATCHED: FoldWatch = {};

/**
 * Folds a subject's records into the cycles of its clock, in one pass (rules [CLK-1] to [CLK-16] of SPEC.md). One
 * serves many subjects, one after the other.
 */
export class ClockFold {
  readonly policy: ClockPolicy;
  readonly #table: EvidenceTable;
  /** Evaluation instant: open clocks run until it. */
  #asOf = 0;
  #watch: FoldWatch = NOT_WATCHED;
  /** The objective whose target governs where several hold at once, by its place; -1 for the first that does. */
  #asked = -1;
  #overlapped = false;
  /** Whether records of some types do something by their type alone. */
  readonly #hasEvents: boolean;
  /** What the fields are as of the last record: a state of the policy. */
  #fields = NOTHING_KNOWN;
  /** The same, each field that no record has given yet taken at its first known value ([CLK-3]). */
  #known = NOTHING_KNOWN;
  /** The cycles of the last run, and in the place behind them the one that is folded. */
  readonly #cycles: FoldedCycle[] = [];
  #count = 0;
  #cycle: FoldedCycle;
  #hours: ClockHours;
  #governing = -1;
  /** Where the stretch of time that goes on began, what it has used, and the place of the record that began it. */
  #segmentFrom = NONE;
  #segmentElapsedMs = NONE;
  #segmentPlace = -1;
  /** What is folded. */
  #records = NO_RECORDS;

  constructor(policy: ClockPolicy, table: EvidenceTable) {
    this.policy = policy;
    this.#table = table;
    const { start, stop, pause, resume, reset } = policy;
    this.#hasEvents = [start, stop, pause, resume, reset].some((one) => one?.isEvent);
    this.#hours = policy.calendars[policy.calendars.length - 1]!;
    this.#cycle = this.#cycleAt(0);
  }

  /** Whether two objectives held at once in the last run, so that one fold cannot serve both. */
  get overlapped(): boolean {
    return this.#overlapped;
  }

  /** How many cycles the last run found. */
  get count(): number {
    return this.#count;
  }

  /** A cycle that the last run found, by its place; to be used before the next run. */
  cycle(place: number): FoldedCycle {
    return this.#cycles[place]!;
  }

  /** All of them, to be kept. */
  sealed(): readonly ClockCycle[] {
    return this.#cycles.slice(0, this.#count).map((cycle) => cycle.sealed());
  }

  /**
   * Finds the cycles of a subject, from its standing records of the indicator's source.
   *
   * @param asked the objective whose target governs where several hold at once, by its place in the policy.
   */
  run(records: SubjectRecords, asOf: number, watch: FoldWatch = NOT_WATCHED, asked = -1): void {
    this.#asOf = asOf;
    this.#watch = watch;
    this.#asked = asked;
    this.#records = records;
    this.#begin();
    const { at: times, from, to } = records;
    const retroactiveAt = this.#retroactiveStart(records);
    let waiting = retroactiveAt <= asOf;
    if (retroactiveAt > asOf) watch.onChangeDue?.(retroactiveAt);
    for (let place = from; place < to; place++) {
      const at = times[place]!;
      if (at > asOf) {
        watch.onChangeDue?.(at);
        break;
      }
      if (waiting && at >= retroactiveAt) {
        this.#startRetroactively(retroactiveAt);
        waiting = false;
      }
      this.#apply(at, place);
    }
    if (waiting) this.#startRetroactively(retroactiveAt);
    this.#finish();
  }

  #begin(): void {
    this.#overlapped = false;
    this.#count = 0;
    this.#cycle = this.#cycleAt(0);
    this.#cycle.index = 0;
    this.#cycle.phase = 'idle';
    this.#fields = NOTHING_KNOWN;
    this.#known = NOTHING_KNOWN;
    this.#hours = this.policy.calendars[this.policy.calendars.length - 1]!;
  }

  #cycleAt(place: number): FoldedCycle {
    this.#cycles[place] ??= new FoldedCycle(this.#hours.running);
    return this.#cycles[place];
  }

  /** [CLK-3] The instant of a retroactive start, and the fields as first known up to the record that gives it. */
  #retroactiveStart({ at, saying, instants, from, to }: SubjectRecords): number {
    const { startField, states } = this.policy;
    if (startField < 0) return NONE;
    const given = instants[startField]!;
    for (let place = from; place < to; place++) {
      if (at[place]! > this.#asOf) return NONE;
      const instant = given[place]!;
      if (!isSome(instant)) continue;
      // The first record has the last word on what was known first.
      for (let back = place; back >= from; back--) this.#known = states.after(this.#known, saying[back]!);
      return instant;
    }
    return NONE;
  }

  #startRetroactively(at: number): void {
    const stops = !this.policy.stop.isEvent && this.#now().stops;
    if (this.#cycle.phase === 'idle' && !stops) this.#start(at, -1);
  }

  #apply(at: number, place: number): void {
    const { states } = this.policy;
    const saying = this.#records.saying[place]!;
    const fields = states.after(this.#fields, saying);
    const known = this.#known === this.#fields ? fields : states.after(this.#known, saying);
    // Nothing that a condition asks about has changed: what runs goes on running.
    if (fields === this.#fields && known === this.#known && !this.#hasEvents) return;
    this.#advance(at);
    const before = states.meaning(this.#fields);
    const isOther = known !== this.#known;
    this.#fields = fields;
    this.#known = known;
    this.#change(at, place, before, isOther);
  }

  /** @param isOther whether what is known may ask for other terms. */
  #change(at: number, place: number, before: ClockState, isOther: boolean): void {
    const { states, start, stop, resume, reset } = this.policy;
    const now = states.meaning(this.#fields);
    const typeCode = this.#hasEvents ? this.#table.typeOfSaying(this.#records.saying[place]!) : -1;
    const resetBefore = before.resets && !reset!.isEvent;
    if (this.#cycle.phase !== 'idle' && !resetBefore && now.resets && isOfType(reset!, typeCode)) {
      this.#reset(at, place);
    }
    const stops = now.stops && isOfType(stop, typeCode);
    // [CLK-2] A condition on fields starts the clock when it becomes true, an event whenever it comes.
    const starts = !stops && now.starts && (start!.isEvent ? start!.matchesType(typeCode) : !before.starts);

    const { phase } = this.#cycle;
    if (phase === 'running' || phase === 'paused') {
      // Before the stop: the target in force at the decided instant judges it.
      if (isOther) this.#changeTerms(at, place);
      if (stops) this.#stop(at, place);
      else this.#pauseOrResume(at, place, before, now.resumes && isOfType(resume!, typeCode));
    } else if (phase === 'stopped') {
      const reopens = stop.isEvent ? starts : !stops;
      if (reopens) this.#reopen(at, place);
    } else if (starts) {
      this.#start(at, place);
    }
  }

  /**
   * [CLK-5] Without a resume condition the clock is paused while the pause holds; with one, until it comes.
   * A resume that held already comes when the pause condition ends.
   */
  #pauseOrResume(at: number, place: number, before: ClockState, resumes: boolean): void {
    const { resume } = this.policy;
    const { pauses } = this.#now();
    const cycle = this.#cycle;
    let { phase } = cycle;
    if (!resume) phase = pauses ? 'paused' : 'running';
    else if (pauses && !before.pauses) phase = 'paused';
    else if (resumes && !(pauses && before.resumes && !resume.isEvent)) phase = 'running';
    if (phase === cycle.phase) return;
    this.#segment(at, place);
    cycle.phase = phase;
    cycle.countedTo = at;
  }

  /** [CLK-10] Ends the cycle: without an outcome, unless it was decided before. */
  #reset(at: number, place: number): void {
    this.#segment(at, place);
    this.#nextCycle(isSome(this.#cycle.decidedAt));
  }

  #start(at: number, place: number): void {
    const cycle = this.#cycle;
    cycle.start(at);
    cycle.phase = this.#now().pauses ? 'paused' : 'running';
    this.#segmentFrom = at;
    this.#segmentElapsedMs = 0;
    this.#segmentPlace = place;
    this.#takeHours(this.#hoursNow());
    this.#governing = this.#governingNow();
    cycle.targetMs = this.#target();
  }

  #stop(at: number, place: number): void {
    this.#segment(at, place);
    const cycle = this.#cycle;
    cycle.stoppedFromPause = cycle.phase === 'paused';
    cycle.phase = 'stopped';
    cycle.stoppedAt = at;
    if (!cycle.isBreached) cycle.countedBy = this.#countingNow();
  }

  /** [CLK-9] What reopening does, as the agreement says. */
  #reopen(at: number, place: number): void {
    const { reopened } = this.policy.indicator;
    if (reopened === 'first') return;
    this.#segment(at, place);
    if (reopened !== 'total') {
      this.#nextCycle(reopened === 'each');
      this.#start(at, place);
      return;
    }
    const cycle = this.#cycle;
    cycle.stoppedAt = NONE;
    cycle.countedTo = at;
    cycle.phase = this.#now().pauses ? 'paused' : 'running';
    this.#changeTerms(at, place);
  }

  /** Goes on to another cycle. */
  #nextCycle(isKept: boolean): void {
    const index = this.#cycle.index + 1;
    if (isKept) this.#count++;
    this.#cycle = this.#cycleAt(this.#count);
    this.#cycle.index = index;
    this.#cycle.phase = 'idle';
  }

  /** [CLK-7] The calendar and the target follow the fields; what has run keeps the calendar it ran on. */
  #changeTerms(at: number, place: number): void {
    const hours = this.#hoursNow();
    const governing = this.#governingNow();
    if (hours === this.#hours && governing === this.#governing) return;
    this.#segment(at, place);
    this.#takeHours(hours);
    if (governing === this.#governing) return;
    this.#governing = governing;
    const cycle = this.#cycle;
    const { targetChange } = this.policy.indicator;
    const hadTarget = isSome(cycle.targetMs);
    if (targetChange === 'initial' && hadTarget) return;
    if (targetChange === 'restart' && hadTarget && !cycle.isBreached) {
      cycle.elapsedMs = 0;
      cycle.targetFrom = at;
    }
    cycle.targetMs = this.#target();
    cycle.usedUpAt = NONE;
    if (!cycle.isBreached && cycle.elapsedMs > cycle.targetMs) {
      cycle.breachedAt = at;
      cycle.breachDueAt = at;
      cycle.countedBy = this.#countingNow();
    }
  }

  /** Counts the time since the last record, and finds the breach inside it. */
  #advance(to: number): void {
    const cycle = this.#cycle;
    if (cycle.phase !== 'running' || to <= cycle.countedTo) return;
    const wasBreached = cycle.isBreached;
    this.#segmentElapsedMs += cycle.advance(to);
    if (!wasBreached && cycle.isBreached) cycle.countedBy = this.#countingNow();
  }

  #finish(): void {
    const cycle = this.#cycle;
    const { phase } = cycle;
    if (phase === 'idle') return;
    this.#advance(this.#asOf);
    this.#segment(this.#asOf, -1);
    if (!isSome(cycle.decidedAt)) cycle.countedBy = this.#countingNow();
    this.#count++;
    this.#watch.onEnd?.({ phase, calendar: cycle.calendar });
    if (this.#watch.onChangeDue) this.#tellChangesDue(this.#watch.onChangeDue);
  }

  /** An open clock changes without records when it comes to be at risk, and when it breaches. */
  #tellChangesDue(tell: (at: number) => void): void {
    const { phase, isBreached, calendar, countedTo, targetMs, elapsedMs } = this.#cycle;
    if (phase !== 'running' || isBreached || !isSome(targetMs)) return;
    const left = targetMs - elapsedMs;
    const due = withinHours(() => calendar.nextOpening(calendar.add(countedTo, left)));
    if (due === undefined) return;
    tell(due + 1); // elapsed exceeds the target from the millisecond after
    for (const { objective } of this.policy.objectives) {
      for (const share of objective.warnAt) {
        const warnAfter = shareOfTime(targetMs, share) - elapsedMs;
        if (warnAfter > 0 && warnAfter <= left) tell(calendar.add(countedTo, warnAfter));
      }
    }
  }

  #hoursNow(): ClockHours {
    return this.policy.states.meaning(this.#known).hours ?? this.#hours;
  }

  #takeHours(hours: ClockHours): void {
    this.#hours = hours;
    this.#cycle.calendar = hours.running;
  }

  /** The objective whose target is in force: the one asked for where it holds, else the first that does. */
  #governingNow(): number {
    if (this.#asked >= 0 && !this.policy.objectives[this.#asked]!.within) return -1; // [CLK-20]
    const { timing } = this.policy.states.meaning(this.#known);
    if (timing.length > 1) {
      if (timing.includes(this.#asked)) return this.#asked;
      this.#overlapped = true;
    }
    return timing.length === 0 ? -1 : timing[0]!;
  }

  /** Places of the objectives that hold; those of a retroactive start by what was first known. */
  #countingNow(): readonly number[] {
    return this.policy.states.meaning(this.#known).counting;
  }

  /** What the conditions come to by the fields as of the last record. */
  #now(): ClockState {
    return this.policy.states.meaning(this.#fields);
  }

  #target(): number {
    if (this.#governing < 0) return NONE;
    const { within } = this.policy.objectives[this.#governing]!;
    if (!within) return NONE;
    // On the hours as agreed: exclusions extend the target like pauses do.
    return targetTime(within, this.#hours.calendar, this.#cycle.targetFrom);
  }

  /** @param place of the record that ends the stretch, and begins the next; -1 where none does. */
  #segment(to: number, place: number): void {
    const { onSegment } = this.#watch;
    const { phase, calendar, targetMs, index } = this.#cycle;
    if (onSegment && phase !== 'idle' && to > this.#segmentFrom) {
      const row = this.#segmentPlace < 0 ? undefined : this.#records.rows[this.#segmentPlace];
      onSegment({
        from: this.#segmentFrom,
        to,
        phase,
        calendar,
        targetMs: orUndefined(targetMs),
        elapsedMs: this.#segmentElapsedMs,
        row,
        cycle: index,
      });
    }
    this.#segmentFrom = to;
    this.#segmentElapsedMs = 0;
    this.#segmentPlace = place;
  }
}

/** Whether a condition on events is about records of this type; one on fields alone is about all. */
function isOfType(condition: Matcher, typeCode: number): boolean {
  return !condition.isEvent || condition.matchesType(typeCode);
}
